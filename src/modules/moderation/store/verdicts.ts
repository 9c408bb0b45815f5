import { sql } from "kysely";

import { type PersonId, type Work, writeKind } from "#services/house";

import type { Subject, VerdictId } from "../domain/report.ts";
import type { AskedVerdict, Ground, Outcome, Standing } from "../domain/verdict.ts";

export interface Verdict extends AskedVerdict {
  readonly id: VerdictId;
  readonly subject: Subject;
  readonly givenAt: Temporal.Instant;
  /** How many moderators said it; 0 when no two agreed and the doubt decided. */
  readonly voices: number;
  /** The verdict that it answers, when it was given on appeal. */
  readonly contests: VerdictId | undefined;
  /** On appeal: nobody else could look. */
  readonly sameEyes: boolean;
  /** Whether those of the instance took part, and not only those of a circle. */
  readonly isOfInstance: boolean;
  /** Whether somebody had reported the thing (DSA, art. 17-3 b); undefined: given before this was noted. */
  readonly uponNotice: boolean | undefined;
}

interface VerdictRow {
  readonly id: VerdictId;
  readonly kind: string;
  readonly subject: string;
  readonly outcome: Outcome;
  readonly ground: Ground | null;
  readonly reasons: string;
  readonly given_at: Temporal.Instant;
  readonly voices: number;
  readonly contests: VerdictId | null;
  readonly same_eyes: boolean;
  readonly of_instance: boolean;
  readonly upon_notice: boolean | null;
}

function toVerdict(row: VerdictRow): Verdict {
  return {
    id: row.id,
    subject: { kind: row.kind, id: row.subject },
    outcome: row.outcome,
    ground: row.ground ?? undefined,
    reasons: row.reasons,
    givenAt: row.given_at,
    voices: row.voices,
    contests: row.contests ?? undefined,
    sameEyes: row.same_eyes,
    isOfInstance: row.of_instance,
    uponNotice: row.upon_notice ?? undefined,
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
    where kind = ${kind} and subject = ${id} order by place desc limit 1`.execute(work.db);
  return rows[0] && toVerdict(rows[0]);
}

/** Whether it is hidden, and how: « keep » and « uphold » change nothing of it. */
export async function findHidden(work: Work, { kind, id }: Subject): Promise<Standing["hidden"]> {
  const { rows } = await sql<{ outcome: Outcome }>`select outcome from moderation.verdict
    where kind = ${kind} and subject = ${id} and outcome not in ('keep', 'uphold')
    order by place desc limit 1`.execute(work.db);
  const outcome = rows[0]?.outcome;
  if (outcome === "hide-at-once") return "at-once";
  return outcome === "hide" ? "decided" : "no";
}

export async function findVerdict(work: Work, id: VerdictId): Promise<Verdict | undefined> {
  const { rows } = await sql<VerdictRow>`select * from moderation.verdict where id = ${id}`.execute(
    work.db,
  );
  return rows[0] && toVerdict(rows[0]);
}

/** What is hidden now among what this actor may see, latest first: that of the instance, or of one's reviews. */
export async function listHidden(
  work: Work,
  { most, ofInstance }: { readonly most: number; readonly ofInstance: boolean },
): Promise<readonly Verdict[]> {
  const { rows } = await sql<VerdictRow>`select * from (
      select distinct on (kind, subject) * from moderation.verdict
      where outcome not in ('keep', 'uphold') order by kind, subject, place desc
    ) as last where outcome = 'hide' and ((of_instance and ${ofInstance})
      or exists (select from moderation.review where review.verdict = last.id))
    order by place desc limit ${most}`.execute(work.db);
  return rows.map(toVerdict);
}

/** What was decided where this person sits, latest first. */
export async function listDecidedWith(
  work: Work,
  person: PersonId,
  most: number,
): Promise<readonly Verdict[]> {
  const { rows } = await sql<VerdictRow>`select verdict.* from moderation.review
    join moderation.verdict on verdict.id = review.verdict
    where review.id = any (array(select review from moderation.seat where person = ${person}))
    order by review.decided_at desc, verdict.place desc limit ${most}`.execute(work.db);
  return rows.map(toVerdict);
}

export async function saveVerdict(work: Work, verdict: Omit<Verdict, "givenAt">): Promise<void> {
  const { subject, ground, contests } = verdict;
  await sql`insert into moderation.verdict (id, kind, subject, outcome, ground, reasons, by, given_at,
      voices, contests, same_eyes, of_instance, upon_notice)
    values (${verdict.id}, ${subject.kind}, ${subject.id}, ${verdict.outcome}, ${ground ?? null},
      ${verdict.reasons}, ${writeKind(work.actor)}, ${work.now}, ${verdict.voices},
      ${contests ?? null}, ${verdict.sameEyes}, ${verdict.isOfInstance},
      ${verdict.uponNotice ?? null})`.execute(work.db);
}

/** Those who published the thing read the verdict among theirs. */
export async function saveConcerned(
  work: Work,
  verdict: VerdictId,
  persons: readonly PersonId[],
): Promise<void> {
  await sql`insert into moderation.concerned (verdict, person)
    select ${verdict}::uuid, unnest(${persons}::uuid[]) on conflict do nothing`.execute(work.db);
}

/** Whether a verdict concerns a person. */
export async function isConcerned(
  work: Work,
  verdict: VerdictId,
  person: PersonId,
): Promise<boolean> {
  const { rows } = await sql`select from moderation.concerned
    where verdict = ${verdict} and person = ${person}`.execute(work.db);
  return rows.length > 0;
}

/** The verdicts on what a person published, latest first. */
export async function listConcerning(work: Work, person: PersonId): Promise<readonly Verdict[]> {
  const { rows } = await sql<VerdictRow>`select verdict.* from moderation.verdict
    join moderation.concerned on concerned.verdict = verdict.id
    where concerned.person = ${person} order by place desc`.execute(work.db);
  return rows.map(toVerdict);
}
