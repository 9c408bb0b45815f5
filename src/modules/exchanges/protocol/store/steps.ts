import { sql } from "kysely";

import type { Id } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { SpaceId, Work } from "#services/house";

import type { Reason, Side, Taken } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";

/** A step with its words still sealed. */
export interface SealedStep extends Taken {
  readonly id: Id<"Step">;
  readonly takenBy: string;
  readonly reason: Reason | undefined;
  readonly space: SpaceId;
  readonly words: Uint8Array | undefined;
  /** Taken by a yes given beforehand: the day on which it was given (YYYY-MM-DD). */
  readonly beforehandOn: string | undefined;
}

const TAKEN = sql`party as "by", number, act, terms, delivery, at`;

/** The steps of each of these exchanges, in order: those that the actor may know of. */
export async function listTaken(
  work: Work,
  exchanges: readonly ExchangeId[],
): Promise<ReadonlyMap<ExchangeId, readonly Taken[]>> {
  if (exchanges.length === 0) return new Map();
  const { rows } = await sql<Taken & { readonly exchange: ExchangeId }>`
    select exchange, ${TAKEN} from exchanges.step where exchange = any (${[...exchanges]}::uuid[])
    order by exchange, place`.execute(work.db);
  const taken = new Map<ExchangeId, Taken[]>();
  for (const { exchange, ...one } of rows)
    taken.set(exchange, [...(taken.get(exchange) ?? []), one]);
  return taken;
}

/** The steps of one exchange, in order, with their words. */
export async function listSteps(work: Work, exchange: ExchangeId): Promise<readonly SealedStep[]> {
  const { rows } = await sql<RowOf<SealedStep>>`
    select ${TAKEN}, id, taken_by as "takenBy", reason, space, words,
      beforehand_on::text as "beforehandOn"
    from exchanges.step where exchange = ${exchange} order by place`.execute(work.db);
  return rows.map(keptOf<SealedStep>);
}

/** Who may read what is kept of an exchange: its two sides, the giver once told. */
export interface Readers {
  readonly asker: SpaceId | undefined;
  readonly giver: SpaceId | undefined;
}

export interface NewStep extends Taken {
  readonly id: Id<"Step">;
  readonly exchange: ExchangeId;
  readonly place: number;
  readonly space: SpaceId;
  readonly readers: Readers;
  readonly takenBy: string;
  readonly reason: Reason | undefined;
  readonly words: Uint8Array | undefined;
  readonly beforehand?:
    | { readonly id: Id<"Beforehand">; readonly on: Temporal.PlainDate }
    | undefined;
}

export async function saveStep(work: Work, step: NewStep): Promise<void> {
  await sql`insert into exchanges.step (id, exchange, space, asker_space, giver_space, place, party, number,
      act, terms, delivery, reason, at, taken_by, words, beforehand, beforehand_on)
    values (${step.id}, ${step.exchange}, ${step.space}, ${step.readers.asker ?? null}, ${step.readers.giver ?? null},
      ${step.place}, ${step.by}, ${step.number}, ${step.act}, ${step.terms}, ${step.delivery},
      ${step.reason ?? null}, ${step.at}, ${step.takenBy}, ${step.words ?? null},
      ${step.beforehand?.id ?? null}, ${step.beforehand?.on.toString() ?? null}::date)`.execute(
    work.db,
  );
}

/** From now on both sides read all that was said: the giver is told, or both said how it went. */
export async function showAllSteps(
  work: Work,
  exchange: ExchangeId,
  readers: { readonly asker: SpaceId; readonly giver: SpaceId },
): Promise<void> {
  await sql`update exchanges.step set asker_space = ${readers.asker}, giver_space = ${readers.giver}
    where exchange = ${exchange} and (asker_space is null or giver_space is null)`.execute(work.db);
}

/** The giver is told: they read the terms and the steps until now. */
export async function showToGiver(work: Work, exchange: ExchangeId, giver: SpaceId): Promise<void> {
  await sql`update exchanges.step set giver_space = ${giver} where exchange = ${exchange} and act <> 'feedback'`.execute(
    work.db,
  );
  await sql`update exchanges.terms set giver_space = ${giver} where exchange = ${exchange}`.execute(
    work.db,
  );
  await sql`update exchanges.approver set giver_space = ${giver} where exchange = ${exchange}`.execute(
    work.db,
  );
}

export interface SealedTerms {
  readonly id: Id<"Terms">;
  readonly exchange: ExchangeId;
  readonly version: number;
  readonly author: Side;
  readonly space: SpaceId;
  readonly writtenAt: Temporal.Instant;
  readonly writtenBy: string;
  readonly words: Uint8Array;
}

/** Each version of the terms of these exchanges, the first one of each first. */
export async function listTerms(
  work: Work,
  exchanges: readonly ExchangeId[],
): Promise<readonly SealedTerms[]> {
  const { rows } = await sql<SealedTerms>`
    select id, exchange, version, author, space, written_at as "writtenAt", written_by as "writtenBy", words
    from exchanges.terms where exchange = any (${exchanges}::uuid[])
    order by exchange, version`.execute(work.db);
  return rows;
}

export interface NewTerms {
  readonly id: Id<"Terms">;
  readonly exchange: ExchangeId;
  readonly version: number;
  readonly author: Side;
  readonly space: SpaceId;
  readonly asker: SpaceId;
  readonly giver: SpaceId | undefined;
  readonly writtenBy: string;
  readonly words: Uint8Array;
}

export async function saveTerms(work: Work, terms: NewTerms): Promise<void> {
  await sql`insert into exchanges.terms (id, exchange, space, asker_space, giver_space, version, author, written_by, written_at, words)
    values (${terms.id}, ${terms.exchange}, ${terms.space}, ${terms.asker}, ${terms.giver ?? null}, ${terms.version},
      ${terms.author}, ${terms.writtenBy}, ${work.now}, ${terms.words})`.execute(work.db);
}
