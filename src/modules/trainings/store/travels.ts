import { type RawBuilder, sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import type { Work } from "#services/house";

import type { PersonId, SpaceId, TrainingId } from "../domain/training.ts";
import type { Part, PartId, Said, TravelId, Way, Weight } from "../domain/travel.ts";

/** A travel that is shared, with what each is asked. */
export interface SealedTravel {
  readonly id: TravelId;
  readonly space: SpaceId;
  readonly training: TrainingId;
  readonly cost: Amount;
  /** Where it is told by the road: so many kilometres, at so many hundredths of a euro. */
  readonly road: { readonly km: number; readonly rate: Amount } | undefined;
  readonly words: Uint8Array | undefined;
  readonly way: Way;
  readonly round: number;
  /** Who is paid, and says that it was received. */
  readonly payee: PersonId;
  readonly proposedBy: PersonId;
  readonly proposedAt: Temporal.Instant;
  readonly parts: readonly Part[];
}

interface TravelRow {
  readonly id: TravelId;
  readonly space: SpaceId;
  readonly training: TrainingId;
  readonly cost: number;
  readonly km: number | null;
  readonly rate: number | null;
  readonly words: Uint8Array | null;
  readonly way: Way;
  readonly round: number;
  readonly payee: PersonId;
  readonly proposed_by: PersonId;
  readonly proposed_at: Temporal.Instant;
}

interface PartRow {
  readonly id: PartId;
  readonly travel: TravelId;
  readonly person: PersonId;
  readonly weight: Weight;
  readonly cents: number;
  readonly answer: Part["answer"] | null;
  readonly paid_at: Temporal.Instant | null;
  readonly received_at: Temporal.Instant | null;
}

function cents(value: number): Amount {
  const amount = amountOf(value);
  if (amount === undefined) throw new Error(`not an amount: ${value}`);
  return amount;
}

async function select(work: Work, where: RawBuilder<unknown>): Promise<readonly SealedTravel[]> {
  const { rows } =
    await sql<TravelRow>`select id, space, training, cost, km, rate, words, way, round,
      payee, proposed_by, proposed_at from trainings.travel ${where}`.execute(work.db);
  if (rows.length === 0) return [];
  const { rows: parts } =
    await sql<PartRow>`select id, travel, person, weight, cents, answer, paid_at,
      received_at from trainings.part where travel = any (${rows.map(({ id }) => id)}::uuid[])
    order by cents desc, id`.execute(work.db);
  const byTravel = Map.groupBy(parts, ({ travel }) => travel);
  return rows.map(({ km, rate, words, payee, ...row }) => ({
    id: row.id,
    space: row.space,
    training: row.training,
    cost: cents(row.cost),
    road: km === null || rate === null ? undefined : { km, rate: cents(rate) },
    words: words ?? undefined,
    way: row.way,
    round: row.round,
    payee,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    parts: (byTravel.get(row.id) ?? []).map(toPart),
  }));
}

function toPart({ id, person, weight, cents: value, ...row }: PartRow): Part {
  return {
    id,
    person,
    weight,
    amount: cents(value),
    answer: row.answer ?? undefined,
    paidAt: row.paid_at ?? undefined,
    receivedAt: row.received_at ?? undefined,
  };
}

/** The travel of a training; under a right of the house, once its rule was asked. */
export async function findTravel(
  work: Work,
  training: TrainingId,
): Promise<SealedTravel | undefined> {
  return (await select(work, sql`where training = ${training}`))[0];
}

/** The travel that a part is of. */
export async function findTravelOfPart(
  work: Work,
  part: PartId,
): Promise<SealedTravel | undefined> {
  const of = sql`where id = (select travel from trainings.part where id = ${part})`;
  return (await select(work, of))[0];
}

/** Travels in which a person has a part, or that they are paid. */
export function listTravelsOf(work: Work, person: PersonId): Promise<readonly SealedTravel[]> {
  return select(
    work,
    sql`where payee = ${person} or id in (select travel from trainings.part where person = ${person})
      order by proposed_at, id`,
  );
}

/** Proposed, or proposed anew: the parts of before go, with what was said to them. */
export async function saveTravel(work: Work, one: SealedTravel): Promise<void> {
  const { km = null, rate = null } = one.road ?? {};
  await sql`insert into trainings.travel (id, space, training, cost, km, rate, words, way, round, payee,
      proposed_by, proposed_at)
    values (${one.id}, ${one.space}, ${one.training}, ${one.cost}, ${km}, ${rate}, ${one.words ?? null},
      ${one.way}, ${one.round}, ${one.payee}, ${one.proposedBy}, ${one.proposedAt})
    on conflict (training) do update set cost = excluded.cost, km = excluded.km, rate = excluded.rate,
      words = excluded.words, way = excluded.way, round = excluded.round, payee = excluded.payee,
      proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at`.execute(work.db);
  await sql`delete from trainings.part where travel = ${one.id}`.execute(work.db);
  for (const part of one.parts)
    await sql`insert into trainings.part (id, space, travel, person, weight, cents)
      values (${part.id}, ${one.space}, ${one.id}, ${part.person}, ${part.weight}, ${part.amount})`.execute(
      work.db,
    );
}

/** What was said to a part. */
export async function saveSaid(work: Work, part: PartId, said: Said): Promise<void> {
  await sql`update trainings.part set answer = ${said.answer ?? null}, answered_at = ${work.now},
    paid_at = ${said.paidAt ?? null}, received_at = ${said.receivedAt ?? null}
    where id = ${part}`.execute(work.db);
}

/** Travels that were proposed before this go, with their parts. Answers how many. */
export async function deleteTravels(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from trainings.travel where id in (
    select id from trainings.travel where proposed_at < ${before} order by proposed_at, id limit ${most})
    returning id`.execute(work.db);
  return rows.length;
}
