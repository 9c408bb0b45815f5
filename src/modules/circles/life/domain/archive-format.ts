import { z } from "zod";

/*
 * `archive.json`: a circle as another program reads it (docs/circle-archive.md). Keys are English and never change;
 * one more may come, within the same version. What another meaning would need is another version.
 */

export const FORMAT = "archipel-circle";
export const VERSION = 1;

const text = z.string();
const instant = z.iso.datetime({ offset: true });

const charter = z.object({
  version: z.int().min(1),
  sentences: z.array(text),
  why: text.nullable(),
  writtenAt: instant,
});
const member = z.object({
  name: text,
  role: text,
  since: instant,
  charterVersion: z.int().nullable(),
});

/** A circle, without the file's own head and the list of its files. */
export const circleData = z.object({
  circle: z.object({
    id: z.uuid(),
    name: text.min(1),
    kind: text,
    purpose: text,
    foundedAt: instant,
    isOpen: z.boolean(),
    joining: text.nullable(),
    questions: z.array(text),
    rules: text.nullable(),
    state: text,
  }),
  charters: z.array(charter).min(1),
  members: z.array(member),
  roles: z.array(z.object({ name: text, about: text, endedAt: instant.nullable() })),
  /** What each module above holds: « threads », « tasks », « votes », « answers ». */
  parts: z.record(z.string(), z.unknown()),
});
export type CircleData = z.infer<typeof circleData>;

/** A file beside it in the archive: where it lies, how long it is, its SHA-256. */
export const archivedFile = z.object({
  id: text,
  name: text,
  // Only where such an archive puts its files: no path that climbs.
  path: text.regex(/^files\/[0-9a-f-]{36}\/[^/\\]{1,200}$/),
  size: z.int().min(0),
  sha256: text.regex(/^[0-9a-f]{64}$/),
});

export const archiveShape = circleData.extend({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  instance: text,
  takenAt: instant,
  files: z.array(archivedFile),
});
export type CircleArchiveData = z.infer<typeof archiveShape>;

/** The head alone: what an archive of a version to come still says. */
export const archiveHead = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });
