import { createHash } from "node:crypto";

import { type Work, withRight } from "#services/house";

import type { ReadRecord, RegisterEntry } from "../domain/entry.ts";
import { readSubsidy, type Subsidy } from "../domain/subsidy.ts";
import {
  addToRegisterImport,
  beginRegisterImport,
  endRegisterImport,
  type RegisterImportId,
  saveRefusedRecords,
} from "../store/imports.ts";
import { type Saved, saveEntries } from "../store/registers.ts";
import { placeSubsidies, type ReadSubsidy, saveSubsidies } from "../store/subsidies-saving.ts";

/** A table of subsidies has no identifiers: the same cells are the same subsidy. */
export function fingerprintOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** Reads a line of subsidies with the fingerprint by which it is known again. */
export function readFingerprinted(value: unknown): ReadRecord<ReadSubsidy> {
  const read: ReadRecord<Subsidy> = readSubsidy(value);
  if (!read.read) return read;
  return { read: true, value: { subsidy: read.value, hash: fingerprintOf(value) } };
}

/**
 * Takes subsidies as one import, and places them; those known already stay as they are, what is not
 * understood is kept apart. The right was asked by who imports: the operator's command, or the opening.
 */
export async function takeSubsidiesIn(
  work: Work,
  { lines, source }: { readonly lines: readonly unknown[]; readonly source: string },
): Promise<void> {
  const id = await beginRegisterImport(work, { what: "subventions", name: source });
  const read = lines.map(readFingerprinted);
  const good = read.flatMap((one) => (one.read ? [one.value] : []));
  const refused = read.flatMap((one, at) =>
    one.read ? [] : [{ ...one, name: `ligne ${at + 2}`, raw: JSON.stringify(lines[at]) }],
  );
  const saved = await saveSubsidies(work, good, { import: id, source });
  await withRight(work, "import-registers", (lent) => saveRefusedRecords(lent, id, refused));
  await addToRegisterImport(work, id, {
    ...saved,
    read: lines.length,
    refused: refused.length,
    unchanged: good.length - saved.new,
  });
  await placeSubsidies(work);
  await endRegisterImport(work, id);
}

/** Takes entries of a register, under the same right. */
export function takeEntriesIn(
  work: Work,
  entries: readonly RegisterEntry[],
  importId?: RegisterImportId,
): Promise<Saved> {
  return saveEntries(work, entries, importId);
}
