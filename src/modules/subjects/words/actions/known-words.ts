import type { App, Work } from "#services/house";

import { joinGroups, readOwnLine } from "../domain/own-lines.ts";
import { indexGroups, type Thesaurus } from "../domain/thesaurus.ts";
import { listOwnLines } from "../store/own-lines.ts";
import { thesaurusOf } from "../store/thesaurus-file.ts";

/** The words of French and what stands for them, as they come with the house. Open to all: the lists are public. */
export function knownWords({ config }: Pick<App, "config">): Thesaurus {
  return thesaurusOf(config.projectFolder);
}

interface Kept {
  /** The lines that the instance adds, as they were read: while they stay, so does the list. */
  readonly lines: string;
  readonly thesaurus: Thesaurus;
  /** When they were last read, in milliseconds of this process. */
  readonly askedAt: number;
}

const kept = new WeakMap<App, Kept>();

/** What the latest lines made of the list of the house: another house of this process with the same ones has the same. */
const made = new WeakMap<Thesaurus, Pick<Kept, "lines" | "thesaurus">>();

/** For so many milliseconds a process may not know yet what was added in another: less than a minute. */
const MAY_BE_OLD = 20_000;

/**
 * The same, with what this instance adds. Whoever asks what words mean asks here: what the operator adds
 * counts at once in the process that took it, and in every other within twenty seconds. Open to all.
 */
export async function knownWordsIn(work: Work): Promise<Thesaurus> {
  const known = kept.get(work.app);
  const askedAt = performance.now();
  if (known !== undefined && askedAt - known.askedAt < MAY_BE_OLD) return known.thesaurus;
  const added = (await listOwnLines(work)).map(({ line }) => line);
  const lines = added.join("\n");
  const thesaurus = known?.lines === lines ? known.thesaurus : madeOf(knownWords(work.app), added);
  kept.set(work.app, { lines, thesaurus, askedAt });
  return thesaurus;
}

/** Forgets what is kept: the work that changed the list is done. */
export function forgetKnownWords(app: App): void {
  kept.delete(app);
}

function madeOf(house: Thesaurus, added: readonly string[]): Thesaurus {
  const lines = added.join("\n");
  const known = made.get(house);
  if (known?.lines === lines) return known.thesaurus;
  const thesaurus = withOwn(house, added);
  made.set(house, { lines, thesaurus });
  return thesaurus;
}

function withOwn(house: Thesaurus, lines: readonly string[]): Thesaurus {
  const own = lines.map(readOwnLine).flatMap((one) => (one.read ? [one.group] : []));
  if (own.length === 0) return house;
  const groups = joinGroups(house.groups, own, house.lexicon);
  return indexGroups(groups, house.lexicon, house.common);
}
