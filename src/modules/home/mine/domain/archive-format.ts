import { z } from "zod";

/*
 * The archive of a person (docs/person-archive.md). Keys are English and never change; one more may come within the same
 * version. What another meaning would need is another version.
 */

export const FORMAT = "archipel-person";
export const VERSION = 1;

/** What is told of the archive, with the sum of each other file; and the mark of the house upon that, last of all. */
export const MANIFEST = "archive.json";
export const SEAL = "sceau.txt";
/** All that modules give, as plain data under French headings. */
export const DATA = "donnees.json";
/** Where the files that one gave are put. */
export const FILES = "fichiers";

/** Read first: a later version may hold anything else. */
export const archiveHead = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });

/** What an archive says of itself. */
export const manifestShape = archiveHead.extend({
  /** Of a locked one, all; of one in clear, all but what is never in clear. */
  form: z.enum(["clear", "locked"]),
  instance: z.string(),
  person: z.uuid(),
  name: z.string(),
  takenAt: z.string(),
  /** Which headings of each module are never in clear, so that they stay so whatever modules say later. */
  apart: z.record(z.string(), z.array(z.string())).default({}),
  files: z.array(
    z.object({
      path: z.string().min(1),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** Headings that are never in clear, by the names of modules. */
export type Apart = Readonly<Record<string, readonly string[]>>;

export type Manifest = z.infer<typeof manifestShape>;
export type ArchivedSum = Manifest["files"][number];

/** `donnees.json`, as far as it is read again. */
export const dataShape = z.object({
  modules: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** What is read of one archive, in bytes; and how many files. What a person gives beyond that is read by hand. */
export interface MostRead {
  readonly manifest: number;
  readonly data: number;
  readonly file: number;
  readonly all: number;
  readonly files: number;
}

export const MOST: MostRead = {
  manifest: 2_000_000,
  data: 20_000_000,
  file: 20_000_000,
  all: 150_000_000,
  files: 5_000,
};
