import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { done, refused, type Result } from "#basics/result";
import { placeIndexIn } from "#modules/territory";
import {
  type Actor,
  type App,
  CommandProblem,
  isOperator,
  reading,
  type Work,
} from "#services/house";

import type { Mapping } from "../domain/fields.ts";
import { type Column, columnsOf, guessColumns } from "../domain/guess-columns.ts";
import {
  POINT_DOUBTS,
  type PointDoubt,
  type ReadRow,
  readRow,
  type RowRefusal,
} from "../domain/read-row.ts";
import {
  dropTableFile,
  findTableFile,
  keepTableFile,
  type VenueTableId,
} from "../store/table-files.ts";
import { findImport, listImports, type VenueImportId } from "../store/imports.ts";
import { firstLines, importVenues, type ImportVenues, type VenueReport } from "./import-venues.ts";

export type { VenueImportId } from "../store/imports.ts";
export type { VenueTableId } from "../store/table-files.ts";

export type SentTableRefusal = "not-allowed" | "empty" | "too-long" | "unreadable" | "gone";

/** How many imports, or refused rows, a page holds. */
const PAGE = 30;

export interface SentTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isTooLong: boolean;
}

/** Keeps a table that the operator sent, so that its columns are looked at before it is imported; for a day. */
export async function keepTable(
  app: App,
  actor: Actor,
  { name, bytes, isTooLong }: SentTable,
): Promise<Result<VenueTableId, SentTableRefusal>> {
  if (!isOperator(actor)) return refused("not-allowed");
  if (isTooLong) return refused("too-long");
  if (bytes.length === 0) return refused("empty");
  const rows = await rowsIn(bytes);
  if (rows === undefined || rows.length === 0) return refused("unreadable");
  const called = name.trim().slice(0, 200) || "tableau";
  return done(await app.transaction(actor, (work) => keepTableFile(work, { name: called, bytes })));
}

/** A table that waits: its columns, what is proposed of them, and how its first rows are understood. */
export interface SeenTable {
  readonly id: VenueTableId;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly first: readonly ReadRow[];
  /** The rows that would be kept apart, and those whose point is not believed. */
  readonly apart: readonly ApartLine[];
}

/** A row of a table that waits, of which something is left out. */
export interface ApartLine {
  readonly line: string;
  /** What it is called, when it goes in. */
  readonly name: string | undefined;
  readonly why: RowRefusal | PointDoubt;
}

function apartOf(line: string, read: ReadRow): readonly ApartLine[] {
  if (!read.read) return [{ line, name: undefined, why: read.refusal }];
  const why = POINT_DOUBTS.find((doubt) => read.venue.doubts.includes(doubt));
  return why === undefined ? [] : [{ line, name: read.venue.name, why }];
}

export async function seeTable(
  app: App,
  actor: Actor,
  asked: { readonly id: VenueTableId },
): Promise<SeenTable | undefined> {
  if (!isOperator(actor)) return undefined;
  const file = await app.transaction(actor, (work) => findTableFile(work, asked.id));
  const rows = file && (await rowsIn(file.bytes));
  if (file === undefined || rows === undefined) return undefined;
  const index = await app.transaction(actor, placeIndexIn);
  const all = rows.map(({ row }) => row);
  const mapping = guessColumns(all);
  const first = all.slice(0, 3).map((row) => readRow(row, mapping, index));
  const apart = rows.flatMap(({ line, row }) => apartOf(line, readRow(row, mapping, index)));
  return { id: file.id, name: file.name, columns: columnsOf(all), mapping, first, apart };
}

/** Imports a table that waits, by the columns that were looked at; then it is forgotten. */
export async function importTable(
  app: App,
  actor: Actor,
  { id, ...asked }: { readonly id: VenueTableId } & Omit<ImportVenues, "path" | "name">,
): Promise<Result<VenueReport, SentTableRefusal>> {
  if (!isOperator(actor)) return refused("not-allowed");
  const file = await app.transaction(actor, (work) => findTableFile(work, id));
  if (file === undefined) return refused("gone");
  try {
    const report = await onDisk(file.bytes, (path) =>
      importVenues(app, actor, { ...asked, path, name: file.name }),
    );
    await app.transaction(actor, (work) => dropTableFile(work, id));
    return done(report);
  } catch (error) {
    if (error instanceof CommandProblem) return refused("unreadable");
    throw error;
  }
}

async function rowsIn(bytes: Uint8Array) {
  try {
    return await onDisk(bytes, firstLines);
  } catch (error) {
    if (error instanceof CommandProblem) return undefined;
    throw error;
  }
}

/** The file lies on the disk meanwhile, where only this process reads it. */
async function onDisk<T>(bytes: Uint8Array, run: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-premises-"));
  try {
    const path = join(folder, "table");
    writeFileSync(path, bytes, { mode: 0o600 });
    return await run(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The imports of premises, for the operator; undefined for all others. */
export async function seeImportsIn(work: Work, { page }: { readonly page: number }) {
  if (!isOperator(work.actor)) return undefined;
  return {
    ...(await listImports(work, { from: (page - 1) * PAGE, most: PAGE })),
    size: PAGE,
  };
}

export const seeImports = reading(seeImportsIn);

/** One of them, with a page of the rows that it kept apart; for the operator. */
export const seeImport = reading(
  async (work: Work, { id, page }: { readonly id: VenueImportId; readonly page: number }) => {
    if (!isOperator(work.actor)) return undefined;
    const found = await findImport(work, id, { from: (page - 1) * PAGE, most: PAGE });
    return found && { ...found, size: PAGE };
  },
);
