import type { SeenOccasion } from "#modules/calendar";
import { ageBandsIn, namesOfIn } from "#modules/people";
import { findJob } from "#modules/subjects";
import { reading, type Work } from "#services/house";

import { askedNow } from "../domain/feedback.ts";
import type { Standing } from "../domain/rights.ts";
import type { Moment, Programme, TrainerKind } from "../domain/training.ts";
import { listFeedbackOf } from "../store/feedback.ts";
import type { SealedTraining } from "../store/trainings.ts";
import { findTrainingIn, type Found, type OfTraining, openProgrammeIn } from "./standing.ts";

export interface SeenSkill {
  readonly code: string;
  readonly name: string;
}

/** A training as somebody sees it. */
export interface SeenTraining {
  readonly seen: SeenOccasion;
  /** Undefined while nobody told it. */
  readonly programme: Programme | undefined;
  readonly skills: readonly SeenSkill[];
  readonly trainer: TrainerKind | undefined;
  /** Who trains, in words; undefined where the reader may not know. */
  readonly trainerSaid: string | undefined;
  readonly version: number;
  readonly standing: Standing;
  /** Which of the two one is asked now, and has not answered. */
  readonly asked: Moment | undefined;
  readonly answered: readonly Moment[];
  /** Which of the two may be answered now, again too. */
  readonly open: Moment | undefined;
}

/** Sees a training; undefined when there is none, or none that one may know of. */
export const seeTraining = reading(seeTrainingIn);

export async function seeTrainingIn(
  work: Work,
  asked: OfTraining,
): Promise<SeenTraining | undefined> {
  const found = await findTrainingIn(work, asked);
  if (found === undefined) return undefined;
  const { seen, training, standing } = found;
  const programme = training && (await openProgrammeIn(work, training));
  const answered = await answeredIn(work, found);
  const now = programme && standing.comes ? askedOf(seen, work.now) : undefined;
  return {
    seen,
    programme,
    skills: skillsOf(work, training),
    trainer: training?.trainer,
    trainerSaid: await trainerSaidIn(work, found, programme),
    version: training?.version ?? 0,
    standing,
    asked: now === undefined || answered.includes(now) ? undefined : now,
    answered,
    open: now,
  };
}

/** Which of the two is asked of an occasion now; undefined too when all its dates are off. */
export function askedOf({ occasion, dates }: SeenOccasion, now: Temporal.Instant) {
  const held = dates.filter(({ cancelledAt }) => cancelledAt === undefined);
  const [first] = held;
  const last = held.at(-1);
  if (occasion.cancelledAt !== undefined || first === undefined || last === undefined)
    return undefined;
  return askedNow({ starts: first.starts, ends: last.ends }, now);
}

function skillsOf(work: Work, training: SealedTraining | undefined): readonly SeenSkill[] {
  return (training?.skills ?? []).flatMap((code) => {
    const job = findJob(work.app, code);
    return job === undefined ? [] : [{ code, name: job.name }];
  });
}

async function answeredIn(work: Work, { me, seen }: Found): Promise<readonly Moment[]> {
  if (me === undefined) return [];
  return (await listFeedbackOf(work, me))
    .filter(({ training }) => training === seen.occasion.id)
    .map(({ moment }) => moment);
}

/** The name of a person of the house who trains is read by everyone once they are of age; else by those of the space. */
async function trainerSaidIn(
  work: Work,
  { seen, training }: Found,
  programme: Programme | undefined,
): Promise<string | undefined> {
  switch (training?.trainer) {
    case undefined:
      return undefined;
    case "space":
      return seen.where.name;
    case "words":
      return programme?.trainerName;
    case "person": {
      const { trainerPerson: person } = training;
      if (person === undefined) return undefined;
      const isAdult = (await ageBandsIn(work, [person])).get(person) === "adult";
      if (!isAdult && !seen.may.names) return undefined;
      return (await namesOfIn(work, [person])).get(person);
    }
  }
}
