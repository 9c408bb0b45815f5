import { dayOf } from "#basics/dates";
import { refused, type Result } from "#basics/result";
import { namesOfIn } from "#modules/people";
import { action, type Work } from "#services/house";

import type { PauseRefusal } from "../../domain/pause.ts";
import type { Between } from "../../domain/visit.ts";
import { type KeptPause, listPauses } from "../../store/pauses.ts";
import { pauseIn } from "../pause.ts";
import { atHomeIn } from "../standing.ts";

/** How long it is told on one’s home that another ended one’s absence, while one would be away. In days. */
const DAYS = 7;

/** An absence that was ended in the name of whose week it is: until when it was, by whom, by name, and on which day. */
export interface EndedByAnother {
  readonly until: Temporal.PlainDate;
  readonly name: string;
  readonly day: Temporal.PlainDate;
}

/** Who ended an absence in the name of whose week it is, by name; undefined: they did themself. */
export async function endedByIn(
  work: Work,
  { endedBy }: Pick<KeptPause, "endedBy">,
): Promise<string | undefined> {
  return endedBy && (await namesOfIn(work, [endedBy])).get(endedBy);
}

/** What was said last of one’s absence, in person: that one is there, by another, before its last day. Undefined: not so. */
export async function seeEndedByAnotherIn(work: Work): Promise<EndedByAnother | undefined> {
  const home = work.actor.mandate === undefined ? await atHomeIn(work) : undefined;
  if (home === undefined || home.isClosed) return undefined;
  const today = dayOf(work.now);
  const all = await listPauses(work, home.space, today.subtract({ days: DAYS }));
  const [last] = all.toSorted((one, other) => Temporal.Instant.compare(other.saidAt, one.saidAt));
  if (last?.endedAt === undefined) return undefined;
  const [day, name] = [dayOf(last.endedAt), await endedByIn(work, last)];
  if (name === undefined || day.until(today).days >= DAYS) return undefined;
  const { until } = last;
  return Temporal.PlainDate.compare(until, today) < 0 ? undefined : { until, name, day };
}

export type AwayAgainRefusal = PauseRefusal | "not-open" | "nothing-ended";

/** « Je ne suis pas là »: what another ended goes on from today, until the same last day; who comes is told. */
export const awayAgain = action(async (work: Work): Promise<Result<Between, AwayAgainRefusal>> => {
  const ended = await seeEndedByAnotherIn(work);
  if (ended === undefined) return refused("nothing-ended");
  return pauseIn(work, { from: dayOf(work.now), until: ended.until });
});
