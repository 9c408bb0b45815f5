import { sql } from "kysely";

import type { Work } from "#services/house";

import { KEPT_AFTER_VERDICT_DAYS } from "../domain/delays.ts";
import type { Opinion } from "../domain/opinions.ts";
import type { ReviewId, VerdictId } from "../domain/report.ts";
import type { Ground, Outcome } from "../domain/verdict.ts";

interface OpinionRow {
  readonly by: string;
  readonly outcome: Outcome;
  readonly ground: Ground | null;
  readonly reasons: string;
}

const toOpinion = ({ ground, ...row }: OpinionRow): Opinion => ({
  ...row,
  ground: ground ?? undefined,
});

/** What was answered in a review, oldest first. */
export async function listOpinions(work: Work, review: ReviewId): Promise<readonly Opinion[]> {
  const { rows } = await sql<OpinionRow>`select by, outcome, ground, reasons from moderation.opinion
    where review = ${review} order by given_at, by`.execute(work.db);
  return rows.map(toOpinion);
}

/** The last word of one moderator replaces what they said before. */
export async function saveOpinion(work: Work, review: ReviewId, said: Opinion): Promise<void> {
  await sql`insert into moderation.opinion (review, by, outcome, ground, reasons, given_at)
    values (${review}, ${said.by}, ${said.outcome}, ${said.ground ?? null}, ${said.reasons}, ${work.now})
    on conflict (review, by) do update set outcome = excluded.outcome, ground = excluded.ground,
      reasons = excluded.reasons, given_at = excluded.given_at`.execute(work.db);
}

/** Who answered in the review that gave a verdict. */
export async function listDeciders(work: Work, verdict: VerdictId): Promise<readonly string[]> {
  const { rows } = await sql<{ by: string }>`select opinion.by from moderation.opinion
    join moderation.review on review.id = opinion.review where review.verdict = ${verdict}`.execute(
    work.db,
  );
  return rows.map(({ by }) => by);
}

/** Opinions of reviews decided long enough ago. Answers how many. */
export async function deleteOldOpinions(work: Work): Promise<number> {
  const limit = work.now.subtract({ hours: 24 * KEPT_AFTER_VERDICT_DAYS });
  const { numAffectedRows } = await sql`delete from moderation.opinion using moderation.review
    where review.id = opinion.review and review.decided_at < ${limit}`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

/** A moderator leaves, or is now another: their opinions keep a name that tells nothing, or pass. */
export async function renameVoice(work: Work, from: string, into: string): Promise<void> {
  await sql`delete from moderation.opinion as old where by = ${from} and exists (
    select from moderation.opinion as other where other.review = old.review and other.by = ${into})`.execute(
    work.db,
  );
  await sql`update moderation.opinion set by = ${into} where by = ${from}`.execute(work.db);
}
