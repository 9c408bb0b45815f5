import { diffArrays, diffWordsWithSpace } from "diff";

import type { Contents } from "./contents.ts";
import { paragraphsOf } from "./merge.ts";

/** A run of words that stayed, was added, or was taken away. */
export interface Run {
  readonly words: string;
  readonly how: "same" | "added" | "removed";
}

/** A paragraph (or a row) of two versions, run by run; one that did not change is one run. */
export type Compared = readonly Run[];

/** Steps beyond which two texts are said to differ as a whole: what is asked is answered in the time of a page. */
const MOST_STEPS = 2_000;
const MOST_WORD_STEPS = 1_000;

/** Compares two versions word by word: paragraphs first, then the words of those that changed. */
export function compareContents(before: Contents, after: Contents): readonly Compared[] {
  const [old, recent] = [linesOf(before), linesOf(after)];
  const changes = diffArrays([...old], [...recent], { maxEditLength: MOST_STEPS });
  if (changes === undefined) return [...old.map(gone), ...recent.map(come)];
  const all: Compared[] = [];
  let left: readonly string[] = [];
  for (const { added, removed, value } of changes) {
    if (removed) left = value;
    else if (added) {
      all.push(...pairs(left, value));
      left = [];
    } else {
      all.push(...left.map(gone), ...value.map((words): Compared => [{ words, how: "same" }]));
      left = [];
    }
  }
  return [...all, ...left.map(gone)];
}

/** Two texts of one paragraph, run by run. */
export function compareWords(before: string, after: string): Compared {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORD_STEPS });
  if (changes === undefined) return [...gone(before), ...come(after)];
  return changes.map(({ value, added, removed }) => ({
    words: value,
    how: added ? "added" : removed ? "removed" : "same",
  }));
}

const gone = (words: string): Compared => [{ words, how: "removed" }];
const come = (words: string): Compared => [{ words, how: "added" }];

/** What was taken away and what came in its place: one against one as far as both go, then the rest. */
function pairs(old: readonly string[], recent: readonly string[]): readonly Compared[] {
  return Array.from({ length: Math.max(old.length, recent.length) }, (_, at) => {
    const [was, is] = [old[at], recent[at]];
    if (was === undefined) return come(is ?? "");
    if (is === undefined) return gone(was);
    return areAlike(was, is) ? compareWords(was, is) : [...gone(was), ...come(is)];
  });
}

/** Words from which on a paragraph is long: of a short one, one word that stayed is worth showing. */
const LONG = 25;
/** Two paragraphs that share less of their words are two: word by word nobody would read what changed. */
const ALIKE = 0.5;

/** Whether one paragraph may have become the other: by the words that they share, wherever these stand (Dice, 1945). */
function areAlike(was: string, is: string): boolean {
  const [old, recent] = [countsOf(was), countsOf(is)];
  const [before, after] = [sizeOf(old), sizeOf(recent)];
  if (Math.min(before, after) < LONG) return true;
  let shared = 0;
  for (const [word, count] of old) shared += Math.min(count, recent.get(word) ?? 0);
  return (2 * shared) / (before + after) >= ALIKE;
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sizeOf = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

function linesOf(contents: Contents): readonly string[] {
  if (contents.kind === "text") return paragraphsOf(contents.markdown);
  const head = contents.columns.map(({ title, type }) => `${title} (${type})`).join(" · ");
  return [head, ...contents.rows.map((row) => row.join(" · "))];
}
