import { createHash } from "node:crypto";

import { knownWordsIn } from "#modules/subjects";
import type { Thesaurus } from "#rules/subjects";
import type { Work } from "#services/house";

import { compileWords } from "../../actions/compile-words.ts";
import type { Compiled } from "../../domain/search/compiled.ts";
import type { CallSearch } from "../../domain/search/search.ts";
import { readWords } from "../../domain/search/words.ts";

/** The words of an alert, compiled once for all the calls to come. */
export interface AlertQuery {
  /** A tsquery; undefined when no word counts. */
  readonly query: string | undefined;
  /** For each required term, its readings; for each, its lexemes. */
  readonly words: readonly (readonly (readonly string[])[])[];
}

/**
 * Compiles the words of a search as the search does, so that an alert tells what its search shows: the
 * calls that answer whole, in whatever words. A slip is kept as typed *and* as it was read: the results
 * showed what was read, and the word itself may come one day.
 */
export async function compileAlert(
  work: Work,
  { words: typed, exact }: Pick<CallSearch, "words" | "exact">,
): Promise<AlertQuery> {
  const compiled = await compileWords(work, readWords(typed), { exact: exact ?? false });
  return { query: compiled.query, words: requiredOf(compiled) };
}

/** Counted up when words are compiled in another way, so that all alerts are compiled again. */
const RULE = 2;
const marks = new WeakMap<Thesaurus, string>();

/** The mark of the words and of the rule by which alerts are compiled now: another list, another mark. */
export async function compiledAsIn(work: Work): Promise<string> {
  const thesaurus = await knownWordsIn(work);
  const known = marks.get(thesaurus);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(JSON.stringify(thesaurus.groups)).digest("hex");
  const mark = `${RULE}-${digest.slice(0, 16)}`;
  marks.set(thesaurus, mark);
  return mark;
}

/** What every call that answers must hold: each thing that all ways of answering want, else the rarest of each way. */
function requiredOf({ concepts, enough }: Compiled): AlertQuery["words"] {
  const keysAt = (at: number) => concepts[at]?.keys ?? [];
  const [first = [], ...others] = enough;
  const always = first.filter((at) => others.every((set) => set.includes(at)));
  if (always.length > 0) return always.map(keysAt);
  // Nothing in quotes is in all: each set is sorted by rarity, and its first is its rarest.
  return first.length === 0 ? [] : [[...new Set(enough.map(([at = 0]) => at))].flatMap(keysAt)];
}
