import type { Child } from "hono/jsx";

import { describeFilesIn, open, openFileIn } from "#modules/access";
import { whoMayLinkIn } from "#modules/moderation";
import { namesOfIn } from "#modules/people";
import { type FileFacts, type FileId, ownSpaceOf } from "#rules/access";
import type { Circle } from "#rules/circles";
import { reading, showPanelsIn, type Work } from "#services/house";

import type { PersonId } from "../domain/note.ts";
import type { Nameable } from "../domain/mention.ts";
import type { Seat } from "../domain/thread-rights.ts";
import {
  type Draft,
  isSaid,
  type Message,
  pageOf,
  placesOf,
  type Thread,
  type ThreadId,
} from "../domain/thread.ts";
import { listMarks, type Mark, UNREAD } from "../store/marks.ts";
import { findMessage, listMessages, type SealedMessage } from "../store/messages.ts";
import { countVersions, listAttachments, listMentions } from "../store/of-messages.ts";
import { findThread, type SealedThread } from "../store/threads.ts";
import { markReadIn } from "./follow-thread.ts";
import { seeDraftIn } from "./keep-draft.ts";
import { listNameableIn, MOST_LISTED } from "./name-members.ts";
import { findSeatIn } from "./seat.ts";

/** A message as a member reads it: nothing of it once it is deleted or hidden, but that there was one. */
export type SeenMessage = Message & {
  readonly authorName: string;
  /** Who held the pen, when it was somebody else. */
  readonly penName: string | undefined;
  /** Undefined when it is deleted or hidden. */
  readonly words: string | undefined;
  readonly files: readonly FileFacts[];
  readonly named: readonly string[];
  /** Whether its links are links: not those of a newcomer. */
  readonly links: boolean;
  readonly versions: number;
  readonly isMine: boolean;
  /** The reader had not read it before. */
  readonly isNew: boolean;
};

/** Why nobody answers in a thread any more. */
export interface Closing {
  readonly byName: string;
  readonly at: Temporal.Instant;
  readonly why: string;
}

export interface SeenThread {
  readonly circle: Circle;
  readonly seat: Seat;
  readonly thread: Thread;
  readonly title: string;
  readonly closing: Closing | undefined;
  readonly messages: readonly SeenMessage[];
  readonly page: number;
  /** As it was before this reading. */
  readonly mark: Mark;
  readonly draft: Draft | undefined;
  /** Members whom one may tick; empty in a large circle, where one names them by « @ ». */
  readonly nameable: readonly Nameable[];
  /** What modules above show beside a thread: the questions put from it. */
  readonly beside: readonly Child[];
}

export interface AskedThread {
  readonly thread: ThreadId;
  /** Without it, the page where one had stopped reading. */
  readonly page?: number | undefined;
}

/** A member reads a page of a thread; it is noted, for them alone, that they read up to there. */
export const seeThread = reading(seeThreadIn);

export async function seeThreadIn(work: Work, asked: AskedThread): Promise<SeenThread | undefined> {
  const me = work.actor.for;
  const found = await findThread(work, asked.thread);
  const seated = found && (await findSeatIn(work, found.circle));
  if (me === undefined || found === undefined || seated === undefined) return undefined;
  const { title: sealed, closedBecause: _, ...thread } = found;
  const title = await open(work, thread.space, sealed);
  if (title === undefined) return undefined;
  const mark = (await listMarks(work, ownSpaceOf(me), [thread.id])).get(thread.id) ?? UNREAD;
  const page = asked.page ?? pageOf(Math.min(mark.readTo + 1, thread.lastPlace));
  const messages = await listMessages(work, { thread: thread.id, ...placesOf(page) });
  const lastShown = messages.at(-1)?.place;
  if (lastShown === undefined && page > 1) return undefined;
  if (lastShown !== undefined) await markReadIn(work, { thread: thread.id, place: lastShown });
  const nameable = await listNameableIn(work, seated.circle.id);
  return {
    ...seated,
    thread,
    title,
    closing: await describeClosingIn(work, found),
    messages: await describeMessagesIn(work, messages, { me, readTo: mark.readTo }),
    page,
    mark,
    draft: await seeDraftIn(work, { circle: thread.circle, thread: thread.id }),
    nameable: nameable.length > MOST_LISTED ? [] : nameable,
    beside: await showPanelsIn(work, "thread", thread.id),
  };
}

async function describeClosingIn(
  work: Work,
  { closed, closedBecause, space }: SealedThread,
): Promise<Closing | undefined> {
  if (closed === undefined || closedBecause === undefined) return undefined;
  return {
    byName: (await namesOfIn(work, [closed.by])).get(closed.by) ?? "",
    at: closed.at,
    why: (await open(work, space, closedBecause)) ?? "",
  };
}

interface Reader {
  readonly me: PersonId;
  readonly readTo: number;
}

async function describeMessagesIn(
  work: Work,
  messages: readonly SealedMessage[],
  { me, readTo }: Reader,
): Promise<readonly SeenMessage[]> {
  const ids = messages.filter(isSaid).map(({ id }) => id);
  const mentions = await listMentions(work, ids);
  const attached = await listAttachments(work, ids);
  const versions = await countVersions(work, ids);
  const authors = [...new Set(messages.map(({ author }) => author))];
  const linking = await whoMayLinkIn(work, authors);
  const persons = messages.flatMap(({ author, penOf }) => [author, penOf]);
  const names = await namesOfIn(work, [...persons, ...[...mentions.values()].flat()]);
  const nameOf = (person: PersonId) => names.get(person) ?? "";
  const seen: SeenMessage[] = [];
  for (const { words: sealed, ...message } of messages) {
    const says = isSaid(message) && sealed !== undefined;
    seen.push({
      ...message,
      authorName: nameOf(message.author),
      penName: message.penOf === message.author ? undefined : nameOf(message.penOf),
      words: says ? await open(work, message.space, sealed) : undefined,
      files: await describeFilesIn(work, attached.get(message.id) ?? []),
      named: (mentions.get(message.id) ?? []).map(nameOf),
      links: linking.has(message.author),
      versions: versions.get(message.id) ?? 0,
      isMine: message.author === me,
      isNew: message.place > readTo && message.author !== me,
    });
  }
  return seen;
}

/** A file of a message that still says something, for the members of its circle. */
export const seeAttachment = reading(
  async (
    work: Work,
    asked: { readonly thread: ThreadId; readonly message: Message["id"]; readonly file: FileId },
  ) => {
    const message = await findMessage(work, asked.message);
    if (message === undefined || message.thread !== asked.thread || !isSaid(message))
      return undefined;
    if ((await findSeatIn(work, message.space)) === undefined) return undefined;
    const attached = (await listAttachments(work, [message.id])).get(message.id) ?? [];
    return attached.includes(asked.file) ? openFileIn(work, asked.file) : undefined;
  },
);
