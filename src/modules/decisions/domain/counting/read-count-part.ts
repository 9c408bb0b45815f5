import type { CountFlaw } from "./count-check.ts";
import type { TableRow } from "./count-table.ts";

/** Rows between two empty ones. */
export type Block = readonly TableRow[];

/** A part of a file that was read, or the first flaw found. */
export type Read<Value> =
  | { readonly done: true; readonly value: Value }
  | ({ readonly done: false } & CountFlaw);
