import { journey } from "./journey.ts";

journey(
  "a visitor looks for who funds gardens near Crest, and reads what a funder gave, to whom",
  async ({ page, follow, sees }) => {
    await page.goto("/");
    await follow("Appels");
    await follow("Subventions");
    await sees("Qui finance qui près de chez vous");
    const folded = page.locator("details.repli:not([open]) > summary");
    if ((await folded.count()) > 0 && (await folded.first().isVisible()))
      await folded.first().click();
    await page.getByLabel("Un mot").fill("jardin");
    await page.locator('main input[name="ou"]').fill("Dieulefit, 25 km");
    await page.getByRole("button", { name: "Chercher" }).first().click();
    await page.waitForLoadState();
    await sees("Jardins d’école de Dieulefit");
    await sees("Source : exemples inventés de la démonstration");
    await follow("Communauté de communes Jabron et Roubion");
    await sees("A donné 4 subventions publiées");
    await sees("Qui a le plus reçu");
    await follow("Racines du Roubion");
    await sees("Subventions publiées");
    await follow("Voir ce qu’elle a reçu");
    await sees("Raconter un jardin : un livre");
  },
);
