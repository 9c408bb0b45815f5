import type { ReadRefusal } from "./notice.ts";

/** What became of the records of an import: `new + updated + unchanged + merged + refused = read`. */
export interface ImportCounts {
  readonly read: number;
  /** Every notice kept for the first time. */
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Joined to a call known from elsewhere; 0 until twins are merged. */
  readonly merged: number;
  readonly refused: number;
  /** Those open to competition. */
  readonly calls: number;
}

export const NOTHING: ImportCounts = {
  read: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  merged: 0,
  refused: 0,
  calls: 0,
};

/** Adds up what became of two parts of an import. */
export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  return {
    read: one.read + other.read,
    new: one.new + other.new,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    merged: one.merged + other.merged,
    refused: one.refused + other.refused,
    calls: one.calls + other.calls,
  };
}

export const refusalLabels: Readonly<Record<ReadRefusal, string>> = {
  "not-yet-known": "forme que nous ne lisons pas encore",
  unreadable: "illisible",
  "no-title": "sans titre",
  "no-identifier": "sans identifiant",
  "no-body": "sans organisme",
  "too-large": "trop grand",
};
