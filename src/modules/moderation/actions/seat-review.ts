import { operatorsIn } from "#modules/people";
import { isId } from "#basics/id";
import {
  type Actor,
  type PersonId,
  personBy,
  type Work,
  withRight,
  writeActor,
} from "#services/house";

import { type Bench, seatBench } from "../domain/bench.ts";
import { OWN_MODERATORS_DAYS } from "../domain/delays.ts";
import type { Subject, VerdictId } from "../domain/report.ts";
import { listModerators } from "../store/moderators.ts";
import { listDeciders } from "../store/opinions.ts";
import { holdWaitingReports, listAnsweredBy } from "../store/reports.ts";
import { findOpenReview, listAllOpen, type Review, saveBench } from "../store/reviews.ts";
import { authorsOfIn, reportableOf } from "./reportables.ts";

/** How an opinion keeps whose it is: a person, or the operator's command. */
export function voiceOfActor(actor: Actor): string {
  const by = personBy(actor);
  return by === undefined ? writeActor(actor) : `person:${by}`;
}

function personOfVoice(voice: string): readonly PersonId[] {
  const id = voice.replace(/^person:/, "");
  return isId<"Person">(id) ? [id] : [];
}

/** Whether this actor may decide: seated, or the operator's command where the instance takes part. */
export function isSeated(
  { by, for: whom }: Actor,
  bench: Pick<Bench, "seats" | "isOfInstance">,
): boolean {
  if (by.kind === "operator" && by.person === undefined) return bench.isOfInstance;
  return whom !== undefined && bench.seats.includes(whom);
}

/** The moderators of the instance who agreed to be. */
export async function moderatorsOfInstanceIn(work: Work): Promise<readonly PersonId[]> {
  const asked = await withRight(work, "moderate", listModerators);
  return asked.filter(({ acceptedAt }) => acceptedAt !== undefined).map(({ person }) => person);
}

export interface AskedBench {
  readonly subject: Subject;
  readonly review?: Review | undefined;
  /** For a review that is about to be opened. */
  readonly contests?: VerdictId | undefined;
}

/** Who looks at a thing now (`domain/bench.ts`). */
export async function benchOfIn(work: Work, asked: AskedBench): Promise<Bench> {
  const { subject, review } = asked;
  const contests = review?.contests ?? asked.contests;
  const [reporters, deciders] = await withRight(work, "moderate", async (lent) => {
    const waiting = review === undefined ? [] : await holdWaitingReports(lent, review.id);
    const answered = contests === undefined ? [] : await listAnsweredBy(lent, contests);
    const before = contests === undefined ? undefined : await listDeciders(lent, contests);
    return [[...waiting, ...answered].flatMap(({ by }) => by ?? []), before] as const;
  });
  const late = review?.openedAt.add({ hours: 24 * OWN_MODERATORS_DAYS });
  return seatBench({
    own: (await reportableOf(work, subject)?.moderators?.(work, subject.id)) ?? [],
    moderators: await moderatorsOfInstanceIn(work),
    operators: await operatorsIn(work),
    concerned: [...(await authorsOfIn(work, subject)), ...reporters],
    decidedBefore: deciders?.flatMap(personOfVoice),
    isLate: late !== undefined && Temporal.Instant.compare(late, work.now) <= 0,
  });
}

/** Seats who looks at a review now; asked each time that something happens to it. */
export async function seatReviewIn(work: Work, review: Review): Promise<Bench> {
  const bench = await benchOfIn(work, { subject: review.subject, review });
  await withRight(work, "moderate", (lent) => saveBench(lent, review.id, bench));
  return bench;
}

/** The open review of a thing, whoever asks; undefined when none is open. */
export function findReviewIn(work: Work, subject: Subject): Promise<Review | undefined> {
  return withRight(work, "moderate", (lent) => findOpenReview(lent, subject));
}

/** Every night, and when a moderator comes or goes: who looks at what is open. */
export async function seatAllIn(work: Work): Promise<void> {
  for (const review of await withRight(work, "moderate", listAllOpen))
    await seatReviewIn(work, review);
}
