import { plain } from "#basics/text";

import type { Lexicon } from "./lexicon.ts";
import { isLittle } from "./little-words.ts";

/** How a word stands to the one that was asked, from the nearest to the farthest. */
export const TIES = ["family", "synonym", "narrower", "wider", "near"] as const;
export type Tie = (typeof TIES)[number];

/** Words that may stand for others, in order, without accents or case. */
export interface Meaning {
  /** As it is written in the list, to be shown. */
  readonly said: string;
  readonly words: readonly string[];
  readonly tie: Tie;
}

/**
 * One line of the list: « jeune + jeunesse = adolescent > lycéen, étudiant ~ enfance < djeun ». Before « > »,
 * « ~ » and « < », what means the same: synonyms parted by « = », those of one family by « + ». After « < »,
 * what people say for the first family and no text writes: it is understood, and never looked for.
 */
export interface Group {
  readonly same: readonly (readonly string[])[];
  readonly narrower: readonly string[];
  readonly near: readonly string[];
  /** Absent where nothing is. */
  readonly spoken?: readonly string[];
}

export interface Thesaurus {
  readonly groups: readonly Group[];
  readonly lexicon: Lexicon;
  /** Where each word, or words in a row, stand in the groups. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** The most words in a row that an entry has. */
  readonly longest: number;
  /** The single words of its entries, as written, without accents or case. */
  readonly single: ReadonlySet<string>;
  /** Lemmas that everybody says of anything. */
  readonly common: ReadonlySet<string>;
}

interface Place {
  readonly group: Group;
  readonly part: "same" | "narrower" | "near" | "spoken";
  /** Of what means the same: which family. */
  readonly family: readonly string[] | undefined;
  readonly entry: string;
}

/** Reads the list; empty lines and those that begin with « # » say nothing. Throws on a line that says nothing of a word, since the list is the house's own. */
export function readGroups(text: string): readonly Group[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(readGroup);
}

/** One line of the list. */
export function readGroup(line: string): Group {
  const [written = "", ...spokens] = line.split("<");
  const [before = "", ...nears] = written.split("~");
  const [head = "", ...narrowers] = before.split(">");
  const same = head.split("=").map((family) => entriesOf(family, "+"));
  const group = {
    same: same.filter((family) => family.length > 0),
    narrower: narrowers.flatMap((part) => entriesOf(part, ",")),
    near: nears.flatMap((part) => entriesOf(part, ",")),
  };
  const spoken = spokens.flatMap((part) => entriesOf(part, ","));
  if (group.same.length === 0) throw new Error(`not a group of words: ${line}`);
  return spoken.length === 0 ? group : { ...group, spoken };
}

function entriesOf(text: string, sign: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(sign)
        .map((entry) => entry.trim())
        .filter((entry) => wordsIn(entry).length > 0),
    ),
  ];
}

/** The words of a text, without accents or case: letters and figures only. */
export function wordsIn(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words by which one is looked up: its lemmas, those of nouns before verbs; itself where it is no French word. */
export function keysOf(word: string, lexicon: Lexicon): readonly string[] {
  if (isApart(word)) return [word];
  const readings = lexicon.readingsOf(word);
  const nouns = readings.filter(({ kind }) => kind === "noun");
  const used = nouns.length > 0 ? nouns : readings;
  const keys = new Set(used.map(({ lemma }) => lemma));
  return keys.size === 0 ? [word] : [...keys].toSorted(byLength);
}

/** Plurals that say another thing than their singular: « travaux » is no « travail ». */
const APART = new Set(["travaux"]);

/** Whether a word is of no family with the lemma that the dictionary gives it. */
export function isApart(word: string): boolean {
  return APART.has(word);
}

function byLength(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

/** The key of words in a row, little ones left out; but « tout-petit » is not « petit »: beside one word alone they stay. */
export function keyOf(words: readonly string[], lexicon: Lexicon): string {
  const meant = words.filter((word) => !isLittle(word));
  const told = meant.length > 1 ? meant : words;
  return told.map((word) => (isLittle(word) ? word : (keysOf(word, lexicon)[0] ?? word))).join(" ");
}

/** Makes a list ready to be asked. */
export function indexGroups(
  groups: readonly Group[],
  lexicon: Lexicon,
  common: ReadonlySet<string> = new Set(),
): Thesaurus {
  const places = new Map<string, Place[]>();
  let longest = 1;
  const single = new Set<string>();
  const put = (place: Place) => {
    const all = wordsIn(place.entry);
    const meant = all.filter((word) => !isLittle(word));
    const [only] = meant;
    if (only === undefined) return;
    if (all.length === 1) single.add(only);
    longest = Math.max(longest, meant.length);
    const keys = all.length === 1 ? keysOf(only, lexicon) : [keyOf(all, lexicon)];
    for (const key of new Set(keys)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  };
  for (const group of groups) {
    for (const family of group.same)
      for (const entry of family) put({ group, part: "same", family, entry });
    for (const part of ["narrower", "near", "spoken"] as const)
      for (const entry of group[part] ?? []) put({ group, part, family: undefined, entry });
  }
  return { groups, lexicon, places, longest, single, common };
}

/** Whether the list says something of these words in a row. */
export function isListed(words: readonly string[], { places, lexicon }: Thesaurus): boolean {
  return words.length === 1
    ? keysOf(words[0] ?? "", lexicon).some((key) => places.has(key))
    : places.has(keyOf(words, lexicon));
}

/** Whether words are known: by the list, or each of them by French. */
export function isKnownWord(words: readonly string[], thesaurus: Thesaurus): boolean {
  if (words.every(isLittle)) return false;
  const isFrench = (word: string) =>
    isLittle(word) || thesaurus.lexicon.readingsOf(word).length > 0;
  return isListed(words, thesaurus) || words.every(isFrench);
}

/** All that may stand for these words, the nearest tie of each alone, the nearest first. */
export function meaningsOf(words: readonly string[], thesaurus: Thesaurus): readonly Meaning[] {
  const { places, lexicon } = thesaurus;
  const keys = words.length === 1 ? keysOf(words[0] ?? "", lexicon) : [keyOf(words, lexicon)];
  const own = new Set(keys);
  const found = new Map<string, Meaning>();
  const add = (said: string, tie: Tie) => {
    const entry = wordsIn(said);
    const key = entry.join(" ");
    const isOwn = entry.length === 1 && keysOf(entry[0] ?? "", lexicon).some((one) => own.has(one));
    const known = found.get(key);
    if (isOwn || (known !== undefined && TIES.indexOf(known.tie) <= TIES.indexOf(tie))) return;
    found.set(key, { said, words: entry, tie });
  };
  for (const { group, part, family } of keys.flatMap((key) => places.get(key) ?? [])) {
    if (part === "same") addSame({ group, family }, add);
    // What is said for it stands beside the first family.
    else if (part === "spoken") addSame({ group, family: group.same[0] }, add);
    else for (const said of group.same.flat()) add(said, part === "narrower" ? "wider" : "near");
  }
  return [...found.values()].toSorted(
    (one, other) => TIES.indexOf(one.tie) - TIES.indexOf(other.tie),
  );
}

function addSame(
  { group, family }: Pick<Place, "group" | "family">,
  add: (said: string, tie: Tie) => void,
): void {
  for (const one of group.same)
    for (const said of one) add(said, one === family ? "family" : "synonym");
  for (const said of group.narrower) add(said, "narrower");
  for (const said of group.near) add(said, "near");
}
