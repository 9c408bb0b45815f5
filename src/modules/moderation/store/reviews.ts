import { sql } from "kysely";

import { newId } from "#basics/id";
import type { PersonId, Work } from "#services/house";

import type { Bench } from "../domain/bench.ts";
import type { ReviewId, Subject, VerdictId } from "../domain/report.ts";

/** A thing that moderators look at. */
export interface Review {
  readonly id: ReviewId;
  readonly subject: Subject;
  /** The verdict that is looked at again. */
  readonly contests: VerdictId | undefined;
  readonly openedAt: Temporal.Instant;
  readonly needed: number;
  readonly isOfInstance: boolean;
  readonly sameEyes: boolean;
  readonly hiddenAtOnce: boolean;
}

interface ReviewRow {
  readonly id: ReviewId;
  readonly kind: string;
  readonly subject: string;
  readonly contests: VerdictId | null;
  readonly opened_at: Temporal.Instant;
  readonly needed: number;
  readonly of_instance: boolean;
  readonly same_eyes: boolean;
  readonly hidden_at_once: boolean;
}

function toReview(row: ReviewRow): Review {
  return {
    id: row.id,
    subject: { kind: row.kind, id: row.subject },
    contests: row.contests ?? undefined,
    openedAt: row.opened_at,
    needed: row.needed,
    isOfInstance: row.of_instance,
    sameEyes: row.same_eyes,
    hiddenAtOnce: row.hidden_at_once,
  };
}

/** The open review of a thing, if this actor may see it. */
export async function findOpenReview(
  work: Work,
  { kind, id }: Subject,
): Promise<Review | undefined> {
  const { rows } = await sql<ReviewRow>`select * from moderation.review
    where kind = ${kind} and subject = ${id} and verdict is null`.execute(work.db);
  return rows[0] && toReview(rows[0]);
}

/** The review that looks again at a verdict. */
export async function isContested(work: Work, verdict: VerdictId): Promise<boolean> {
  const { rows } = await sql`select from moderation.review where contests = ${verdict}`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** Whether others look again at a verdict now. */
export async function isBeingContested(work: Work, verdict: VerdictId): Promise<boolean> {
  const { rows } = await sql`select from moderation.review
    where contests = ${verdict} and verdict is null`.execute(work.db);
  return rows.length > 0;
}

/** The verdict that others gave after looking again. */
export async function findNextVerdict(
  work: Work,
  contested: VerdictId,
): Promise<VerdictId | undefined> {
  const { rows } = await sql<{ verdict: VerdictId }>`select verdict from moderation.review
    where contests = ${contested} and verdict is not null`.execute(work.db);
  return rows[0]?.verdict;
}

/** Opens a review; its thing is held. */
export async function saveReview(
  work: Work,
  asked: { readonly subject: Subject; readonly contests?: VerdictId | undefined },
): Promise<Review> {
  const { subject, contests } = asked;
  const { rows } = await sql<ReviewRow>`
    insert into moderation.review (id, kind, subject, contests, opened_at, needed, of_instance)
    values (${newId()}, ${subject.kind}, ${subject.id}, ${contests ?? null}, ${work.now}, 1, true)
    returning *`.execute(work.db);
  const [row] = rows;
  if (row === undefined) throw new Error("a review was not opened");
  return toReview(row);
}

/** Who looks at it now. */
export async function saveBench(work: Work, review: ReviewId, bench: Bench): Promise<void> {
  await sql`update moderation.review set needed = ${bench.needed},
    of_instance = ${bench.isOfInstance}, same_eyes = ${bench.sameEyes}
    where id = ${review}`.execute(work.db);
  await sql`delete from moderation.seat
    where review = ${review} and person <> all(${bench.seats}::uuid[])`.execute(work.db);
  await sql`insert into moderation.seat (review, person)
    select ${review}::uuid, unnest(${bench.seats}::uuid[]) on conflict do nothing`.execute(work.db);
}

export async function saveHiddenAtOnce(work: Work, review: ReviewId): Promise<void> {
  await sql`update moderation.review set hidden_at_once = true where id = ${review}`.execute(
    work.db,
  );
}

export async function saveReviewDecided(
  work: Work,
  review: ReviewId,
  verdict: VerdictId,
): Promise<void> {
  await sql`update moderation.review set verdict = ${verdict}, decided_at = ${work.now}
    where id = ${review}`.execute(work.db);
}

/** The open reviews that this actor may see, the longest open first. */
export async function listOpenReviews(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{
  readonly reviews: readonly (Review & { readonly waiting: number })[];
  readonly total: number;
}> {
  const { rows } = await sql<ReviewRow & { waiting: number; total: number }>`
    select review.*, count(*) over () as total,
      (select count(*) from moderation.report where report.review = review.id and report.verdict is null) as waiting
    from moderation.review where review.verdict is null
    order by opened_at, id limit ${most} offset ${from}`.execute(work.db);
  return {
    reviews: rows.map((row) => ({ ...toReview(row), waiting: row.waiting })),
    total: rows[0]?.total ?? 0,
  };
}

/** How many open reviews wait for the voice of one who may speak; « by » as opinions keep it. */
export async function countAwaiting(work: Work, by: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from moderation.review
    where verdict is null and not exists (
      select from moderation.opinion where opinion.review = review.id and opinion.by = ${by})`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}

/** Whether an open review waits for the answer of a person who sits there. */
export async function awaitsPerson(work: Work, review: string, person: string): Promise<boolean> {
  const { rows } = await sql`select from moderation.review
    join moderation.seat on seat.review = review.id and seat.person = ${person}
    where review.id = ${review} and verdict is null and not exists (
      select from moderation.opinion
      where opinion.review = review.id and opinion.by = ${`person:${person}`})`.execute(work.db);
  return rows.length > 0;
}

/** All that are open, to seat again who may look. */
export async function listAllOpen(work: Work): Promise<readonly Review[]> {
  const { rows } = await sql<ReviewRow>`select * from moderation.review
    where verdict is null order by id`.execute(work.db);
  return rows.map(toReview);
}

export async function listSeats(work: Work, review: ReviewId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select person from moderation.seat
    where review = ${review} order by person`.execute(work.db);
  return rows.map(({ person }) => person);
}
