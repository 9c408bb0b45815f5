import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationKind } from "../../domain/organisation.ts";

/** The organisations of one commune, by their numbers. */
export interface OfCommune {
  readonly commune: string;
  readonly numbers: readonly string[];
}

/**
 * Those of some départements (of all, when none is said), commune by commune: neither hidden, nor merged, nor
 * dissolved. By départements, since hundreds of communes are compared one by one. One text a commune: twenty thousand rows of their own would take ten times as long to read.
 */
export async function listByCommune(
  work: Work,
  departments: readonly string[] | undefined,
): Promise<readonly OfCommune[]> {
  const there =
    departments === undefined ? sql`` : sql`and o.department = any (${[...departments]}::text[])`;
  const { rows } = await sql<{ commune: string; numbers: string }>`
    select o.commune, string_agg(o.number::text, ' ') as numbers
    from organisations.organisation o
    where o.hidden_because is null and o.merged_into is null and o.dissolved_at is null ${there}
    group by o.commune`.execute(work.db);
  // Sorted here: in the database each row would be compared by the rules of French.
  return rows
    .map(({ commune, numbers }) => ({ commune, numbers: inOrder(numbers.split(" ")) }))
    .toSorted((one, other) => (one.commune < other.commune ? -1 : 1));
}

function inOrder(numbers: readonly string[]): readonly string[] {
  return numbers.length === 1
    ? numbers
    : numbers.toSorted((one, other) => Number(one) - Number(other));
}

/** What some of them are called. */
export async function listNamed(work: Work, numbers: readonly number[]) {
  const { rows } = await sql<{
    number: number;
    name: string;
    kind: OrganisationKind;
    town: string;
  }>`
    select number, name, kind, town from organisations.organisation
    where number = any (${[...numbers]}::bigint[]) and hidden_because is null and merged_into is null
    order by sort_name, number`.execute(work.db);
  return rows;
}
