import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import { action, reading, type Work } from "#services/house";

import { type AtHome, atHomeIn } from "../../actions/standing.ts";
import { decideWords, type EntryRefusal } from "../domain/entry.ts";
import { deleteEntry, findEntry, saveEntry } from "../store/entries.ts";

export interface SeenEntry {
  /** Undefined: nothing is written. */
  readonly words: string | undefined;
  /** The territory closed it: one reads and erases. */
  readonly isClosed: boolean;
}

/** How to come into one's own home, as one wrote it. Undefined under a mandate. */
export const seeEntry = reading(async (work: Work): Promise<SeenEntry | undefined> => {
  const home = await mineIn(work);
  if (home === undefined) return undefined;
  const found = await findEntry(work, home.space);
  const words = found && (await open(work, found.space, found.sealed));
  return { words, isClosed: home.isClosed };
});

/** One writes how to come in, or writes it otherwise. In person alone. */
export const writeEntry = action(writeEntryIn);

export async function writeEntryIn(
  work: Work,
  { words: typed }: { readonly words: string },
): Promise<Result<undefined, EntryRefusal | "not-open">> {
  const home = await mineIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  const words = decideWords(typed);
  if (!words.done) return words;
  const space = await makeOwnSpaceIn(work, home.person);
  await saveEntry(work, space, await seal(work, space, words.value));
  return done(undefined);
}

/** One erases it, for good: nobody reads it from then on. Twice changes nothing. */
export const eraseEntry = action(async (work: Work): Promise<Result<undefined, "not-open">> => {
  const home = await mineIn(work);
  if (home === undefined) return refused("not-open");
  await deleteEntry(work, home.space);
  return done(undefined);
});

/** One's own home, in person: who acts for somebody does not come in by it. */
async function mineIn(work: Work): Promise<AtHome | undefined> {
  return work.actor.mandate === undefined ? atHomeIn(work) : undefined;
}
