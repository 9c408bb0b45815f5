import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

import type { AddressId } from "../domain/address.ts";

/** The first confirmed address of each of these persons, without its text. */
export async function listFirstAddresses(
  work: Work,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, AddressId>> {
  const { rows } = await sql<{ person: PersonId; address: AddressId }>`
    select distinct on (pa.person) pa.person, pa.address from people.person_address pa
    join people.address a on a.id = pa.address and a.confirmed_at is not null
    where not pa.silent and pa.person = any (${persons}::uuid[]) order by pa.person, pa.since, pa.address`.execute(
    work.db,
  );
  return new Map(rows.map(({ person, address }) => [person, address]));
}

/** Those of these persons who are still here, and alive as far as one knows, with the year of birth of who said to be a minor. */
export async function listReachable(
  work: Work,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number | undefined>> {
  const { rows } = await sql<{ id: PersonId; birth_year: number | null }>`
    select id, birth_year from people.person
    where id = any (${persons}::uuid[]) and left_at is null and died_at is null`.execute(work.db);
  return new Map(rows.map(({ id, birth_year }) => [id, birth_year ?? undefined]));
}
