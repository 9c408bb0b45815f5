import { sql } from "kysely";

import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/document.ts";
import type { SuggestionId } from "../domain/suggestion.ts";

/** Who made a suggestion without an account, by the id of their address. */
export interface Suggester {
  readonly suggestion: SuggestionId;
  readonly address: AddressId;
}

export async function saveSuggester(
  work: Work,
  { space, suggestion, address }: Suggester & { readonly space: SpaceId },
): Promise<void> {
  await sql`insert into commons.suggester (space, suggestion, address, asked_at)
    values (${space}, ${suggestion}, ${address}, ${work.now})`.execute(work.db);
}

export async function findSuggester(
  work: Work,
  suggestion: SuggestionId,
): Promise<Suggester | undefined> {
  const { rows } = await sql<Suggester>`select suggestion, address from commons.suggester
    where suggestion = ${suggestion}`.execute(work.db);
  return rows[0];
}

/** All that was suggested with an address. */
export async function listSuggestersOf(
  work: Work,
  address: AddressId,
): Promise<readonly Suggester[]> {
  const { rows } = await sql<Suggester>`select suggestion, address from commons.suggester
    where address = ${address} order by asked_at, id`.execute(work.db);
  return rows;
}

/** What nobody confirmed since before that instant goes; answers with which addresses it was asked. */
export async function deleteUnconfirmed(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ id: SuggestionId }>`delete from commons.suggestion where id in (
    select id from commons.suggestion where confirmed_at is null and made_at < ${before} limit ${most})
    returning id`.execute(work.db);
  return deleteSuggesters(
    work,
    rows.map(({ id }) => id),
  );
}

/** Addresses of what was answered before that instant, or is gone, go; answers which. */
export async function deleteAnswered(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<Suggester>`delete from commons.suggester where id in (
      select who.id from commons.suggester who
      left join commons.suggestion one on one.id = who.suggestion
      where one.id is null or one.decided_at < ${before} limit ${most})
    returning suggestion, address`.execute(work.db);
  return rows.map(({ address }) => address);
}

async function deleteSuggesters(
  work: Work,
  suggestions: readonly SuggestionId[],
): Promise<readonly AddressId[]> {
  const { rows } = await sql<Suggester>`delete from commons.suggester
    where suggestion = any (${suggestions}::uuid[]) returning suggestion, address`.execute(work.db);
  return rows.map(({ address }) => address);
}

/** Whoever an address was leaves: what waits of theirs goes, and their name where they are an author by it. */
export async function forgetSuggestersOf(work: Work, address: AddressId): Promise<void> {
  const all = (await listSuggestersOf(work, address)).map(({ suggestion }) => suggestion);
  await deleteSuggesters(work, all);
  await sql`delete from commons.suggestion
    where id = any (${all}::uuid[]) and state = 'waiting'`.execute(work.db);
  await sql`update commons.named_author set name = ''
    where suggestion = any (${all}::uuid[])`.execute(work.db);
}
