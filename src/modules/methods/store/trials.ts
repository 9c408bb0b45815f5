import { type RawBuilder, sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { MethodId, PersonId, SpaceId } from "../domain/method.ts";
import type { Outcome, Report, Trial, TrialId } from "../domain/trial.ts";

/** A trial with what it tells as it is kept: sealed under the key of its space, or in clear. */
export type KeptTrial = Trial & {
  readonly words: { readonly sealed: Uint8Array } | { readonly open: Report } | undefined;
};

interface TrialRow {
  readonly id: TrialId;
  readonly space: SpaceId;
  readonly method: MethodId;
  readonly number: number;
  readonly day: Temporal.PlainDate;
  readonly occasion: Id<"Occasion"> | null;
  readonly begun_by: PersonId;
  readonly begun_at: Temporal.Instant;
  readonly outcome: Outcome | null;
  readonly sealed: Uint8Array | null;
  readonly public: Report | null;
  readonly written_by: PersonId | null;
  readonly written_at: Temporal.Instant | null;
  readonly published_at: Temporal.Instant | null;
  readonly hidden_because: string | null;
}

function toTrial(row: TrialRow): KeptTrial {
  const { outcome, written_by: writtenBy, written_at: writtenAt, sealed, public: open } = row;
  return {
    id: row.id,
    space: row.space,
    method: row.method,
    number: row.number,
    day: row.day,
    occasion: row.occasion ?? undefined,
    begunBy: row.begun_by,
    begunAt: row.begun_at,
    told:
      outcome === null || writtenBy === null || writtenAt === null
        ? undefined
        : {
            outcome,
            writtenBy,
            writtenAt,
            publishedAt: row.published_at ?? undefined,
            hiddenBecause: row.hidden_because ?? undefined,
          },
    words: sealed === null ? (open === null ? undefined : { open }) : { sealed },
  };
}

async function selectTrials(work: Work, rest: RawBuilder<unknown>): Promise<readonly KeptTrial[]> {
  const { rows } = await sql<TrialRow>`select one.* from methods.trial one ${rest}`.execute(
    work.db,
  );
  return rows.map(toTrial);
}

/** A trial that who acts may know of. */
export async function findTrial(work: Work, id: TrialId): Promise<KeptTrial | undefined> {
  return (await selectTrials(work, sql`where one.id = ${id}`))[0];
}

/** The same, held until the work is saved: for who is of its circle. */
export async function holdTrial(work: Work, id: TrialId): Promise<KeptTrial | undefined> {
  return (await selectTrials(work, sql`where one.id = ${id} for update`))[0];
}

/** The trials of a method that who acts may know of, latest first. */
export function listTrials(work: Work, method: MethodId): Promise<readonly KeptTrial[]> {
  return selectTrials(work, sql`where one.method = ${method} order by one.day desc, one.id`);
}

/** Those of some circles, latest first. */
export function listTrialsOfSpaces(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<readonly KeptTrial[]> {
  if (spaces.length === 0) return Promise.resolve([]);
  return selectTrials(
    work,
    sql`where one.space = any (${spaces}::uuid[]) order by one.day desc, one.id`,
  );
}

/** The trials of a circle, latest first. */
export function listTrialsOfSpace(work: Work, space: SpaceId): Promise<readonly KeptTrial[]> {
  return selectTrials(work, sql`where one.space = ${space} order by one.day desc, one.id`);
}

/** Those that somebody began or told of. */
export function listTrialsAbout(work: Work, person: PersonId): Promise<readonly KeptTrial[]> {
  return selectTrials(
    work,
    sql`where one.begun_by = ${person} or one.written_by = ${person} order by one.begun_at`,
  );
}

/** Begins a trial; answers the one of this circle that is under way instead, where there is one. */
export async function saveTrial(
  work: Work,
  trial: Pick<Trial, "id" | "space" | "method" | "number" | "day" | "begunBy">,
): Promise<TrialId> {
  const { id, space, method, number, day, begunBy } = trial;
  const { rows } = await sql<{ id: TrialId }>`
    insert into methods.trial (id, space, method, number, day, begun_by, begun_at)
    values (${id}, ${space}, ${method}, ${number}, ${day}, ${begunBy}, ${work.now})
    on conflict do nothing returning id`.execute(work.db);
  if (rows[0] !== undefined) return rows[0].id;
  const [first] = await selectTrials(
    work,
    sql`where one.space = ${space} and one.method = ${method} and one.outcome is null`,
  );
  if (first === undefined) throw new Error("a trial was neither begun nor under way");
  return first.id;
}

export async function saveOccasion(
  work: Work,
  trial: TrialId,
  occasion: Id<"Occasion">,
): Promise<void> {
  await sql`update methods.trial set occasion = ${occasion} where id = ${trial}`.execute(work.db);
}

export async function saveReport(
  work: Work,
  trial: TrialId,
  told: {
    readonly outcome: Outcome;
    readonly sealed: Uint8Array;
    readonly writtenBy: PersonId;
  },
): Promise<void> {
  await sql`update methods.trial set outcome = ${told.outcome}, sealed = ${told.sealed},
      written_by = ${told.writtenBy}, written_at = ${work.now}
    where id = ${trial} and published_at is null`.execute(work.db);
}

/** What it tells stands in clear, for good. */
export async function savePublished(work: Work, trial: TrialId, report: Report): Promise<void> {
  await sql`update methods.trial set sealed = null, public = ${JSON.stringify(report)}::jsonb,
      published_at = ${work.now}
    where id = ${trial}`.execute(work.db);
}

export async function saveTrialHidden(
  work: Work,
  trial: TrialId,
  reason: string | undefined,
): Promise<void> {
  await sql`update methods.trial set hidden_because = ${reason ?? null}
    where id = ${trial} and published_at is not null`.execute(work.db);
}

/** A version that answers a report. */
export interface Answered {
  readonly number: number;
  readonly trial: TrialId;
}

export async function listAnswered(work: Work, method: MethodId): Promise<readonly Answered[]> {
  const { rows } = await sql<Answered>`
    select number, trial from methods.answer where method = ${method} order by number`.execute(
    work.db,
  );
  return rows;
}

export async function saveAnswered(
  work: Work,
  { id, space }: { readonly id: MethodId; readonly space: SpaceId },
  { number, trial }: Answered,
): Promise<void> {
  await sql`insert into methods.answer (method, space, number, trial)
    values (${id}, ${space}, ${number}, ${trial})`.execute(work.db);
}
