import type { Contents } from "./contents.ts";
import { finderIn } from "./anchor.ts";
import { rowOf, unitsOf } from "./merge.ts";

/** A version, and who wrote what is new in it: each by any word that tells them apart. */
export interface Written {
  readonly number: number;
  /** The version that it was written from; undefined for the first. */
  readonly from: number | undefined;
  readonly by: readonly string[];
  /** Undefined: it can no longer be read. */
  readonly contents: Contents | undefined;
}

/** What is asked about: paragraphs of a text as they stand, or some lines of a table in some of its columns, by their names. */
export type Sought =
  | { readonly paragraphs: readonly string[] }
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Pairs of what went and what came that are looked at in the time of a page. */
const MOST_COMPARED = 1_000_000;

/**
 * Who wrote a part of a document, in the order of its versions, oldest first: whoever was the first to say one of its
 * paragraphs (or lines), and whoever said before what it was changed from. Undefined where that cannot be known: a version
 * is no longer read, or too much changed at once.
 */
export function writersOf(
  versions: readonly Written[],
  sought: Sought,
): readonly string[] | undefined {
  const known = new Map<string, readonly string[]>();
  const unitsIn = new Map<number, readonly string[]>();
  for (const { number, from, by, contents } of versions) {
    if (contents === undefined) return undefined;
    const units = said(unitsSought(contents, sought));
    unitsIn.set(number, units);
    const old = (from === undefined ? undefined : unitsIn.get(from)) ?? [];
    const here = new Set(units);
    // What a paragraph was changed from is no longer there.
    const gone = old.filter((unit) => !here.has(unit));
    const come = [...here].filter((unit) => !known.has(unit));
    if (gone.length * come.length > MOST_COMPARED) return undefined;
    const changedFrom = "columns" in sought ? lineIn(gone) : paragraphIn(gone);
    for (const unit of come) {
      const was = changedFrom(unit);
      const before = was === undefined ? [] : (known.get(was) ?? []);
      known.set(unit, [...new Set([...before, ...by])]);
    }
  }
  const asked = said(
    "columns" in sought ? sought.rows.map((row) => JSON.stringify(row)) : sought.paragraphs,
  );
  const all = asked.map((unit) => known.get(unit));
  if (all.some((one) => one === undefined)) return undefined;
  return [...new Set(all.flatMap((one) => one ?? []))];
}

/** What says nothing is nobody's. */
const said = (units: readonly string[]) => units.filter((unit) => /[\p{L}\p{N}]/u.test(unit));

function unitsSought(contents: Contents, sought: Sought): readonly string[] {
  if (!("columns" in sought) || contents.kind === "text") return unitsOf(contents);
  const places = sought.columns.map((name) =>
    contents.columns.findIndex((column) => column.name === name),
  );
  return contents.rows.map((row) => JSON.stringify(places.map((at) => row[at] ?? "")));
}

function paragraphIn(gone: readonly string[]): (unit: string) => string | undefined {
  const find = finderIn(gone.join("\n\n"));
  return (unit) => {
    if (gone.length === 0) return undefined;
    const { how, place } = find({ was: unit, place: 0 });
    return how === "gone" || place === undefined ? undefined : gone[place];
  };
}

/** Of a line: one that begins alike, or of which half of the cells or more are the same. */
function lineIn(gone: readonly string[]): (unit: string) => string | undefined {
  const lines = gone.map((line) => ({ line, cells: rowOf(line) }));
  return (unit) => {
    const cells = rowOf(unit);
    const shared = (other: readonly string[]) =>
      other.filter((cell, at) => cell !== "" && cell === cells[at]).length;
    const [best] = lines.toSorted((a, b) => shared(b.cells) - shared(a.cells));
    if (best === undefined) return undefined;
    const isBegun = cells[0] !== "" && best.cells[0] === cells[0] && cells.length > 1;
    return isBegun || 2 * shared(best.cells) >= cells.length ? best.line : undefined;
  };
}
