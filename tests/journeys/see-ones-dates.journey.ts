import { journey } from "./journey.ts";

journey(
  "Jean-Rémy sees his dates in a list, in five weeks and in one, and goes to what one of them is",
  async ({ page, person, sees }) => {
    await person("Jean-Rémy");
    await page.goto("/moi");
    await page.getByRole("link", { name: "Voir mes dates" }).click();
    await sees("Mercredi 25 novembre.");
    await sees("Cette semaine");
    await page.getByRole("link", { name: /^vendredi 27 novembre : / }).click();
    await page.waitForURL(/#j-2026-11-27$/);
    const line = page.locator("li:target");
    if ((await line.count()) !== 1) throw new Error("the day of the table leads to no line");

    await page.getByRole("link", { name: "Voir cette semaine en tableau" }).click();
    await page.getByRole("rowheader", { name: /vendredi 27 novembre/ }).waitFor();
    await page.getByRole("link", { name: "Plus tard" }).click();
    await sees("La semaine du 30 novembre 2026");
    await page.getByRole("link", { name: "Voir cinq semaines" }).click();
    await page.getByRole("link", { name: "Aujourd’hui", exact: true }).click();
    await page.getByRole("checkbox", { name: /ce qui est à vous/ }).uncheck();
    await page.getByRole("button", { name: "Voir" }).click();
    await page.waitForURL(/montrer=cercles/);
    await page
      .getByRole("link", { name: /^Fin du vote : / })
      .first()
      .click();
    await page.waitForURL(/\/votes\//);

    await page.goto("/moi/calendrier");
    await page.getByRole("link", { name: "Imprimer ces semaines, une page" }).click();
    await sees("Imprimé le 25 novembre 2026.");
    await page.goBack();
    await page.getByRole("link", { name: "Faire mon adresse privée" }).click();
    await sees("Vos adresses privées");
  },
);
