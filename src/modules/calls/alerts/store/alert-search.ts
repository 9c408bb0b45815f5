import { z } from "zod";

import { amountOf } from "#basics/amount";
import { AUDIENCES, THEMES } from "#rules/subjects";

import type { SearchPlace } from "../../domain/search/search.ts";

const placeShape = z.discriminatedUnion("scale", [
  z.object({
    scale: z.literal("around"),
    commune: z.string(),
    name: z.string(),
    department: z.string(),
    region: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    km: z.number(),
    covering: z.boolean(),
  }),
  z.object({
    scale: z.literal("department"),
    code: z.string(),
    name: z.string(),
    region: z.string(),
  }),
  z.object({ scale: z.literal("region"), code: z.string(), name: z.string() }),
  z.object({ scale: z.literal("national") }),
]);

const optional = <Value>(shape: z.ZodType<Value>) =>
  shape.nullish().transform((value): Value | undefined => value ?? undefined);

/** How `calls.alert.asked` is written, read back: a `CallSearch`. */
export const searchShape = z.object({
  words: z.string(),
  kinds: z.array(z.enum(["project", "tender", "application"])),
  themes: z.array(z.enum(THEMES)),
  audiences: z.array(z.enum(AUDIENCES)),
  place: optional<SearchPlace>(placeShape),
  exact: optional(z.literal(true)),
  withinDays: optional(z.number()),
  afterDays: optional(z.number()),
  least: z
    .number()
    .nullish()
    .transform((value) => (value == null ? undefined : amountOf(value))),
});
