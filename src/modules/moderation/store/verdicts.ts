import { sql } from "kysely";

import { type Work, writeActor } from "#services/house";

import type { Subject, VerdictId } from "../domain/report.ts";
import type { AskedVerdict, Ground, Outcome } from "../domain/verdict.ts";

export interface Verdict extends AskedVerdict {
  readonly id: VerdictId;
  readonly subject: Subject;
  readonly givenAt: Temporal.Instant;
}

interface VerdictRow {
  readonly id: VerdictId;
  readonly kind: string;
  readonly subject: string;
  readonly outcome: Outcome;
  readonly ground: Ground | null;
  readonly reasons: string;
  readonly given_at: Temporal.Instant;
}

function toVerdict(row: VerdictRow): Verdict {
  return {
    id: row.id,
    subject: { kind: row.kind, id: row.subject },
    outcome: row.outcome,
    ground: row.ground ?? undefined,
    reasons: row.reasons,
    givenAt: row.given_at,
  };
}

/** Two verdicts on one thing come one after the other: held until the work is saved. */
export async function holdSubject(work: Work, { kind, id }: Subject): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`moderation ${kind} ${id}`}, 0))`.execute(
    work.db,
  );
}

/** The last verdict on a thing. */
export async function findLastVerdict(
  work: Work,
  { kind, id }: Subject,
): Promise<Verdict | undefined> {
  const { rows } = await sql<VerdictRow>`select * from moderation.verdict
    where kind = ${kind} and subject = ${id} order by given_at desc, id limit 1`.execute(work.db);
  return rows[0] && toVerdict(rows[0]);
}

/** Whether it is hidden: « keep » does not show again what was hidden. */
export async function isHidden(work: Work, { kind, id }: Subject): Promise<boolean> {
  const { rows } = await sql<{ outcome: Outcome }>`select outcome from moderation.verdict
    where kind = ${kind} and subject = ${id} and outcome <> 'keep'
    order by given_at desc, id limit 1`.execute(work.db);
  return rows[0]?.outcome === "hide";
}

export async function findVerdict(work: Work, id: VerdictId): Promise<Verdict | undefined> {
  const { rows } = await sql<VerdictRow>`select * from moderation.verdict where id = ${id}`.execute(
    work.db,
  );
  return rows[0] && toVerdict(rows[0]);
}

/** What is hidden now, latest first. */
export async function listHidden(work: Work, most: number): Promise<readonly Verdict[]> {
  const { rows } = await sql<VerdictRow>`select * from (
      select distinct on (kind, subject) * from moderation.verdict where outcome <> 'keep'
      order by kind, subject, given_at desc, id
    ) as last where outcome = 'hide' order by given_at desc, id limit ${most}`.execute(work.db);
  return rows.map(toVerdict);
}

export async function saveVerdict(
  work: Work,
  { id, subject, outcome, ground, reasons }: Omit<Verdict, "givenAt">,
): Promise<void> {
  await sql`insert into moderation.verdict (id, kind, subject, outcome, ground, reasons, by, given_at)
    values (${id}, ${subject.kind}, ${subject.id}, ${outcome}, ${ground ?? null}, ${reasons},
      ${writeActor(work.actor)}, ${work.now})`.execute(work.db);
}
