import { journey } from "./journey.ts";

journey(
  "Adrienne writes a note, lets Quentin read it until Sunday, reads who saw it, takes it back",
  async ({ page, person, follow, sees }) => {
    await person("Adrienne");
    await page.goto("/");
    await follow("Voir ce qui est à vous");
    await follow(/vos mots/i);
    await follow("Écrire un mot");
    await page.getByRole("button", { name: "Garder ce mot" }).click();
    await sees("Écrivez d’abord votre mot.");
    await page
      .getByRole("textbox", { name: /votre mot/i })
      .fill("Les œufs sont dans le panier bleu.\n\nPrenez-en six.");
    await sees("N’écrivez pas d’information médicale ici.");
    await page.getByRole("button", { name: "Garder ce mot" }).click();
    await sees("Qui agit pour vous peut le lire : Nadège.");
    const note = new URL(page.url()).pathname;

    await page.getByRole("link", { name: "Partager ce mot" }).click();
    await page.getByRole("link", { name: "Quentin", exact: true }).click();
    await sees("Vous pouvez le reprendre quand vous voulez.");
    await page.getByRole("radio", { name: /dimanche/ }).check();
    await page.getByRole("button", { name: "Partager avec Quentin" }).click();
    await sees("Quentin peut le lire jusqu’au dimanche 29 novembre.");
    await page.getByRole("link", { name: "Qui a vu ce mot" }).click();
    await sees("Personne n’a encore vu ce mot.");

    await person("Quentin");
    await page.goto("/moi/notes");
    await page.getByRole("link", { name: "Adrienne partage ce mot avec vous" }).first().click();
    await sees("Prenez-en six.");
    await sees("Adrienne voit que vous avez ouvert ce mot.");

    await person("Adrienne");
    await page.goto(`${note}/vu`);
    await sees("Quentin a vu votre mot, mercredi 25 novembre à 9 h.");
    await page.getByRole("link", { name: "Retour à ce mot" }).click();
    await page.getByRole("button", { name: "Reprendre ce mot" }).click();
    await sees("Qui agit pour vous peut le lire : Nadège.");

    await person("Quentin");
    const gone = await page.goto(note);
    if (gone?.status() !== 404) throw new Error("Quentin still reads what was taken back");

    await person("Adrienne");
    await page.goto(note);
    await follow("Effacer ce mot");
    await page.getByRole("button", { name: "Oui, effacer ce mot" }).click();
    await page.waitForURL(/\/moi\/notes$/);
  },
);
