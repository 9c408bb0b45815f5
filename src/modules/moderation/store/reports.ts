import { sql } from "kysely";
import { z } from "zod";

import type { PersonId, Work } from "#services/house";
import { destroyKeyIn, makeKeyIn, openIn, sealIn } from "#services/keys";

import {
  KEPT_AFTER_VERDICT_DAYS,
  type Reason,
  type Report,
  type ReportId,
  type Subject,
  type VerdictId,
} from "../domain/report.ts";

const contentShape = z.object({
  explanation: z.string(),
  name: z.string().optional(),
  address: z.string().optional(),
});

/** Keeps a report, sealed under a key of its own, which also seals its mails. */
export async function saveReport(
  work: Work,
  {
    id,
    by,
    report,
  }: { readonly id: ReportId; readonly by: PersonId | undefined; readonly report: Report },
): Promise<void> {
  const { subject, reason, ...content } = report;
  await makeKeyIn(work, id);
  const sealed = await sealIn(work, id, JSON.stringify(content));
  await sql`insert into moderation.report (id, kind, subject, reason, person, sealed, made_at)
    values (${id}, ${subject.kind}, ${subject.id}, ${reason}, ${by ?? null}, ${sealed}, ${work.now})`.execute(
    work.db,
  );
}

interface ReportRow {
  readonly id: ReportId;
  readonly kind: string;
  readonly subject: string;
  readonly reason: Reason;
  readonly sealed: Uint8Array;
  readonly made_at: Temporal.Instant;
}

export interface KeptReport extends Report {
  readonly id: ReportId;
  readonly madeAt: Temporal.Instant;
}

async function toReport(work: Work, row: ReportRow): Promise<KeptReport> {
  const opened = await openIn(work, row.id, row.sealed);
  const content =
    opened === undefined ? { explanation: "" } : contentShape.parse(JSON.parse(opened));
  return {
    id: row.id,
    subject: { kind: row.kind, id: row.subject },
    reason: row.reason,
    explanation: content.explanation,
    name: content.name,
    address: content.address,
    madeAt: row.made_at,
  };
}

/** The reports of one thing that wait, oldest first; held until the work is saved. */
export async function holdWaitingReports(
  work: Work,
  { kind, id }: Subject,
): Promise<readonly KeptReport[]> {
  const { rows } = await sql<ReportRow>`select id, kind, subject, reason, sealed, made_at
    from moderation.report where kind = ${kind} and subject = ${id} and verdict is null
    order by made_at, id for update`.execute(work.db);
  const reports: KeptReport[] = [];
  for (const row of rows) reports.push(await toReport(work, row));
  return reports;
}

/** Whether a report left an address, and the verdict that answered it; undefined when it is not kept. */
export async function findAnswer(
  work: Work,
  report: ReportId,
): Promise<{ readonly hasAddress: boolean; readonly verdict: VerdictId | undefined } | undefined> {
  const { rows } = await sql<ReportRow & { verdict: VerdictId | null }>`
    select id, kind, subject, reason, sealed, made_at, verdict
    from moderation.report where id = ${report}`.execute(work.db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { address } = await toReport(work, row);
  return { hasAddress: address !== undefined, verdict: row.verdict ?? undefined };
}

/** The things of which a report waits, the one that waits longest first. */
export async function listWaitingSubjects(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{
  readonly subjects: readonly (Subject & { readonly waiting: number })[];
  readonly total: number;
}> {
  const { rows } = await sql<{ kind: string; id: string; waiting: number; total: number }>`
    select kind, subject as id, count(*) as waiting, count(*) over () as total
    from moderation.report where verdict is null group by kind, subject
    order by min(made_at), kind, subject limit ${most} offset ${from}`.execute(work.db);
  return {
    subjects: rows.map(({ kind, id, waiting }) => ({ kind, id, waiting })),
    total: rows[0]?.total ?? 0,
  };
}

/** How many things wait for a verdict. */
export async function countWaitingSubjects(work: Work): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(distinct (kind, subject)) as waiting
    from moderation.report where verdict is null`.execute(work.db);
  return rows[0]?.waiting ?? 0;
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
  const { rows } = await sql<ReportRow>`select id, kind, subject, reason, sealed, made_at
    from moderation.report where person = ${person} order by made_at, id`.execute(work.db);
  const reports: KeptReport[] = [];
  for (const row of rows) reports.push(await toReport(work, row));
  return reports;
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

/** What one person reported is now another's. */
export async function passReports(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update moderation.report set person = ${into} where person = ${from}`.execute(work.db);
}

/** Deletes reports decided long enough ago, and their keys. Answers how many. */
export async function deleteOldReports(work: Work): Promise<number> {
  const limit = work.now.subtract({ hours: 24 * KEPT_AFTER_VERDICT_DAYS });
  const { rows } = await sql<{ id: ReportId }>`delete from moderation.report
    where decided_at < ${limit} returning id`.execute(work.db);
  for (const { id } of rows) await destroyKeyIn(work, id);
  return rows.length;
}
