import { demonstrationCircles } from "#rules/circles";

import { journey } from "./journey.ts";

const CIRCLE = demonstrationCircles.plants.id;

journey(
  "the circle elects by Belenios: who wants is on the list, it is taken out, and the result comes back",
  async ({ page, person, send, sees }) => {
    await person("Jean-Rémy");
    await page.goto(`/votes/nouveau?cercle=${CIRCLE}&methode=plurality`);
    await send(/\/votes$/, { question: "Qui préside ?", answers: "Odile\nFarida" });
    await page.getByRole("link", { name: "Élection à forts enjeux" }).click();
    const election = new URL(page.url()).pathname;
    await send(/\/belenios$/);
    await sees("Personne n’y est encore.");
    await sees("sera donnée à Belenios");
    await send(/\/inscription$/);
    await sees("Un membre y est.");
    await send(/\/quitter$/);
    await send(/\/inscription$/);

    await person("Solène");
    await page.goto(election);
    await send(/\/liste$/);
    await sees("elle ne change plus");
    const list = await page.request.get(`${election}/liste.txt`);
    if (!/^[^\s@,]+@[^\s@,]+\n$/.test(await list.text())) throw new Error(await list.text());
    await page.getByRole("textbox", { name: "L’adresse de l’élection" }).fill("http://exemple.fr");
    await page.getByRole("button", { name: "Écrire le lien" }).click();
    await sees("Écrivez une adresse entière, qui commence par https://.");
    await send(/\/lien$/, { lien: "https://vote.belenios.org/v#essai" });
    await page.locator("summary", { hasText: "Relire le résultat" }).click();
    await page.getByRole("textbox", { name: /result\.json/ }).fill("douze voix");
    await page.getByRole("button", { name: "Relire ce résultat" }).click();
    await sees("Ce texte n’est pas un résultat de Belenios.");
    await send(/\/resultat$/, { texte: '{"result":[[7,5]]}' }, { button: "Relire ce résultat" });
    await sees("Archipel n’a rien compté et ne garantit rien de ce résultat.");
    await sees("1. Odile");

    await person("Lucienne");
    await page.goto(election);
    await sees("Vous n’y êtes pas.");
    await page.getByRole("link", { name: "Voter sur Belenios" }).waitFor();
  },
);
