import * as z from "zod/mini";

import { flawed, flawOf, MOST_ROWS, type ReadCount, WHOLE_FILE } from "./count-check.ts";
import { type CountFile, type FileMember, type Summary, THRESHOLDS } from "./count-file.ts";
import { METHODS } from "../methods/method.ts";

/** What the words of the file mean: those of schema.org where they fit, else our own. The same for every instance. */
const CONTEXT = {
  "@version": 1.1,
  "@vocab": "urn:archipel:count#",
  schema: "https://schema.org/",
  vote: "schema:identifier",
  question: "schema:name",
  circle: "schema:organizer",
  label: "schema:name",
  pseudonym: "schema:alternateName",
  closedAt: { "@id": "schema:endDate", "@type": "schema:DateTime" },
  options: { "@container": "@list" },
  members: { "@container": "@list" },
  ballots: { "@container": "@list" },
  patterns: { "@container": "@list" },
  marks: { "@container": "@list" },
  delegates: { "@container": "@list" },
  profile: { "@type": "@json" },
  pairwise: { "@type": "@json" },
} as const;

const TYPE = "ArchipelCount";
const VERSION = 1;

/** The same count as JSON-LD: who reads JSON finds the fields of `CountFile`, who reads linked data their meaning. */
export function writeCountJson({ body, ...file }: CountFile): string {
  const head = { "@context": CONTEXT, "@type": TYPE, version: VERSION };
  return `${JSON.stringify({ ...head, ...file, body }, undefined, 1)}\n`;
}

const marks = z.array(z.number());
const voices = z.number();
const table = z.array(marks);
const pattern = z.strictObject({ marks, voices });
const silent = z.strictObject({
  alone: z.optional(voices),
  unspoken: z.optional(voices),
  ring: z.optional(voices),
  capped: z.optional(voices),
  expired: z.optional(voices),
  refused: z.optional(voices),
  gone: z.optional(voices),
  nobody: z.optional(voices),
});
const summary = z.strictObject({
  members: voices,
  voices,
  ballots: voices,
  carried: voices,
  spoken: voices,
  through: voices,
  silent,
  abstained: voices,
  counts: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("profile"), profile: table }),
    z.strictObject({ kind: z.literal("pairwise"), pairwise: table }),
    z.strictObject({ kind: z.literal("patterns"), patterns: z.array(pattern) }),
  ]),
});
const member = z.strictObject({
  pseudonym: z.string(),
  voices,
  marks: z.optional(marks),
  delegates: z.array(z.string()),
  without: z.optional(z.enum(["expired", "refused", "gone", "nobody"])),
});
const shape = z.strictObject({
  "@context": z.unknown(),
  "@type": z.literal(TYPE),
  version: z.literal(VERSION),
  vote: z.string(),
  question: z.string(),
  circle: z.string(),
  method: z.enum(METHODS),
  secrecy: z.enum(["open", "secret"]),
  closedAt: z.string(),
  rules: z.strictObject({
    quorum: z.optional(z.number()),
    threshold: z.enum(THRESHOLDS),
    budget: z.optional(z.number()),
    cap: z.optional(z.number()),
  }),
  options: z.array(
    z.strictObject({ label: z.string(), cost: z.optional(z.number()), lot: z.number() }),
  ),
  previous: z.string(),
  body: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("members"),
      members: z.array(member).check(z.maxLength(MOST_ROWS)),
    }),
    z.strictObject({
      kind: z.literal("ballots"),
      ballots: z.array(pattern).check(z.maxLength(MOST_ROWS)),
      absent: z.strictObject({ members: voices, voices }),
    }),
    z.strictObject({ kind: z.literal("figures"), summary }),
  ]),
});

/** Reads a count back from its JSON-LD. What does not hold together is refused by the rank of its member or ballot. */
export function readCountJson(text: string): ReadCount {
  const told = parsed(text);
  if (told === undefined) return flawed("not-a-count", WHOLE_FILE);
  const read = shape.safeParse(told.value);
  if (!read.success) return flawed("wrong-fact", WHOLE_FILE, placeOf(read.error));
  const file = fileOf(read.data);
  const flaw = flawOf(file);
  return flaw === undefined ? { done: true, value: file } : { done: false, ...flaw };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch {
    return undefined;
  }
}

/** « body.members.13.voices »: where the first thing stands that has not the shape asked. */
function placeOf({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  if (issue === undefined) return "";
  const more = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...more].map(String).join(".");
}

type Told = z.infer<typeof shape>;

/** With every field there, as the rest of the house writes it. */
function fileOf(told: Told): CountFile {
  const { vote, question, circle, method, secrecy, closedAt, previous, rules } = told;
  return {
    vote,
    question,
    circle,
    method,
    secrecy,
    closedAt,
    previous,
    rules: {
      quorum: rules.quorum,
      threshold: rules.threshold,
      budget: rules.budget,
      cap: rules.cap,
    },
    options: told.options.map(({ label, cost, lot }) => ({ label, cost, lot })),
    body: bodyOf(told.body),
  };
}

function bodyOf(body: Told["body"]): CountFile["body"] {
  switch (body.kind) {
    case "ballots":
      return body;
    case "members":
      return { kind: body.kind, members: body.members.map(memberOf) };
    case "figures":
      return { kind: body.kind, summary: { ...body.summary, silent: silentOf(body.summary) } };
  }
}

function memberOf({ pseudonym, ...one }: z.infer<typeof member>): FileMember {
  return {
    pseudonym,
    voices: one.voices,
    marks: one.marks,
    delegates: one.delegates,
    without: one.without,
  };
}

/** Only the reasons that are told. */
function silentOf(told: z.infer<typeof summary>): Summary["silent"] {
  const silences: { -readonly [Why in keyof Summary["silent"]]: number } = {};
  let why: keyof typeof told.silent;
  for (why in told.silent) {
    const members = told.silent[why];
    if (members !== undefined) silences[why] = members;
  }
  return silences;
}
