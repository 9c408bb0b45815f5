import { type RawBuilder, sql } from "kysely";

import type { PersonId, Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import type { Suggestion, SuggestionAnswer, SuggestionId } from "../domain/kept.ts";

export type SealedSuggestion = Suggestion & { readonly word: Uint8Array | undefined };

interface Row {
  readonly id: SuggestionId;
  readonly space: OrganisationId;
  readonly support: OrganisationId;
  readonly call: CallId;
  readonly word: Uint8Array | null;
  readonly suggested_at: Temporal.Instant;
  readonly answer: SuggestionAnswer | null;
}

const toSuggestion = (row: Row): SealedSuggestion => ({
  id: row.id,
  association: row.space,
  support: row.support,
  call: row.call,
  at: row.suggested_at,
  answer: row.answer ?? undefined,
  word: row.word ?? undefined,
});

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedSuggestion[]> {
  const { rows } = await sql<Row>`select * from calls.suggested_call ${rest}`.execute(work.db);
  return rows.map(toSuggestion);
}

/** Saves one; false when that call was proposed to them already. */
export async function saveSuggestion(
  work: Work,
  one: SealedSuggestion & { readonly by: PersonId },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into calls.suggested_call
      (id, space, support, call, word, suggested_by, suggested_at)
    values (${one.id}, ${one.association}, ${one.support}, ${one.call}, ${one.word ?? null},
      ${one.by}, ${one.at}) on conflict do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

export async function findSuggestion(
  work: Work,
  id: SuggestionId,
): Promise<SealedSuggestion | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

export async function holdSuggestion(
  work: Work,
  id: SuggestionId,
): Promise<SealedSuggestion | undefined> {
  return (await select(work, sql`where id = ${id} and answer is null for update`))[0];
}

/** What waits for an answer of these organisations, the oldest first. */
export function listWaiting(
  work: Work,
  associations: readonly OrganisationId[],
): Promise<readonly SealedSuggestion[]> {
  return select(
    work,
    sql`where space = any (${[...associations]}::uuid[]) and answer is null order by suggested_at, id`,
  );
}

/** What this structure proposed and that is not answered, and what became of this call. */
export function listBySupport(
  work: Work,
  { support, call }: { readonly support: OrganisationId; readonly call: CallId },
): Promise<readonly SealedSuggestion[]> {
  return select(
    work,
    sql`where support = ${support} and (answer is null or call = ${call}) order by suggested_at, id`,
  );
}

export async function saveAnswer(
  work: Work,
  id: SuggestionId,
  answer: SuggestionAnswer,
): Promise<void> {
  await sql`update calls.suggested_call set answer = ${answer}, answered_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** What one of the two proposed to the other and that waits goes: they are done with one another. */
export async function deleteWaiting(
  work: Work,
  between: { readonly association: OrganisationId; readonly support: OrganisationId },
): Promise<void> {
  await sql`delete from calls.suggested_call where space = ${between.association}
    and support = ${between.support} and answer is null`.execute(work.db);
}

/** Those proposed before an instant are forgotten; answers how many. */
export async function forgetSuggestions(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { numAffectedRows } = await sql`delete from calls.suggested_call where id in (
    select id from calls.suggested_call where suggested_at < ${before}
    order by suggested_at, id limit ${most})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
