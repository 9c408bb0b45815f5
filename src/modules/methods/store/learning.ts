import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { MethodId, PersonId, SpaceId } from "../domain/method.ts";
import type { CoachId, TrialId } from "../domain/trial.ts";

/** Somebody who tried a method, or their circle as such, that says yes to be asked and named. */
export interface Coach {
  readonly id: CoachId;
  readonly trial: TrialId;
  readonly method: MethodId;
  /** Undefined: the circle as such. */
  readonly person: PersonId | undefined;
  /** Of the circle that tried it. */
  readonly space: SpaceId;
}

type CoachRow = Omit<Coach, "person"> & { readonly person: PersonId | null };
const toCoach = ({ person, ...row }: CoachRow): Coach => ({ ...row, person: person ?? undefined });

const COACH = sql`select coach.id, coach.trial, trial.method, coach.person, coach.space
  from methods.coach coach join methods.trial trial on trial.id = coach.trial`;

export async function listCoaches(work: Work, method: MethodId): Promise<readonly Coach[]> {
  const { rows } = await sql<CoachRow>`${COACH}
    where trial.method = ${method} order by coach.since, coach.id`.execute(work.db);
  return rows.map(toCoach);
}

export async function findCoach(work: Work, id: CoachId): Promise<Coach | undefined> {
  const { rows } = await sql<CoachRow>`${COACH} where coach.id = ${id}`.execute(work.db);
  return rows.map(toCoach)[0];
}

/** Says yes; said twice, it is said once. */
export async function saveCoach(
  work: Work,
  { trial, space, person }: Pick<Coach, "trial" | "space" | "person">,
): Promise<void> {
  await sql`insert into methods.coach (trial, space, person, since)
    values (${trial}, ${space}, ${person ?? null}, ${work.now})
    on conflict do nothing`.execute(work.db);
}

/** Answers whether they had said yes. */
export async function removeCoach(
  work: Work,
  { trial, person }: Pick<Coach, "trial" | "person">,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from methods.coach
    where trial = ${trial} and person is not distinct from ${person ?? null}::uuid`.execute(
    work.db,
  );
  return numAffectedRows === 1n;
}

/** A circle that asked a coach, and whether both agreed. */
export interface Learning {
  readonly id: Id<"Learning">;
  /** Of the circle that learns. */
  readonly space: SpaceId;
  readonly coach: CoachId;
  readonly need: Id<"Need">;
  readonly askedBy: PersonId;
  readonly isNamed: boolean;
  readonly agreedAt: Temporal.Instant | undefined;
}

interface LearningRow {
  readonly id: Id<"Learning">;
  readonly space: SpaceId;
  readonly coach: CoachId;
  readonly need: Id<"Need">;
  readonly asked_by: PersonId;
  readonly is_named: boolean;
  readonly agreed_at: Temporal.Instant | null;
}

const toLearning = (row: LearningRow): Learning => ({
  id: row.id,
  space: row.space,
  coach: row.coach,
  need: row.need,
  askedBy: row.asked_by,
  isNamed: row.is_named,
  agreedAt: row.agreed_at ?? undefined,
});

/** Who learns a method from whom, as far as who acts may know of it: the first first. */
export async function listLearnings(work: Work, method: MethodId): Promise<readonly Learning[]> {
  const { rows } = await sql<LearningRow>`
    select * from methods.learning where method = ${method} order by asked_at, id`.execute(work.db);
  return rows.map(toLearning);
}

/** Two who ask the same coach for the same circle at once take turns. */
export async function holdAsking(
  work: Work,
  { space, coach }: Pick<Learning, "space" | "coach">,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`methods.asks ${space} ${coach}`}, 0))`.execute(
    work.db,
  );
}

/** What a circle asked of a coach. */
export async function findLearning(
  work: Work,
  { space, coach }: Pick<Learning, "space" | "coach">,
): Promise<Learning | undefined> {
  const { rows } = await sql<LearningRow>`
    select * from methods.learning where space = ${space} and coach = ${coach}`.execute(work.db);
  return rows.map(toLearning)[0];
}

export async function saveLearning(
  work: Work,
  learning: Omit<Learning, "agreedAt"> & { readonly method: MethodId },
): Promise<void> {
  const { id, space, method, coach, need, askedBy, isNamed } = learning;
  await sql`
    insert into methods.learning (id, space, method, coach, need, asked_by, asked_at, is_named)
    values (${id}, ${space}, ${method}, ${coach}, ${need}, ${askedBy}, ${work.now}, ${isNamed})`.execute(
    work.db,
  );
}

/** Both agreed to what was asked; or nothing came of it, and it may be asked again. */
export async function saveOutcome(
  work: Work,
  need: string,
  outcome: "agreed" | "nothing",
): Promise<void> {
  if (outcome === "agreed")
    await sql`update methods.learning set agreed_at = ${work.now}
      where need = ${need}::uuid and agreed_at is null`.execute(work.db);
  else await sql`delete from methods.learning where need = ${need}::uuid`.execute(work.db);
}

/** Asked and answered for by somebody: for them. */
export async function listLearningsAbout(
  work: Work,
  person: PersonId,
): Promise<readonly Pick<Learning, "space" | "agreedAt">[]> {
  const { rows } = await sql<LearningRow>`
    select * from methods.learning where asked_by = ${person} order by asked_at`.execute(work.db);
  return rows.map(toLearning);
}
