import { z } from "zod";

import { open, seal } from "#modules/access";
import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/occasion.ts";
import type { BroughtDate, RefusedPart } from "../domain/brought.ts";
import type { SealedBrought } from "../store/brought.ts";

const date = z.object({
  uid: z.string(),
  recurrence: z.string().optional(),
  sequence: z.number(),
  title: z.string(),
  location: z.string().optional(),
  stamp: z.string().optional(),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
  when: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("day"), day: z.string(), last: z.string() }),
    z.object({
      kind: z.literal("time"),
      start: z.string(),
      end: z.string().optional(),
      zone: z.string(),
    }),
  ]),
});
const part = z.object({
  line: z.number(),
  why: z.enum([
    "cut",
    "unreadable",
    "no-start",
    "ends-first",
    "unknown-zone",
    "this-and-future",
    "rule",
    "too-many-dates",
    "one-date",
    "not-a-date",
  ]),
  what: z.string().optional(),
  title: z.string().optional(),
});
const content = z.object({
  dates: z.array(date),
  refused: z.array(part),
  outside: z.number().default(0),
});

/** What a calendar that was brought holds, opened. */
export interface OpenedBrought {
  readonly id: SealedBrought["id"];
  readonly name: string;
  readonly dates: readonly BroughtDate[];
  /** The first of what was not read. */
  readonly refused: readonly RefusedPart[];
  readonly refusedCount: number;
  /** Events that are long over, or far ahead. */
  readonly outside: number;
  readonly broughtAt: Temporal.Instant;
}

/** Opens one; undefined when its key is gone. */
export async function openBroughtIn(
  work: Work,
  one: SealedBrought,
): Promise<OpenedBrought | undefined> {
  const name = await open(work, one.space, one.name);
  const text = await open(work, one.space, one.content);
  if (name === undefined || text === undefined) return undefined;
  const read = content.parse(JSON.parse(text));
  return {
    id: one.id,
    name,
    broughtAt: one.broughtAt,
    refusedCount: one.refused,
    outside: read.outside,
    dates: read.dates.map((held) => ({ ...held, ...optionsOf(held) })),
    refused: read.refused.map((held) => ({ ...held, what: held.what, title: held.title })),
  };
}

function optionsOf({ recurrence, stamp, location, when }: z.output<typeof date>) {
  return {
    recurrence,
    stamp,
    location,
    when: when.kind === "day" ? when : { ...when, end: when.end },
  };
}

/** Seals one as it is kept. */
export async function sealBroughtIn(
  work: Work,
  space: SpaceId,
  one: OpenedBrought,
): Promise<SealedBrought> {
  const { id, name, dates, refused, refusedCount, outside, broughtAt } = one;
  return {
    id,
    space,
    name: await seal(work, space, name),
    content: await seal(work, space, JSON.stringify({ dates, refused, outside })),
    dates: dates.length,
    refused: refusedCount,
    broughtAt,
    changedAt: work.now,
  };
}
