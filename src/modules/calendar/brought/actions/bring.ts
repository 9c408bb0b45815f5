import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { fetchPolitely, type FetchRefusal, type Reach } from "#services/fetching";
import { action, type Actor, type App, reading, type Work } from "#services/house";

import type { PersonId } from "../../domain/occasion.ts";
import { type BroughtId, type FileRefusal, MOST_BROUGHT, MOST_BYTES } from "../domain/brought.ts";
import { type Known, mergeIn } from "../domain/merge.ts";
import { readIcs, shownOf } from "../domain/read-ics.ts";
import { windowAt } from "../domain/unfold-event.ts";
import { deleteBrought, holdBroughtOf, listBroughtOf, saveBrought } from "../store/brought.ts";
import { openBroughtIn, type OpenedBrought, sealBroughtIn } from "./content.ts";

export type BringRefusal = FileRefusal | "not-oneself" | "too-many-calendars" | "nothing-read";

/** What came of it. */
export interface Brought {
  readonly added: number;
  readonly refused: number;
  /** The file stops before its end. */
  readonly isCut: boolean;
  /** How many dates were read of it. */
  readonly read: number;
}

/** What somebody sends: the file of a calendar, and how it is called when it does not say. */
export interface Bring {
  readonly bytes: Uint8Array;
  readonly called: string;
  /** It went over what any form takes: nothing of it was kept. */
  readonly isTooLong?: boolean;
}

/**
 * Somebody brings a calendar of theirs in, for themself alone: it is kept apart, sealed in their own space. The same file
 * a second time doubles nothing. What was not read is said by its line.
 */
export const bringCalendar = action(bringCalendarIn);

export async function bringCalendarIn(
  work: Work,
  { bytes, called, isTooLong = false }: Bring,
): Promise<Result<Brought, BringRefusal>> {
  const me = oneself(work);
  if (me === undefined) return refused("not-oneself");
  if (isTooLong) return refused("too-large");
  const read = readIcs(bytes, windowAt(dayOf(work.now)));
  if (!read.done) return read;
  const { dates, refused: notRead, outside, isCut, name = called } = read.value;
  if (dates.length === 0 && notRead.length === 0) return refused("nothing-read");
  const space = await makeOwnSpaceIn(work, me);
  const known = await openedIn(work, await holdBroughtOf(work, space));
  const { changed, fresh, added } = mergeIn(known, dates);
  const same = known.find((one) => one.name === name) ?? known.find(isIn(changed));
  const isNew = fresh.length > 0 || (dates.length === 0 && same === undefined);
  if (isNew && known.length >= MOST_BROUGHT) return refused("too-many-calendars");
  const told = { refused: shownOf(notRead), refusedCount: notRead.length, outside };
  const save = async (one: OpenedBrought) =>
    saveBrought(work, await sealBroughtIn(work, space, one));
  for (const one of known) {
    const now = changed.find(({ id }) => id === one.id);
    // What was not read is said where this calendar was said before.
    const isSame = one === same && !isNew;
    if (now !== undefined || isSame)
      await save({ ...one, ...(isSame ? told : {}), dates: now?.dates ?? one.dates });
  }
  if (isNew)
    await save({ id: newId<"Brought">(), name, dates: fresh, ...told, broughtAt: work.now });
  return done({ added, refused: notRead.length, isCut, read: dates.length });
}

const isIn = (changed: readonly Known[]) => (one: OpenedBrought) =>
  changed.some(({ id }) => id === one.id);

/** The same from an address, asked politely and only on the open Internet (decision 0027); the address is not kept. */
export async function bringFrom(
  app: App,
  actor: Actor,
  { address, who }: { readonly address: string; readonly who: string },
  reach: Reach = {},
): Promise<Result<Brought, BringRefusal | FetchRefusal>> {
  const url = address.replace(/^webcals?:/i, "https:");
  const limits = { ...reach.limits, bytes: MOST_BYTES, whole: 30_000, firstByte: 20_000 };
  const got = await fetchPolitely({ url, who }, { ...reach, limits });
  if (got.got === "nothing") return refused(got.why);
  if (got.got === "unchanged") return refused("not-a-calendar");
  const called = new URL(got.url).hostname;
  return bringCalendar(app, actor, { bytes: got.bytes, called });
}

/** What somebody brought, oldest first; none under a mandate. */
export const listBrought = reading(listBroughtIn);

export async function listBroughtIn(work: Work): Promise<readonly OpenedBrought[]> {
  const me = oneself(work);
  return me === undefined ? [] : openedIn(work, await listBroughtOf(work, ownSpaceOf(me)));
}

/** Takes one away, with all its dates. */
export const takeAway = action(takeAwayIn);

export async function takeAwayIn(
  work: Work,
  { brought: id }: { readonly brought: BroughtId },
): Promise<Result<undefined, "unknown-calendar">> {
  const me = oneself(work);
  const gone = me !== undefined && (await deleteBrought(work, { id, space: ownSpaceOf(me) }));
  return gone ? done(undefined) : refused("unknown-calendar");
}

async function openedIn(
  work: Work,
  sealed: Awaited<ReturnType<typeof listBroughtOf>>,
): Promise<readonly OpenedBrought[]> {
  const opened: OpenedBrought[] = [];
  for (const one of sealed) {
    const held = await openBroughtIn(work, one);
    if (held !== undefined) opened.push(held);
  }
  return opened;
}

/** The person who acts for themself; nobody under a mandate. */
function oneself({ actor }: Work): PersonId | undefined {
  return actor.mandate === undefined ? actor.for : undefined;
}
