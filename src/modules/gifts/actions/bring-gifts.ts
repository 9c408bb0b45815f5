import { createHash } from "node:crypto";

import { dayOf } from "#basics/dates";
import { type Id, isId, knownId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { plain } from "#basics/text";
import { open, seal } from "#modules/access";
import { type Organisation, spaceOf } from "#rules/organisations";
import { action, reading, type Work } from "#services/house";

import type { GiftId } from "../domain/gift.ts";
import {
  type Breakage,
  type BrokenLine,
  type Column,
  MOST_BYTES,
  type ReadLine,
  readList,
} from "../domain/read-list.ts";
import { findBrought, saveBrought } from "../store/brought.ts";
import { findGift } from "../store/gifts.ts";
import { type KnownGiver, knownGiversIn } from "./known-givers.ts";
import { sayGiftIn, type SayRefusal } from "./say-gift.ts";
import { keptStructureIn, type OfStructure } from "./see-structure.ts";

export type BroughtId = Id<"Brought">;
export type BringRefusal = "unknown-organisation" | "too-large" | "not-a-table" | "no-column";

/** Why a line did not go in. */
export type WhyBroken =
  | Breakage
  | SayRefusal
  | "unknown-who"
  | "two-of-that-name"
  | "contrary-elsewhere";

/** What came of a list: which columns were understood, what went in, what was there, what is to be mended. */
export interface BroughtReport {
  readonly columns: readonly Column[];
  readonly added: number;
  /** Lines that were there already: a list sent twice doubles nothing. */
  readonly known: number;
  readonly broken: readonly BrokenLine<WhyBroken>[];
  readonly beyond: number;
}

/**
 * An organisation brings a list of what it was given, as a table. Each line is said by it, and waits for the yes of
 * who gave; a line that is there already stays as it is, whatever the list says of it. Broken lines are kept apart,
 * counted and shown.
 */
export const bringGifts = action(bringGiftsIn);

export async function bringGiftsIn(
  work: Work,
  { bytes, ...of }: OfStructure & { readonly bytes: Uint8Array },
): Promise<Result<BroughtId, BringRefusal>> {
  const organisation = await keptStructureIn(work, of);
  const by = work.actor.for;
  if (organisation === undefined || by === undefined) return refused("unknown-organisation");
  if (bytes.length > MOST_BYTES) return refused("too-large");
  const text = textOf(bytes);
  if (text === undefined) return refused("not-a-table");
  const list = readList(text);
  if (!list.columns.some(({ field }) => field === "who")) return refused("no-column");

  const lay = layerOf(work, organisation, await knownGiversIn(work, organisation.id));
  const broken: BrokenLine<WhyBroken>[] = [...list.broken];
  let [added, known] = [0, 0];
  for (const line of list.lines) {
    const told = await lay(line);
    if (told === "added") added += 1;
    else if (told === "known") known += 1;
    else broken.push({ line: line.line, why: told, raw: line.raw });
  }
  const report: BroughtReport = {
    columns: list.columns,
    added,
    known,
    broken: broken.toSorted((a, b) => a.line - b.line),
    beyond: list.beyond,
  };
  const id: BroughtId = newId<"Brought">();
  const space = spaceOf(organisation.id);
  const sealed = await seal(work, space, JSON.stringify(report));
  await saveBrought(work, { id, space, by, report: sealed });
  return done(id);
}

/** The text of a table: UTF-8, else Windows-1252 as older spreadsheets write it; undefined for what is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Lays lines one by one: says whether each was added, was known, or why not. */
function layerOf(work: Work, organisation: Organisation, givers: readonly KnownGiver[]) {
  const byName = Map.groupBy(givers, ({ name }) => plain(name));
  const times = new Map<string, number>();
  const receiver = { kind: "organisation", id: organisation.id } as const;
  return async (line: ReadLine): Promise<"added" | "known" | WhyBroken> => {
    const { line: _, raw: __, id: given, who, mends, words, ...measure } = line;
    const named = given !== undefined && isId<"Gift">(given) ? given : undefined;
    const before = named && (await findGift(work, named));
    if (before?.space === spaceOf(organisation.id)) return "known";
    if (mends !== undefined) return "contrary-elsewhere";
    const [giver, another] = byName.get(plain(who)) ?? [];
    if (giver === undefined) return "unknown-who";
    if (another !== undefined) return "two-of-that-name";
    const id = named ?? idOf(organisation.id, giver, line, times);
    if (named === undefined && (await findGift(work, id)) !== undefined) return "known";
    const said = { id, ...measure, words, giver: giver.giver, receiver, as: "receiver" } as const;
    const told = await sayGiftIn(work, said);
    return told.done ? "added" : told.refusal;
  };
}

/** The id of a line that has none: the same line of the same list is the same act, however often it is sent. */
function idOf(
  organisation: string,
  { giver }: KnownGiver,
  { kind, unit, count, from, until, isLent, words = "" }: ReadLine,
  times: Map<string, number>,
): GiftId {
  const line = [organisation, giver.id, kind, unit, count, from, until, isLent, words].join(" ");
  const time = (times.get(line) ?? 0) + 1;
  times.set(line, time);
  const hex = createHash("sha256").update(`gifts ${line} ${time}`).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return knownId<"Gift">([...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-"));
}

/** What came of a list that was brought, for who keeps the structure. */
export interface SeenBrought {
  readonly organisation: Organisation;
  readonly report: BroughtReport | undefined;
  readonly today: Temporal.PlainDate;
}

/** The page where one brings a list, and what came of one; undefined for who does not keep the structure. */
export const seeBrought = reading(seeBroughtIn);

export async function seeBroughtIn(
  work: Work,
  { brought, ...of }: OfStructure & { readonly brought: BroughtId | undefined },
): Promise<SeenBrought | undefined> {
  const organisation = await keptStructureIn(work, of);
  if (organisation === undefined) return undefined;
  const today = dayOf(work.now);
  if (brought === undefined) return { organisation, report: undefined, today };
  const space = spaceOf(organisation.id);
  const sealed = await findBrought(work, { id: brought, space });
  const text = sealed && (await open(work, space, sealed));
  if (text === undefined) return undefined;
  const report: BroughtReport = JSON.parse(text);
  return { organisation, report, today };
}
