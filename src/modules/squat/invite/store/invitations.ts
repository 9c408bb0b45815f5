import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { PersonId, Work } from "#services/house";

import type { InvitationId, LetterId } from "../domain/letter.ts";

interface InvitationRow {
  readonly id: InvitationId;
  readonly letter: LetterId;
  readonly person: PersonId;
  readonly space: Id<"Space">;
  readonly name: Uint8Array;
  readonly is_named: boolean;
  readonly asked_at: Temporal.Instant;
}

/** That somebody asked a structure; the name is sealed under the key of their own space. */
export interface SealedInvitation {
  readonly id: InvitationId;
  readonly letter: LetterId;
  readonly person: PersonId;
  readonly space: Id<"Space">;
  readonly name: Uint8Array;
  readonly isNamed: boolean;
  readonly askedAt: Temporal.Instant;
}

const toInvitation = (row: InvitationRow): SealedInvitation => ({
  id: row.id,
  letter: row.letter,
  person: row.person,
  space: row.space,
  name: row.name,
  isNamed: row.is_named,
  askedAt: row.asked_at,
});

const columns = sql`id, letter, person, space, name, is_named, asked_at`;

/** Twice by the same person changes nothing: answers which one stands. */
export async function saveInvitation(
  work: Work,
  made: Omit<SealedInvitation, "askedAt">,
): Promise<InvitationId> {
  await sql`insert into squat.invitation (id, space, letter, person, name, is_named, asked_at)
    values (${made.id}, ${made.space}, ${made.letter}, ${made.person}, ${made.name}, ${made.isNamed}, ${work.now})
    on conflict (letter, person) do update set is_named = excluded.is_named`.execute(work.db);
  const { rows } = await sql<{ readonly id: InvitationId }>`select id from squat.invitation
    where letter = ${made.letter} and person = ${made.person}`.execute(work.db);
  return rows[0]?.id ?? made.id;
}

/** Those of a person, the newest first: one's own, or under a right. */
export async function listInvitationsOf(
  work: Work,
  person: PersonId,
): Promise<readonly SealedInvitation[]> {
  const { rows } = await sql<InvitationRow>`select ${columns} from squat.invitation
    where person = ${person} order by asked_at desc, id limit 200`.execute(work.db);
  return rows.map(toInvitation);
}

export async function findInvitation(
  work: Work,
  id: InvitationId,
): Promise<SealedInvitation | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from squat.invitation where id = ${id}`.execute(work.db);
  return rows[0] && toInvitation(rows[0]);
}

/** Whether somebody asked by this letter. */
export async function isInviter(work: Work, letter: LetterId, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select from squat.invitation
    where letter = ${letter} and person = ${person}`.execute(work.db);
  return rows.length > 0;
}

/** Who asked by this letter and lets the structure read their name, the first first. */
export async function listNamedOn(work: Work, letter: LetterId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ readonly person: PersonId }>`select person from squat.invitation
    where letter = ${letter} and is_named order by asked_at, id limit 20`.execute(work.db);
  return rows.map(({ person }) => person);
}

/** Who asked by this letter first. */
export async function findFirstOn(work: Work, letter: LetterId): Promise<PersonId | undefined> {
  const { rows } = await sql<{ readonly person: PersonId }>`select person from squat.invitation
    where letter = ${letter} order by asked_at, id limit 1`.execute(work.db);
  return rows[0]?.person;
}

export async function deleteInvitation(work: Work, id: InvitationId): Promise<void> {
  await sql`delete from squat.invitation where id = ${id}`.execute(work.db);
}

/** The row of a person is theirs in their own space: it is sealed anew where that changes. */
export async function moveInvitation(
  work: Work,
  id: InvitationId,
  { space, name }: { readonly space: Id<"Space">; readonly name: Uint8Array },
): Promise<void> {
  await sql`update squat.invitation set space = ${space}, name = ${name} where id = ${id}`.execute(
    work.db,
  );
}
