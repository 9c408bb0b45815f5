import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey } from "./journey.ts";

journey(
  "Adrienne lets Quentin and Lucienne read when nobody comes; each proposes to, she says no to one and yes to the other, who are told",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    const { adrienne, lucienne, quentin } = demonstrationPeople;
    const saturday = demonstrationVisits.find(({ title }) => title.startsWith("Les randonneurs"));
    const wrote = async (address: string, words: string) => {
      await later({ minutes: 5 });
      const all = (await lettersTo(address)).map(({ text }) => text).join("\n");
      if (!all.includes(words)) throw new Error(`no letter says ${words}`);
    };
    await person("Adrienne");
    await page.goto("/chez-moi/aides/nouvelle");
    await send(/\/aides\/nouvelle$/, { qui: quentin.id });
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: saturday?.id ?? "" });
    for (const button of [/Quentin/, /Lucienne/])
      await send(/\/sans-personne\/oui$/, {}, { button });
    await send(/\/sans-personne\/non$/, {}, { button: /Quentin/ });
    await send(/\/sans-personne\/oui$/, {}, { button: /Quentin/ });

    // Lucienne cannot come to the show: he reads the day and the hour, and no word of it.
    await person("Quentin");
    await page.goto("/chez-moi/passages");
    await sees("On cherche quelqu’un");
    if ((await page.content()).includes("Spectacle")) throw new Error("Quentin reads the words");
    await send(/\/peux-venir$/);
    await sees("Vous avez proposé de venir. Adrienne n’a pas encore répondu.");
    await send(/\/ne-peux-plus$/);
    await send(/\/peux-venir$/);
    await wrote(adrienne.email, "Quentin peut venir le");
    await person("Adrienne");
    await page.goto("/moi/fil");
    await follow(/^Répondre, pour .* Spectacle/);
    await send(/\/non$/, {}, { button: /Quentin/ });
    await wrote(quentin.email, "Adrienne vous remercie");

    // He cannot come on Saturday: Lucienne is told, and does.
    await person("Quentin");
    await page.goto("/chez-moi/passages");
    await sees("Adrienne vous remercie : ce n’est pas nécessaire ce jour-là.");
    await send(/2026-11-28\/absent$/);
    await wrote(lucienne.email, "Chez Adrienne, on cherche quelqu’un");
    await person("Lucienne");
    await page.goto("/chez-moi/passages");
    await send(/2026-11-28\/peux-venir$/);
    await person("Adrienne");
    await page.goto("/moi/fil");
    await follow(/^Répondre, pour samedi/);
    await send(/\/oui$/, {}, { button: /Lucienne/ });
    await sees("Lucienne vient à la place de Quentin.");
    await wrote(lucienne.email, "Adrienne compte sur vous");
  },
);
