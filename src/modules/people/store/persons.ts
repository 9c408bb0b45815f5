import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";
import { openIn, sealedKeyOf, sealIn, takeKeyIn } from "#services/keys";

export interface KeptPerson {
  readonly id: PersonId;
  /** Undefined while not said, or once gone. */
  readonly name: string | undefined;
  readonly simple: boolean;
  readonly operator: boolean;
  readonly joinedAt: Temporal.Instant;
  readonly leftAt: Temporal.Instant | undefined;
  /** Since when it is said that they died; their name is still written. */
  readonly diedAt: Temporal.Instant | undefined;
}

/** A person's row, with their sealed key. */
export interface PersonRow {
  readonly id: PersonId;
  readonly name: Uint8Array | null;
  readonly key: Uint8Array | null;
  readonly simple: boolean;
  readonly is_operator: boolean;
  readonly joined_at: Temporal.Instant;
  readonly left_at: Temporal.Instant | null;
  readonly died_at: Temporal.Instant | null;
}

/** What `toKept` needs of a person's row. */
export const personColumns = sql`person.id, person.name, ${sealedKeyOf("person.id")} as key, person.simple,
  person.is_operator, person.joined_at, person.left_at, person.died_at`;

export async function toKept(work: Work, row: PersonRow): Promise<KeptPerson> {
  if (row.name !== null) takeKeyIn(work, row.id, row.key);
  return {
    id: row.id,
    name: row.name === null ? undefined : await openIn(work, row.id, row.name),
    simple: row.simple,
    operator: row.is_operator,
    joinedAt: row.joined_at,
    leftAt: row.left_at ?? undefined,
    diedAt: row.died_at ?? undefined,
  };
}

/** The persons of these ids that this actor may see. */
export async function listKept(
  work: Work,
  ids: readonly PersonId[],
): Promise<readonly KeptPerson[]> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from people.person where id = any(${ids}::uuid[])`.execute(work.db);
  const kept: KeptPerson[] = [];
  for (const row of rows) kept.push(await toKept(work, row));
  return kept;
}

export async function findPerson(work: Work, id: PersonId): Promise<KeptPerson | undefined> {
  return (await listKept(work, [id]))[0];
}

/** Holds a person's row, so that what is counted about them (their addresses) does not move meanwhile. */
export async function holdPerson(work: Work, id: PersonId): Promise<boolean> {
  const { rows } = await sql`
    select from people.person where id = ${id} and left_at is null for update`.execute(work.db);
  return rows.length > 0;
}

export interface NewPerson {
  readonly id: PersonId;
  readonly name: string | undefined;
  readonly simple: boolean;
  readonly operator: boolean;
}

/** Saves a new person, whose key exists already. */
export async function savePerson(work: Work, person: NewPerson): Promise<void> {
  const name = person.name === undefined ? null : await sealIn(work, person.id, person.name);
  await sql`insert into people.person (id, name, simple, is_operator, joined_at)
    values (${person.id}, ${name}, ${person.simple}, ${person.operator}, ${work.now})`.execute(
    work.db,
  );
}

export async function saveName(work: Work, id: PersonId, name: string): Promise<void> {
  await sql`update people.person set name = ${await sealIn(work, id, name)} where id = ${id}`.execute(
    work.db,
  );
}

export async function saveSimple(work: Work, id: PersonId, simple: boolean): Promise<void> {
  await sql`update people.person set simple = ${simple} where id = ${id}`.execute(work.db);
}

export async function saveOperator(work: Work, id: PersonId): Promise<void> {
  await sql`update people.person set is_operator = true where id = ${id}`.execute(work.db);
}

/** What they answered on arrival, as the JSON text that was sealed. */
export async function findArrival(work: Work, id: PersonId): Promise<string | undefined> {
  const { rows } = await sql<{ arrival: Uint8Array | null }>`
    select arrival from people.person where id = ${id}`.execute(work.db);
  const sealed = rows[0]?.arrival;
  return sealed == null ? undefined : openIn(work, id, sealed);
}

export async function saveArrival(work: Work, id: PersonId, arrival: string): Promise<void> {
  await sql`update people.person set arrival = ${await sealIn(work, id, arrival)} where id = ${id}`.execute(
    work.db,
  );
}

/** Whom they call for help, as the JSON text that was sealed. */
export async function findHelper(work: Work, id: PersonId): Promise<string | undefined> {
  const { rows } = await sql<{ helper: Uint8Array | null }>`
    select helper from people.person where id = ${id}`.execute(work.db);
  const sealed = rows[0]?.helper;
  return sealed == null ? undefined : openIn(work, id, sealed);
}

export async function saveHelper(
  work: Work,
  id: PersonId,
  helper: string | undefined,
): Promise<void> {
  const sealed = helper === undefined ? null : await sealIn(work, id, helper);
  await sql`update people.person set helper = ${sealed} where id = ${id}`.execute(work.db);
}

/** The row becomes a tombstone. */
export async function saveAsGone(work: Work, id: PersonId): Promise<void> {
  await sql`update people.person set name = null, arrival = null, helper = null, birth_year = null, is_operator = false, simple = false, mail_held_until = null,
    left_at = coalesce(left_at, ${work.now}) where id = ${id}`.execute(work.db);
}
