import { isPage, isWorkbook } from "#basics/file-kind";
import { done, refused, type Result } from "#basics/result";
import { isZip, type Unpacked } from "#services/files";
import { MOST_IN_A_FILE } from "#services/forms";
import { action, type Actor, type App, isOperator, reading, type Work } from "#services/house";

import { guessMapping, type Sureness } from "../domain/mapping/guess.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { readTable, type ReadTable } from "../domain/mapping/read-table.ts";
import { textOf } from "../../domain/reading/bytes.ts";
import { attempt } from "../../domain/reading/given.ts";
import {
  findFile,
  forgetFile,
  keepFile,
  type KeptMapping,
  type TableFileId,
} from "../store/mappings.ts";
import { filesOf } from "./files-to-import.ts";
import { importNotices, type ImportReport } from "./import-notices.ts";
import {
  keepMapping,
  listMappingsIn,
  mappingNamedIn,
  type MappingRefusal,
} from "./mappings-kept.ts";

export type { TableFileId } from "../store/mappings.ts";

export type TableRefusal =
  | "not-allowed"
  | "empty"
  | "workbook"
  | "page"
  | "archive"
  | "too-long"
  | "no-table"
  | "no-record";

/**
 * Keeps a file that the operator sent, so that it may be looked at before it is imported: it stays
 * until it is imported, or for a day (actions/retains.ts).
 */
export const keepTable = action(keepTableIn);

export async function keepTableIn(
  work: Work,
  asked: { readonly name: string; readonly bytes: Uint8Array; readonly isTooLong: boolean },
): Promise<Result<TableFileId, TableRefusal>> {
  if (!isOperator(work.actor)) return refused("not-allowed");
  if (asked.isTooLong) return refused("too-long");
  if (asked.bytes.length === 0) return refused("empty");
  if (isWorkbook(asked.bytes)) return refused("workbook");
  const name = asked.name.trim().slice(0, 200) || "tableau";
  const bytes = await onlyFileIn({ name, bytes: asked.bytes });
  if (bytes === "too-large") return refused("too-long");
  if (bytes === "damaged" || isZip(bytes)) return refused("archive");
  if (bytes.length > MOST_IN_A_FILE) return refused("too-long");
  if (isPage(textOf(bytes.subarray(0, 4_000)))) return refused("page");
  const { first, isTable } = readTable({ name, bytes });
  if (!isTable) return refused("no-table");
  if (first.length === 0) return refused("no-record");
  return done(await keepFile(work, { name, bytes }));
}

/** What a file holds, or the only file of an archive, compressed or not. */
async function onlyFileIn(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Unpacked> {
  const [only, ...others] = await filesOf("table", { file }).catch(() => []);
  return only === undefined || others.length > 0 ? "damaged" : only.open();
}

/** What the operator may choose from when they send a file. */
export const seeTables = reading((work: Work) => listMappingsIn(work));

/** A file that waits: what it holds, and the mapping that is proposed, or that was chosen. */
export interface SeenTable {
  readonly id: TableFileId;
  readonly name: string;
  readonly table: ReadTable;
  readonly mapping: Mapping;
  /** The kept mapping that it comes from. */
  readonly kept?: KeptMapping;
  /** Whether it was guessed from the file itself: how sure each field is. */
  readonly isGuessed: boolean;
  readonly sure: ReadonlyMap<string, Sureness>;
}

/** A file that waits, by a mapping named, else by a guess; undefined when it is gone, and for all but the operator. */
export const seeTable = reading(
  async (
    work: Work,
    asked: { readonly file: TableFileId; readonly named: string | undefined },
  ): Promise<SeenTable | undefined> => {
    if (!isOperator(work.actor)) return undefined;
    const file = await findFile(work, asked.file);
    if (file === undefined) return undefined;
    const found = asked.named === undefined ? undefined : await mappingNamedIn(work, asked.named);
    const table = readTable(file, found?.mapping);
    const { id, name } = file;
    if (found !== undefined)
      return { id, name, table, ...found, isGuessed: false, sure: new Map() };
    const values = table.first.map(({ text }) => attempt(() => parse(text)));
    const { mapping, guesses } = guessMapping(values, { prefix: "tableau" });
    const sure = new Map(
      guesses.flatMap((guess) =>
        guess.sure === undefined ? [] : [[guess.path, guess.sure] as const],
      ),
    );
    return { id, name, table, mapping, isGuessed: true, sure };
  },
);

function parse(text: string): unknown {
  return JSON.parse(text);
}

/**
 * Imports a file that waits, by a mapping that is kept under its name first, so that the next file of
 * the same supplier goes in by one choice. The file is forgotten once it is in. Only the operator may.
 */
export async function importTable(
  app: App,
  actor: Actor,
  asked: {
    readonly file: TableFileId;
    readonly mapping: Mapping;
    /** Absent: the mapping is not kept again (it is known as it is). */
    readonly keep?: {
      readonly name: string;
      readonly of?: Pick<KeptMapping, "id" | "version"> | undefined;
      readonly isNew: boolean;
    };
  },
): Promise<Result<ImportReport, MappingRefusal | "gone">> {
  const file = await app.transaction(actor, (work) => findFile(work, asked.file));
  if (file === undefined) return refused("gone");
  const { keep } = asked;
  const kept =
    keep === undefined
      ? done(asked.mapping)
      : await keepMapping(app, actor, { ...keep, mapping: asked.mapping });
  if (!kept.done) return kept;
  const mapping = kept.value;
  const report = await importNotices(app, actor, { source: mapping.source, mapping, file });
  await app.transaction(actor, (work) => forgetFile(work, file.id));
  return done(report);
}
