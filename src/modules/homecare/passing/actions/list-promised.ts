import { dayOf } from "#basics/dates";
import { type Work, withRight } from "#services/house";

import { helperIn } from "../../actions/see-passages.ts";
import type { PassingAskId, Told } from "../domain/passing.ts";
import { listAnswersBy } from "../store/answers.ts";
import { findPassing } from "../store/asks.ts";
import { RIGHT, standingAmongIn, toldOfYesIn } from "./standing.ts";
import { reachesPasserIn } from "./tell.ts";

/** What one said that one would do in passing, and to which one had a yes. */
export interface Promised {
  readonly id: PassingAskId;
  readonly what: string;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly told: Told;
  readonly saidAt: Temporal.Instant;
}

/** While it stands: what its own page says, until the evening of its day. In person alone. */
export async function listPromisedIn(work: Work): Promise<readonly Promised[]> {
  const me = await helperIn(work);
  if (me === undefined) return [];
  const today = dayOf(work.now);
  const said = await withRight(work, RIGHT, async (lent) => {
    const yes = (await listAnswersBy(lent, me)).filter(({ state }) => state === "yes");
    const all = [];
    for (const answer of yes) {
      const ask = await findPassing(lent, answer.ask);
      if (ask !== undefined && Temporal.PlainDate.compare(ask.day, today) >= 0)
        all.push({ answer, ask });
    }
    return all;
  });
  const standing = await standingAmongIn(
    work,
    said.map(({ ask }) => ask),
  );
  const promised: Promised[] = [];
  for (const { id, what, day, at } of standing) {
    const answer = said.find(({ ask }) => ask.id === id)?.answer;
    if (answer === undefined || !(await reachesPasserIn(work, answer))) continue;
    const told = await toldOfYesIn(work, answer);
    if (told !== undefined) promised.push({ id, what, day, at, told, saidAt: answer.saidAt });
  }
  return promised;
}
