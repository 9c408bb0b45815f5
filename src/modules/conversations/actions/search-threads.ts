import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { askThingsIn } from "#modules/subjects";
import { spaceOf } from "#rules/circles";
import { reading, type Work } from "#services/house";

import { answers, around, wordsOf } from "../domain/search.ts";
import type { Message } from "../domain/thread.ts";
import { listSaidIn, type SealedMessage } from "../store/messages.ts";
import { listThreadsNamed } from "../store/threads.ts";
import { findSeatIn, type Seated } from "./seat.ts";

/** How far back words are looked for: a very talkative circle says some thousand messages a year. */
const MOST_LOOKED_AT = 5_000;
/** More answers than this help nobody: one says a word more. */
export const MOST_FOUND = 30;

/** A message found by its words, or by the title of its thread. */
export interface FoundMessage {
  readonly message: Message;
  readonly title: string;
  readonly authorName: string;
  readonly excerpt: string;
}

export type SeenSearch = Seated & {
  readonly found: readonly FoundMessage[];
  /** There are more than are shown. */
  readonly more: boolean;
};

/**
 * A member looks for words in what is said in one circle. Nothing is indexed: words are sealed, so they
 * are opened here, inside the space, the latest first.
 */
export const searchThreads = reading(
  async (
    work: Work,
    asked: { readonly circle: string; readonly query: string },
  ): Promise<SeenSearch | undefined> => {
    const seated = await findSeatIn(work, asked.circle);
    if (seated === undefined) return undefined;
    const words = wordsOf(asked.query);
    if (words.length === 0) return { ...seated, found: [], more: false };
    // Words are sealed: whether one is held is not known before all are opened; what was typed counts too.
    const { things } = await askThingsIn(work, asked.query, () => Promise.resolve(false));
    const ways = [...words, ...things.flatMap((thing) => thing.ways)];
    const messages = await listSaidIn(work, spaceOf(seated.circle.id), MOST_LOOKED_AT);
    const titles = await titlesOf(work, messages);
    const found: FoundMessage[] = [];
    for (const { words: sealed, ...message } of messages) {
      if (found.length > MOST_FOUND) break;
      const text = sealed && (await open(work, message.space, sealed));
      const title = titles.get(message.thread) ?? "";
      // The title is that of the first message: each thread answers once for it.
      const said = message.place === 1 ? `${title} ${text}` : text;
      if (text === undefined || said === undefined || !answers(said, { words, things })) continue;
      found.push({ message, title, authorName: "", excerpt: around(text, ways) });
    }
    return { ...seated, found: await named(work, found), more: found.length > MOST_FOUND };
  },
);

async function titlesOf(work: Work, messages: readonly SealedMessage[]) {
  const ids = [...new Set(messages.map(({ thread }) => thread))];
  const titles = new Map<Message["thread"], string>();
  for (const { id, space, title } of await listThreadsNamed(work, ids))
    titles.set(id, (await open(work, space, title)) ?? "");
  return titles;
}

async function named(work: Work, found: readonly FoundMessage[]): Promise<readonly FoundMessage[]> {
  const shown = found.slice(0, MOST_FOUND);
  const names = await namesOfIn(
    work,
    shown.map(({ message }) => message.author),
  );
  return shown.map((one) => ({ ...one, authorName: names.get(one.message.author) ?? "" }));
}
