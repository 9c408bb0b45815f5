import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey, type Way } from "./journey.ts";

const HER_PAGE = "/chez-moi/aides";
const { odile, ines } = demonstrationPeople;

journey(
  "Adrienne asks a structure to come, which names who; « pas cette personne »",
  async (way) => {
    const at = await saysThatItComes(way);
    const one = await askAndAnswer(way, at);
    await notThatPerson(way, one);
    await endIt(way, one);
  },
);

/** The structure says, once, that it comes to homes. Answers where it reads what it is asked. */
async function saysThatItComes({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Odile");
  await page.goto("/structures?q=Racines");
  await follow(/Racines du Roubion/);
  await follow("Voir les demandes");
  await sees("Personne ne vous a rien demandé.");
  await send(/\/venir$/);
  await sees("les personnes d’ici peuvent vous demander de venir");
  return new URL(page.url()).pathname;
}

/** She asks; it reads her name and her words, and says yes by naming who comes. */
async function askAndAnswer(way: Way, at: string): Promise<string> {
  const { page, person, follow, send, sees } = way;
  await person("Adrienne");
  await page.goto(HER_PAGE);
  await sees("Quentin, de la part de La Grange aux Répliques.");
  await follow("Demander à une structure");
  await follow(/Racines du Roubion/);
  const visio = demonstrationVisits.find(({ title }) => title.startsWith("Visio"));
  await send(/\/demander\/[0-9a-f-]+$/, {
    visites: visio?.id ?? "",
    mots: "À la Bégude, le jeudi, pour les plants.",
  });
  await sees("Sa réponse n’est pas encore arrivée.");

  await person("Odile");
  await page.goto(at);
  await follow(/^Adrienne$/);
  await sees("À la Bégude, le jeudi, pour les plants.");
  if ((await page.content()).includes("semaines qui viennent"))
    throw new Error("it reads when before its yes");
  const one = new URL(page.url()).pathname;
  await send(new RegExp(`${one}$`), { qui: ines.id, verifie: "not-yet" });
  await sees("Dans les deux semaines qui viennent");
  if ((await page.content()).includes("Visio")) throw new Error("it reads what for");
  return one;
}

/** She reads who comes, and would rather have somebody else: the structure names another. */
async function notThatPerson(way: Way, one: string): Promise<void> {
  const { page, person, send, sees } = way;
  await person("Adrienne");
  await page.goto(HER_PAGE);
  await sees("Inès, de la part de Racines du Roubion.");
  await sees("Pas encore vérifié par Racines du Roubion");
  await send(/\/pas\/[0-9a-f-]+$/, {}, { button: /Inès/ });
  await sees("Vous ne voulez pas que vienne Inès.");

  await person("Odile");
  await page.goto(one);
  await sees("Inès : quelqu’un d’autre, s’il vous plaît.");
  await send(new RegExp(`${one}$`), { qui: odile.id, verifie: "yes", "verifie-le": "2026-05-03" });
  await sees("Odile, à partir du");
  await sees("Vérifié le dimanche 3 mai.");
  await page.getByText("Dire que c’est vérifié").first().click();
  await send(/\/verifie$/, { de: odile.id, le: "2026-11-20" });
  await sees("Vérifié le vendredi 20 novembre.");
}

/** She ends one, and the structure another: without a reason on either side. */
async function endIt({ page, person, send, sees }: Way, one: string): Promise<void> {
  await person("Adrienne");
  await page.goto(HER_PAGE);
  await sees("Odile, de la part de Racines du Roubion.");
  await sees("Vérifié par Racines du Roubion le vendredi 20 novembre.");
  await send(/\/revenir\/[0-9a-f-]+$/, {}, { button: /Inès/ });
  await send(/\/demandes\/[0-9a-f-]+\/arreter$/, {}, { button: /Grange/ });
  await person("Odile");
  await page.goto(one);
  await send(/\/ne-vient-plus$/, {}, { button: /Odile/ });
  // Named again from a day to come, she says that she will not.
  await send(new RegExp(`${one}$`), { qui: odile.id, du: "2026-12-03", verifie: "not-yet" });
  await page.goto("/chez-moi/passages");
  await sees("chez Adrienne.");
  await send(/\/ne-viens-pas$/);
  if ((await page.content()).includes("chez Adrienne."))
    throw new Error("who will not come is still expected");
  await page.goto(one);
  await send(/\/non$/);
  await sees("Personne ne vous a rien demandé.");
  await send(/\/ne-plus-venir$/);
  await sees("Personne ne peut vous demander de venir pour le moment.");
}

journey(
  "Adrienne looks for a structure by what it does, and reads from which one each person comes",
  async ({ page, person, follow, sees }) => {
    await person("Adrienne");
    await page.goto(HER_PAGE);
    for (const said of [
      "Damien, de la part du Couvert de midi.",
      "Paul, de la part du Cabinet des Tilleuls.",
      "Malika, de la part des Matins d’Andran.",
    ])
      await sees(said);
    await sees("Pas encore vérifié par Le Cabinet des Tilleuls");
    await follow("Demander à une structure");
    await sees("Guichet départemental de l’autonomie");
    await page.goto("/chez-moi/demander?q=papier");
    await sees("La Tournée de la Bégude");
    const found = await page.content();
    if (found.includes("Le Couvert de midi")) throw new Error("what does not answer is shown");
    await page.goto("/chez-moi/demander?genre=collectivite");
    await sees("Mairie d’Exemple");
    await page.goto("/chez-moi/demander?q=planche+%C3%A0+voile");
    await sees("Aucune de celles qui viennent ne le dit.");
    await follow("Toutes celles qui viennent");
    await follow("Guichet départemental de l’autonomie");
    await sees("Demander");
  },
);
