import { sql } from "kysely";
import { z } from "zod";

import type { PersonId, Work } from "#services/house";
import { destroyKeyIn, makeKeyIn, openIn, sealIn } from "#services/keys";

import { KEPT_AFTER_VERDICT_DAYS } from "../domain/delays.ts";
import type { Reason, Report, ReportId, ReviewId, Subject, VerdictId } from "../domain/report.ts";

const contentShape = z.object({
  explanation: z.string(),
  name: z.string().optional(),
  address: z.string().optional(),
});

interface NewReport {
  readonly id: ReportId;
  readonly by: PersonId | undefined;
  readonly review: ReviewId;
  readonly report: Report;
}

/** Keeps a report, sealed under a key of its own, which also seals its mails. */
export async function saveReport(work: Work, { id, by, review, report }: NewReport): Promise<void> {
  const { subject, reason, ...content } = report;
  await makeKeyIn(work, id);
  const sealed = await sealIn(work, id, JSON.stringify(content));
  await sql`insert into moderation.report
      (id, kind, subject, review, reason, person, sealed, made_at)
    values (${id}, ${subject.kind}, ${subject.id}, ${review}, ${reason}, ${by ?? null}, ${sealed},
      ${work.now})`.execute(work.db);
}

interface ReportRow {
  readonly id: ReportId;
  readonly kind: string;
  readonly subject: string;
  readonly reason: Reason;
  readonly person: PersonId | null;
  readonly sealed: Uint8Array;
  readonly made_at: Temporal.Instant;
}

export interface KeptReport extends Report {
  readonly id: ReportId;
  /** Who reported, when they were signed in; shown to nobody. */
  readonly by: PersonId | undefined;
  readonly madeAt: Temporal.Instant;
}

async function toReport(work: Work, row: ReportRow): Promise<KeptReport> {
  const opened = await openIn(work, row.id, row.sealed);
  const content =
    opened === undefined ? { explanation: "" } : contentShape.parse(JSON.parse(opened));
  return {
    id: row.id,
    by: row.person ?? undefined,
    subject: { kind: row.kind, id: row.subject },
    reason: row.reason,
    explanation: content.explanation,
    name: content.name,
    address: content.address,
    madeAt: row.made_at,
  };
}

/** The reports of a review that wait, oldest first; held until the work is saved. */
export async function holdWaitingReports(
  work: Work,
  review: ReviewId,
): Promise<readonly KeptReport[]> {
  const { rows } = await sql<ReportRow>`select id, kind, subject, reason, person, sealed, made_at
    from moderation.report where review = ${review} and verdict is null
    order by made_at, id for update`.execute(work.db);
  return readAll(work, rows);
}

/** The reports that a verdict answered. */
export async function listAnsweredBy(
  work: Work,
  verdict: VerdictId,
): Promise<readonly KeptReport[]> {
  const { rows } = await sql<ReportRow>`select id, kind, subject, reason, person, sealed, made_at
    from moderation.report where verdict = ${verdict} order by made_at, id`.execute(work.db);
  return readAll(work, rows);
}

/** These reports, oldest first. */
export async function listReportsByIds(
  work: Work,
  ids: readonly ReportId[],
): Promise<readonly KeptReport[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReportRow>`select id, kind, subject, reason, person, sealed, made_at
    from moderation.report where id = any(${ids}::uuid[]) order by made_at, id`.execute(work.db);
  return readAll(work, rows);
}

async function readAll(work: Work, rows: readonly ReportRow[]): Promise<readonly KeptReport[]> {
  const reports: KeptReport[] = [];
  for (const row of rows) reports.push(await toReport(work, row));
  return reports;
}

/** Who made a report, whether it left an address, and the verdict that answered it; undefined when it is not kept. */
export async function findAnswer(
  work: Work,
  report: ReportId,
): Promise<
  | {
      readonly by: PersonId | undefined;
      readonly hasAddress: boolean;
      readonly verdict: VerdictId | undefined;
    }
  | undefined
> {
  const { rows } = await sql<ReportRow & { verdict: VerdictId | null }>`
    select id, kind, subject, reason, person, sealed, made_at, verdict
    from moderation.report where id = ${report}`.execute(work.db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { by, address } = await toReport(work, row);
  return { by, hasAddress: address !== undefined, verdict: row.verdict ?? undefined };
}

/** What one person reported, latest first, and whether it is answered: nothing of what they said is opened. */
export async function listReportsMadeBy(
  work: Work,
  person: PersonId,
): Promise<
  readonly {
    readonly id: ReportId;
    readonly about: Subject;
    readonly madeAt: Temporal.Instant;
    readonly isAnswered: boolean;
  }[]
> {
  const { rows } = await sql<{
    id: ReportId;
    kind: string;
    subject: string;
    made_at: Temporal.Instant;
    answered: boolean;
  }>`select id, kind, subject, made_at, verdict is not null as answered from moderation.report
    where person = ${person} order by made_at desc, id`.execute(work.db);
  return rows.map(({ id, kind, subject, made_at, answered }) => ({
    id,
    about: { kind, id: subject },
    madeAt: made_at,
    isAnswered: answered,
  }));
}

/** Whether a report is kept still, and has its verdict. */
export async function isAnswered(work: Work, report: ReportId): Promise<boolean> {
  const { rows } = await sql`select from moderation.report
    where id = ${report} and verdict is not null`.execute(work.db);
  return rows.length > 0;
}

/** These reports are decided by this verdict. */
export async function saveDecided(
  work: Work,
  reports: readonly ReportId[],
  verdict: VerdictId,
): Promise<void> {
  await sql`update moderation.report set verdict = ${verdict}, decided_at = ${work.now}
    where id = any(${reports}::uuid[])`.execute(work.db);
}

/** All that one person reported, oldest first. */
export async function listReportsOf(work: Work, person: PersonId): Promise<readonly KeptReport[]> {
  const { rows } = await sql<ReportRow>`select id, kind, subject, reason, person, sealed, made_at
    from moderation.report where person = ${person} order by made_at, id`.execute(work.db);
  return readAll(work, rows);
}

/** A person leaves: their reports wait for a verdict still, and no longer know whose they are. */
export async function forgetReporter(work: Work, person: PersonId): Promise<void> {
  for (const { id, explanation } of await listReportsOf(work, person)) {
    const sealed = await sealIn(work, id, JSON.stringify({ explanation }));
    await sql`update moderation.report set person = null, sealed = ${sealed} where id = ${id}`.execute(
      work.db,
    );
  }
}

/** Deletes reports decided long enough ago, and their keys. Answers how many. */
export async function deleteOldReports(work: Work): Promise<number> {
  const limit = work.now.subtract({ hours: 24 * KEPT_AFTER_VERDICT_DAYS });
  const { rows } = await sql<{ id: ReportId }>`delete from moderation.report
    where decided_at < ${limit} returning id`.execute(work.db);
  for (const { id } of rows) await destroyKeyIn(work, id);
  return rows.length;
}
