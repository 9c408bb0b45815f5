import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId, OrganisationKind } from "../../domain/organisation.ts";
import { LISTED } from "../../store/directory.ts";

/**
 * Where those of some départements are (of all, when none is said): « 26108 12,26108 31,26113 7 », a commune and a
 * number, sorted; neither hidden, nor merged, nor dissolved. By départements, since hundreds of communes are compared
 * one by one. One text: twenty thousand rows would take ten times as long to read, and the same text is the same map.
 */
export async function readPlaces(
  work: Work,
  departments: readonly string[] | undefined,
): Promise<string> {
  const there =
    departments === undefined
      ? sql``
      : sql`and o.department collate "C" = any (${[...departments]}::text[])`;
  const { rows } = await sql<{ places: string | null }>`
    select string_agg(o.commune || ' ' || o.number, ',' order by o.department collate "C",
      o.commune collate "C", o.number) as places
    from organisations.organisation o
    where ${LISTED} and o.dissolved_at is null ${there}`.execute(work.db);
  return rows[0]?.places ?? "";
}

/** An organisation, and the commune of its seat. */
export interface Seat {
  readonly id: OrganisationId;
  readonly name: string;
  readonly commune: string;
}

/** Where some of them are; what was merged is where the other is. Neither hidden nor dissolved. */
export async function listSeats(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<readonly Seat[]> {
  const { rows } = await sql<Seat>`
    select asked.id, o.name, o.commune from organisations.organisation asked
    join organisations.organisation o on o.id = coalesce(asked.merged_into, asked.id)
    where asked.id = any (${[...ids]}::uuid[]) and o.hidden_because is null and o.dissolved_at is null`.execute(
    work.db,
  );
  return rows;
}

/** What some of them are called. */
export async function listNamed(work: Work, numbers: readonly number[]) {
  const { rows } = await sql<{
    id: OrganisationId;
    number: number;
    name: string;
    kind: OrganisationKind;
    town: string;
    logo: string | null;
    logo_words: string | null;
  }>`
    select o.id, o.number, o.name, o.kind, o.town, o.logo, o.logo_words from organisations.organisation o
    where o.number = any (${[...numbers]}::bigint[]) and ${LISTED}
    order by o.sort_name, o.number`.execute(work.db);
  return rows.map(({ logo, logo_words: words, ...named }) => ({
    ...named,
    logo: logo === null ? undefined : { print: logo, words: words ?? "" },
  }));
}
