import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import { type Counted, countsOf, type Help, HELPS } from "../domain/feedback.ts";
import type { Moment, PersonId, SpaceId, TrainingId } from "../domain/training.ts";

/** What one person answered, in their own space; their signed word is sealed under the key of the training. */
export interface SealedFeedback {
  readonly person: PersonId;
  readonly training: TrainingId;
  readonly moment: Moment;
  readonly levels: readonly number[];
  readonly confidence: number;
  readonly helped: readonly Help[];
  readonly lacked: readonly Help[];
  readonly word: Uint8Array | undefined;
  readonly saidAt: Temporal.Instant;
}

interface FeedbackRow {
  readonly person: PersonId;
  readonly training: TrainingId;
  readonly moment: Moment;
  readonly levels: readonly number[];
  readonly confidence: number;
  readonly helped: readonly string[];
  readonly lacked: readonly string[];
  readonly word: Uint8Array | null;
  readonly said_at: Temporal.Instant;
}

const COLUMNS = sql.raw(
  "person, training, moment, levels, confidence, helped, lacked, word, said_at",
);
const known = (words: readonly string[]) => HELPS.filter((help) => words.includes(help));

function toFeedback({
  said_at: saidAt,
  word,
  helped,
  lacked,
  ...row
}: FeedbackRow): SealedFeedback {
  return { ...row, helped: known(helped), lacked: known(lacked), word: word ?? undefined, saidAt };
}

/** All answers to a training, in the order in which they were first given; under a right of the house: who trains reads them counted. */
export async function listFeedback(
  work: Work,
  training: TrainingId,
): Promise<readonly SealedFeedback[]> {
  const { rows } = await sql<FeedbackRow>`select ${COLUMNS} from trainings.feedback
    where training = ${training} order by coalesce(first_said_at, said_at), id`.execute(work.db);
  return rows.map(toFeedback);
}

/** Who answers one training does so one after the other. Held until the work is saved. */
export async function holdAnswers(work: Work, training: TrainingId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`trainings.answers ${training}`}, 0))`.execute(
    work.db,
  );
}

/** What one person answered, of one training or of all: their own, or under a right of the house. */
export async function listFeedbackOf(
  work: Work,
  person: PersonId,
): Promise<readonly SealedFeedback[]> {
  const { rows } = await sql<FeedbackRow>`select ${COLUMNS} from trainings.feedback
    where person = ${person} order by said_at, id`.execute(work.db);
  return rows.map(toFeedback);
}

/** What one says now takes the place of what one said before. */
export async function saveFeedback(work: Work, space: SpaceId, one: SealedFeedback): Promise<void> {
  await sql`insert into trainings.feedback (id, space, person, training, moment, levels, confidence,
      helped, lacked, word, said_at, first_said_at)
    values (${newId()}, ${space}, ${one.person}, ${one.training}, ${one.moment}, ${[...one.levels]},
      ${one.confidence}, ${[...one.helped]}, ${[...one.lacked]}, ${one.word ?? null}, ${one.saidAt}, ${one.saidAt})
    on conflict (training, moment, person) do update set levels = excluded.levels,
      confidence = excluded.confidence, helped = excluded.helped, lacked = excluded.lacked,
      word = excluded.word, said_at = excluded.said_at,
      first_said_at = coalesce(trainings.feedback.first_said_at, trainings.feedback.said_at)`.execute(
    work.db,
  );
}

/** Whether somebody answered already: what is asked does not change under them. */
export async function isAnswered(work: Work, training: TrainingId): Promise<boolean> {
  const { rows } = await sql`select from trainings.feedback where training = ${training}
    union all select from trainings.tally where training = ${training} limit 1`.execute(work.db);
  return rows.length > 0;
}

/** The counts of answers that are gone. */
export async function listTally(work: Work, training: TrainingId): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`select moment, question, level, people from trainings.tally
    where training = ${training}`.execute(work.db);
  return rows;
}

/** Answers older than this, of whatever training, the oldest first. Under a right of the house. */
export async function listOldAnswers(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<readonly SealedFeedback[]> {
  const { rows } = await sql<FeedbackRow>`select ${COLUMNS} from trainings.feedback
    where said_at < ${before} order by said_at, id limit ${most}`.execute(work.db);
  return rows.map(toFeedback);
}

/** An answer goes; `isTold`: its counts stay, with those of the others of its five. */
export async function letGo(
  work: Work,
  one: SealedFeedback,
  { isTold }: { readonly isTold: boolean },
): Promise<void> {
  await sql`delete from trainings.feedback
    where training = ${one.training} and moment = ${one.moment} and person = ${one.person}`.execute(
    work.db,
  );
  if (!isTold) return;
  for (const { moment, question, level, people } of countsOf(one))
    await sql`insert into trainings.tally (space, training, moment, question, level, people)
      select space, id, ${moment}, ${question}, ${level}, ${people} from trainings.training where id = ${one.training}
      on conflict (training, moment, question, level)
      do update set people = trainings.tally.people + excluded.people`.execute(work.db);
}

/** What was of one person is of another: their space follows. */
export async function passFeedbackSpace(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`update trainings.feedback set space = ${into} where space = ${from}`.execute(work.db);
}
