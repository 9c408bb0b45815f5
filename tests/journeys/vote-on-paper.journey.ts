import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";

const CIRCLE = demonstrationCircles.plants.id;
const { thierry, damien, yvonne } = demonstrationPeople;

journey(
  "Solène records a ballot and a proxy on paper, corrects herself, and prints the sheet",
  async ({ page, person, send, sees, sight }) => {
    await person("Solène");
    await page.goto(`/votes/statuts/${CIRCLE}`);
    await send(/\/votes\/statuts\/[^/]+$/, { procurations: "1" });
    await page.goto(`/votes/nouveau?cercle=${CIRCLE}&methode=plurality`);
    await send(/\/votes$/, {
      question: "Où range-t-on les outils ?",
      answers: "Chez Yvonne\nAu jardin",
    });
    const vote = new URL(page.url()).pathname;
    await page.getByRole("link", { name: "Bulletins et procurations sur papier" }).click();
    await page.getByRole("button", { name: "Noter ce bulletin" }).click();
    await sees("Choisissez une personne");
    await page.getByRole("combobox", { name: "Qui a rempli ce bulletin" }).selectOption(thierry.id);
    await page.getByRole("radio", { name: "Au jardin" }).check({ force: true });
    await page.getByRole("button", { name: "Noter ce bulletin" }).click();
    await sees("Le bulletin est noté, et la personne prévenue.");
    await sees("Bulletin de Thierry, noté par Solène");
    await send(/\/papier\/procuration$/, { from: damien.id, to: yvonne.id });
    await sees("Procuration de Damien à Yvonne, notée par Solène");

    await page.getByRole("link", { name: "La feuille de présence" }).click();
    await sees("1 membre sur 10 a voté");
    await sees("Procuration à Yvonne, sans bulletin pour l’instant");
    if (sight.scripts) await page.emulateMedia({ media: "print" });
    await sees("Signature");
    await page.emulateMedia({ media: "screen" });

    await page.goto(`${vote}/papier`);
    await page.getByRole("button", { name: "Retirer le bulletin de Thierry" }).click();
    await sees("C’est retiré, et la personne prévenue.");
    await page.getByRole("button", { name: "Retirer la procuration de Damien" }).click();
    await sees("Rien n’est noté sur papier pour cette question.");

    await person("Lucienne");
    await page.goto(`${vote}/presence`);
    await sees("0 membre sur 10 a voté");
  },
);
