import { jsonFeedRecords } from "../feeds/json-feed.ts";
import { readFeed } from "../feeds/read-feed.ts";
import { attempt, given } from "../../../domain/reading/given.ts";
import { splitCsv } from "../reading/split-csv.ts";
import { type BrokenPart, type NamedValue, splitJson } from "../../../domain/reading/split-json.ts";
import { fieldsOf, isFields } from "../../../domain/reading/unknown.ts";

/** How deep a list of records is looked for, and how many values are looked at. */
const DEEPEST = 6;
const MOST_LOOKED_AT = 20_000;

/**
 * Cuts a file of which only the mapping knows the shape into records: a feed (RSS, Atom), JSON in
 * whatever envelope, one record a line, or a table. `records` says where the list stands in the JSON
 * (« data.items »); without it, the longest list of objects is it. What is no record is told.
 */
export function* splitMapped(text: string, records?: string): Iterable<NamedValue | BrokenPart> {
  const start = text.slice(0, 400).trimStart();
  if (start.startsWith("<")) yield* entriesOf(text);
  else if (/^[[{]/.test(start)) yield* valuesOf(text, records);
  else {
    for (const part of splitCsv(text))
      yield "broken" in part
        ? part
        : given({ name: part.name, value: part.cells, mended: part.mended });
  }
}

function entriesOf(text: string): readonly (NamedValue | BrokenPart)[] {
  const feed = readFeed(text);
  if (!feed.read) return [{ name: "fichier entier", broken: feed.detail }];
  const lost = new Set(feed.lost.map(({ number }) => number));
  let number = 0;
  const read = feed.records.map((value) => {
    number += 1;
    while (lost.has(number)) number += 1;
    return { name: `entrée ${number}`, value };
  });
  return [...read, ...feed.lost.map((one) => ({ name: `entrée ${one.number}`, broken: one.says }))];
}

function valuesOf(text: string, records: string | undefined): Iterable<NamedValue | BrokenPart> {
  const whole = attempt(() => ({ value: parse(text) }));
  if (whole === undefined || Array.isArray(whole.value)) return splitJson(text);
  const entries = jsonFeedRecords(whole.value);
  if (entries !== undefined)
    return entries.map((value, at) => ({ name: `entrée ${at + 1}`, value }));
  const named = records === undefined ? undefined : listAt(whole.value, records);
  const list = named ?? longestList(whole.value);
  // What is nested too deep to be written again is told record by record.
  const written = list && attempt(() => JSON.stringify(list));
  return splitJson(written ?? text);
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function listAt(value: unknown, path: string): readonly unknown[] | undefined {
  let found = value;
  for (const name of path.split("."))
    found = isFields(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return Array.isArray(found) ? found : undefined;
}

/**
 * The list of objects that holds the most of them. A value whose own fields say a title is one
 * record, and its lists are its own (the lots of a call are no calls).
 */
function longestList(value: unknown): readonly unknown[] | undefined {
  let longest: readonly unknown[] | undefined;
  let left = MOST_LOOKED_AT;
  const visit = (one: unknown, depth: number): void => {
    left -= 1;
    if (depth > DEEPEST || left <= 0 || !isFields(one)) return;
    for (const child of Object.values(one)) {
      if (!Array.isArray(child)) visit(child, depth + 1);
      else if (child.filter(isFields).length > (longest?.length ?? 0)) longest = child;
    }
  };
  if (!saysItself(value)) visit(value, 0);
  return longest;
}

const TITLES = ["titre", "title", "name", "nom", "intitule", "libelle", "objet"] as const;

function saysItself(value: unknown): boolean {
  const own = fieldsOf(value);
  const isNamed = TITLES.some((name) => typeof own[name] === "string");
  const lists = Object.values(own).filter((one) => Array.isArray(one) && one.some(isFields));
  // A portal that names itself beside its only list is no record.
  return isNamed && (lists.length === 0 || Object.keys(own).length > 8);
}
