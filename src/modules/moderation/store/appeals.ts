import { sql } from "kysely";

import { newId } from "#basics/id";
import type { PersonId, Work } from "#services/house";
import { destroyKeyIn, makeKeyIn, openIn, sealIn } from "#services/keys";

import { KEPT_AFTER_VERDICT_DAYS } from "../domain/delays.ts";
import type { ReportId, ReviewId } from "../domain/report.ts";

/** From whom: the person who published, or the report that was not followed. */
export type From = { readonly person: PersonId } | { readonly report: ReportId };

export interface KeptAppeal {
  readonly id: string;
  readonly side: "author" | "reporter";
  readonly words: string;
  readonly madeAt: Temporal.Instant;
}

/** Keeps why a decision is contested, sealed under a key of its own. */
export async function saveAppeal(
  work: Work,
  review: ReviewId,
  { from, words }: { readonly from: From; readonly words: string },
): Promise<void> {
  const id = newId();
  await makeKeyIn(work, id);
  const [person, report] = "person" in from ? [from.person, null] : [null, from.report];
  await sql`insert into moderation.appeal (id, review, person, report, sealed, made_at)
    values (${id}, ${review}, ${person}, ${report}, ${await sealIn(work, id, words)}, ${work.now})`.execute(
    work.db,
  );
}

interface AppealRow {
  readonly id: string;
  readonly person: PersonId | null;
  readonly report: ReportId | null;
  readonly sealed: Uint8Array;
  readonly made_at: Temporal.Instant;
}

/** What was said in a review of an appeal, oldest first. */
export async function listAppeals(work: Work, review: ReviewId): Promise<readonly KeptAppeal[]> {
  const { rows } = await sql<AppealRow>`select * from moderation.appeal
    where review = ${review} order by made_at, id`.execute(work.db);
  return openAll(work, rows);
}

/** All that one person contested. */
export async function listAppealsOf(work: Work, person: PersonId): Promise<readonly KeptAppeal[]> {
  const { rows } = await sql<AppealRow>`select * from moderation.appeal
    where person = ${person} order by made_at, id`.execute(work.db);
  return openAll(work, rows);
}

async function openAll(work: Work, rows: readonly AppealRow[]): Promise<readonly KeptAppeal[]> {
  const appeals: KeptAppeal[] = [];
  for (const { id, report, sealed, made_at: madeAt } of rows) {
    const side = report === null ? "author" : "reporter";
    appeals.push({ id, side, words: (await openIn(work, id, sealed)) ?? "", madeAt });
  }
  return appeals;
}

/** The reports whose makers contested what this review looks at again. */
export async function listContestingReports(
  work: Work,
  review: ReviewId,
): Promise<readonly ReportId[]> {
  const { rows } = await sql<{ report: ReportId }>`select report from moderation.appeal
    where review = ${review} and report is not null order by made_at, id`.execute(work.db);
  return rows.map(({ report }) => report);
}

/** A person leaves: what they contested waits still, without them. */
export async function forgetAppellant(work: Work, person: PersonId): Promise<void> {
  await sql`update moderation.appeal set person = null where person = ${person}`.execute(work.db);
}

export async function passAppeals(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update moderation.appeal as old set person = ${into} where person = ${from}
    and not exists (select from moderation.appeal as other
      where other.review = old.review and other.person = ${into})`.execute(work.db);
  await forgetAppellant(work, from);
}

/** Deletes those decided long enough ago, and their keys. */
export async function deleteOldAppeals(work: Work): Promise<number> {
  const limit = work.now.subtract({ hours: 24 * KEPT_AFTER_VERDICT_DAYS });
  const { rows } = await sql<{ id: string }>`delete from moderation.appeal using moderation.review
    where review.id = appeal.review and review.decided_at < ${limit} returning appeal.id`.execute(
    work.db,
  );
  for (const { id } of rows) await destroyKeyIn(work, id);
  return rows.length;
}
