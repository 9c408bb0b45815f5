import { journey } from "./journey.ts";

journey(
  "Jean-Rémy shares his list with Solène until Sunday, sees it as she does, takes it back and puts it back",
  async ({ page, person, send, sees }) => {
    await person("Jean-Rémy");
    await page.goto("/taches");
    await send(/^\/taches$/, { title: "Acheter du pain" });
    await page.goto("/moi/partages?tout");
    await sees("Qui voit quoi");
    await page.getByRole("link", { name: "Partager quelque chose" }).click();
    await page.getByRole("link", { name: "Toutes vos tâches", exact: true }).click();
    await page.getByRole("radio", { name: "Solène", exact: true }).check();
    await page.getByRole("button", { name: "Choisir jusqu’à quand" }).click();
    await page
      .getByRole("radio", { name: /Solène voit toutes vos tâches jusqu’au dimanche/ })
      .check();
    await page.getByRole("textbox", { name: /pour quoi faire/i }).fill("Les courses");
    await page.getByRole("button", { name: "Partager", exact: true }).click();
    await sees("Solène voit toutes vos tâches jusqu’au dimanche");
    await page.getByRole("link", { name: "Voir comme Solène" }).click();
    await sees("Acheter du pain");

    await person("Solène");
    await page.goto("/moi/fil");
    await sees("Jean-Rémy vous montre quelque chose jusqu’au dimanche");
    await page.goto("/moi/partages?tout");
    await page.getByRole("link", { name: "Ce que partage Jean-Rémy" }).click();
    await sees("Acheter du pain");
    const shared = new URL(page.url()).pathname;

    await person("Jean-Rémy");
    await page.goto("/moi/partages?tout");
    await page
      .getByRole("button", { name: /Arrêter : Solène ne verra plus toutes vos tâches/ })
      .click();
    await sees("Ce partage est arrêté : Solène, toutes vos tâches.");
    await page.getByRole("button", { name: "Remettre comme avant" }).click();
    await sees("C’est remis comme avant.");
    await sees("Solène voit toutes vos tâches jusqu’au dimanche");
    await page
      .getByRole("button", { name: /Arrêter : Solène ne verra plus toutes vos tâches/ })
      .click();
    await person("Solène");
    await page.goto(shared);
    if ((await page.content()).includes("Acheter du pain"))
      throw new Error("what was taken back is still read");
  },
);
