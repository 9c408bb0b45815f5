/** What became of the rows of an import. `read` is all of them; `updated`: those of the known that say something else since. */
export interface ImportCounts {
  readonly read: number;
  readonly new: number;
  readonly known: number;
  readonly updated: number;
  readonly refused: number;
}

export const NONE: ImportCounts = { read: 0, new: 0, known: 0, updated: 0, refused: 0 };

/** The account of two parts of an import together. */
export function addCounts(one: ImportCounts, other: ImportCounts): ImportCounts {
  return {
    read: one.read + other.read,
    new: one.new + other.new,
    known: one.known + other.known,
    updated: one.updated + other.updated,
    refused: one.refused + other.refused,
  };
}
