import {
  DAYS_WAITED,
  listExpectedIn,
  listOccurrencesIn,
  seeToldOccasionIn,
} from "#modules/calendar";
import { listQuietIn, type Work } from "#services/house";

import { letterDue } from "../domain/feedback.ts";
import { type Moment, type PersonId, TRAINING, type TrainingId } from "../domain/training.ts";
import { isAsked, stateOf } from "../domain/travel.ts";
import { listFeedbackOf } from "../store/feedback.ts";
import { listTrainings } from "../store/trainings.ts";
import { listTravelsOf } from "../store/travels.ts";
import { beside } from "./standing.ts";

/** What waits for the person who acts: their part of a travel, or where they stand before or after. */
export interface AwaitedOfTraining {
  readonly training: TrainingId;
  readonly title: string;
  readonly what: "part" | Moment;
}

/** One answers sixty days after, and is asked four days before. */
const SINCE = { hours: 24 * 61 };
const AHEAD = { hours: 24 * 4 };

export async function listAwaitedIn(work: Work): Promise<readonly AwaitedOfTraining[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const parts = await partsIn(work, me);
  const titled = await titledIn(work, parts);
  return [...titled, ...(await levelsIn(work, me))];
}

/** Those of an occasion that goes on, with its title. */
function titledIn(work: Work, parts: readonly Untitled[]): Promise<readonly AwaitedOfTraining[]> {
  return beside(work, async (lent) => {
    const titled: AwaitedOfTraining[] = [];
    for (const one of parts) {
      const told = await seeToldOccasionIn(lent, { occasion: one.training });
      if (told !== undefined && told.occasion.cancelledAt === undefined)
        titled.push({ ...one, title: told.words.title });
    }
    return titled;
  });
}

type Untitled = Omit<AwaitedOfTraining, "title">;

async function partsIn(work: Work, me: PersonId): Promise<readonly Untitled[]> {
  const travels = await beside(work, (lent) => listTravelsOf(lent, me));
  const open = travels.flatMap(({ training, cost, parts }) => {
    const mine = parts.find(({ person }) => person === me);
    const waits = mine !== undefined && isAsked(mine) && mine.answer === undefined;
    return waits && stateOf(cost, parts) === "asking" ? [{ training, part: mine.id }] : [];
  });
  const quiet = await listQuietIn(
    work,
    open.map(({ part }) => part),
    { person: me },
  );
  return open
    .filter(({ part }) => !quiet.has(part))
    .map(({ training }) => ({ training, what: "part" }));
}

async function levelsIn(work: Work, me: PersonId): Promise<readonly AwaitedOfTraining[]> {
  // As far ahead as what waits for a reply is asked: the first page asks for both, and reads its dates once.
  const window = {
    from: work.now.subtract(SINCE),
    until: work.now.add({ hours: 24 * DAYS_WAITED }),
  };
  const ahead = work.now.add(AHEAD);
  const mine = (await listOccurrencesIn(work, window)).filter(
    ({ occasion, occurrence, mine: reply }) =>
      occasion.kind === TRAINING &&
      Temporal.Instant.compare(occurrence.starts, ahead) < 0 &&
      occasion.cancelledAt === undefined &&
      reply?.answer === "yes" &&
      !reply.waits,
  );
  const titles = new Map(mine.map(({ occasion, words }) => [occasion.id, words.title]));
  const ids = [...titles.keys()];
  if (ids.length === 0) return [];
  const said = await listFeedbackOf(work, me);
  return beside(work, async (lent) => {
    const awaited: AwaitedOfTraining[] = [];
    for (const { id: training } of await listTrainings(lent, ids)) {
      const expected = await listExpectedIn(lent, { occasion: training });
      const what = expected?.lasts && letterDue(expected.lasts, lent.now);
      const isSaid = said.some((one) => one.training === training && one.moment === what);
      if (what !== undefined && !isSaid)
        awaited.push({ training, what, title: titles.get(training) ?? "" });
    }
    return awaited;
  });
}
