import { createHash } from "node:crypto";

import type { Work } from "#services/house";

import type { ReadLine, RegisterEntry } from "../domain/registers/entry.ts";
import { readSubsidy, type Subsidy } from "../domain/registers/subsidy.ts";
import type { RegisterImportId } from "../store/register-imports.ts";
import { type Saved, saveEntries } from "../store/registers.ts";
import { placeSubsidies, type ReadSubsidy, saveSubsidies } from "../store/subsidies-saving.ts";

/** A table of subsidies has no identifiers: the same cells are the same subsidy. */
export function fingerprintOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** Reads a line of subsidies with the fingerprint by which it is known again. */
export function readFingerprinted(value: unknown): ReadLine<ReadSubsidy> {
  const read: ReadLine<Subsidy> = readSubsidy(value);
  if (!read.read) return read;
  return { read: true, value: { subsidy: read.value, hash: fingerprintOf(value) } };
}

/**
 * Takes subsidies and places them; those known already stay as they are. The right was asked by who
 * imports: the operator's command, or the opening.
 */
export async function takeSubsidiesIn(
  work: Work,
  asked: { readonly lines: readonly unknown[]; readonly source: string },
): Promise<Saved> {
  const read = asked.lines.map(readFingerprinted).flatMap((one) => (one.read ? [one.value] : []));
  const saved = await saveSubsidies(work, read, { import: undefined, source: asked.source });
  await placeSubsidies(work);
  return saved;
}

/** Takes entries of a register, under the same right. */
export function takeEntriesIn(
  work: Work,
  entries: readonly RegisterEntry[],
  importId?: RegisterImportId,
): Promise<Saved> {
  return saveEntries(work, entries, importId);
}
