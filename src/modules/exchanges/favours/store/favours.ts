import { sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import { PARIS } from "#basics/dates";
import type { Work } from "#services/house";

import type { Favour, FavourId, FavourState, PersonId, SpaceId } from "../domain/favour.ts";

/** A favour with its words still sealed. */
export type SealedFavour = Favour & {
  readonly what: Uint8Array;
  readonly thanks: Uint8Array | undefined;
};

interface FavourRow {
  readonly id: FavourId;
  readonly space: SpaceId;
  readonly helper: PersonId;
  readonly helped: PersonId;
  readonly said_by: PersonId;
  readonly said_at: Temporal.Instant;
  readonly what: Uint8Array;
  readonly state: FavourState["state"];
  readonly settled_at: Temporal.Instant | null;
  readonly kori: number | null;
  readonly thanks: Uint8Array | null;
}

function toFavour(row: FavourRow): SealedFavour {
  return {
    id: row.id,
    space: row.space,
    helper: row.helper,
    helped: row.helped,
    saidBy: row.said_by,
    saidAt: row.said_at,
    what: row.what,
    thanks: row.thanks ?? undefined,
    life: lifeOf(row),
  };
}

function lifeOf({ state, settled_at: at, kori }: FavourRow): FavourState {
  if (state === "said" || at === null) return { state: "said" };
  return state === "thanked" ? { state, at, kori: kept(kori ?? 0) } : { state, at };
}

function kept(hundredths: number): Amount {
  const amount = amountOf(hundredths);
  if (amount === undefined) throw new Error("an amount that is none was kept");
  return amount;
}

export async function saveFavour(
  work: Work,
  favour: Omit<SealedFavour, "thanks" | "life">,
): Promise<void> {
  await sql`insert into exchanges.favour (id, space, helper, helped, said_by, said_at, what)
    values (${favour.id}, ${favour.space}, ${favour.helper}, ${favour.helped}, ${favour.saidBy},
      ${favour.saidAt}, ${favour.what})`.execute(work.db);
}

/** Finds a favour that the actor may know of. */
export async function findFavour(work: Work, id: FavourId): Promise<SealedFavour | undefined> {
  const { rows } = await sql<FavourRow>`
    select * from exchanges.favour where id = ${id}`.execute(work.db);
  return rows[0] && toFavour(rows[0]);
}

/** Finds a favour and holds it until the work is saved. */
export async function holdFavour(work: Work, id: FavourId): Promise<SealedFavour | undefined> {
  const { rows } = await sql<FavourRow>`
    select * from exchanges.favour where id = ${id} for update`.execute(work.db);
  return rows[0] && toFavour(rows[0]);
}

/** The favours that a person gave or received, latest first, as far as the actor may know. */
export async function listFavoursOf(
  work: Work,
  person: PersonId,
): Promise<readonly SealedFavour[]> {
  const { rows } = await sql<FavourRow>`select * from exchanges.favour
    where helper = ${person} or helped = ${person}
    order by coalesce(settled_at, said_at) desc, id`.execute(work.db);
  return rows.map(toFavour);
}

export async function saveThanks(
  work: Work,
  favour: FavourId,
  given: { readonly kori: Amount; readonly thanks: Uint8Array | undefined },
): Promise<void> {
  await sql`update exchanges.favour set state = 'thanked', settled_at = ${work.now},
    kori = ${given.kori}, thanks = ${given.thanks ?? null} where id = ${favour}`.execute(work.db);
}

export async function saveSetAside(work: Work, favour: FavourId): Promise<void> {
  await sql`update exchanges.favour set state = 'set-aside', settled_at = ${work.now}
    where id = ${favour}`.execute(work.db);
}

/** What one person gave or received, another now did; what passed between the two stays as it was. */
export async function passFavours(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update exchanges.favour set
      helper = case when helper = ${from} then ${into} else helper end,
      helped = case when helped = ${from} then ${into} else helped end,
      said_by = case when said_by = ${from} then ${into} else said_by end
    where ${from} in (helper, helped) and ${into} not in (helper, helped)`.execute(work.db);
}

/** For how many favours each of these persons thanked, from a day to another. */
export async function countThanked(
  work: Work,
  {
    helped,
    from,
    until,
  }: {
    readonly helped: readonly PersonId[];
    readonly from: Temporal.PlainDate;
    readonly until: Temporal.PlainDate;
  },
): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = await sql<{ readonly helped: PersonId; readonly many: number }>`
    select helped, count(*)::int as many from exchanges.favour
    where helped = any (${[...helped]}::uuid[]) and state = 'thanked'
      and (settled_at at time zone ${PARIS})::date between ${from} and ${until}
    group by helped`.execute(work.db);
  return new Map(rows.map((row) => [row.helped, row.many]));
}
