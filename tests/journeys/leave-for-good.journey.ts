import { journey } from "./journey.ts";

journey(
  "somebody reads what is kept of them, erases it all, and is nobody's any more",
  async ({ page, person, sees }) => {
    await person("Jean-Rémy");
    await page.goto("/moi");
    await page.getByRole("link", { name: "Emporter ou effacer mes données" }).click();
    await sees("Tout emporter");
    await page.getByRole("link", { name: "Voir ce qui serait effacé" }).click();
    await sees("Ce qui reste, sans votre nom");
    await page.getByRole("button", { name: "Tout effacer" }).click();
    await sees("Cochez la case");
    await page.getByLabel(/Je comprends/).check();
    await page.getByRole("button", { name: "Tout effacer" }).click();
    await page.waitForURL("**/au-revoir");
    await page.goto("/moi");
    await page.waitForURL(/\/entrer/);
  },
);
