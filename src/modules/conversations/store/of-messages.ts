import { sql } from "kysely";

import type { FileId } from "#rules/access";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../domain/note.ts";
import type { MessageId } from "../domain/thread.ts";

export interface OfMessage {
  readonly space: SpaceId;
  readonly message: MessageId;
}

/** Somebody is named by a message. */
export interface Mention {
  readonly id: string;
  readonly person: PersonId;
}

/** Notes whom a message names; those already named stay. Answers who is new. */
export async function saveMentions(
  work: Work,
  { space, message }: OfMessage,
  persons: readonly PersonId[],
): Promise<readonly Mention[]> {
  if (persons.length === 0) return [];
  const { rows } = await sql<Mention>`
    insert into conversations.mention (id, space, message, person)
    select gen_random_uuid(), ${space}, ${message}, person from unnest(${persons}::uuid[]) as person
    on conflict do nothing returning id, person`.execute(work.db);
  return rows;
}

/** Whom each of these messages names. */
export async function listMentions(
  work: Work,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, readonly PersonId[]>> {
  const { rows } = await sql<{ readonly message: MessageId; readonly person: PersonId }>`
    select message, person from conversations.mention
    where message = any (${messages}::uuid[])`.execute(work.db);
  const grouped = Map.groupBy(rows, ({ message }) => message);
  return new Map(
    [...grouped].map(([message, some]) => [message, some.map(({ person }) => person)]),
  );
}

/** Joins files to a message, in their order. */
export async function saveAttachments(
  work: Work,
  { space, message }: OfMessage,
  files: readonly FileId[],
): Promise<void> {
  if (files.length === 0) return;
  await sql`insert into conversations.attachment (id, space, message, file, place)
    select gen_random_uuid(), ${space}, ${message}, file, place
    from unnest(${files}::uuid[]) with ordinality as given (file, place)`.execute(work.db);
}

/** The files of each of these messages, in their order. */
export async function listAttachments(
  work: Work,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, readonly FileId[]>> {
  const { rows } = await sql<{ readonly message: MessageId; readonly file: FileId }>`
    select message, file from conversations.attachment
    where message = any (${messages}::uuid[]) order by message, place`.execute(work.db);
  const grouped = Map.groupBy(rows, ({ message }) => message);
  return new Map([...grouped].map(([message, some]) => [message, some.map(({ file }) => file)]));
}

/** How many former wordings each of these messages has. */
export async function countVersions(
  work: Work,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, number>> {
  const { rows } = await sql<{ readonly message: MessageId; readonly count: number }>`
    select message, count(*)::int as count from conversations.version
    where message = any (${messages}::uuid[]) group by message`.execute(work.db);
  return new Map(rows.map(({ message, count }) => [message, count]));
}
