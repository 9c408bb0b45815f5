import { sql } from "kysely";

import { type RowOf, keptOf } from "#basics/row";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../domain/note.ts";
import type { Message, MessageId, ThreadId } from "../domain/thread.ts";

/** A message with its words still sealed; without any once it is deleted. */
export type SealedMessage = Message & { readonly words: Uint8Array | undefined };

const columns = sql`id, space, thread, place, author, pen_of as "penOf", words, written_at as "writtenAt",
  edited_at as "editedAt", deleted_at as "deletedAt", hidden_because is not null as "isHidden"`;

const toMessage = (row: RowOf<SealedMessage>) => keptOf<SealedMessage>(row);

export async function saveMessage(work: Work, message: SealedMessage): Promise<void> {
  await sql`insert into conversations.message (id, space, thread, place, author, pen_of, words, written_at)
    values (${message.id}, ${message.space}, ${message.thread}, ${message.place}, ${message.author},
      ${message.penOf}, ${message.words ?? null}, ${message.writtenAt})`.execute(work.db);
}

/** Finds a message that the actor may read, hidden and deleted ones too. */
export async function findMessage(work: Work, id: MessageId): Promise<SealedMessage | undefined> {
  const { rows } = await sql<RowOf<SealedMessage>>`
    select ${columns} from conversations.message where id = ${id}`.execute(work.db);
  return rows[0] && toMessage(rows[0]);
}

/** The same, held until the work is saved. */
export async function holdMessage(work: Work, id: MessageId): Promise<SealedMessage | undefined> {
  const { rows } = await sql<RowOf<SealedMessage>>`
    select ${columns} from conversations.message where id = ${id} for update`.execute(work.db);
  return rows[0] && toMessage(rows[0]);
}

/** The messages of a thread between two places, both included. */
export async function listMessages(
  work: Work,
  asked: { readonly thread: ThreadId; readonly first: number; readonly last: number },
): Promise<readonly SealedMessage[]> {
  const { rows } = await sql<RowOf<SealedMessage>>`select ${columns} from conversations.message
    where thread = ${asked.thread} and place between ${asked.first} and ${asked.last}
    order by place`.execute(work.db);
  return rows.map(toMessage);
}

/** What is said in a space, latest first, at most so many: to look for words in them. */
export async function listSaidIn(
  work: Work,
  space: SpaceId,
  most: number,
): Promise<readonly SealedMessage[]> {
  const { rows } = await sql<RowOf<SealedMessage>>`select ${columns} from conversations.message
    where space = ${space} and deleted_at is null and hidden_because is null
    order by written_at desc, id limit ${most}`.execute(work.db);
  return rows.map(toMessage);
}

/** Who said something in a thread. */
export async function listAuthors(work: Work, thread: ThreadId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ readonly author: PersonId }>`
    select distinct author from conversations.message where thread = ${thread}`.execute(work.db);
  return rows.map(({ author }) => author);
}

/** All that a person wrote, oldest first. */
export async function listMessagesOf(
  work: Work,
  author: PersonId,
): Promise<readonly SealedMessage[]> {
  const { rows } = await sql<RowOf<SealedMessage>>`select ${columns} from conversations.message
    where author = ${author} and deleted_at is null order by written_at, id`.execute(work.db);
  return rows.map(toMessage);
}

/** Other words from now on; those that stood become a version. */
export async function saveWords(
  work: Work,
  {
    id,
    space,
    words,
    at,
  }: {
    readonly id: MessageId;
    readonly space: SpaceId;
    readonly words: Uint8Array;
    /** When the words that stood were written. */
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  await sql`insert into conversations.version (id, space, message, words, written_at)
    select gen_random_uuid(), ${space}, id, words, ${at} from conversations.message
    where id = ${id} and words is not null`.execute(work.db);
  await sql`update conversations.message set words = ${words}, edited_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** A former wording of a message, still sealed. */
export interface SealedVersion {
  readonly words: Uint8Array;
  readonly writtenAt: Temporal.Instant;
}

/** The former wordings of a message, oldest first. */
export async function listVersions(
  work: Work,
  message: MessageId,
): Promise<readonly SealedVersion[]> {
  const { rows } = await sql<{ readonly words: Uint8Array; readonly written_at: Temporal.Instant }>`
    select words, written_at from conversations.version where message = ${message}
    order by written_at, id`.execute(work.db);
  return rows.map(({ words, written_at }) => ({ words, writtenAt: written_at }));
}

/** Its words are gone, and what they were before; its place stays. */
export async function saveDeleted(work: Work, ids: readonly MessageId[]): Promise<void> {
  const which = sql`any (${ids}::uuid[])`;
  await sql`delete from conversations.version where message = ${which}`.execute(work.db);
  await sql`delete from conversations.mention where message = ${which}`.execute(work.db);
  await sql`update conversations.message set words = null, deleted_at = ${work.now}
    where id = ${which} and deleted_at is null`.execute(work.db);
}

/** Hidden for a reason (sealed), or shown again. */
export async function saveHidden(
  work: Work,
  id: MessageId,
  reason: Uint8Array | undefined,
): Promise<void> {
  await sql`update conversations.message set hidden_because = ${reason ?? null}
    where id = ${id}`.execute(work.db);
}

/** Where somebody held the pen for another, in messages and in notes, the author stays alone. */
export async function forgetPen(work: Work, person: PersonId): Promise<void> {
  for (const table of ["conversations.message", "conversations.note"])
    await sql`update ${sql.table(table)} set pen_of = author where pen_of = ${person}`.execute(
      work.db,
    );
}
