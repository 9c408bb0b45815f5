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
  /** What the records are, when they are no calls: a purchase plan is told months ahead, and open to nobody yet. */
  readonly nature?: "prior-information" | undefined;
  /** Parts of the text beside the description, in their order, each under its heading. */
  readonly sections?: readonly MappedSection[] | undefined;
  /** Where the codes of the common procurement vocabulary stand. */
  readonly cpv?: ColumnRule | undefined;
  /** Whether the deadline is looked for in the text, where no column says it (deadline-in-text.ts). */
  readonly deadlineInText?: boolean | undefined;
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
  /**
   * Paths in the record, as « fields.nom » or « financeurs.0.nom »; a list on the way is gone through
   * (« publics.title »). A column that holds one value takes the first path that says something; a
   * list or a text takes all of them.
   */
  readonly from: readonly string[];
  /** Said when none of them holds anything (the name of the region that publishes, say). */
  readonly otherwise?: string | undefined;
  /**
   * Their words to ours: « Association loi 1901 » → « association ». Compared without accents nor
   * capitals; « sante* » is any word that begins so; a word that becomes « » says nothing.
   */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** Several values of a column that holds one are joined by this (a title in two parts: « – »). */
  readonly join?: string | undefined;
  /** What the value is put in, at the place of « {} »: « https://portail.example.org/{} ». */
  readonly say?: string | undefined;
  /** A number is lengthened to this many digits (a SIREN that lost its zeros: 9). */
  readonly pad?: number | undefined;
  /** Names of themes that are not understood are no doubt here (the free tags of a feed). */
  readonly quiet?: boolean | undefined;
}

/** A part of the text of a notice. */
export interface MappedSection {
  readonly heading: string;
  readonly rule: ColumnRule;
  /** « day »: the value is a day, and is written as people read it. */
  readonly as?: "day" | undefined;
}

const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/);

const isColumn = (name: string): name is Column => Object.hasOwn(COLUMNS, name);

const rule = z.object({
  from: z.array(z.string().min(1).max(200)).max(10),
  otherwise: z.string().max(500).optional(),
  words: z.record(z.string().max(200), z.string().max(200)).optional(),
  join: z.string().max(10).optional(),
  say: z.string().max(300).optional(),
  pad: z.int().min(1).max(20).optional(),
  quiet: z.boolean().optional(),
});

const part = z.object({
  heading: z.string().min(1).max(100),
  rule,
  as: z.enum(["day"]).optional(),
});

/** A mapping as it is kept: what is no column of ours is refused. */
export const mappingShape: z.ZodType<Mapping> = z.object({
  source: z.enum(MAPPED_SOURCES),
  prefix: slug,
  columns: z.partialRecord(z.string().refine(isColumn, "unknown column"), rule),
  records: z.string().max(200).optional(),
  nature: z.enum(["prior-information"]).optional(),
  sections: z.array(part).max(20).optional(),
  cpv: rule.optional(),
  deadlineInText: z.boolean().optional(),
});
