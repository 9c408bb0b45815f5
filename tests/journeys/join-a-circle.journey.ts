import { journey } from "./journey.ts";

journey(
  "someone reads the charter of a circle, joins it, sees who is there, and leaves",
  async ({ page, person, sees }) => {
    await page.goto("/");
    await page
      .getByRole("navigation", { name: "Navigation principale" })
      .getByRole("link", { name: "Cercles" })
      .click();
    await page
      .getByRole("link", { name: /Atelier du recyclage/ })
      .first()
      .click();
    await sees("L’atelier déménage dans une pièce plus grande.");
    await sees("Les noms sont pour les membres du cercle.");
    const circle = new URL(page.url()).pathname;

    await person("Jean-Rémy");
    await page.goto(circle);
    await sees("On répare avant de remplacer.");
    await page.getByRole("button", { name: "Accepter la charte et rejoindre" }).click();
    await sees("4 membres");
    await sees("Amadou");
    await page.getByText("Quitter ce cercle").first().click();
    await page.getByRole("button", { name: "Quitter ce cercle" }).click();
    await sees("3 membres");
    await sees("Les noms sont pour les membres du cercle.");
  },
);
