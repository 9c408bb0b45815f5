import { journey } from "./journey.ts";

journey(
  "somebody reads by night in large letters, passes the questions, and takes answers back",
  async ({ page, person, sees }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Apparence" }).click();
    await page.getByLabel("sombres").check();
    await page.getByLabel("grande", { exact: true }).check();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await sees("l’apparence est changée");
    await page.locator('html[data-teinte="nuit"][data-taille="grande"]').waitFor();

    await person("Solène");
    await page.goto("/bienvenue");
    await page.getByRole("button", { name: "Passer les questions" }).click();
    await page.waitForURL((url) => url.pathname === "/");

    await page.goto("/bienvenue");
    await page.getByLabel("En quelques mots").fill("un potager");
    await page.getByRole("button", { name: "Voir ce qui me va" }).click();
    await page.waitForURL("**/bienvenue/appels");
    await page.goto("/bienvenue");
    await page.getByRole("button", { name: "Effacer mes réponses" }).click();
    await sees("vos réponses sont effacées");
  },
);
