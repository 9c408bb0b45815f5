import { sql } from "kysely";

import type { Work } from "#services/house";

import type {
  Moment,
  PersonId,
  SpaceId,
  TrainerKind,
  Training,
  TrainingId,
} from "../domain/training.ts";

export type SealedTraining = Training & { readonly words: Uint8Array };

interface TrainingRow {
  readonly id: TrainingId;
  readonly space: SpaceId;
  readonly words: Uint8Array;
  readonly trainer: TrainerKind;
  readonly trainer_person: PersonId | null;
  readonly skills: readonly string[];
  readonly version: number;
  readonly changed_at: Temporal.Instant;
}

/** What is told of an occasion that is a training; under a right of the house, once its rule was asked. */
export async function findTraining(
  work: Work,
  id: TrainingId,
): Promise<SealedTraining | undefined> {
  const [found] = await listTrainings(work, [id]);
  return found;
}

export async function listTrainings(
  work: Work,
  ids: readonly TrainingId[],
): Promise<readonly SealedTraining[]> {
  const { rows } = await sql<TrainingRow>`select id, space, words, trainer, trainer_person, skills,
      version, changed_at from trainings.training where id = any (${[...ids]}::uuid[])`.execute(
    work.db,
  );
  return rows.map((row) => ({
    id: row.id,
    space: row.space,
    words: row.words,
    trainer: row.trainer,
    trainerPerson: row.trainer_person ?? undefined,
    skills: row.skills,
    version: row.version,
    changedAt: row.changed_at,
  }));
}

/** New, or in the place of what was told before. */
export async function saveTraining(work: Work, one: SealedTraining): Promise<void> {
  await sql`insert into trainings.training (id, space, words, trainer, trainer_person, skills, version, changed_at)
    values (${one.id}, ${one.space}, ${one.words}, ${one.trainer}, ${one.trainerPerson ?? null},
      ${[...one.skills]}, ${one.version}, ${one.changedAt})
    on conflict (id) do update set words = excluded.words, trainer = excluded.trainer,
      trainer_person = excluded.trainer_person, skills = excluded.skills,
      version = excluded.version, changed_at = excluded.changed_at`.execute(work.db);
}

/** Held until the work is saved: of two who change it, the second is told. */
export async function holdTraining(work: Work, id: TrainingId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`training ${id}`}, 0))`.execute(
    work.db,
  );
}

/** Those that name one of these skills. */
export async function listWithSkill(work: Work, skill: string): Promise<readonly TrainingId[]> {
  const { rows } = await sql<{ id: TrainingId }>`
    select id from trainings.training where skills @> ${[skill]}::text[]`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** The skills that trainings name, each with which do. */
export async function listSkills(
  work: Work,
): Promise<readonly { readonly skill: string; readonly id: TrainingId }[]> {
  const { rows } = await sql<{ skill: string; id: TrainingId }>`
    select skill, id from trainings.training cross join unnest(skills) as skill`.execute(work.db);
  return rows;
}

/** Those of which a letter is still to be written, with which were. */
export async function listToTell(
  work: Work,
): Promise<readonly { readonly id: TrainingId; readonly toldBefore: boolean }[]> {
  const { rows } = await sql<{ id: TrainingId; told: boolean }>`
    select id, told_before_at is not null as told from trainings.training
    where told_after_at is null order by id`.execute(work.db);
  return rows.map(({ id, told }) => ({ id, toldBefore: told }));
}

/** The letter of this moment was written: whoever comes later is not written to. */
export async function saveTold(work: Work, id: TrainingId, moment: Moment): Promise<void> {
  const column = sql.id(moment === "before" ? "told_before_at" : "told_after_at");
  await sql`update trainings.training set ${column} = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}
