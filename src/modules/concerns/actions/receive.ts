import { done, refused, type Result } from "#basics/result";
import { open } from "#modules/access";
import { action, reading, type Work } from "#services/house";

import { type Received, serviceOfSpace, type WordId, type Words } from "../domain/concern.ts";
import { listSpacesOf } from "../store/receivers.ts";
import { findWord, holdWord, listWords, saveClosed, saveRead } from "../store/words.ts";
import { beside, findReadingIn, oneselfIn, receiversOfIn } from "./standing.ts";
import { tellWriterIn } from "./tell.ts";

export interface SeenReceived extends Received {
  /** Which service received it. */
  readonly service: string;
}

/** What the services received for which who acts reads today: when, and whether it was read. Undefined where they receive for none. */
export const seeReceived = reading(seeReceivedIn);

export async function seeReceivedIn(work: Work): Promise<readonly SeenReceived[] | undefined> {
  const me = oneselfIn(work);
  const spaces = me === undefined ? [] : await listSpacesOf(work, me);
  const seen: SeenReceived[] = [];
  let receives = false;
  for (const space of spaces) {
    const service = await serviceHereIn(work, space);
    if (service === undefined) continue;
    receives = true;
    for (const { id, writtenAt, readAt, closedAt } of await listWords(work, space))
      seen.push({ id, space, writtenAt, readAt, closedAt, service });
  }
  return receives ? seen : undefined;
}

/** How the service is called, where it is not over and who acts receives for it. Of what it received they read what was written since they were named: row security. */
async function serviceHereIn(work: Work, space: Received["space"]): Promise<string | undefined> {
  const me = oneselfIn(work);
  const service = await findReadingIn(work, serviceOfSpace(space));
  if (me === undefined || service === undefined) return undefined;
  return (await receiversOfIn(work, service)).includes(me) ? service.name : undefined;
}

export interface OfWord {
  readonly word: WordId;
}

export interface SeenWord extends SeenReceived {
  readonly words: Words;
}

/** One of them, with its words. Opening it says nothing: to read it is a press. */
export const seeWord = reading(
  async (work: Work, { word }: OfWord): Promise<SeenWord | undefined> => {
    const found = await findWord(work, word);
    const service = found && (await serviceHereIn(work, found.space));
    if (found === undefined || service === undefined) return undefined;
    const text = await open(work, found.space, found.sealed);
    if (text === undefined) return undefined;
    const { id, space, writtenAt, readAt, closedAt } = found;
    return { id, space, writtenAt, readAt, closedAt, service, words: wordsOf(text) };
  },
);

function wordsOf(text: string): Words {
  const read: unknown = JSON.parse(text);
  const words = new Map(Object.entries(typeof read === "object" && read !== null ? read : {}));
  const maybe = (name: string) => {
    const word: unknown = words.get(name);
    return typeof word === "string" ? word : undefined;
  };
  return {
    about: maybe("about") ?? "",
    seen: maybe("seen") ?? "",
    reach: maybe("reach"),
    by: maybe("by"),
  };
}

export type ReceiveRefusal = "unknown-word";

/** The service has read it: who wrote is told so, and when. Twice changes nothing. */
export const acknowledge = action(
  async (work: Work, asked: OfWord): Promise<Result<undefined, ReceiveRefusal>> =>
    changeIn(work, asked, async (lent, one) => {
      if (one.readAt !== undefined) return;
      await saveRead(lent, one.id);
      await tellWriterIn(lent, one, "read");
    }),
);

/** The service has done with it: it goes three months later. Or it takes it up again. */
export const closeWord = action(
  async (
    work: Work,
    { word, closed }: OfWord & { readonly closed: boolean },
  ): Promise<Result<undefined, ReceiveRefusal>> =>
    changeIn(work, { word }, async (lent, one) => {
      if ((one.closedAt !== undefined) === closed) return;
      await saveRead(lent, one.id);
      await saveClosed(lent, one.id, closed);
      if (closed) await tellWriterIn(lent, one, "closed");
    }),
);

async function changeIn(
  work: Work,
  { word }: OfWord,
  change: (lent: Work, one: Received) => Promise<void>,
): Promise<Result<undefined, ReceiveRefusal>> {
  const found = await holdWord(work, word);
  // Held as who acts sees it, before the right of the house is lent.
  if (found === undefined || (await serviceHereIn(work, found.space)) === undefined)
    return refused("unknown-word");
  await beside(work, (lent) => change(lent, found));
  return done(undefined);
}
