import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";

const CIRCLE = demonstrationCircles.plants.id;
const { quentin } = demonstrationPeople;

journey(
  "Solène writes what the statutes say, keeps colleges, and convokes the circle",
  async ({ page, person, send, sees }) => {
    await person("Solène");
    await page.goto(`/votes/statuts/${CIRCLE}`);
    await sees("Rien n’est écrit.");
    await page.getByRole("radio", { name: "Une autre part" }).check({ force: true });
    await page.getByRole("textbox", { name: /L’autre part/ }).fill("beaucoup");
    await page.getByRole("button", { name: "Écrire les statuts" }).click();
    await sees("Écrivez un nombre entier, de 1 à 100.");
    await send(/\/votes\/statuts\/[^/]+$/, {
      article: "Article 9 : l’assemblée peut voter en ligne.",
      convocation: "0",
      quorum: "34",
      plafond: "2",
      procurations: "1",
    });
    await sees("C’est écrit.");
    await sees("Quorum d’une question qui décide : un tiers des voix (34 voix sur 100).");

    await send(/\/colleges$/, { nom: "Fondateurs <&>", voix: "3" });
    await sees("Fondateurs <&> : 3 voix chacun, 0 membre");
    await send(/\/membres$/, { [`college-${quentin.id}`]: await collegeOn() });
    await sees("Fondateurs <&> : 3 voix chacun, 1 membre");
    await page.locator("summary", { hasText: "Changer les voix" }).click();
    await send(/\/colleges\/[^/]+$/, { voix: "2" });
    await sees("2 voix chacun");

    await person("Jean-Rémy");
    await page.goto(`/votes/nouveau?cercle=${CIRCLE}&methode=majority`);
    await send(/\/votes$/, {
      question: "Adopte-t-on le budget de l’an prochain ?",
      binding: "1",
    });
    await page.getByRole("link", { name: "La convocation à imprimer" }).click();
    await sees("Les membres du cercle « Plantes à partager » sont appelés à décider.");
    await sees("Article 9 : l’assemblée peut voter en ligne.");
    await sees("Talon à couper : procuration");
    await page.goto(`/votes/statuts/${CIRCLE}`);
    await sees("Les animatrices et animateurs du cercle écrivent cette page.");

    await person("Solène");
    await page.goto(`/votes/statuts/${CIRCLE}`);
    await page.locator("summary", { hasText: "Changer les voix" }).click();
    await send(/\/enlever$/);
    await sees("Aucun collège : chaque membre a une voix.");

    async function collegeOn(): Promise<string> {
      const option = page.locator(`select[name="college-${quentin.id}"] option`).nth(1);
      return (await option.getAttribute("value")) ?? "";
    }
  },
);
