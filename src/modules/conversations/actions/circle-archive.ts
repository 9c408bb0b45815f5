import { isId } from "#basics/id";
import { describeFilesIn, open, openFileIn } from "#modules/access";
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
    const threads = await threadsIn(work, circle);
    return threads === undefined ? {} : { "Ce qui s’y est dit": threads.map(inFrench) };
  },
  data: async (work, circle) => {
    const threads = await threadsIn(work, circle);
    return threads === undefined ? {} : { threads };
  },
  files: async (work, circle) =>
    ((await threadsIn(work, circle)) ?? []).flatMap(({ messages }) =>
      messages.flatMap(({ files }) => files),
    ),
  opens: async (work, file) =>
    isId<"File">(file) ? (await openFileIn(work, file))?.bytes : undefined,
  livedAt: (work, circle) => lastSaidAt(work, circle),
};

type GivenThread = Awaited<ReturnType<typeof giveIn>>;

async function threadsIn(work: Work, circle: string): Promise<readonly GivenThread[] | undefined> {
  if (!isId<"Circle">(circle) || (await findSeatIn(work, circle)) === undefined) return undefined;
  const threads: GivenThread[] = [];
  for (const thread of await listAllThreads(work, circle)) threads.push(await giveIn(work, thread));
  return threads;
}

async function giveIn(work: Work, thread: SealedThread) {
  const asked = { thread: thread.id, first: 1, last: thread.lastPlace };
  const said = (await listMessages(work, asked)).filter(isSaid);
  const names = await namesOfIn(
    work,
    said.map(({ author }) => author),
  );
  const attached = await listAttachments(
    work,
    said.map(({ id }) => id),
  );
  const messages = [];
  for (const { id, space, author, writtenAt, editedAt, words } of said) {
    const files = await describeFilesIn(work, attached.get(id) ?? []);
    messages.push({
      by: names.get(author) ?? "",
      writtenAt: writtenAt.toString(),
      editedAt: editedAt?.toString() ?? null,
      words: (words && (await open(work, space, words))) ?? null,
      files: files.map((file) => ({ id: file.id, name: file.name })),
    });
  }
  return {
    title: (await open(work, thread.space, thread.title)) ?? null,
    openedAt: thread.openedAt.toString(),
    messages,
  };
}

function inFrench({ title, openedAt, messages }: GivenThread) {
  return {
    fil: title,
    ouvert: openedAt,
    messages: messages.map(({ by, writtenAt, editedAt, words, files }) => ({
      de: by,
      écrit: writtenAt,
      modifié: editedAt,
      message: words,
      fichiers: files.map(({ name }) => name),
    })),
  };
}
