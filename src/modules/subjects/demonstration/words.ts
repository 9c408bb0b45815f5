import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { type App, operator, type Work, withRight } from "#services/house";

import { importLinesIn } from "../words/actions/keep-words.ts";
import { noteUnmetIn } from "../words/actions/note-unmet.ts";

/** What volunteers of the valley look for and nothing here says, each word with the days ago. */
const UNMET: Readonly<Record<string, readonly number[]>> = {
  pumptrack: [19, 12, 6, 2],
  ludobus: [15, 9, 3],
};

/** What who keeps the instance added already. */
const LINES = "# Ce que disent les bénévoles d’ici\nludothèque ~ kapla\nchapiteau = barnum\n";

/** Words that found nothing, and two that were completed. */
export async function fillWords(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  await app.transaction(operator(), async (work: Work) => {
    for (const [word, days] of Object.entries(UNMET))
      for (const daysAgo of days) {
        const now = instantOf({ daysAgo, hour: "19:00" }, today);
        await withRight({ ...work, now }, "note-words", (lent) => noteUnmetIn(lent, [word]));
      }
    const told = await importLinesIn(work, { text: LINES });
    if (!told.done) throw new Error(told.refusal);
  });
}
