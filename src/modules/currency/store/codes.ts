import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId } from "../domain/party.ts";
import type { Code, CodeId } from "../domain/code.ts";

/** A code as it is kept: sealed. */
export interface SealedCode extends Code {
  readonly space: SpaceId;
  readonly words: Uint8Array;
}

async function selectCodes(work: Work, rest: RawBuilder<unknown>): Promise<SealedCode | undefined> {
  const { rows } = await sql<SealedCode>`
    select id, space, by_person as by, words, ends_at as "endsAt"
    from currency.code ${rest}`.execute(work.db);
  return rows[0];
}

/** The code that who has these spaces showed last, as far as the actor may know. */
export const findCodeIn = (work: Work, spaces: readonly SpaceId[]) =>
  selectCodes(work, sql`where space = any (${spaces}::uuid[]) order by ends_at desc limit 1`);

/** A code by its fingerprint; under the right to give kori, as all that follows. */
export const findByCode = (work: Work, code: Uint8Array) =>
  selectCodes(work, sql`where code = ${code}`);

/** The same, held until the work is saved: of two who use it at once, one comes first. */
export const holdByCode = (work: Work, code: Uint8Array) =>
  selectCodes(work, sql`where code = ${code} for update`);

/** Shows it, instead of the one before. */
export async function saveCode(
  work: Work,
  one: SealedCode & { readonly code: Uint8Array },
): Promise<void> {
  await sql`insert into currency.code (id, space, by_person, code, words, made_at, ends_at)
    values (${one.id}, ${one.space}, ${one.by}, ${one.code}, ${one.words}, ${work.now}, ${one.endsAt})
    on conflict (space) do update set id = excluded.id, code = excluded.code,
      words = excluded.words, made_at = excluded.made_at, ends_at = excluded.ends_at`.execute(
    work.db,
  );
}

export async function deleteCode(work: Work, id: CodeId): Promise<void> {
  await sql`delete from currency.code where id = ${id}`.execute(work.db);
}

/** Nothing is kept of those whose minutes are over. */
export async function deleteOver(work: Work): Promise<void> {
  await sql`delete from currency.code where id in (
    select id from currency.code where ends_at <= ${work.now} for update skip locked)`.execute(
    work.db,
  );
}
