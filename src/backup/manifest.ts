import { z } from "zod";

/** What an archive says of itself. `format` changes when an older Archipel could not read it. */
export const manifestShape = z.object({
  format: z.literal(1),
  /** The same in the archive and in its file of keys. */
  backup: z.uuid(),
  content: z.enum(["all-but-keys", "keys"]),
  madeAt: z.string(),
  /** A signature of `backup` by the master key: another key could open nothing. */
  madeWith: z.string(),
  /** Part of the house → the migrations it had. */
  parts: z.record(z.string(), z.array(z.string())),
  tables: z.array(
    z.object({
      name: z.string().regex(/^\w+\.\w+$/),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
  /** Further files: name → SHA-256. */
  files: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestShape>;
export type ArchivedTable = Manifest["tables"][number];

export const MANIFEST = "manifest.json";
export const JOBS = "jobs.json";
export const ERASURES = "erasures";

/** The table whose rows open what is sealed: it goes apart, and is not kept long. */
export const KEYS_TABLE = "keys.key";

/** The name of a table's file in the archive: PostgreSQL's text format, gzipped. */
export function fileOf(table: string): string {
  return `${table}.copy.gz`;
}
