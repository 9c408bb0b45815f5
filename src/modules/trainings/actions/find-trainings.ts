import {
  type AskedPublic,
  findPublicIn,
  type FoundPublic,
  listOccurrencesIn,
  type ListedDate,
  PUBLIC_PAGE,
} from "#modules/calendar";
import { findJob } from "#modules/subjects";
import { reading, type Work } from "#services/house";

import {
  type Programme,
  TRAINING,
  type TrainingId,
  type TrainingOrder,
} from "../domain/training.ts";
import { listSkills, listTrainings, listWithSkill } from "../store/trainings.ts";
import { beside, openProgrammeIn } from "./standing.ts";
import type { SeenSkill } from "./see-training.ts";

/** How many a page of the list holds. */
export const LIST_PAGE = PUBLIC_PAGE;

export interface AskedTrainings extends AskedPublic {
  readonly skill: string;
  readonly order: TrainingOrder;
}

/** One training of the list: its next date, and what one will know. */
export interface ListedTraining {
  readonly date: ListedDate;
  readonly programme: Programme | undefined;
}

export type FoundTrainings = Omit<FoundPublic, "shown"> & {
  readonly shown: readonly ListedTraining[];
  /** Skills that trainings to come name, of those that answer. */
  readonly skills: readonly SeenSkill[];
};

/** Trainings to come that everyone may see: the calendar looks for them, among those that name a skill. */
export const findTrainings = reading(
  async (work: Work, asked: AskedTrainings): Promise<FoundTrainings> => {
    const { skill } = asked;
    const whole = { ...asked, kind: TRAINING };
    const among =
      skill === "" ? undefined : await beside(work, (lent) => listWithSkill(lent, skill));
    const range = {
      dates: "next",
      from: (asked.page - 1) * PUBLIC_PAGE,
      most: PUBLIC_PAGE,
      order: asked.order,
    } as const;
    const found = await findPublicIn(work, { asked: whole, range, among });
    return {
      ...found,
      shown: await withProgrammesIn(work, found.shown),
      skills: await skillsIn(work),
    };
  },
);

async function withProgrammesIn(
  work: Work,
  dates: readonly ListedDate[],
): Promise<readonly ListedTraining[]> {
  const ids = dates.map(({ occasion }) => occasion.id);
  const kept = await beside(work, (lent) => listTrainings(lent, ids));
  const listed: ListedTraining[] = [];
  for (const date of dates) {
    const training = kept.find(({ id }) => id === date.occasion.id);
    listed.push({ date, programme: training && (await openProgrammeIn(work, training)) });
  }
  return listed;
}

/** The skills of trainings that everyone may see: of the others nothing is told, not even that. */
async function skillsIn(work: Work): Promise<readonly SeenSkill[]> {
  const named = await beside(work, listSkills);
  if (named.length === 0) return [];
  const ids = [...new Set<TrainingId>(named.map(({ id }) => id))];
  const asked = { ...NOTHING, kind: TRAINING };
  const range = { dates: "next", from: 0, most: MOST_NAMED } as const;
  const { shown } = await findPublicIn(work, { asked, range, among: ids });
  const open = new Set(shown.map(({ occasion }) => occasion.id));
  const codes = new Set(named.filter(({ id }) => open.has(id)).map(({ skill }) => skill));
  return [...codes]
    .flatMap((code) => {
      const job = findJob(work.app, code);
      return job === undefined ? [] : [{ code, name: job.name }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}

const MOST_NAMED = 500;
const NOTHING: AskedPublic = {
  words: "",
  typedPlace: "",
  from: undefined,
  kind: TRAINING,
  theme: undefined,
  page: 1,
};

/** What comes, and what was, of those where one comes, trains or organises: a year behind, and all that is written ahead. */
export const seeMyTrainings = reading(
  async (
    work: Work,
  ): Promise<{ readonly toCome: readonly ListedDate[]; readonly past: readonly ListedDate[] }> => {
    const from = work.now.subtract({ hours: 24 * 365 });
    const until = work.now.add({ hours: 24 * 550 });
    const all = (await listOccurrencesIn(work, { from, until })).filter(
      ({ occasion, mine }) => occasion.kind === TRAINING && mine?.answer !== "no",
    );
    const isPast = ({ occurrence }: ListedDate) =>
      Temporal.Instant.compare(occurrence.ends, work.now) <= 0;
    return { toCome: all.filter((one) => !isPast(one)), past: all.filter(isPast).toReversed() };
  },
);
