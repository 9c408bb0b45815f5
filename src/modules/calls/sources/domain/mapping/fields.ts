import { shorten } from "#basics/text";

import { type Fields, isFields } from "../../../domain/reading/unknown.ts";
import { bare, opening, valuesAt } from "./values.ts";

/** One field that the records of a foreign file have, wherever it stands in them. */
export interface ForeignField {
  /** As a mapping names it: « fields.nom », « publics.title ». */
  readonly path: string;
  /** What it says in the first records that have it, HTML taken off, at most fifty. */
  readonly values: readonly string[];
  /** In how many of the records looked at it says something. */
  readonly filled: number;
  /** Three different things that it says, short enough for a page. */
  readonly examples: readonly string[];
}

/** How many records are looked at, how deep, and how many fields are shown: beyond, a file is no table of calls. */
const LOOKED_AT = 200;
const DEEPEST = 3;
const MOST_FIELDS = 200;
const MOST_VALUES = 50;

/** Names of languages: an object with only such names is one value, in several languages. */
const LANGUAGE = /^(?:[a-z]{2}|[a-z]{2}[-_][A-Z]{2}|fra|fre|eng|deu|ger|spa|ita)$/;

/** The fields of some records, in the order in which they first appear. */
export function fieldsIn(records: readonly unknown[]): readonly ForeignField[] {
  const looked = records.filter(isFields).slice(0, LOOKED_AT);
  const paths = new Set<string>();
  for (const record of looked) addPaths(record, "", 0, paths);
  return [...paths].flatMap((path) => fieldAt(looked, path) ?? []);
}

function addPaths(value: Fields, start: string, depth: number, paths: Set<string>): void {
  for (const [name, child] of Object.entries(value)) {
    if (paths.size >= MOST_FIELDS) return;
    const path = start === "" ? name : `${start}.${name}`;
    const inner = [opening(child)].flat().filter(isFields).slice(0, 5);
    if (inner.length === 0 || depth >= DEEPEST || inner.every(isInLanguages)) paths.add(path);
    else for (const one of inner) addPaths(one, path, depth + 1, paths);
  }
}

function isInLanguages(value: Fields): boolean {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => LANGUAGE.test(name));
}

function fieldAt(records: readonly Fields[], path: string): ForeignField | undefined {
  const said = records.map((record) => valuesAt(record, path)).filter(({ length }) => length > 0);
  const values = said
    .flatMap((texts) => texts.slice(0, 5))
    .slice(0, MOST_VALUES)
    .map((text) => bare(text).trim())
    .filter((text) => text !== "");
  if (values.length === 0) return undefined;
  const examples = [...new Set(values)]
    .slice(0, 3)
    .map((text) => shorten(text.replace(/\s+/g, " "), 90));
  return { path, values, filled: said.length, examples };
}
