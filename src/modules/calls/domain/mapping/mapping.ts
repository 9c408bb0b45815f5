import { z } from "zod";

import { COLUMNS, type Column } from "../csv/columns.ts";

/**
 * How the records of a portal, a feed or an unknown table are read: for each column of our own table
 * (csv/columns.ts, docs/guides/importer-un-csv.md), where its value stands in a record of theirs.
 */
export interface Mapping {
  /** Whose records these are: they are kept as notices of this source. */
  readonly source: MappedSource;
  /** Comes before each identifier (« iledefrance:4412 »), so that two portals never meet. A slug. */
  readonly prefix: string;
  readonly columns: Readonly<Partial<Record<Column, ColumnRule>>>;
  /** Where the records stand in a JSON answer (« results », « records »); absent: found by itself. */
  readonly records?: string | undefined;
}

/** Sources whose records have no shape of their own: each portal, feed or table brings its mapping. */
export const MAPPED_SOURCES = [
  "aides-territoires",
  "approch",
  "opendatasoft",
  "feed",
  "table",
] as const;
export type MappedSource = (typeof MAPPED_SOURCES)[number];

/** Where the value of one column comes from. */
export interface ColumnRule {
  /** Paths in the record, as « fields.nom » or « financeurs.0.nom »; the values found are joined by the separator. */
  readonly from: readonly string[];
  /** Said when none of them holds anything (the name of the region that publishes, say). */
  readonly otherwise?: string | undefined;
  /** Their words to ours: « Association loi 1901 » → « association ». Compared without accents nor capitals. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/);

const isColumn = (name: string): name is Column => Object.hasOwn(COLUMNS, name);

const rule = z.object({
  from: z.array(z.string().min(1).max(200)).max(10),
  otherwise: z.string().max(500).optional(),
  words: z.record(z.string().max(200), z.string().max(200)).optional(),
});

/** A mapping as it is kept: what is no column of ours is refused. */
export const mappingShape: z.ZodType<Mapping> = z.object({
  source: z.enum(MAPPED_SOURCES),
  prefix: slug,
  columns: z.partialRecord(z.string().refine(isColumn, "unknown column"), rule),
  records: z.string().max(200).optional(),
});
