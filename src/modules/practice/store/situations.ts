import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type {
  PersonId,
  Situation,
  SituationId,
  SituationState,
  SpaceId,
} from "../domain/situation.ts";

/** A situation with its words as they are kept, under the key of the space where it stands. */
export type SealedSituation = Situation & {
  readonly sealed: Uint8Array;
  /** Why it was sent back, under the key of who told it. */
  readonly sentBack: Uint8Array | undefined;
};

interface Row {
  readonly id: SituationId;
  readonly space: SpaceId;
  readonly community: SpaceId;
  readonly state: SituationState;
  readonly sealed: Uint8Array;
  readonly sent_back: Uint8Array | null;
  readonly told_at: Temporal.Instant;
  readonly opened_at: Temporal.Instant | null;
  readonly named: PersonId | null;
  readonly reader: PersonId | null;
  readonly taken_at: Temporal.Instant | null;
  readonly hidden_because: string | null;
  readonly version: number;
}

/** Situations by a condition and an order, for the stores of this module. */
export async function selectSituations(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedSituation[]> {
  const { rows } = await sql<Row>`select one.* from practice.situation one ${rest}`.execute(
    work.db,
  );
  return rows.map((row) => ({
    id: row.id,
    space: row.space,
    community: row.community,
    state: row.state,
    sealed: row.sealed,
    sentBack: row.sent_back ?? undefined,
    toldAt: row.told_at,
    openedAt: row.opened_at ?? undefined,
    named: row.named ?? undefined,
    reader: row.reader ?? undefined,
    takenAt: row.taken_at ?? undefined,
    hiddenBecause: row.hidden_because ?? undefined,
    version: row.version,
  }));
}

export async function findSituation(
  work: Work,
  id: SituationId,
): Promise<SealedSituation | undefined> {
  return (await selectSituations(work, sql`where id = ${id}`))[0];
}

/** Held until the work is saved: two who act take turns. */
export async function holdSituation(
  work: Work,
  id: SituationId,
): Promise<SealedSituation | undefined> {
  return (await selectSituations(work, sql`where id = ${id} for update`))[0];
}

/** Those that a community reads, latest opened first. Nothing of who told them decides of the order. */
export function listOpened(
  work: Work,
  community: SpaceId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where space = ${community} and state = 'open'
      order by opened_at desc, id limit ${most} offset ${from}`,
  );
}

export async function countOpened(work: Work, community: SpaceId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from practice.situation where space = ${community} and state = 'open'`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** One's own that are not open yet, of one community. */
export function listOwn(
  work: Work,
  space: SpaceId,
  community: SpaceId,
): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where space = ${space} and community = ${community} order by told_at desc, id limit 50`,
  );
}

/** How many of one's own are not open yet, in all communities. */
export async function countOwn(work: Work, space: SpaceId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from practice.situation where space = ${space} and state <> 'open'`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** All that wait in a community, oldest first, those that somebody let go last; held: with the right to read them. */
export function holdWaiting(work: Work, community: SpaceId): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where community = ${community} and state = 'waiting'
      order by taken_at nulls first, told_at, id limit 200 for update`,
  );
}

export function listWaiting(work: Work, community: SpaceId): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where community = ${community} and state = 'waiting'
      order by taken_at nulls first, told_at, id limit 200`,
  );
}

/** Those that were opened in a time, oldest first. */
export function listOpenedWithin(
  work: Work,
  community: SpaceId,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where space = ${community} and state = 'open' and hidden_because is null
      and opened_at >= ${from} and opened_at < ${until} order by opened_at, id limit 200`,
  );
}

/** Without an answer yet, latest opened first: what a meeting begins with. */
export function listUnanswered(
  work: Work,
  community: SpaceId,
): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where space = ${community} and state = 'open' and hidden_because is null
      and not exists (select from practice.answer where situation = one.id and hidden_because is null)
      order by opened_at desc, id limit 50`,
  );
}

export interface NewSituation {
  readonly id: SituationId;
  readonly space: SpaceId;
  readonly community: SpaceId;
  readonly sealed: Uint8Array;
  readonly named: PersonId | undefined;
}

export async function saveSituation(
  work: Work,
  one: NewSituation,
  teller: PersonId,
): Promise<void> {
  await sql`insert into practice.situation (id, space, community, sealed, named, told_at)
    values (${one.id}, ${one.space}, ${one.community}, ${one.sealed}, ${one.named ?? null}, ${work.now})`.execute(
    work.db,
  );
  await sql`insert into practice.teller (situation, person) values (${one.id}, ${teller})`.execute(
    work.db,
  );
}

/** Told anew: it waits again, and nobody has it to read. */
export async function saveToldAgain(
  work: Work,
  id: SituationId,
  { sealed, named }: { readonly sealed: Uint8Array; readonly named: PersonId | undefined },
): Promise<void> {
  await sql`update practice.situation set sealed = ${sealed}, named = ${named ?? null},
    state = 'waiting', sent_back = null, reader = null, taken_at = null, version = version + 1
    where id = ${id}`.execute(work.db);
}

/** Who has it to read from now on; with nobody, it waits behind those that nobody took. */
export async function saveReader(
  work: Work,
  id: SituationId,
  reader: PersonId | undefined,
): Promise<void> {
  await sql`update practice.situation set reader = ${reader ?? null},
    taken_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** Its community reads it from now on; who read it before, and when it was told, is forgotten. */
export async function saveOpened(
  work: Work,
  { id, community }: Pick<Situation, "id" | "community">,
  sealed: Uint8Array,
): Promise<void> {
  await sql`update practice.situation set space = ${community}, sealed = ${sealed}, state = 'open',
    told_at = ${work.now}, opened_at = ${work.now}, reader = null, taken_at = null where id = ${id}`.execute(
    work.db,
  );
}

export async function saveSentBack(work: Work, id: SituationId, word: Uint8Array): Promise<void> {
  await sql`update practice.situation set state = 'sent-back', sent_back = ${word},
    reader = null, taken_at = null where id = ${id}`.execute(work.db);
}

export async function saveHidden(
  work: Work,
  id: SituationId,
  reason: string | undefined,
): Promise<void> {
  await sql`update practice.situation set hidden_because = ${reason ?? null} where id = ${id}`.execute(
    work.db,
  );
}

export async function deleteSituation(work: Work, id: SituationId): Promise<void> {
  await sql`delete from practice.situation where id = ${id}`.execute(work.db);
}

/** Whose it is: of oneself PostgreSQL tells it, of another only with a right of the house. */
export async function findTeller(work: Work, id: SituationId): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person: PersonId }>`select person from practice.teller
    where situation = ${id}`.execute(work.db);
  return rows[0]?.person;
}

/** When something was last told in a space; undefined when nothing ever was. */
export async function lastTouchedAt(
  work: Work,
  space: string,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select greatest(
      (select max(opened_at) from practice.situation where space = ${space}),
      (select max(at) from practice.answer where space = ${space}),
      (select max(at) from practice.line where space = ${space})) as at`.execute(work.db);
  return rows[0]?.at ?? undefined;
}
