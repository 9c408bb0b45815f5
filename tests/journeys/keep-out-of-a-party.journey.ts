import { newId } from "#basics/id";
import { joinPartyIn, makePartyIn, shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { demonstrationPeople } from "#rules/people";
import { person as as } from "#services/house";

import { sharingText } from "../../src/modules/access/actions/texts.fr.ts";
import { journey, linkIn } from "./journey.ts";

const { lucienne, malika } = demonstrationPeople;

journey(
  "Lucienne reads who came to those who help her, keeps somebody out of a party, and lets them back",
  async ({ app, page, person, follow, send, sees, later, lettersTo }) => {
    await app.transaction(as(lucienne.id), async (work) => {
      const [space, party] = [ownSpaceOf(lucienne.id), newId<"Party">()];
      await makePartyIn(work, { id: party, space, name: "Celles qui m’aident", keptBy: "trial" });
      await shareIn(work, {
        space,
        tables: ["homecare.visit"],
        row: undefined,
        to: { party },
        until: undefined,
        purpose: undefined,
        text: sharingText,
      });
      await joinPartyIn(work, { party, person: malika.id, keptBy: "trial" });
    });
    await later({ minutes: 30 });
    const [letter] = await lettersTo(lucienne.email);
    const at = linkIn(letter, "/moi/partages/groupes/");

    await person("Lucienne");
    await page.goto("/moi/partages?tout");
    await follow("Qui est dans « Celles qui m’aident »");
    if (new URL(page.url()).pathname !== at) throw new Error("the letter leads elsewhere");
    await send(/\/dehors$/);
    await sees("Pas cette personne : elle ne lit plus rien par ce groupe");
    await send(/\/revenir$/);
    await sees("Personne n’y est pour le moment.");
  },
);
