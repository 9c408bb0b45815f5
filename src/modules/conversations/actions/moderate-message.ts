import { isId } from "#basics/id";
import { describeFilesIn, open, openFileIn, recordReadIn, seal } from "#modules/access";
import { moderatorIdsOfIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { type Reportable, type Reviewed, type Work, withRight } from "#services/house";

import { findMessage, saveHidden, type SealedMessage } from "../store/messages.ts";
import { listAttachments } from "../store/of-messages.ts";
import { findThread } from "../store/threads.ts";
import { addressOfMessage } from "../domain/address.ts";
import { MESSAGES } from "../domain/thread.ts";
import { findSeatIn } from "./seat.ts";
import { reportedElsewhere, reportedTitle } from "./texts.fr.ts";

const RIGHT = "moderate-messages";

async function findIn(work: Work, id: string): Promise<SealedMessage | undefined> {
  return isId<"Message">(id) ? findMessage(work, id) : undefined;
}

/**
 * A message as something that its readers, and nobody else, may report: the moderators of its circle
 * decide of it. Hidden, it says so in its place; its author may still delete it.
 */
export const reportableMessage: Reportable = {
  find: async (work, id) => {
    const message = await findIn(work, id);
    if (message === undefined || message.deletedAt !== undefined) return undefined;
    if ((await findSeatIn(work, message.space)) === undefined) return undefined;
    const thread = await findThread(work, message.thread);
    const title = thread && (await open(work, thread.space, thread.title));
    if (title === undefined) return undefined;
    const names = await namesOfIn(work, [message.author]);
    return {
      title: reportedTitle(names.get(message.author) ?? "", title),
      at: addressOfMessage(message),
    };
  },
  hide: (work, id, reason) => saveIn(work, id, reason),
  showAgain: (work, id) => saveIn(work, id, undefined),
  moderators: (work, id) =>
    withRight(work, RIGHT, async (lent) => {
      const circle: string | undefined = (await findIn(lent, id))?.space;
      return circle !== undefined && isId<"Circle">(circle) ? moderatorIdsOfIn(lent, circle) : [];
    }),
  authors: (work, id) =>
    withRight(work, RIGHT, async (lent) => {
      const message = await findIn(lent, id);
      return message === undefined ? [] : [message.author];
    }),
  words: (work, id) =>
    withRight(work, RIGHT, async (lent) => {
      const message = await findIn(lent, id);
      return message?.words && open(lent, message.space, message.words);
    }),
  reviewed: readToDecideIn,
  reviewedFile: openToDecideIn,
};

/**
 * A message for who decides of it, member or not: what it says and in which thread, and nothing around
 * it. Its author is named to the members of the circle only. The log of the circle says who read it.
 */
async function readToDecideIn(work: Work, id: string): Promise<Reviewed | undefined> {
  const read = await withRight(work, RIGHT, async (lent) => {
    const message = await findIn(lent, id);
    const thread = message && (await findThread(lent, message.thread));
    if (message?.words === undefined || thread === undefined) return undefined;
    const title = await open(lent, thread.space, thread.title);
    const words = await open(lent, message.space, message.words);
    if (title === undefined || words === undefined) return undefined;
    const attached = (await listAttachments(lent, [message.id])).get(message.id) ?? [];
    return { message, title, words, files: await describeFilesIn(lent, attached) };
  });
  if (read === undefined) return undefined;
  const { message, title, words, files } = read;
  await recordReadIn(work, { space: message.space, table: MESSAGES, row: message.id });
  const known = await reportableMessage.find(work, id);
  return { title: known?.title ?? reportedElsewhere(title), at: known?.at, words, files };
}

/** A file of that message, and of no other, for who decides of it. The log of the circle says who opened it. */
async function openToDecideIn(work: Work, id: string, file: string) {
  const opened = await withRight(work, RIGHT, async (lent) => {
    const message = await findIn(lent, id);
    if (message?.words === undefined || !isId<"File">(file)) return undefined;
    const attached = (await listAttachments(lent, [message.id])).get(message.id) ?? [];
    return attached.includes(file) ? openFileIn(lent, file) : undefined;
  });
  if (opened === undefined) return undefined;
  await recordReadIn(work, { space: opened.space, table: "access.file", row: opened.id });
  return opened;
}

async function saveIn(work: Work, id: string, reason: string | undefined): Promise<void> {
  await withRight(work, RIGHT, async (lent) => {
    const message = await findIn(lent, id);
    if (message === undefined) return;
    const sealed = reason === undefined ? undefined : await seal(lent, message.space, reason);
    await saveHidden(lent, message.id, sealed);
  });
}
