import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { action, mayReachIn, reading, type Work } from "#services/house";

import {
  countGone,
  countHelps,
  countsAlike,
  countsOf,
  decideFeedback,
  type Feedback,
  type FeedbackRefusal,
  type Read,
  readCounts,
  toldOf,
} from "../domain/feedback.ts";
import { mayAnswer, mayReadAnswers } from "../domain/rights.ts";
import { MOMENTS, type Moment, type PersonId } from "../domain/training.ts";
import {
  holdAnswers,
  listFeedback,
  listFeedbackOf,
  listTally,
  saveFeedback,
  type SealedFeedback,
} from "../store/feedback.ts";
import { beside, findTrainingIn, type OfTraining, openProgrammeIn } from "./standing.ts";
import { askedOf, type SeenTraining, seeTrainingIn } from "./see-training.ts";

export type SayFeedback = OfTraining & Feedback;
export type SayRefusal = FeedbackRefusal | "unknown-training";

/** Who takes part says their own level, before or after; as often as they like in its time. */
export const sayFeedback = action(sayFeedbackIn);

export async function sayFeedbackIn(
  work: Work,
  { training: id, ...told }: SayFeedback,
): Promise<Result<Moment, SayRefusal>> {
  const found = await findTrainingIn(work, { training: id });
  const programme = found?.training && (await openProgrammeIn(work, found.training));
  if (found?.me === undefined || programme === undefined || !mayAnswer(found.standing))
    return refused("unknown-training");
  const { me, seen } = found;
  const lines = programme.knows.length;
  const asked = askedOf(seen, work.now);
  const decided = decideFeedback(told, { lines, asked });
  if (!decided.done) return decided;
  if (await isToldOtherwiseIn(work, { training: id, person: me, ...decided.value }))
    return refused("told-already");
  const { word } = decided.value;
  const own = await makeOwnSpaceIn(work, me);
  await saveFeedback(work, own, {
    ...decided.value,
    person: me,
    training: id,
    word: word === undefined ? undefined : await seal(work, seen.occasion.space, word),
    saidAt: work.now,
  });
  return done(told.moment);
}

/**
 * Whether what one said is told already, with four others, and says something else: it stays, or what changes between two
 * days would be one person’s. Of a change and of the answer that fills its five, one waits for the other.
 */
function isToldOtherwiseIn(
  work: Work,
  { training, person, ...now }: Feedback & OfTraining & { readonly person: PersonId },
): Promise<boolean> {
  return beside(work, async (lent) => {
    await holdAnswers(lent, training);
    const before = (await toldIn(lent, training))[now.moment].find((one) => one.person === person);
    return before !== undefined && !countsAlike(before, now);
  });
}

/** Of all answers to a training, those that are told, by moment; under a right of the house. */
export async function toldIn(
  lent: Work,
  training: OfTraining["training"],
): Promise<Readonly<Record<Moment, readonly SealedFeedback[]>>> {
  const all = await listFeedback(lent, training);
  const tally = await listTally(lent, training);
  const of = (moment: Moment) =>
    toldOf(
      all.filter((one) => one.moment === moment),
      countGone(tally, moment),
    );
  return { before: of("before"), after: of("after") };
}

/** What one answers now, and what one answered before. */
export interface SeenFeedback {
  readonly training: SeenTraining;
  readonly moment: Moment;
  readonly mine: Feedback | undefined;
}

/** The questions for who takes part; undefined for everyone else, and out of their time. */
export const seeFeedback = reading(
  async (work: Work, asked: OfTraining): Promise<SeenFeedback | undefined> => {
    const training = await seeTrainingIn(work, asked);
    const person = training?.seen.where.asker.person;
    if (training?.programme === undefined || person === undefined) return undefined;
    if (!mayAnswer(training.standing)) return undefined;
    const moment = askedOf(training.seen, work.now);
    if (moment === undefined) return undefined;
    const kept = (await listFeedbackOf(work, person)).find(
      (one) => one.training === asked.training && one.moment === moment,
    );
    const word = kept?.word && (await open(work, training.seen.occasion.space, kept.word));
    return { training, moment, mine: kept && { ...kept, word } };
  },
);

/** A word that its author signed. */
export interface SignedWord {
  readonly name: string;
  readonly word: string;
}

/** What who trains reads of all answers together. */
export interface SeenAnswers {
  readonly training: SeenTraining;
  readonly knows: readonly string[];
  /** Undefined under five answers. */
  readonly read: Readonly<Record<Moment, Read | undefined>>;
  readonly helped: ReturnType<typeof countHelps>;
  readonly lacked: ReturnType<typeof countHelps>;
  readonly words: readonly SignedWord[];
}

/** Spread and counts, for who trains or organises: never who, and in whole fives. */
export const seeAnswers = reading(
  async (work: Work, asked: OfTraining): Promise<SeenAnswers | undefined> => {
    const training = await seeTrainingIn(work, asked);
    if (training?.programme === undefined || !mayReadAnswers(training.standing)) return undefined;
    const { knows } = training.programme;
    const { all, told, tally } = await beside(work, async (lent) => ({
      all: await listFeedback(lent, asked.training),
      told: await toldIn(lent, asked.training),
      tally: await listTally(lent, asked.training),
    }));
    const counted = [...told.before.flatMap(countsOf), ...told.after.flatMap(countsOf), ...tally];
    const [before, after] = MOMENTS.map((moment) =>
      readCounts(counted, { moment, lines: knows.length }),
    );
    const said = all.filter(({ moment }) => moment === "after");
    return {
      training,
      knows,
      read: { before, after },
      helped: countHelps(counted, "helped"),
      lacked: countHelps(counted, "lacked"),
      words: await wordsIn(work, training, said),
    };
  },
);

/** Words that were signed for who trains, of those from whom something reaches the reader. */
async function wordsIn(
  work: Work,
  { seen }: SeenTraining,
  said: readonly SealedFeedback[],
): Promise<readonly SignedWord[]> {
  const reader = work.actor.for;
  const signed = said.filter(({ word }) => word !== undefined);
  if (reader === undefined || signed.length === 0) return [];
  const names = await namesOfIn(
    work,
    signed.map(({ person }) => person),
  );
  const words: SignedWord[] = [];
  for (const { person, word } of signed) {
    const text = word && (await open(work, seen.occasion.space, word));
    if (text !== undefined && (await reachesIn(work, person, reader)))
      words.push({ name: names.get(person) ?? "", word: text });
  }
  return words;
}

async function reachesIn(work: Work, from: PersonId, reader: PersonId): Promise<boolean> {
  return from === reader || (await mayReachIn(work, [reader], { from })).length > 0;
}
