import { z } from "zod";

/*
 * `archive.json`: a circle as another program reads it (docs/circle-archive.md). Keys are English and never change;
 * one more may come, within the same version. What another meaning would need is another version.
 */

export const FORMAT = "archipel-circle";
export const VERSION = 1;

const text = z.string();

/** An instant as RFC 3339 writes it, that there is: no offset of 99 hours. */
export const instant = z.iso.datetime({ offset: true }).refine(isInstant);

function isInstant(written: string): boolean {
  try {
    return Temporal.Instant.from(written).epochMilliseconds > Number.NEGATIVE_INFINITY;
  } catch {
    return false;
  }
}

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
const holder = z.object({
  name: text,
  place: text,
  since: instant,
  endedAt: instant.nullable(),
});

/** A circle, without the file's own head and the list of its files. Lists that came later are empty in older archives. */
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
  roles: z.array(
    z.object({
      name: text,
      about: text,
      moderates: z.boolean().default(false),
      endedAt: instant.nullable(),
      holders: z.array(holder).default([]),
    }),
  ),
  links: z.array(z.object({ with: text, words: text, state: text })).default([]),
  journal: z
    .array(
      z.object({
        at: instant,
        what: text,
        by: text.nullable(),
        person: text.nullable(),
        circle: text.nullable(),
        words: text.nullable(),
      }),
    )
    .default([]),
  /** Who was a member where it was before, and is none here. */
  formerMembers: z.array(member).default([]),
  /** Where it was before, the first place first. */
  broughtFrom: z
    .array(z.object({ instance: text, takenAt: instant, broughtAt: instant }))
    .default([]),
  /** What each module above holds: `archive-parts.ts`. */
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
