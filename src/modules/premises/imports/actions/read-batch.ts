import { createHash } from "node:crypto";

import type { PlaceIndex } from "#rules/territory";
import type { FileRecord } from "#services/tables";

import { twinKeyOf } from "../../domain/venue.ts";
import type { Mapping } from "../domain/fields.ts";
import { cellsOf, type Doubt, readRow } from "../domain/read-row.ts";
import { withoutPersons } from "../domain/without-persons.ts";
import type { RefusedRow } from "../store/imports.ts";
import type { ReadyVenue } from "../store/published.ts";

/** Rows on their way in, and those kept apart. */
export interface Batch {
  readonly ready: ReadyVenue[];
  readonly refused: RefusedRow[];
}

/** Nothing yet. */
export function emptyBatch(): Batch {
  return { ready: [], refused: [] };
}

/** How the rows of a table are read. */
export interface Reading {
  readonly mapping: Mapping;
  readonly index: PlaceIndex;
  readonly source: string;
  readonly licence?: string | undefined;
  readonly url?: string | undefined;
}

/** Puts a row where it goes, and answers what was understood otherwise than written. */
export function put(
  batch: Batch,
  line: FileRecord,
  place: number,
  reading: Reading,
): readonly Doubt[] {
  const { name } = line;
  if ("broken" in line) {
    const raw = withoutPersons(line.raw);
    batch.refused.push({ name, place, refusal: "broken-line", detail: line.broken, raw });
    return [];
  }
  const read = readRow(line.value, reading.mapping, reading.index);
  if (!read.read) {
    const { refusal, detail } = read;
    const cells = Object.fromEntries(cellsOf(line.value, reading.mapping));
    const raw = withoutPersons(JSON.stringify(cells));
    batch.refused.push({ name, place, refusal, detail: withoutPersons(detail), raw });
    return [];
  }
  const { venue } = read;
  batch.ready.push({
    venue,
    source: venue.source ?? reading.source,
    licence: venue.licence ?? reading.licence,
    url: reading.url,
    twinKey: twinKeyOf({ ...venue, commune: venue.commune.code }),
    hash: createHash("sha256")
      .update(JSON.stringify({ ...venue, commune: venue.commune.code }))
      .digest("hex"),
  });
  return venue.doubts;
}
