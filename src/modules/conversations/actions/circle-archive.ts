import { isId } from "#basics/id";
import { describeFilesIn, open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import type { CircleArchive, Work } from "#services/house";

import { isSaid } from "../domain/thread.ts";
import { listMessages } from "../store/messages.ts";
import { listAttachments } from "../store/of-messages.ts";
import { lastSaidAt, listAllThreads, type SealedThread } from "../store/threads.ts";
import { findSeatIn } from "./seat.ts";

/** All that is said in a circle, for a member who takes it away; what was deleted or hidden is not there. */
export const circleArchive: CircleArchive = {
  mandate: "circles",
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle) || (await findSeatIn(work, circle)) === undefined) return {};
    const threads = [];
    for (const thread of await listAllThreads(work, circle))
      threads.push(await giveIn(work, thread));
    return { "Ce qui s’y est dit": threads };
  },
  livedAt: (work, circle) => lastSaidAt(work, circle),
};

async function giveIn(work: Work, thread: SealedThread) {
  const asked = { thread: thread.id, first: 1, last: thread.lastPlace };
  const messages = (await listMessages(work, asked)).filter(isSaid);
  const names = await namesOfIn(
    work,
    messages.map(({ author }) => author),
  );
  const attached = await listAttachments(
    work,
    messages.map(({ id }) => id),
  );
  const given = [];
  for (const { id, space, author, writtenAt, editedAt, words } of messages) {
    const files = await describeFilesIn(work, attached.get(id) ?? []);
    given.push({
      de: names.get(author) ?? "",
      écrit: writtenAt.toString(),
      modifié: editedAt?.toString() ?? null,
      message: (words && (await open(work, space, words))) ?? null,
      fichiers: files.map(({ name }) => name),
    });
  }
  return {
    fil: (await open(work, thread.space, thread.title)) ?? null,
    ouvert: thread.openedAt.toString(),
    messages: given,
  };
}
