import { plain } from "#basics/text";

import { type Column, COLUMNS } from "../csv/columns.ts";
import { columnsOf } from "./cells.ts";
import type { ColumnRule, Mapping } from "./mapping.ts";

/** What a file may not say, and is the same for all its records. */
export interface Unsaid {
  readonly organisme: string | undefined;
  readonly regions: string | undefined;
}

/** The column that a person reads beside a foreign field: the first of ours that it fills. */
export function columnOfPath(mapping: Mapping, path: string): Column | undefined {
  return columnsOf(mapping).find((column) => mapping.columns[column]?.from.includes(path));
}

/**
 * The mapping with the columns that a person chose for some fields; undefined leaves a field out. A field
 * whose column did not change keeps its words and all that it fills. A field that this file does not have
 * stays as it is, for the next file that has it.
 */
export function rearranged(
  mapping: Mapping,
  choices: ReadonlyMap<string, Column | undefined>,
): Mapping {
  const moved = [...choices].filter(([path, column]) => columnOfPath(mapping, path) !== column);
  const gone = new Set(moved.map(([path]) => path));
  const columns: Partial<Record<Column, ColumnRule>> = {};
  for (const column of columnsOf(mapping)) {
    const rule = mapping.columns[column];
    if (rule === undefined) continue;
    const from = rule.from.filter((path) => !gone.has(path));
    if (from.length > 0 || rule.otherwise !== undefined) columns[column] = { ...rule, from };
  }
  for (const [path, column] of moved) {
    if (column === undefined) continue;
    const rule = columns[column] ?? { from: [] };
    columns[column] = { ...rule, from: [...rule.from, path].slice(-10) };
  }
  return { ...mapping, columns };
}

/** The mapping that says this where a record says nothing. */
export function withUnsaid(mapping: Mapping, unsaid: Unsaid): Mapping {
  const columns: Partial<Record<Column, ColumnRule>> = { ...mapping.columns };
  for (const column of ["organisme", "regions"] as const) {
    const { otherwise: _, ...rule } = columns[column] ?? { from: [] };
    const said = unsaid[column];
    if (said !== undefined) columns[column] = { ...rule, otherwise: said };
    else if (rule.from.length > 0) columns[column] = rule;
    else delete columns[column];
  }
  return { ...mapping, columns };
}

/** The mapping whose columns come from these fields; the words and the rest of each rule stay. */
export function withPaths(
  mapping: Mapping,
  paths: ReadonlyMap<Column, readonly string[]>,
): Mapping {
  const columns: Partial<Record<Column, ColumnRule>> = {};
  for (const [column, from] of paths) {
    const rule = mapping.columns[column];
    if (from.length > 0 || rule?.otherwise !== undefined) columns[column] = { ...rule, from };
  }
  return { ...mapping, columns };
}

/** The columns of ours that a person may choose, in the order of our own table. */
export function allColumns(): readonly Column[] {
  return Object.keys(COLUMNS).filter(isColumn);
}

/** Whether a text names a column of ours. */
export function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

/** What a mapping must say so that a record may become a notice: a title, and a body. */
export function lacks(mapping: Mapping): "titre" | "organisme" | undefined {
  return (["titre", "organisme"] as const).find((column) => {
    const rule = mapping.columns[column];
    return rule === undefined || (rule.from.length === 0 && rule.otherwise === undefined);
  });
}

/** A slug for the identifiers of a supplier, from its name; a figure behind it when another has it. */
export function prefixOf(name: string, taken: readonly string[]): string {
  const bare = plain(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
  const first = bare === "" ? "tableau" : bare;
  const others = Array.from({ length: taken.length }, (_, i) => `${first}-${i + 2}`);
  return [first, ...others].find((one) => !taken.includes(one)) ?? first;
}
