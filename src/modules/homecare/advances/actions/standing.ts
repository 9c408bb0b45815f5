import { dayOf } from "#basics/dates";
import { open } from "#modules/access";
import { listMyFavoursIn } from "#modules/exchanges";
import { hereAmongIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type Work, withRight } from "#services/house";

import { comesTo } from "../../actions/open-assignments.ts";
import type { PersonId } from "../../domain/visit.ts";
import { listAnswersBy } from "../../passing/store/answers.ts";
import { findPassing } from "../../passing/store/asks.ts";
import { RIGHT as PASSING } from "../../passing/actions/standing.ts";
import { WEEKS_BACK } from "../domain/advance.ts";
import type { SealedAdvance } from "../store/advances.ts";

/** Under which who helps notes, in the space of whom it was for, what they advanced. */
export const RIGHT = "homecare-advances";

/** The table, as the log names it. */
export const ADVANCES = "homecare.advance";

/** What it was for; undefined once the key of the space is destroyed. */
export const wordsOfIn = (
  work: Work,
  { space, sealed }: Pick<SealedAdvance, "space" | "sealed">,
): Promise<string | undefined> => open(work, space, sealed);

/**
 * For whom somebody may note that they advanced something: at whose homes they come or came lately, who said yes to them in passing for
 * a day that came, and who agreed lately that they did them a favour. Never on their own word alone.
 */
export async function helpedByIn(work: Work, me: PersonId): Promise<readonly PersonId[]> {
  const found = new Set([
    ...(await comesTo(work)),
    ...(await passedForIn(work, me)),
    ...(await favouredIn(work, me)),
  ]);
  found.delete(me);
  const here = await hereAmongIn(work, [...found]);
  return [...found].filter((one) => here.has(one));
}

/** Who said yes, for today or a day before: as long as it is kept. */
function passedForIn(work: Work, me: PersonId): Promise<readonly PersonId[]> {
  const today = dayOf(work.now);
  return withRight(work, PASSING, async (lent) => {
    const all = [];
    for (const { ask, state } of await listAnswersBy(lent, me)) {
      const found = state === "yes" ? await findPassing(lent, ask) : undefined;
      if (found !== undefined && Temporal.PlainDate.compare(found.day, today) <= 0)
        all.push(personOf(found.space));
    }
    return all;
  });
}

/** Who was helped and said so, or thanked. */
async function favouredIn(work: Work, me: PersonId): Promise<readonly PersonId[]> {
  const since = dayOf(work.now).subtract({ weeks: WEEKS_BACK });
  return (await listMyFavoursIn(work))
    .filter(
      ({ standing, saidBy, saidAt, life }) =>
        standing === "helper" &&
        (life.state === "thanked" || (saidBy !== me && life.state === "said")) &&
        Temporal.PlainDate.compare(dayOf(saidAt), since) >= 0,
    )
    .map(({ helped }) => helped);
}
