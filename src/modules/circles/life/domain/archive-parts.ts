import { z } from "zod";

import { instant } from "./archive-format.ts";

/*
 * What the modules above tell of a circle in `parts` (docs/circle-archive.md): as they give it, so it is read.
 */

const text = z.string();
const maybe = text.nullable();
const day = z.iso.date();
/** On the clock of the place, at a moment that there is: « 2026-11-25T18:00 ». */
const local = text
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/)
  .refine(isLocal);

function isLocal(written: string): boolean {
  try {
    return Temporal.PlainDateTime.from(written, { overflow: "reject" }).year > 0;
  } catch {
    return false;
  }
}
const files = z.array(z.object({ id: text, name: text }));

const thread = z.object({
  title: maybe,
  openedAt: instant,
  messages: z.array(
    z.object({
      by: text,
      writtenAt: instant,
      editedAt: instant.nullable(),
      words: maybe,
      files,
    }),
  ),
});

const task = z.object({
  title: text,
  due: day.nullable(),
  addedBy: maybe,
  addedAt: instant,
  assignee: maybe,
  doneBy: maybe,
  doneAt: instant.nullable(),
});

const vote = z.object({
  question: text,
  method: text,
  secrecy: text,
  askedBy: text,
  openedAt: instant,
  closesAt: instant,
  article: maybe,
  options: z.array(text),
  outcome: maybe,
  kept: z.array(text),
  seal: maybe,
  countFile: maybe,
  reasons: z.array(z.object({ by: maybe, words: text })),
});

const statutes = z.object({
  article: maybe,
  noticeDays: z.number(),
  quorum: z.number().nullable(),
  carriedAtMost: z.number().nullable(),
  proxies: z.number().nullable(),
});

const answer = z.object({
  call: text,
  callAt: maybe,
  deadline: maybe,
  startedAt: instant,
  stage: text,
  taking: z.array(z.object({ name: text, organisation: maybe })),
  requirements: z.array(z.object({ title: text, isMet: z.boolean() })),
  parts: z.array(
    z.object({
      title: text,
      owner: maybe,
      isAside: z.boolean(),
      versions: z.array(z.object({ version: z.int(), words: text, by: maybe, at: instant })),
    }),
  ),
  pieces: z.array(z.object({ name: text, by: maybe, lentBy: maybe })),
  sendings: z.array(z.object({ on: day, way: text, recipient: maybe, details: maybe, by: maybe })),
  ended: z.object({ on: day, why: maybe }).nullable(),
  files,
});

const date = z.object({
  title: text,
  kind: text,
  themes: z.array(text),
  about: maybe,
  address: maybe,
  place: maybe,
  venue: maybe,
  video: maybe,
  madeBy: text,
  madeAt: instant,
  repeats: maybe,
  seenBy: text,
  capacity: z.int().nullable(),
  cancelledAt: instant.nullable(),
  dates: z.array(
    z.object({
      from: local,
      to: local,
      coming: z.int(),
      waiting: z.int(),
      maybe: z.int(),
      notComing: z.int(),
      came: z.int().nullable(),
      cancelledAt: instant.nullable(),
    }),
  ),
});

const line = z.object({
  need: text,
  where: z.array(text),
  answeredBy: text,
  conditions: maybe,
  next: maybe,
  reviewOn: day,
  confirmedAt: instant.nullable(),
});
const table = z.object({
  name: text,
  where: z.array(text),
  lines: z.array(line),
  waiting: z.array(line),
  gaps: z.array(z.object({ need: text, times: z.int() })),
});

/** A text or a table that the circle wrote, as it stands; by `picture` a text names a file of it. */
const document = z.object({
  title: text,
  whose: maybe,
  language: text,
  licence: maybe,
  themes: z.array(text),
  authors: z.array(z.object({ by: text })),
  begunAt: instant,
  publishedAt: instant.nullable(),
  version: z.int(),
  markdown: maybe,
  columns: z.array(z.object({ name: text, title: text, type: text, description: text })),
  rows: z.array(z.array(text)),
  files: z.array(z.object({ id: text, name: text, picture: text })),
});

/** The parts that this version knows; each is a list. */
export const archiveParts = {
  threads: z.array(thread),
  tasks: z.array(task),
  votes: z.array(vote),
  statutes: z.array(statutes),
  answers: z.array(answer),
  dates: z.array(date),
  tables: z.array(table),
  documents: z.array(document),
} as const;
export type ArchivePart = keyof typeof archiveParts;

export function isArchivePart(key: string): key is ArchivePart {
  return Object.hasOwn(archiveParts, key);
}
