import { paragraphsOf } from "./merge.ts";

/** A paragraph that was spoken of: its words as they stood, and its rank in that version, from 0. */
export interface Anchor {
  readonly was: string;
  readonly place: number;
}

/**
 * Where such a paragraph stands in a text today: "there" word for word, "changed" where one says nearly the same, "gone" where
 * none does. `place` is its rank, from 0; of one that is gone, that of the nearest; undefined in a text that says nothing.
 */
export interface Standing {
  readonly how: "there" | "changed" | "gone";
  readonly place: number | undefined;
}

/** The share of words in common (Dice) from which on a paragraph is the same one, written otherwise. */
const ALIKE = 0.5;

/**
 * Finds paragraphs of another version in a text, by their words: word for word, then the one with the most in common; of
 * several that say as much, the nearest to where it stood. Answers a function, since one text is asked of many.
 */
export function finderIn(markdown: string): (anchor: Anchor) => Standing {
  const paragraphs = paragraphsOf(markdown);
  let bags: readonly Bag[] | undefined;
  return ({ was, place }) => {
    const same = paragraphs.flatMap((words, at) => (words === was ? [at] : []));
    if (same.length > 0) return { how: "there", place: nearest(same, place) };
    bags ??= paragraphs.map(bagOf);
    const asked = bagOf(was);
    const shares = bags.map((bag) => shareOf(asked, bag));
    const most = shares.reduce((one, other) => Math.max(one, other), 0);
    if (most >= ALIKE) {
      const alike = shares.flatMap((share, at) => (share === most ? [at] : []));
      return { how: "changed", place: nearest(alike, place) };
    }
    const saying = paragraphs.flatMap((words, at) => (words.trim() === "" ? [] : [at]));
    return { how: "gone", place: nearest(saying, place) };
  };
}

/** Each word of a text, and how often. */
interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(text: string): Bag {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Map<string, number>();
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: all.length };
}

function shareOf(one: Bag, other: Bag): number {
  const size = one.size + other.size;
  // No more in common than the shorter of both holds: most paragraphs are told apart by that.
  if (one.size === 0 || (2 * Math.min(one.size, other.size)) / size < ALIKE) return 0;
  let common = 0;
  for (const [word, often] of one.words) common += Math.min(often, other.words.get(word) ?? 0);
  return (2 * common) / size;
}

/** The one that is nearest to a place; undefined of none. */
export function nearest(places: readonly number[], place: number): number | undefined {
  return places.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
}
