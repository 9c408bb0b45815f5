import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey, linkIn } from "./journey.ts";

journey(
  "Adrienne names Quentin to come, who one day cannot; she reads it, and ends it",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    const { adrienne, quentin } = demonstrationPeople;
    await person("Adrienne");
    await page.goto("/chez-moi");
    await follow("Qui m’aide");
    await sees("Lucienne");
    await follow("Nommer quelqu’un");
    await follow(/^Quentin$/);
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
    await page.goto("/chez-moi/aides");
    await send(/\/arreter$/, {}, { button: /Quentin/ });
    await page.goto("/chez-moi/semaine");
    if ((await page.content()).includes("Quentin ne peut pas venir"))
      throw new Error("who does not come any more is still said not to");

    await person("Quentin");
    await page.goto("/chez-moi/passages");
    if ((await page.content()).includes("Les randonneurs"))
      throw new Error("whose help ended still reads that visit");
  },
);
