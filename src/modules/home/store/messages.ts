import { sql } from "kysely";
import { z } from "zod";

import type { PersonId, Work } from "#services/house";
import { destroyKeyIn, makeKeyIn, openIn, sealIn } from "#services/keys";

import {
  type Message,
  type MessageId,
  type MessageKind,
  type MessageLife,
  KEPT_AFTER_HANDLED_DAYS,
  KEPT_AT_MOST_DAYS,
} from "../domain/message.ts";

const contentShape = z.object({
  words: z.string(),
  name: z.string().optional(),
  address: z.string().optional(),
  page: z.string().optional(),
});

/** Keeps a message, sealed under a key of its own, which also seals its acknowledgement. */
export async function saveMessage(
  work: Work,
  id: MessageId,
  { kind, ...content }: Message,
): Promise<void> {
  await makeKeyIn(work, id);
  const sealed = await sealIn(work, id, JSON.stringify(content));
  await sql`insert into home.message (id, kind, person, sealed, sent_at)
    values (${id}, ${kind}, ${work.actor.for ?? null}, ${sealed}, ${work.now})`.execute(work.db);
}

export interface KeptMessage extends Message {
  readonly id: MessageId;
  readonly sentAt: Temporal.Instant;
  readonly takenAt: Temporal.Instant | undefined;
  readonly handledAt: Temporal.Instant | undefined;
}

interface MessageRow {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly sealed: Uint8Array;
  readonly sent_at: Temporal.Instant;
  readonly taken_at: Temporal.Instant | null;
  readonly handled_at: Temporal.Instant | null;
}

async function toMessage(work: Work, row: MessageRow): Promise<KeptMessage> {
  const opened = await openIn(work, row.id, row.sealed);
  const content = opened === undefined ? { words: "" } : contentShape.parse(JSON.parse(opened));
  return {
    id: row.id,
    kind: row.kind,
    words: content.words,
    name: content.name,
    address: content.address,
    page: content.page,
    sentAt: row.sent_at,
    takenAt: row.taken_at ?? undefined,
    handledAt: row.handled_at ?? undefined,
  };
}

/** A page of messages: those that wait come first, oldest first; then the others, latest first. */
export async function listMessages(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly messages: readonly KeptMessage[]; readonly total: number }> {
  const { rows } = await sql<MessageRow & { readonly total: number }>`
    select id, kind, sealed, sent_at, taken_at, handled_at, count(*) over () as total from home.message
    order by handled_at desc nulls first, sent_at, id limit ${most} offset ${from}`.execute(
    work.db,
  );
  const messages: KeptMessage[] = [];
  for (const row of rows) messages.push(await toMessage(work, row));
  return { messages, total: rows[0]?.total ?? 0 };
}

/** All that one person wrote, oldest first. */
export async function listMessagesOf(
  work: Work,
  person: PersonId,
): Promise<readonly KeptMessage[]> {
  const { rows } = await sql<MessageRow>`select id, kind, sealed, sent_at, taken_at, handled_at
    from home.message where person = ${person} order by sent_at, id`.execute(work.db);
  const messages: KeptMessage[] = [];
  for (const row of rows) messages.push(await toMessage(work, row));
  return messages;
}

/** How many wait for an answer, and how many of them are about accessibility. */
export async function countWaitingMessages(
  work: Work,
): Promise<{ readonly waiting: number; readonly accessibility: number }> {
  const { rows } = await sql<{ waiting: number; accessibility: number }>`
    select count(*) as waiting, count(*) filter (where kind = 'accessibility') as accessibility
    from home.message where handled_at is null`.execute(work.db);
  return rows[0] ?? { waiting: 0, accessibility: 0 };
}

/** What became of one message, without its words. */
export async function findMessageLife(work: Work, id: MessageId): Promise<MessageLife | undefined> {
  const { rows } = await sql<Omit<MessageRow, "id" | "sealed">>`
    select kind, sent_at, taken_at, handled_at from home.message where id = ${id}`.execute(work.db);
  const [row] = rows;
  return (
    row && {
      kind: row.kind,
      sentAt: row.sent_at,
      takenAt: row.taken_at ?? undefined,
      handledAt: row.handled_at ?? undefined,
    }
  );
}

/** Notes that somebody takes care of a message; false when it is unknown. Twice changes nothing. */
export async function saveTaken(work: Work, id: MessageId): Promise<boolean> {
  const { numAffectedRows } = await sql`update home.message
    set taken_at = coalesce(taken_at, ${work.now}) where id = ${id}`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Notes that a message was handled; false when it is unknown. Twice changes nothing. */
export async function saveHandled(work: Work, id: MessageId): Promise<boolean> {
  const { numAffectedRows } = await sql`update home.message
    set handled_at = coalesce(handled_at, ${work.now}) where id = ${id}`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Deletes messages that were kept long enough, and their keys. Answers how many. */
export async function deleteOldMessages(work: Work): Promise<number> {
  const handled = work.now.subtract({ hours: 24 * KEPT_AFTER_HANDLED_DAYS });
  const sent = work.now.subtract({ hours: 24 * KEPT_AT_MOST_DAYS });
  const { rows } = await sql<{ id: MessageId }>`delete from home.message
    where handled_at < ${handled} or sent_at < ${sent} returning id`.execute(work.db);
  for (const { id } of rows) await destroyKeyIn(work, id);
  return rows.length;
}

/** Deletes what one person wrote, and its keys. */
export async function deleteMessagesOf(work: Work, person: PersonId): Promise<void> {
  const { rows } = await sql<{ id: MessageId }>`delete from home.message
    where person = ${person} returning id`.execute(work.db);
  for (const { id } of rows) await destroyKeyIn(work, id);
}
