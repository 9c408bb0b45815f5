import { diff3Merge } from "node-diff3";

import type { Contents } from "./contents.ts";

/** Beyond so many paragraphs or rows, what two wrote at once stands beside as a whole: it is chosen, not merged. */
const MOST_UNITS = 5_000;

/** What stands alike for all, or what two wrote in one place: units of a text (paragraphs) or of a table (rows). */
export type Stretch =
  | { readonly agreed: readonly string[] }
  | { readonly mine: readonly string[]; readonly theirs: readonly string[] };

export type Merge =
  | { readonly clean: true; readonly contents: Contents }
  | { readonly clean: false; readonly stretches: readonly Stretch[] };

interface Three {
  /** What both had read. */
  readonly base: Contents;
  readonly mine: Contents;
  readonly theirs: Contents;
}

/**
 * Puts together what two wrote from one version: by paragraph, or by row of a table whose columns neither changed.
 * What collides is nobody's to decide here: it is told stretch by stretch.
 */
export function mergeContents({ base, mine, theirs }: Three): Merge {
  const all = [mine, base, theirs].map(unitsOf);
  const [a = [], o = [], b = []] = all;
  if (!areAlike(base, mine, theirs) || all.some(({ length }) => length > MOST_UNITS))
    return { clean: false, stretches: [{ mine: unitsOf(mine), theirs: unitsOf(theirs) }] };
  const stretches = diff3Merge(numbered(a), numbered(o), numbered(b), {
    excludeFalseConflicts: true,
  }).flatMap(({ ok, conflict }) => {
    if (conflict === undefined) return [{ agreed: (ok ?? []).map(plainUnit) }];
    return byPlace({
      a: conflict.a.map(plainUnit),
      o: conflict.o.map(plainUnit),
      b: conflict.b.map(plainUnit),
    });
  });
  const agreed = stretches.flatMap((one) => ("agreed" in one ? one.agreed : []));
  return stretches.every((one) => "agreed" in one)
    ? { clean: true, contents: contentsOf(theirs, agreed) }
    : { clean: false, stretches };
}

/** Which side of a stretch stays. */
export const CHOICES = ["mine", "theirs", "both"] as const;
export type Choice = (typeof CHOICES)[number];

/** The contents that come of choices, one a stretch that collides, in their order; undefined where one is missing. */
export function settle(
  like: Contents,
  stretches: readonly Stretch[],
  choices: readonly (Choice | undefined)[],
): Contents | undefined {
  const left = [...choices];
  const units: string[] = [];
  for (const one of stretches) {
    if ("agreed" in one) {
      units.push(...one.agreed);
      continue;
    }
    const choice = left.shift();
    if (choice === undefined) return undefined;
    if (choice !== "mine") units.push(...one.theirs);
    if (choice !== "theirs") units.push(...one.mine);
  }
  return contentsOf(like, units);
}

/** A text by its paragraphs; cut at each blank line, so that joined again it is what it was, to the letter. */
export function paragraphsOf(markdown: string): readonly string[] {
  return markdown.split("\n\n");
}

/** What is merged and suggested one by one: the paragraphs of a text, the rows of a table (JSON). */
export function unitsOf(contents: Contents): readonly string[] {
  return contents.kind === "text"
    ? paragraphsOf(contents.markdown)
    : contents.rows.map((row) => JSON.stringify(row));
}

function contentsOf(like: Contents, units: readonly string[]): Contents {
  if (like.kind === "text") return { kind: "text", markdown: units.join("\n\n") };
  return { kind: "table", columns: like.columns, rows: units.map(rowOf) };
}

/** The cells of such a row; none where it is no list. */
export function rowOf(unit: string): string[] {
  const row: unknown = JSON.parse(unit);
  return Array.isArray(row) ? row.map(String) : [];
}

/**
 * The same with one paragraph or row that says something else. A row that says nothing is taken away, and one at the place
 * after the last is added. Undefined where there is none of that place.
 */
export function withUnit(contents: Contents, place: number, words: string): Contents | undefined {
  const units = unitsOf(contents);
  if (contents.kind === "table" && place === units.length)
    return contentsOf(contents, [...units, words]);
  if (!(place in units)) return undefined;
  const isGone = contents.kind === "table" && words === "";
  return contentsOf(contents, isGone ? units.toSpliced(place, 1) : units.with(place, words));
}

/** Whether two are texts, or tables of the same columns. */
export function areOfOneShape(one: Contents, other: Contents): boolean {
  return one.kind === other.kind && shapeOf(one) === shapeOf(other);
}

function shapeOf(one: Contents): string {
  return one.kind === "text" ? "" : JSON.stringify(one.columns);
}

/** Whether units of the three can be set one against the other: texts, or tables of the same columns. */
function areAlike(base: Contents, mine: Contents, theirs: Contents): boolean {
  return shapeOf(base) === shapeOf(mine) && shapeOf(base) === shapeOf(theirs);
}

/**
 * Each unit with which of its like it is, so that all differ: the library takes minutes over a few thousand lines
 * that are the same.
 */
function numbered(units: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return units.map((unit) => {
    const nth = (seen.get(unit) ?? 0) + 1;
    seen.set(unit, nth);
    return `${nth} ${unit}`;
  });
}

function plainUnit(numberedUnit: string): string {
  return numberedUnit.slice(numberedUnit.indexOf(" ") + 1);
}

/** Neighbours that each changed one of: where the three have as many, each place is looked at by itself. */
function byPlace(three: {
  readonly a: readonly string[];
  readonly o: readonly string[];
  readonly b: readonly string[];
}): readonly Stretch[] {
  const { a, o, b } = three;
  if (a.length !== o.length || b.length !== o.length) return [{ mine: a, theirs: b }];
  return o.map((was, at) => {
    const [mine = "", theirs = ""] = [a[at], b[at]];
    if (mine === theirs || theirs === was) return { agreed: [mine] };
    return mine === was ? { agreed: [theirs] } : { mine: [mine], theirs: [theirs] };
  });
}
