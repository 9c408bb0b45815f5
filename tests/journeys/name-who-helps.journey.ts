import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey, linkIn, type Way } from "./journey.ts";

journey(
  "Adrienne names Quentin to come, who one day cannot; she reads it, and ends it",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    const { adrienne, quentin } = demonstrationPeople;
    await person("Adrienne");
    await page.goto("/chez-moi");
    await follow("Qui m’aide");
    await sees("Lucienne");
    await follow("Nommer quelqu’un");
    await send(/\/aides\/nouvelle$/, { qui: quentin.id });
    const saturday = demonstrationVisits.find(({ title }) => title.startsWith("Les randonneurs"));
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: saturday?.id ?? "" });
    await sees("Pour : Les randonneurs, pour les colis et les courses.");

    // He is told, and reads when, for whom, and what to know; nothing else of her week.
    await later({ minutes: 5 });
    const at = linkIn((await lettersTo(quentin.email))[0], "/chez-moi/passages");
    await person("Quentin");
    await page.goto(at);
    await sees("Chez Adrienne.");
    await sees("La liste est sur la porte.");
    if ((await page.content()).includes("Malika")) throw new Error("Quentin reads her Friday");
    await send(/2026-11-28\/absent$/);
    await sees("Vous avez dit que vous ne venez pas.");
    await send(/2026-11-28\/finalement$/);
    await send(/2026-11-28\/absent$/);

    // She is told at once, and reads that nobody comes; her daughter reads nothing of it.
    await later({ minutes: 5 });
    const [letter] = await lettersTo(adrienne.email);
    if (!letter?.text.includes("Quentin ne peut pas venir")) throw new Error("she is not told");
    await person("Adrienne");
    await page.goto("/chez-moi/semaine");
    await sees("Quentin ne peut pas venir : personne ce jour-là.");
    await namesLucienneForThatDay(way);
    await person("Adrienne");
    await page.goto("/chez-moi/aides");
    await send(/\/arreter$/, {}, { button: /Quentin/ });
    await page.goto("/chez-moi/semaine");
    if ((await page.content()).includes("Quentin ne peut pas venir"))
      throw new Error("who does not come any more is still said not to");
    await sees("Lucienne vient.");

    await person("Quentin");
    await page.goto("/chez-moi/passages");
    if ((await page.content()).includes("Les randonneurs"))
      throw new Error("whose help ended still reads that visit");
    await callsSylvieNoMore(way);
  },
);

/** « Appeler Sylvie » is on all her pages, and Sylvie comes no more: she is asked once; then once more, when something else ends. */
async function callsSylvieNoMore({ page, person, send, sees, later }: Way): Promise<void> {
  const friday = demonstrationVisits.find(({ title }) => title.startsWith("Malika"));
  const comesAndEnds = async () => {
    await later({ minutes: 5 });
    await page.goto("/chez-moi/aides/nouvelle");
    await send(/\/aides\/nouvelle$/, { qui: demonstrationPeople.sylvie.id });
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: friday?.id ?? "" });
    await send(/\/arreter$/, {}, { button: /Sylvie/ });
    await page.goto("/chez-moi/appeler");
    await sees("Faut-il encore appeler Sylvie ?");
  };
  await person("Adrienne");
  await page.goto("/moi/affichage");
  await send(/\/moi\/affichage$/, { aide: "Sylvie", telephone: "0465710099" });
  await comesAndEnds();
  await send(/\/appeler\/encore$/);
  await sees("Appeler Sylvie");
  await comesAndEnds();
  await send(/\/appeler\/plus$/);
  if ((await page.content()).includes("Appeler Sylvie"))
    throw new Error("whom she calls no more is still there to be called");
}

/** Straight from where she reads it: Lucienne, who helps her already, for that day alone; who says no is not asked again. */
async function namesLucienneForThatDay({
  page,
  person,
  follow,
  send,
  sees,
  later,
  lettersTo,
}: Way): Promise<void> {
  const { lucienne } = demonstrationPeople;
  await page.goto("/moi/fil");
  await follow(/^Trouver quelqu’un pour samedi/);
  await sees("Quentin a dit ne pas pouvoir venir ce jour-là.");
  await send(/2026-11-28\/qui$/, { qui: lucienne.id });
  await sees("Quentin ne peut pas venir : demandé à Lucienne, qui n’a pas encore répondu.");
  await page.goto("/chez-moi/semaine?du=2026-12-05");
  if ((await page.content()).includes("demandé à Lucienne"))
    throw new Error("she is named for the week after too");
  await page.goto("/chez-moi/aides");
  await sees("Le samedi 28 novembre seulement.");

  await later({ minutes: 5 });
  const [letter] = await lettersTo(lucienne.email);
  if (!letter?.text.includes("Ce jour-là seulement, à la place de Quentin."))
    throw new Error("she is not told for which day, nor in whose place");
  await person("Lucienne");
  await page.goto("/chez-moi/passages");
  await sees("Adrienne vous l’a demandé, à la place de Quentin, pour ce jour-là seulement.");
  await send(/2026-11-28\/finalement$/);
}
