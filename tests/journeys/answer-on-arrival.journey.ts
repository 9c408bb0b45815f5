import { journey } from "./journey.ts";

journey(
  "a newcomer answers three questions, reads calls that fit and keeps the search in one press",
  async ({ page, person, sees }) => {
    await person("Solène");
    await page.goto("/");
    await page.locator('main a[href^="/bienvenue"]').first().click();
    await sees("Trois questions pour commencer");
    await page.getByLabel("Votre commune, votre département ou votre région").first().fill("Crest");
    await page.getByLabel("En quelques mots").fill("un jardin partagé");
    await page.getByRole("button", { name: "Voir ce qui me va" }).click();
    await page.waitForURL("**/bienvenue/appels");
    await sees("Pourquoi celui-ci");
    await page.getByRole("button", { name: "Me prévenir" }).click();
    await page.waitForURL("**/moi/alertes?fait=en-place");
    await page.goto("/");
    await sees("Des appels qui vous vont");
  },
);
