import type { Lexicon } from "./lexicon.ts";
import { isLittle } from "./little-words.ts";
import { type Group, keyOf, keysOf, readGroup, wordsIn } from "./thesaurus.ts";

/*
 * The lines that an instance adds to the list of words: the format of `data/mots.txt`, read one by one, so
 * that a line that is not understood takes nothing with it.
 */

/** The longest line, and the most lines, that an instance may add. */
export const MOST_LINE = 500;
export const MOST_LINES = 2_000;

const MOST_ENTRIES = 60;
const MOST_WORDS = 8;

/** Why a line says nothing. */
export type LineProblem = "too-long" | "nothing-before" | "one-word" | "little-words" | "too-many";

export type ReadLine =
  | { readonly read: true; readonly group: Group }
  | { readonly read: false; readonly problem: LineProblem };

const broken = (problem: LineProblem): ReadLine => ({ read: false, problem });

/** Reads a line that an instance adds; never throws. */
export function readOwnLine(line: string): ReadLine {
  if (line.length >= MOST_LINE) return broken("too-long");
  if (wordsIn(line.split(/[>~<]/)[0] ?? "").length === 0) return broken("nothing-before");
  const group = readGroup(line);
  const entries = [...group.same.flat(), ...group.narrower, ...group.near, ...(group.spoken ?? [])];
  if (entries.length < 2) return broken("one-word");
  if (entries.length > MOST_ENTRIES) return broken("too-many");
  const words = entries.map(wordsIn);
  if (words.some((entry) => entry.every(isLittle))) return broken("little-words");
  if (words.some((entry) => entry.length > MOST_WORDS)) return broken("too-many");
  return { read: true, group };
}

/** The lines of a text that may be added, each once, tidied: neither empty ones nor remarks. A line that is too long is cut, and stays broken. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map(tidyLine)
    .filter((line) => line !== "" && !line.startsWith("#"));
  return [...new Set(lines)];
}

/** One line without what does not count: spaces at its ends, several in a row, signs that cannot be seen. */
export function tidyLine(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Zs}]+/gu, " ")
    .trim()
    .slice(0, MOST_LINE);
}

/** How a new word may stand to one that is known. */
export const OWN_TIES = ["synonym", "family", "narrower", "near"] as const;
export type OwnTie = (typeof OWN_TIES)[number];

const SIGNS: Readonly<Record<OwnTie, string>> = {
  synonym: "=",
  family: "+",
  narrower: ">",
  near: "~",
};

/** The line that says what a word means: « danse = zumba ». */
export function lineFor({
  word,
  known,
  tie,
}: {
  readonly word: string;
  readonly known: string;
  readonly tie: OwnTie;
}): string {
  return tidyLine(`${withoutSigns(known)} ${SIGNS[tie]} ${withoutSigns(word)}`);
}

/** The signs of the format say nothing inside a word. */
function withoutSigns(words: string): string {
  return words.replace(/[=+>~<,#]/g, " ").trim();
}

/** The single words that some lines say something of, without accents or case. */
export function saidAlone(lines: readonly string[]): readonly string[] {
  const groups = lines.map(readOwnLine).flatMap((one) => (one.read ? [one.group] : []));
  const entries = groups.flatMap(({ same, narrower, near, spoken }) => [
    ...same.flat(),
    ...narrower,
    ...near,
    ...(spoken ?? []),
  ]);
  return entries
    .map(wordsIn)
    .flatMap(([word, ...others]) => (word && others.length === 0 ? [word] : []));
}

/**
 * The list of the house with what an instance adds, in order. Where a line speaks of a word that a group
 * before it says, it joins that group: who looks for « zumba » then finds all that « danse » finds.
 */
export function joinGroups(
  groups: readonly Group[],
  own: readonly Group[],
  lexicon: Lexicon,
): readonly Group[] {
  return own.reduce<readonly Group[]>((all, group) => {
    const keys = keysOfFamily(group.same.flat(), lexicon);
    const joined = all.map((one) =>
      one.same.some((family) => meet(keysOfFamily(family, lexicon), keys))
        ? joinOne(one, group, lexicon)
        : one,
    );
    return [...joined, group];
  }, groups);
}

function joinOne(one: Group, own: Group, lexicon: Lexicon): Group {
  const same = one.same.map((family) => [...family]);
  for (const family of own.same) {
    const keys = keysOfFamily(family, lexicon);
    const there = same.find((known) => meet(keysOfFamily(known, lexicon), keys));
    if (there === undefined) same.push([...family]);
    else there.push(...family.filter((entry) => !there.includes(entry)));
  }
  return {
    same,
    narrower: [...new Set([...one.narrower, ...own.narrower])],
    near: [...new Set([...one.near, ...own.near])],
    spoken: [...new Set([...(one.spoken ?? []), ...(own.spoken ?? [])])],
  };
}

function keysOfFamily(family: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  return new Set(
    family.flatMap((entry) => {
      const words = wordsIn(entry);
      return words.length === 1 ? keysOf(words[0] ?? "", lexicon) : [keyOf(words, lexicon)];
    }),
  );
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}

/** A file as text: UTF-8, else as Windows writes French; undefined when it is no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
