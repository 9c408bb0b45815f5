import { createHash } from "node:crypto";

import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import { type PersonId, SWEPT_AT_ONCE, type Work } from "#services/house";
import { fingerprint } from "#services/keys";

import type { AddressId } from "../domain/address.ts";

/** One demand for a code: what the page of the code carries. Not a secret by itself. */
export type AskId = Id<"Ask">;
/**
 * What a code is for: coming in, having a second address, saying who one is at a shared address,
 * coming back by a new address, taking one's account by a slip of paper.
 */
export type Purpose = "sign-in" | "add-address" | "choose" | "recover" | "take";

/** A keyed hash: six digits would be found at once from a bare one. */
const hashOfCode = (work: Work, asked: { address: AddressId; purpose: Purpose }, code: string) =>
  fingerprint(work.app, "code", `${asked.address} ${asked.purpose} ${code}`);
const hashOfLink = (token: string) => createHash("sha256").update(token).digest();

export interface NewCode {
  readonly address: AddressId;
  readonly purpose: Purpose;
  /** To whom the address is added. */
  readonly person: PersonId | undefined;
  readonly code: string | undefined;
  readonly link: string | undefined;
  /** Whether it reaches the address by mail, so that using it confirms the address. */
  readonly byMail: boolean;
  readonly goesTo: string | undefined;
  readonly endsAt: Temporal.Instant;
  /** Of a recovery: the lost address. */
  readonly about?: AddressId | undefined;
}

export async function saveCode(work: Work, made: NewCode): Promise<AskId> {
  const id = newId<"Ask">();
  await sql`insert into people.code
      (id, address, purpose, person, code_hash, link_hash, by_mail, goes_to, made_at, ends_at, about)
    values (${id}, ${made.address}, ${made.purpose}, ${made.person ?? null},
      ${made.code === undefined ? null : hashOfCode(work, made, made.code)},
      ${made.link === undefined ? null : hashOfLink(made.link)},
      ${made.byMail}, ${made.goesTo ?? null}, ${work.now}, ${made.endsAt},
      ${made.about ?? null})`.execute(work.db);
  return id;
}

export interface KeptCode {
  readonly id: AskId;
  readonly address: AddressId;
  readonly purpose: Purpose;
  readonly person: PersonId | undefined;
  readonly byMail: boolean;
  readonly goesTo: string | undefined;
  readonly endsAt: Temporal.Instant;
  readonly spent: boolean;
  readonly about: AddressId | undefined;
}

interface CodeRow {
  readonly id: AskId;
  readonly address: AddressId;
  readonly purpose: Purpose;
  readonly person: PersonId | null;
  readonly by_mail: boolean;
  readonly goes_to: string | null;
  readonly ends_at: Temporal.Instant;
  readonly spent_at: Temporal.Instant | null;
  readonly about: AddressId | null;
}

const COLUMNS = sql`id, address, purpose, person, by_mail, goes_to, ends_at, spent_at, about`;

function toCode(row: CodeRow): KeptCode {
  return {
    id: row.id,
    address: row.address,
    purpose: row.purpose,
    person: row.person ?? undefined,
    byMail: row.by_mail,
    goesTo: row.goes_to ?? undefined,
    endsAt: row.ends_at,
    spent: row.spent_at !== null,
    about: row.about ?? undefined,
  };
}

/** What was asked, over or not. */
export async function findAsk(work: Work, id: AskId): Promise<KeptCode | undefined> {
  const { rows } = await sql<CodeRow>`
    select ${COLUMNS} from people.code where id = ${id}`.execute(work.db);
  return rows[0] && toCode(rows[0]);
}

/** Those of the same address and purpose that can still be typed: whoever asked twice may type either. */
export async function listLive(work: Work, asked: KeptCode): Promise<readonly KeptCode[]> {
  const { rows } = await sql<CodeRow>`
    select ${COLUMNS} from people.code where ${alive(work, asked)} and code_hash is not null
    order by id`.execute(work.db);
  return rows.map(toCode);
}

/** The live one with these digits. */
export async function findByCode(
  work: Work,
  asked: KeptCode,
  code: string,
): Promise<KeptCode | undefined> {
  const { rows } = await sql<CodeRow>`
    select ${COLUMNS} from people.code where ${alive(work, asked)}
      and code_hash = ${hashOfCode(work, asked, code)} order by made_at desc limit 1`.execute(
    work.db,
  );
  return rows[0] && toCode(rows[0]);
}

function alive(
  work: Work,
  { address, purpose, person }: Pick<KeptCode, "address" | "purpose" | "person">,
) {
  return sql`address = ${address} and purpose = ${purpose}
    and person is not distinct from ${person ?? null}::uuid
    and ends_at > ${work.now} and spent_at is null`;
}

/** The one of a link, over or not. */
export async function findByLink(work: Work, token: string): Promise<KeptCode | undefined> {
  const { rows } = await sql<CodeRow>`
    select ${COLUMNS} from people.code where link_hash = ${hashOfLink(token)}`.execute(work.db);
  return rows[0] && toCode(rows[0]);
}

/** Spends one, and the others of the same address and purpose with it. False when it was spent meanwhile. */
export async function spendCode(work: Work, code: KeptCode): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.code set spent_at = ${work.now}
    where id = ${code.id} and spent_at is null`.execute(work.db);
  if (numAffectedRows !== 1n) return false;
  await sql`update people.code set spent_at = ${work.now} where ${alive(work, code)}`.execute(
    work.db,
  );
  return true;
}

/** Too many wrong tries: no code of this address can be typed any more. Their links still open. */
export async function killCodes(work: Work, address: AddressId): Promise<void> {
  await sql`update people.code set code_hash = null where address = ${address}`.execute(work.db);
}

/** Ends the older codes that would be compared with one of these, but for the last `kept`. Their links still open. */
export async function endOlderCodes(
  work: Work,
  asked: Pick<KeptCode, "address" | "purpose" | "person">,
  kept: number,
): Promise<void> {
  await sql`update people.code set code_hash = null where ${alive(work, asked)}
    and id in (select id from people.code where ${alive(work, asked)} and code_hash is not null
      order by made_at desc, id desc offset ${kept})`.execute(work.db);
}

/** Codes over since before this instant, so many at once. Answers how many. */
export async function deleteOldCodes(work: Work, endedBefore: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from people.code where id in (
    select id from people.code where ends_at < ${endedBefore} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** No code nor link that was sent to an address of somebody lets anybody in any more: whoever shares it asks for another. */
export async function spendWaysInOf(work: Work, person: PersonId): Promise<void> {
  await sql`update people.code set spent_at = ${work.now}
    where spent_at is null and purpose in ('sign-in', 'choose')
      and address in (select address from people.person_address where person = ${person})`.execute(
    work.db,
  );
}

/** No code nor link that was ever sent opens anything any more. */
export async function deleteAllCodes(work: Work): Promise<void> {
  await sql`delete from people.code`.execute(work.db);
}
