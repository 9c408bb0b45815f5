import { plain } from "#basics/text";

import { plainText } from "../../../domain/html-text.ts";
import { attempt } from "../../../domain/reading/given.ts";
import { type Fields, isFields } from "../../../domain/reading/unknown.ts";

/** How many values one path may give, and how deep a path goes: beyond, nobody published a notice. */
const MOST_VALUES = 400;
const DEEPEST = 12;

/** How much of one value is read. */
const LONGEST = 160_000;

/**
 * The texts at the end of a path in a record, in their order. A list on the way is gone through, or
 * entered by its number (« financeurs.0.nom »); a text that holds JSON is opened, since portals put
 * lists into texts; a name that holds a dot is found whole. Never throws, never answers what the
 * record does not hold.
 */
export function valuesAt(record: Fields, path: string): readonly string[] {
  if (Object.hasOwn(record, path)) return textsIn(record[path], 0);
  const found = path
    .split(".")
    .slice(0, DEEPEST)
    .reduce<readonly unknown[]>(
      (values, name) => values.flatMap((one) => step(one, name)),
      [record],
    );
  return found.flatMap((one) => textsIn(one, 0)).slice(0, MOST_VALUES);
}

function step(value: unknown, name: string): readonly unknown[] {
  const opened = opening(value);
  if (Array.isArray(opened)) {
    if (/^\d{1,4}$/.test(name)) return opened.slice(Number(name), Number(name) + 1);
    return opened.slice(0, MOST_VALUES).flatMap((one) => step(one, name));
  }
  return isFields(opened) && Object.hasOwn(opened, name) ? [opened[name]] : [];
}

/** A text that holds JSON, opened; anything else as it is. */
export function opening(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  return attempt(() => parse(value)) ?? value;
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** The names under which objects hold what people read of them. */
const SPOKEN = [
  "#text",
  "@value",
  "value",
  "label",
  "libelle",
  "title",
  "titre",
  "name",
  "nom",
] as const;

/** French first, then English, then whatever language there is. */
const LANGUAGES = ["fr", "fr-FR", "fra", "fre", "FRA", "FR", "en", "eng", "ENG", "EN"] as const;

/** All that a value says: of a list, each; of an object, what people read of it, in French where it is in several languages. */
function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === "string") {
    const text = value.slice(0, LONGEST).trim();
    return text === "" ? [] : [text];
  }
  if (typeof value === "number") return Number.isFinite(value) ? [String(value)] : [];
  if (typeof value === "boolean") return [value ? "oui" : "non"];
  if (depth > 4) return [];
  if (Array.isArray(value))
    return value.slice(0, MOST_VALUES).flatMap((one) => textsIn(one, depth + 1));
  return isFields(value) ? spokenIn(value, depth) : [];
}

function spokenIn(value: Fields, depth: number): readonly string[] {
  const names = [...LANGUAGES, ...SPOKEN].filter((name) => Object.hasOwn(value, name));
  for (const name of names) {
    const texts = textsIn(value[name], depth + 1);
    if (texts.length > 0) return texts;
  }
  const isLanguages = Object.keys(value).every((name) =>
    /^[a-z]{2,3}(?:[-_][A-Za-z]{2})?$/.test(name),
  );
  return isLanguages ? textsIn(Object.values(value)[0], depth + 1) : [];
}

/**
 * The parts of values that hold several: cut at `|`, `|||`, `;` and line ends, HTML taken off (an
 * item of a list is a part). A comma may stand inside a name, and is no cut here.
 */
export function partsOf(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => bare(value).split(/\|+|;|\n/))
    .flatMap((part) => part.replace(/^– /, "").trim() || [])
    .slice(0, MOST_VALUES);
}

/** A value without its HTML; what is no HTML keeps its letters. */
export function bare(value: string): string {
  return /[<&]/.test(value) ? plainText(value) : value;
}

/** A word as it is compared: without accents, capitals, signs at its ends or double spaces. */
export function wordKey(word: string): string {
  return plain(word.slice(0, 300)).replace(/\s+/g, " ").trim();
}

/** Their words to ours, made ready once for a rule. */
export function translator(
  words: Readonly<Record<string, string>> | undefined,
): (word: string) => string | undefined {
  if (words === undefined) return () => undefined;
  const exact = new Map<string, string>();
  const beginnings: (readonly [string, string])[] = [];
  for (const [theirs, ours] of Object.entries(words)) {
    const key = wordKey(theirs);
    if (key.endsWith("*")) beginnings.push([key.slice(0, -1).trim(), ours]);
    else exact.set(key, ours);
  }
  return (word) => {
    const key = wordKey(word);
    return exact.get(key) ?? beginnings.find(([start]) => key.startsWith(start))?.[1];
  };
}
