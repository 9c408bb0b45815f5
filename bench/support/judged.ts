import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { z } from "zod";

import { AUDIENCES, THEMES } from "../../src/modules/subjects/rules.ts";

const placeShape = z.discriminatedUnion("scale", [
  z.strictObject({ scale: z.literal("commune"), code: z.string(), label: z.string() }),
  z.strictObject({ scale: z.literal("department"), code: z.string(), label: z.string() }),
  z.strictObject({ scale: z.literal("region"), code: z.string(), label: z.string() }),
  z.strictObject({ scale: z.literal("country"), code: z.literal("FR"), label: z.string() }),
]);

const callShape = z.strictObject({
  id: z.string().regex(/^[\w-]+$/),
  /** Who published it, or « écrit pour ce banc ». */
  source: z.string().min(3),
  licence: z.string().min(3),
  url: z.string().optional(),
  kind: z.enum(["project", "tender", "application"]).optional(),
  title: z.string().min(3),
  text: z.string().min(20).max(1_250),
  issuer: z.string().min(2),
  /** Who may answer, in the words of the source. */
  eligibility: z.string().optional(),
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  themes: z.array(z.enum(THEMES)).default([]),
  sourceThemes: z.array(z.string()).default([]),
  aidTypes: z.string().optional(),
  cpv: z.array(z.string().regex(/^\d{8}$/)).default([]),
  places: z.array(placeShape).min(1),
  /** Whole euros. */
  most: z.number().optional(),
  /** Its last day, counted from the day of the run; absent: one may answer at any time. */
  days: z.int().positive().optional(),
});

/** A call of the collection that the bench carries. */
export type CollectedCall = z.output<typeof callShape>;

const queryShape = z.strictObject({
  id: z.string().regex(/^[qwx]\d{3}$/),
  text: z.string().min(2),
  judges: z.array(z.record(z.string(), z.int().min(1).max(3))).min(1),
});

/** What somebody types, and what each judge gave the calls of the collection for it. */
export type JudgedQuery = z.output<typeof queryShape>;

/** One query, and how one way answered it: the names of the calls, best first. */
export interface Answered {
  readonly query: JudgedQuery;
  readonly results: readonly string[];
  /** Undefined where the collection has nothing relevant. */
  readonly ndcg: number | undefined;
  readonly misses: boolean;
}

/** Who writes the search may open the one, and never the other; what they wrote themselves later is beside both: by class of words, and as volunteers talk; then what others wrote. */
export type Half =
  | "open"
  | "held"
  | "written-later"
  | "written-as-spoken"
  | "written-by-another"
  | "written-by-a-third";

export function readCollection(): readonly CollectedCall[] {
  return z.object({ calls: z.array(callShape) }).parse(read("collection.json")).calls;
}

export function readQueries(half: Half): readonly JudgedQuery[] {
  return z.object({ queries: z.array(queryShape) }).parse(read(`queries-${half}.json`)).queries;
}

/** The judgements name a call of the demonstration by its key, after this. */
export const OF_DEMONSTRATION = "demo-";

function read(name: string): unknown {
  return JSON.parse(readFileSync(resolve("bench/relevance", name), "utf8"));
}
