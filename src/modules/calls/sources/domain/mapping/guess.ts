import { plain } from "#basics/text";

import { type Column, columnKey } from "../csv/columns.ts";
import { fieldsIn, type ForeignField } from "./fields.ts";
import { isNeverTaken, namedColumns } from "./guess-names.ts";
import { columnOfValues, suits } from "./guess-values.ts";
import type { ColumnRule, MappedSource, Mapping } from "./mapping.ts";

/** How sure a guess is: what is « perhaps » should be looked at. */
export type Sureness = "sure" | "likely" | "perhaps";

/** What is proposed for one foreign field, and three examples of what it says. */
export interface Guess extends Omit<ForeignField, "values"> {
  /** The column proposed; none when the field is left out. */
  readonly column?: Column;
  readonly sure?: Sureness;
}

/** A mapping proposed for a file, and why: every field that the file has, those left out too, in their order. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
}

/** Under this, a field is left out: a wrong column costs more than a missing one. */
const LEAST = 0.4;

/** Columns that may come from several fields: lists, and texts that are told one after the other. */
const SEVERAL: ReadonlySet<Column> = new Set<Column>([
  "public",
  "themes",
  "departements",
  "communes",
  "description",
  "conditions",
]);

/**
 * Proposes a mapping for records of which nothing is known: the name of each field says columns
 * (guess-names.ts), its values agree or not (guess-values.ts), or say one alone. A column that holds
 * one value goes to the field that says it best. Pure and total; what is not understood is left out.
 */
export function guessMapping(
  records: readonly unknown[],
  { prefix, source = "table" }: { readonly prefix: string; readonly source?: MappedSource },
): GuessedMapping {
  const fields = fieldsIn(records);
  const chosen = withNeeded(fields, choose(fields.flatMap(candidatesOf)));
  const columns: Partial<Record<Column, ColumnRule>> = {};
  for (const { path } of fields) {
    const column = chosen.get(path)?.column;
    if (column !== undefined)
      columns[column] = { from: [...(columns[column]?.from ?? []), path].slice(0, 10) };
  }
  const guesses = fields.map(({ path, filled, examples }): Guess => {
    const found = chosen.get(path);
    const shown = { path, filled, examples };
    return found === undefined
      ? shown
      : { ...shown, column: found.column, sure: surenessOf(found.score) };
  });
  return { mapping: { source, prefix, columns }, guesses };
}

interface Candidate {
  readonly path: string;
  readonly column: Column;
  readonly score: number;
  readonly values: readonly string[];
}

function candidatesOf({ path, values }: ForeignField): readonly Candidate[] {
  const named = [...namedColumns(path)].map(([column, score]) => ({
    path,
    column,
    score: score * suits(column, values),
    values,
  }));
  const fitting = named.filter(({ score }) => score >= LEAST);
  if (fitting.length > 0) return fitting;
  const [column, score] = columnOfValues(values) ?? [];
  return column === undefined || score === undefined || isNeverTaken(path)
    ? []
    : [{ path, column, score, values }];
}

/** The best first; each field once, each column that holds one value once. */
function choose(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const chosen = new Map<string, Candidate>();
  const taken = new Set<Column>();
  const best = candidates
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score);
  for (const candidate of best) {
    const { path, column, score, values } = candidate;
    const isMore = SEVERAL.has(column) && score >= 0.6;
    const isAgain = [...chosen.values()].some(
      (one) => one.column === column && saysTheSame(one.values, values),
    );
    const isTaken = taken.has(column) && (!isMore || isAgain);
    if (chosen.has(path) || isTaken) continue;
    chosen.set(path, candidate);
    taken.add(column);
  }
  return chosen;
}

/** A body says what it is in its name. */
const BODY =
  /\b(?:communes?|villes?|mairie|departement|regions?|fondation|federation|chambre|ministere|agence|association|metropole|communaute|conseil|caisse|office|syndicat|fonds|agency|foundation|council|trust|ministry|authority)\b/;

/** What every notice needs, and an end: looked for by their values among the fields that no name explains. */
const NEEDED: readonly (readonly [Column, (values: readonly string[]) => boolean])[] = [
  ["date limite", (values) => suits("date limite", values) >= 0.8],
  [
    "organisme",
    (values) => values.filter((value) => BODY.test(plain(value))).length >= values.length * 0.6,
  ],
  [
    "titre",
    (values) =>
      suits("titre", values) >= 0.9 &&
      values.every((value) => value.length >= 4 && /\p{L}{3}/u.test(value)) &&
      new Set(values).size >= values.length * 0.9,
  ],
];

/**
 * Adds what is needed and that no name said, as a weak guess: a deadline when one field alone holds
 * days, the bodies, the first field whose words are all different as the title.
 */
function withNeeded(
  fields: readonly ForeignField[],
  chosen: ReadonlyMap<string, Candidate>,
): ReadonlyMap<string, Candidate> {
  const all = new Map(chosen);
  for (const [column, is] of NEEDED) {
    if ([...all.values()].some((one) => one.column === column)) continue;
    const fitting = fields.filter(
      ({ path, values }) => !all.has(path) && !isExplained(path) && is(values),
    );
    const [first] = fitting;
    if (first === undefined || (column === "date limite" && fitting.length > 1)) continue;
    all.set(first.path, { path: first.path, column, score: LEAST, values: first.values });
  }
  return all;
}

/** Whether the name of a field says what it is, or that it is nobody's. */
function isExplained(path: string): boolean {
  return isNeverTaken(path) || namedColumns(path).size > 0;
}

/** Portals often give a text twice, with its HTML and without: one of them is enough. */
function saysTheSame(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one.map(beginning));
  return other.filter((value) => known.has(beginning(value))).length >= other.length * 0.7;
}

function beginning(value: string): string {
  return columnKey(value).slice(0, 30);
}

function surenessOf(score: number): Sureness {
  if (score >= 0.8) return "sure";
  return score >= 0.6 ? "likely" : "perhaps";
}
