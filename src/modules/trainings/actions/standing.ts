import { open } from "#modules/access";
import { seeOccasionIn, type SeenOccasion } from "#modules/calendar";
import { type Work, withRight } from "#services/house";

import type { Standing } from "../domain/rights.ts";
import { type PersonId, type Programme, TRAINING, type TrainingId } from "../domain/training.ts";
import { readProgramme } from "../store/shapes.ts";
import { findTraining, type SealedTraining } from "../store/trainings.ts";

/** The right by which who sees a training reads and answers what is told beside its occasion; asked of its rule before. */
const BESIDE = "trainings-beside";

export function beside<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, BESIDE, run);
}

export interface OfTraining {
  readonly training: TrainingId;
}

/** A training that the person who acts may see, and how they stand towards it. */
export interface Found {
  readonly seen: SeenOccasion;
  /** Undefined while nobody told its programme. */
  readonly training: SealedTraining | undefined;
  readonly standing: Standing;
  /** Who acts, in their own name. */
  readonly me: PersonId | undefined;
}

/** The calendar says who sees an occasion and who changes it; the rest follows. Undefined: none, or none that one may know of. */
export async function findTrainingIn(
  work: Work,
  { training: id }: OfTraining,
): Promise<Found | undefined> {
  const seen = await seeOccasionIn(work, { occasion: id });
  if (seen?.occasion.kind !== TRAINING) return undefined;
  const training = await beside(work, (lent) => findTraining(lent, id));
  const me = seen.where.asker.person;
  return {
    seen,
    training,
    me,
    standing: {
      organises: seen.may.change && me !== undefined,
      trains: me !== undefined && training?.trainerPerson === me,
      comes: seen.dates.some(({ mine }) => mine?.answer === "yes" && !mine.waits),
    },
  };
}

/** What is told of a training, opened; undefined when its key is gone. */
export async function openProgrammeIn(
  work: Work,
  { space, words }: Pick<SealedTraining, "space" | "words">,
): Promise<Programme | undefined> {
  const text = await open(work, space, words);
  return text === undefined ? undefined : readProgramme(text);
}
