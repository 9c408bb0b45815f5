import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import { holdsWords, type WordsLookedFor } from "#services/database";
import type { Work } from "#services/house";

import type { Summary } from "../domain/counting/count-file.ts";
import type { Method } from "../domain/methods/method.ts";
import type { Outcome } from "../domain/counting/outcome.ts";
import type { CircleId, VoteId } from "../domain/vote.ts";

/** A decision that anyone may read: no name, no ballot that names anybody. */
export interface PublicDecision {
  readonly vote: VoteId;
  readonly number: number;
  readonly circle: CircleId;
  readonly question: string;
  readonly method: Method;
  readonly options: readonly { readonly label: string; readonly cost?: number | undefined }[];
  readonly summary: Summary;
  readonly outcome: Outcome;
  readonly article: string | undefined;
  readonly hash: string;
  readonly previous: string;
  readonly seal: string;
  /** Among the counts of its circle. */
  readonly place: number;
  readonly closedAt: Temporal.Instant;
}

const columns = sql`vote, number, circle, question, method, options, summary, outcome, article, hash,
  previous, seal, place, closed_at as "closedAt"`;

export async function findPublicDecision(
  work: Work,
  number: number,
): Promise<PublicDecision | undefined> {
  const { rows } = await sql<RowOf<PublicDecision>>`select ${columns} from decisions.public_decision
    where number = ${number}`.execute(work.db);
  return rows.map(keptOf<PublicDecision>)[0];
}

/** The number under which the result of a vote is published. */
export async function publishedNumberOf(work: Work, vote: VoteId): Promise<number | undefined> {
  const { rows } = await sql<{ readonly number: number }>`
    select number from decisions.public_decision where vote = ${vote}`.execute(work.db);
  return rows[0]?.number;
}

export async function findPublicFile(work: Work, number: number): Promise<string | undefined> {
  const { rows } = await sql<{ readonly file: string }>`
    select file from decisions.public_decision where number = ${number}`.execute(work.db);
  return rows[0]?.file;
}

/** What these circles decided, the latest first, a page of it; of all circles when none is named. */
export async function listPublicDecisions(
  work: Work,
  asked: {
    readonly circle: CircleId | undefined;
    /** Each thing in all its ways. */
    readonly things: readonly WordsLookedFor[];
    readonly from: number;
    readonly most: number;
  },
): Promise<{ readonly decisions: readonly PublicDecision[]; readonly total: number }> {
  const where = sql`(${asked.circle ?? null}::uuid is null or circle = ${asked.circle ?? null})
    and ${sql.join([sql`true`, ...asked.things.map((thing) => holdsWords(QUESTION, thing))], sql` and `)}`;
  const { rows } = await sql<RowOf<PublicDecision>>`select ${columns} from decisions.public_decision
    where ${where} order by closed_at desc, number desc limit ${asked.most} offset ${asked.from}`.execute(
    work.db,
  );
  const counted = await sql<{ readonly count: number }>`
    select count(*)::int as count from decisions.public_decision where ${where}`.execute(work.db);
  return { decisions: rows.map(keptOf<PublicDecision>), total: counted.rows[0]?.count ?? 0 };
}

/** The question, whatever its accents and capitals. */
const QUESTION = sql`lower(unaccent(question))`;

/** Whether a published question holds this word. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from decisions.public_decision
    where ${holdsWords(QUESTION, { typed: [word], ways: [] })} limit 1`.execute(work.db);
  return rows.length > 0;
}

export async function savePublicDecision(
  work: Work,
  decision: Omit<PublicDecision, "number">,
  file: string,
): Promise<void> {
  await sql`insert into decisions.public_decision (vote, circle, question, method, options, summary, outcome,
      article, file, hash, previous, seal, place, closed_at)
    values (${decision.vote}, ${decision.circle}, ${decision.question}, ${decision.method},
      ${JSON.stringify(decision.options)}, ${JSON.stringify(decision.summary)},
      ${JSON.stringify(decision.outcome)}, ${decision.article ?? null}, ${file}, ${decision.hash},
      ${decision.previous}, ${decision.seal}, ${decision.place}, ${decision.closedAt})
    on conflict (vote) do nothing`.execute(work.db);
}
