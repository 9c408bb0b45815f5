import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { Consent, ConsentChannel, ConsentId, FoundOfDenial } from "../domain/consent.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";
import type { Denial } from "../domain/witness.ts";

/** With its sentence still sealed under the key of the space. */
export type SealedConsent = Consent & { readonly sentence: Uint8Array };

interface ConsentRow {
  readonly id: ConsentId;
  readonly space: SpaceId;
  readonly sharing: Consent["sharing"];
  readonly sentence: Uint8Array;
  readonly text_name: string;
  readonly text_version: number;
  readonly text_hash: string;
  readonly channel: ConsentChannel;
  readonly witness: PersonId | null;
  readonly mandate: Id<"Mandate"> | null;
  readonly said_at: Temporal.Instant;
  readonly denied_at: Temporal.Instant | null;
}

const columns = sql`id, space, sharing, sentence, text_name, text_version, encode(text_hash, 'hex') as text_hash,
  channel, witness, mandate, said_at, denied_at`;

function toConsent(row: ConsentRow): SealedConsent {
  return {
    id: row.id,
    space: row.space,
    sharing: row.sharing,
    sentence: row.sentence,
    text: { name: row.text_name, version: row.text_version, hash: row.text_hash },
    channel: row.channel,
    witness: row.witness ?? undefined,
    mandate: row.mandate ?? undefined,
    saidAt: row.said_at,
    deniedAt: row.denied_at ?? undefined,
  };
}

export async function saveConsent(work: Work, one: SealedConsent): Promise<void> {
  await sql`insert into access.consent (id, space, sharing, sentence, text_name, text_version, text_hash, channel,
      witness, mandate, said_at)
    values (${one.id}, ${one.space}, ${one.sharing}, ${one.sentence}, ${one.text.name}, ${one.text.version},
      decode(${one.text.hash}, 'hex'), ${one.channel}, ${one.witness ?? null}, ${one.mandate ?? null},
      ${one.saidAt})`.execute(work.db);
}

export async function findConsent(work: Work, id: ConsentId): Promise<SealedConsent | undefined> {
  const { rows } =
    await sql<ConsentRow>`select ${columns} from access.consent where id = ${id}`.execute(work.db);
  return rows[0] && toConsent(rows[0]);
}

/** What the person who acts said last of each thing that they share, in whatever way; latest first. */
export async function listLastOfMine(work: Work): Promise<readonly SealedConsent[]> {
  const { rows } = await sql<ConsentRow>`
    select * from (select distinct on (sharing) ${columns} from access.consent
      where space in (select access.own_spaces()) order by sharing, said_at desc, id) last
    where witness is not null and denied_at is null order by said_at desc, id`.execute(work.db);
  return rows.map(toConsent);
}

/** What the person who acts said last of one thing that they share; held until the work is saved. */
export async function holdLastOfMine(
  work: Work,
  sharing: Consent["sharing"],
): Promise<SealedConsent | undefined> {
  const { rows } = await sql<ConsentRow>`select ${columns} from access.consent
    where sharing = ${sharing} and space in (select access.own_spaces())
    order by said_at desc, id limit 1 for update`.execute(work.db);
  return rows[0] && toConsent(rows[0]);
}

/** What others wrote that the person who acts said, and they say that they did not; latest first. */
export async function listDeniedOfMine(work: Work): Promise<readonly SealedConsent[]> {
  const { rows } = await sql<ConsentRow>`select ${columns} from access.consent
    where space in (select access.own_spaces()) and denied_at is not null
    order by denied_at desc, id`.execute(work.db);
  return rows.map(toConsent);
}

/** The person says that it is not true; said already, nothing changes. */
export async function saveDenied(work: Work, id: ConsentId): Promise<void> {
  await sql`update access.consent set denied_at = ${work.now}
    where id = ${id} and denied_at is null`.execute(work.db);
}

/** What those who moderate found of a denial. */
export async function saveFound(work: Work, id: ConsentId, found: FoundOfDenial): Promise<void> {
  await sql`update access.consent set denial = ${found}
    where id = ${id} and denied_at is not null`.execute(work.db);
}

/** Who denied what a witness wrote, and what was found of it; under a right. */
export async function listDenialsOf(work: Work, witness: PersonId): Promise<readonly Denial[]> {
  const { rows } = await sql<{ person: PersonId; found: FoundOfDenial | null }>`
    select s.owner as person, c.denial as found from access.consent c join access.space s on s.id = c.space
    where c.witness = ${witness} and c.denied_at is not null and s.owner is not null
    order by c.denied_at, c.id`.execute(work.db);
  return rows.map(({ person, found }) => ({ person, found: found ?? undefined }));
}

/** One witness after the other, until the work is saved: what they write, and what is denied of it. */
export async function holdWitness(work: Work, witness: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access.witness ${witness}`}, 0))`.execute(
    work.db,
  );
}

/** What a person said from their own spaces, and what others said before them; oldest first. */
export async function listConsentsAbout(
  work: Work,
  person: PersonId,
): Promise<{
  readonly by: readonly SealedConsent[];
  readonly witnessed: readonly SealedConsent[];
}> {
  const { rows } = await sql<ConsentRow & { readonly is_theirs: boolean }>`
    select * from (select ${columns}, space in (select id from access.space where owner = ${person}) as is_theirs
      from access.consent) c
    where is_theirs or witness = ${person} order by said_at, id`.execute(work.db);
  return {
    by: rows.filter((one) => one.is_theirs).map(toConsent),
    witnessed: rows.filter((one) => !one.is_theirs).map(toConsent),
  };
}
