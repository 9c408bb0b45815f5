import { dayOf, laterOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { seeAwayIn } from "../../actions/pause.ts";
import { AT, PAUSE } from "../../domain/address.ts";
import { isUntilSaid } from "../../domain/pause.ts";
import { sayBetween } from "../said.ts";
import { texts } from "../texts.fr.ts";

/** On the home of who is away, or of who acts for them at home: that they are, and the one button that ends it. */
export async function waitsAway(work: Work): Promise<readonly Waiting[]> {
  const pause = await seeAwayIn(work);
  if (pause === undefined) return [];
  const today = dayOf(work.now);
  return [
    {
      group: "mine",
      says: isUntilSaid(pause)
        ? texts.awayUntilSaid(writeDay(pause.from, today))
        : texts.awaySays(capital(sayBetween(pause, today))),
      due: laterOf(pause.from, today),
      at: AT,
      go: texts.backAgain,
      press: { action: `${PAUSE}/retour`, fields: {}, prefix: "retour" },
    },
  ];
}
