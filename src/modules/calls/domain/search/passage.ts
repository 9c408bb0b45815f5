import { TIE_WEIGHTS } from "#rules/subjects";

import type { CompiledConcept } from "./compiled.ts";
import { lexemesOf } from "./one-of.ts";

/*
 * Where a text says what was asked, from how its words are written. To mark words in a long text PostgreSQL reads all of it
 * into stems, which took half of a search: it is given the passage alone, and tells whether we were right.
 */

/** A piece of a text, whole words at both ends, and which of what was asked seems to stand there. */
export interface Passage {
  readonly text: string;
  /** Places among the concepts, in their order. */
  readonly held: readonly number[];
}

/** Words stand together within so many characters; so many more are kept on either side. */
const TOGETHER = 160;
const AROUND = 170;
/** Most texts say what was asked near their beginning: it is looked into first. */
const BEGINNING = 700;
/** In words in a row, so many others may stand between two. */
const BETWEEN = 2;
const MOST_HITS = 100;

/** A word, in whole or by how it begins. */
interface Written {
  readonly word: string;
  readonly isWhole: boolean;
}

/** One way of saying a concept: its first word leads to it, the others follow. */
interface Way {
  readonly concept: number;
  readonly first: Written;
  readonly others: readonly Written[];
}

/** Finds the passage that says most of what was asked, the first of those that say as much; undefined where none is seen. */
export function passageFinder(
  concepts: readonly Pick<CompiledConcept, "tiers" | "weight">[],
): (text: string) => Passage | undefined {
  const ways = indexWays(concepts.flatMap(waysOf));
  const weightOf = (at: number) => concepts[at]?.weight ?? 0;
  const all = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const look = (read: string) => densest(hitsIn(read, ways), weightOf, all);
  return (text) => {
    // Of one thing, the first passage is as good as any.
    const isOne = concepts.length === 1;
    const best = (isOne ? look(text.slice(0, BEGINNING)) : undefined) ?? look(text);
    return best && { text: cut(text, best), held: best.held };
  };
}

/** Ways by how they begin, and their first letters: most words of a text are none by these alone. */
interface IndexedWays {
  readonly byStart: ReadonlyMap<string, readonly Way[]>;
  readonly letters: ReadonlySet<number>;
  /** How long what leads to them is. */
  readonly lengths: readonly number[];
}

function indexWays(ways: readonly Way[]): IndexedWays {
  const byStart = Map.groupBy(ways, ({ first }) => startOf(first.word));
  return {
    byStart,
    letters: new Set([...byStart.keys()].map((start) => start.charCodeAt(0))),
    lengths: [...new Set([...byStart.keys()].map(({ length }) => length))],
  };
}

/** The ways in which a call may say a concept and still answer; words that stand apart are not looked for. */
function waysOf({ tiers }: Pick<CompiledConcept, "tiers">, concept: number): readonly Way[] {
  return tiers
    .filter(({ weight, query }) => weight >= TIE_WEIGHTS.narrower && !query.includes("&"))
    .flatMap(({ exact, loose }) => [
      ...alternatives(exact).map((words) => wayOf(concept, words, true)),
      ...alternatives(loose).map((words) => wayOf(concept, words, false)),
    ])
    .flatMap((way) => way ?? []);
}

function alternatives(query: string | undefined): readonly (readonly string[])[] {
  return (query ?? "").split("|").map(lexemesOf);
}

function wayOf(concept: number, words: readonly string[], isWhole: boolean): Way | undefined {
  const [first, ...others] = words.map((word): Written => ({ word, isWhole }));
  return first && { concept, first, others };
}

/** What leads to a word: it may be shorter than three letters. */
function startOf(word: string): string {
  return word.slice(0, 3);
}

function isSaid(said: string, { word, isWhole }: Written): boolean {
  return isWhole ? said === word : said.startsWith(word);
}

/** Where a way of saying a concept begins, and its first word ends. */
interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

const ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
const BARE = "aaaaaaceeeeiiiinooooouuuuyy";

/** Without accents or case, letter for letter, so that places stay. Others than those of French are in no way of ours. */
function bare(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[à-ÿ]/g, (letter) => {
    const at = ACCENTED.indexOf(letter);
    return at === -1 ? letter : BARE.charAt(at);
  });
}

function hitsIn(text: string, { byStart, letters, lengths }: IndexedWays): readonly Hit[] {
  const read = bare(text);
  const said = read.match(/[a-z\d]+/g) ?? [];
  const hits: Hit[] = [];
  let end = 0;
  for (const [at, word] of said.entries()) {
    if (!letters.has(word.charCodeAt(0))) continue;
    const found: number[] = [];
    for (const length of lengths) {
      for (const { concept, first, others } of byStart.get(word.slice(0, length)) ?? [])
        if (isSaid(word, first) && follows(said, at, others)) found.push(concept);
    }
    if (found.length === 0) continue;
    const from = placeOf(word, read, end);
    end = from + word.length;
    for (const concept of found) hits.push({ concept, from, to: end });
    if (hits.length > MOST_HITS) break;
  }
  return hits;
}

/** Where a word stands by itself, from a place on; what is but a part of another is none. */
function placeOf(word: string, text: string, from: number): number {
  const isLetter = (at: number) => /[a-z\d]/.test(text.charAt(at));
  let at = text.indexOf(word, from);
  while (at > 0 && (isLetter(at - 1) || isLetter(at + word.length)))
    at = text.indexOf(word, at + 1);
  return at === -1 ? from : at;
}

/** Whether the other words of a row follow the one at a place. */
function follows(said: readonly string[], at: number, others: readonly Written[]): boolean {
  let last = at;
  return others.every((other) => {
    const next = said.slice(last + 1, last + 2 + BETWEEN).findIndex((word) => isSaid(word, other));
    last += 1 + next;
    return next !== -1;
  });
}

interface Together {
  readonly from: number;
  readonly to: number;
  readonly held: readonly number[];
  readonly saysAll: boolean;
}

/** The hits near each other that say most, by weight: the first of them when they say all. */
function densest(
  hits: readonly Hit[],
  weightOf: (at: number) => number,
  all: number,
): Together | undefined {
  let best: (Together & { readonly weight: number }) | undefined;
  for (const [at, { from }] of hits.entries()) {
    const some = hitsFrom(hits, at);
    const held = [...new Set(some.map(({ concept }) => concept))].toSorted((a, b) => a - b);
    const weight = held.reduce((sum, one) => sum + weightOf(one), 0);
    if (best === undefined || weight > best.weight + SAME)
      best = {
        from,
        to: Math.max(...some.map(({ to }) => to)),
        held,
        weight,
        saysAll: weight >= all - SAME,
      };
    if (best.saysAll) break;
  }
  return best;
}

/** Weights that differ by no more are the same. */
const SAME = 1e-9;

/** A hit and those that begin near it. */
function hitsFrom(hits: readonly Hit[], at: number): readonly Hit[] {
  const near: Hit[] = [];
  const start = hits[at]?.from ?? 0;
  for (let next = at; next < hits.length; next += 1) {
    const hit = hits[next];
    if (hit === undefined || hit.from - start > TOGETHER) break;
    near.push(hit);
  }
  return near;
}

function cut(text: string, { from, to }: Together): string {
  const start = from <= AROUND ? 0 : text.indexOf(" ", from - AROUND) + 1;
  const end = to + AROUND >= text.length ? text.length : text.lastIndexOf(" ", to + AROUND);
  return text.slice(start > from ? from : start, Math.max(end, to));
}
