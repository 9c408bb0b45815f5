import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { type FileSent, keepFileIn, type ReadyFile, seal } from "#modules/access";
import type { FileId, FileRefusal } from "#rules/access";
import { action, personBy, type Work } from "#services/house";

import type { SpaceId } from "../domain/note.ts";
import {
  type DraftPlace,
  type MessageId,
  MOST_ATTACHED,
  type Thread,
  type ThreadId,
} from "../domain/thread.ts";
import { type AnswerRefusal, decideAnswering } from "../domain/thread-rights.ts";
import { findMessage, saveMessage } from "../store/messages.ts";
import { saveAttachments } from "../store/of-messages.ts";
import { holdThread, saveLast } from "../store/threads.ts";
import { sendDraftIn } from "./keep-draft.ts";
import { markReadIn } from "./follow-thread.ts";
import { mentionIn, nameMembersIn } from "./name-members.ts";
import { findSeatIn } from "./seat.ts";

/** What one says in a message. */
export interface Said {
  readonly words: string;
  /** Members ticked under the form, besides those named by « @ ». */
  readonly ticked?: readonly string[];
  readonly files?: readonly (FileSent | ReadyFile)[];
  /** The draft that is sent with it, when it was written on a page: its files go too, and it is a draft no more. */
  readonly draft?: DraftPlace;
  /** Nobody is told: for what is brought from the past. */
  readonly quiet?: true;
}

export type WriteMessage = Said & {
  /** From the form's act, so that a message sent twice is one; or known beforehand for the demonstration. */
  readonly id?: MessageId;
  readonly thread: ThreadId;
};

/** Which message it became, and its place in the thread. */
export interface WrittenMessage {
  readonly id: MessageId;
  readonly place: number;
}

export type SayRefusal = AnswerRefusal | FileRefusal | "unclear-name" | "too-many-files";
export type WriteMessageRefusal = SayRefusal | "unknown-thread";

/**
 * A member answers in a thread. Whoever writes holds the thread: two at once come one after the
 * other, none is lost. The same act again is the same message. Those named are told at once, the
 * others in their digest (`tell-message.ts`).
 */
export const writeMessage = action(writeMessageIn);

export async function writeMessageIn(
  work: Work,
  asked: WriteMessage,
): Promise<Result<WrittenMessage, WriteMessageRefusal>> {
  const thread = await holdThread(work, asked.thread);
  if (thread === undefined) return refused("unknown-thread");
  return sayIn(work, thread, asked);
}

/** Adds a message to a thread that is held. */
export async function sayIn(
  work: Work,
  thread: Thread,
  asked: Said & { readonly id?: MessageId },
): Promise<Result<WrittenMessage, SayRefusal>> {
  const author = work.actor.for;
  const seated = await findSeatIn(work, thread.circle);
  if (author === undefined || seated === undefined) return refused("unknown-circle");
  const asGiven = asked.id ?? newId<"Message">();
  const before = await findMessage(work, asGiven);
  if (before?.author === author && before.thread === thread.id) return done(before);
  // An id that another message has was not drawn by the form: this message gets one of its own.
  const id = before === undefined ? asGiven : newId<"Message">();
  const decision = decideAnswering(seated.seat, thread);
  if (!decision.done) return decision;
  const named = await nameMembersIn(work, {
    circle: thread.circle,
    words: asked.words,
    ticked: asked.ticked ?? [],
  });
  if (named.unclear.length > 0) return refused("unclear-name");

  const { space } = thread;
  const place = thread.lastPlace + 1;
  await saveMessage(work, {
    id,
    space,
    thread: thread.id,
    place,
    author,
    penOf: personBy(work.actor) ?? author,
    words: await seal(work, space, asked.words),
    writtenAt: work.now,
    editedAt: undefined,
    deletedAt: undefined,
    isHidden: false,
  });
  const files = await filesIn(work, space, asked);
  if (!files.done) return files;
  await saveAttachments(work, { space, message: id }, files.value);
  await mentionIn(work, { space, message: id }, named.persons);
  await saveLast(work, thread.id, place);
  await markReadIn(work, { thread: thread.id, place });
  if (asked.quiet !== true)
    await work.tell({ name: "conversations.message-written", subject: thread.id, payload: { id } });
  return done({ id, place });
}

/** Those of the draft first, then those that came with the form. */
async function filesIn(
  work: Work,
  space: SpaceId,
  { files = [], draft }: Said,
): Promise<Result<readonly FileId[], FileRefusal | "too-many-files">> {
  const joined = draft === undefined ? [] : [...(await sendDraftIn(work, draft, space))];
  for (const file of files) {
    const kept = await keepFileIn(work, { ...file, space });
    if (!kept.done) return kept;
    joined.push(kept.value.id);
  }
  return joined.length > MOST_ATTACHED ? refused("too-many-files") : done(joined);
}
