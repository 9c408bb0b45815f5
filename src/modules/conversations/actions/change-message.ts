import { done, refused, type Result } from "#basics/result";
import { dropFileIn, open, seal } from "#modules/access";
import { action, reading, type Work } from "#services/house";

import type { Message, MessageId, ThreadId } from "../domain/thread.ts";
import { type ChangeRefusal, decideChanging } from "../domain/thread-rights.ts";
import {
  findMessage,
  holdMessage,
  listVersions,
  saveDeleted,
  saveWords,
  type SealedMessage,
} from "../store/messages.ts";
import { listAttachments, listMentions } from "../store/of-messages.ts";
import { mentionIn, nameMembersIn } from "./name-members.ts";
import { findSeatIn } from "./seat.ts";

export interface OfMessage {
  readonly thread: ThreadId;
  readonly message: MessageId;
}

type Own = Result<SealedMessage & { readonly words: Uint8Array }, ChangeRefusal>;

/** The message, held, when the person who acts may change (or delete) it. */
async function ownMessageIn(work: Work, asked: OfMessage, deletes: boolean): Promise<Own> {
  const message = await holdMessage(work, asked.message);
  if (message === undefined || message.thread !== asked.thread) return refused("unknown-message");
  const seated = await findSeatIn(work, message.space);
  if (seated === undefined) return refused("unknown-message");
  const by = work.actor.for;
  const decision = decideChanging(seated.seat, { message, by, deletes });
  if (!decision.done) return decision;
  const { words } = message;
  return words === undefined ? refused("already-deleted") : done({ ...message, words });
}

/** A message of one's own, as it stands: to change it, or to be sure before one deletes it. */
export const seeOwnMessage = reading(
  async (
    work: Work,
    asked: OfMessage & { readonly deletes: boolean },
  ): Promise<{ readonly message: Message; readonly words: string } | undefined> => {
    const own = await ownMessageIn(work, asked, asked.deletes);
    if (!own.done) return undefined;
    const { words: sealed, ...message } = own.value;
    const words = await open(work, message.space, sealed);
    return words === undefined ? undefined : { message, words };
  },
);

export type EditMessage = OfMessage & { readonly words: string };

/**
 * Its author changes the words of a message. Everyone of the circle reads that it was changed, and
 * what it said before. Whoever is named only now is told now.
 */
export const editMessage = action(editMessageIn);

export async function editMessageIn(
  work: Work,
  asked: EditMessage,
): Promise<Result<undefined, ChangeRefusal | "unclear-name">> {
  const own = await ownMessageIn(work, asked, false);
  if (!own.done) return own;
  const { space, id, editedAt, writtenAt } = own.value;
  const before = await open(work, space, own.value.words);
  if (before === asked.words) return done(undefined);
  const seated = await findSeatIn(work, space);
  if (seated === undefined) return refused("unknown-message");
  const named = await nameMembersIn(work, {
    circle: seated.circle.id,
    words: asked.words,
    // Those whom it named already stay named: of two with one name, one was told which.
    ticked: (await listMentions(work, [id])).get(id) ?? [],
  });
  if (named.unclear.length > 0) return refused("unclear-name");
  const words = await seal(work, space, asked.words);
  await saveWords(work, { id, space, words, at: editedAt ?? writtenAt });
  const fresh = await mentionIn(work, { space, message: id }, named.persons);
  if (fresh.length > 0)
    await work.tell({
      name: "conversations.message-written",
      subject: asked.thread,
      payload: { id },
    });
  return done(undefined);
}

/**
 * Its author deletes a message: its words, what it said before, and its files are gone for everyone.
 * That there was one, whose, and when it was deleted, stays.
 */
export const deleteMessage = action(deleteMessageIn);

export async function deleteMessageIn(
  work: Work,
  asked: OfMessage,
): Promise<Result<undefined, ChangeRefusal>> {
  const own = await ownMessageIn(work, asked, true);
  if (!own.done) return own;
  await forgetMessagesIn(work, [asked.message]);
  return done(undefined);
}

/** The words and the files of these messages are gone; their places stay. */
export async function forgetMessagesIn(work: Work, ids: readonly MessageId[]): Promise<void> {
  for (const files of (await listAttachments(work, ids)).values())
    for (const file of files) await dropFileIn(work, file);
  await saveDeleted(work, ids);
}

/** A wording of a message, and since when it stood. */
export interface Wording {
  readonly words: string;
  readonly at: Temporal.Instant;
}

export interface History {
  readonly message: Message;
  /** The latest first; the first one stands. */
  readonly wordings: readonly Wording[];
}

/** All that a message ever said, for the members of its circle; not what is hidden or deleted. */
export const seeHistory = reading(
  async (work: Work, asked: OfMessage): Promise<History | undefined> => {
    const found = await findMessage(work, asked.message);
    if (found?.words === undefined || found.isHidden || found.thread !== asked.thread)
      return undefined;
    if ((await findSeatIn(work, found.space)) === undefined) return undefined;
    const { words: standing, ...message } = found;
    const sealed = [
      ...(await listVersions(work, message.id)),
      { words: standing, writtenAt: message.editedAt ?? message.writtenAt },
    ];
    const wordings: Wording[] = [];
    for (const one of sealed.toReversed()) {
      const words = await open(work, message.space, one.words);
      if (words !== undefined) wordings.push({ words, at: one.writtenAt });
    }
    return { message, wordings };
  },
);
