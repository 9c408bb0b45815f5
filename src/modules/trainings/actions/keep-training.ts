import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { type AddOccasion, addOccasionIn, type AddRefusal, seeOccasionIn } from "#modules/calendar";
import { findJob } from "#modules/subjects";
import { action, type Work } from "#services/house";

import { mayChange } from "../domain/rights.ts";
import {
  decideProgramme,
  MOST_SKILLS,
  type Programme,
  type ProgrammeRefusal,
  type TrainerKind,
  TRAINING,
  type TrainingId,
} from "../domain/training.ts";
import { isAnswered } from "../store/feedback.ts";
import { writeProgramme } from "../store/shapes.ts";
import { holdTraining, saveTraining } from "../store/trainings.ts";
import {
  beside,
  findTrainingIn,
  type Found,
  type OfTraining,
  openProgrammeIn,
} from "./standing.ts";

/** Who trains: whoever says so; who was said before; whose occasion it is; or somebody in words. */
export type TrainerTold = "me" | "same" | Exclude<TrainerKind, "person">;

export interface TellProgramme {
  readonly programme: Programme;
  readonly trainer: TrainerTold;
  /** Codes of the ROME. */
  readonly skills: readonly string[];
}

export type TellRefusal =
  | ProgrammeRefusal
  | "unknown-skill"
  | "nobody-trains"
  | "of-a-person"
  | "already-answered"
  | "changed-meanwhile"
  | "unknown-training";

export type AddTraining = Omit<AddOccasion, "kind"> & TellProgramme;

/** A training is added: its occasion by the rule of the calendar, and its programme beside, or neither. */
export const addTraining = action(addTrainingIn);

export async function addTrainingIn(
  work: Work,
  { programme, trainer, skills, ...occasion }: AddTraining,
): Promise<Result<TrainingId, AddRefusal | TellRefusal>> {
  // All that is wrong with the programme is known before anything is written.
  const decided = decideProgramme(programme);
  if (!decided.done) return decided;
  const added = await addOccasionIn(work, { ...occasion, kind: TRAINING });
  if (!added.done) return added;
  const told = await tellProgrammeIn(work, {
    training: added.value,
    version: undefined,
    programme,
    trainer,
    skills,
  });
  return told.done ? done(added.value) : told;
}

export type ChangeProgramme = OfTraining &
  TellProgramme & {
    /** That which was read; undefined: nothing was told before, or it does not matter. */
    readonly version: number | undefined;
  };

/** Who changes the occasion tells its programme, or changes it. */
export const tellProgramme = action(tellProgrammeIn);

export async function tellProgrammeIn(
  work: Work,
  asked: ChangeProgramme,
): Promise<Result<TrainingId, TellRefusal>> {
  await holdTraining(work, asked.training);
  const found = await findTrainingIn(work, asked);
  if (found === undefined || !mayChange(found.standing)) return refused("unknown-training");
  // One’s own occasion has nobody to share it with: a circle or an organisation gives a training.
  if (found.seen.where.of === "person") return refused("of-a-person");
  const { version, skills } = asked;
  const before = found.training;
  if (version !== undefined && version !== (before?.version ?? 0))
    return refused("changed-meanwhile");
  const decided = decideProgramme(asked.programme);
  if (!decided.done) return decided;
  const isKnown = skills.every((code) => findJob(work.app, code) !== undefined);
  if (!isKnown || skills.length > MOST_SKILLS) return refused("unknown-skill");
  const trainer = trainerOf(found, asked);
  if (trainer === undefined) return refused("nobody-trains");
  if (await asksOtherwiseIn(work, found, decided.value)) return refused("already-answered");
  const { space, id } = found.seen.occasion;
  const words = await seal(work, space, writeProgramme(decided.value));
  await beside(work, (lent) =>
    saveTraining(lent, {
      id,
      space,
      words,
      ...trainer,
      skills: [...new Set(skills)],
      version: (before?.version ?? 0) + 1,
      changedAt: work.now,
    }),
  );
  return done(id);
}

/** Who trains, as it is kept; undefined when nobody is named. */
function trainerOf({ me, training }: Found, { trainer, programme }: TellProgramme) {
  switch (trainer) {
    case "me":
      return { trainer: "person", trainerPerson: me } as const;
    case "same":
      return training?.trainerPerson === undefined
        ? undefined
        : ({ trainer: "person", trainerPerson: training.trainerPerson } as const);
    case "space":
      return { trainer, trainerPerson: undefined } as const;
    case "words":
      return programme.trainerName === undefined
        ? undefined
        : ({ trainer, trainerPerson: undefined } as const);
  }
}

/** Whether somebody answered already to other lines than these: a level is of what was read. */
async function asksOtherwiseIn(
  work: Work,
  { training }: Found,
  { knows }: Programme,
): Promise<boolean> {
  const before = training && (await openProgrammeIn(work, training));
  if (training === undefined || before === undefined) return false;
  if (before.knows.length === knows.length && before.knows.every((line, i) => line === knows[i]))
    return false;
  return beside(work, (lent) => isAnswered(lent, training.id));
}

/** Whether the person who acts may tell the programme of an occasion that is there. */
export async function mayTellIn(work: Work, { training }: OfTraining): Promise<boolean> {
  const seen = await seeOccasionIn(work, { occasion: training });
  return seen?.occasion.kind === TRAINING && seen.may.change && seen.where.of !== "person";
}
