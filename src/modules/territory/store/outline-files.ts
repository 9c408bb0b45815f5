import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

import { z } from "zod";

import type { Grid, Piece } from "../domain/outline.ts";

const pair = z.tuple([z.number(), z.number()]).readonly();
const grid = z.object({ scale: pair, translate: pair });
const piece = z.object({
  areas: z.array(
    z.tuple([z.string(), z.array(z.array(z.string()).readonly()).readonly()]).readonly(),
  ),
  lines: z.array(z.string()),
});
const first = z.object({
  grid,
  departments: piece,
  communes: z.object({
    grid,
    /** Of each département: its code, where its piece begins in the other file, and how long it is. */
    pieces: z.array(z.tuple([z.string(), z.int(), z.int()])),
  }),
});

const FIRST = "outlines.json.br";
const COMMUNES = "outlines-communes.json.br";

/** The outlines of départements, and where the pieces of their communes lie. */
export interface OutlineFile {
  readonly grid: Grid;
  readonly departments: Piece;
  readonly communes: {
    readonly grid: Grid;
    readonly pieces: readonly (readonly [string, number, number])[];
  };
}

const pathOf = (projectFolder: string, name: string) =>
  join(projectFolder, "src/modules/territory/data", name);

/** Reads the outlines of départements (`data/SOURCES.md` says from where): 23 kB, a few milliseconds. */
export function readOutlineFile(projectFolder: string): OutlineFile {
  const bytes = brotliDecompressSync(readFileSync(pathOf(projectFolder, FIRST)));
  return first.parse(JSON.parse(bytes.toString("utf8")));
}

/** Reads the piece of one département and nothing else of the file; undefined when there is none. */
export function readCommunePiece(
  projectFolder: string,
  { communes }: OutlineFile,
  department: string,
): Piece | undefined {
  const [, from, length] = communes.pieces.find(([code]) => code === department) ?? [];
  if (from === undefined || length === undefined) return undefined;
  const bytes = Buffer.alloc(length);
  const file = openSync(pathOf(projectFolder, COMMUNES), "r");
  try {
    readSync(file, bytes, 0, length, from);
  } finally {
    closeSync(file);
  }
  return piece.parse(JSON.parse(brotliDecompressSync(bytes).toString("utf8")));
}
