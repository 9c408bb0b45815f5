import { type NamedVenue, venuesNamedIn } from "#modules/premises";
import { memory, reading, type Work } from "#services/house";
import { openKeysIn } from "#services/keys";

import type { Occasion, Occurrence, SpaceId, Words } from "../domain/occasion.ts";
import { addressOf, MOST_MINUTES } from "../domain/occasion.ts";
import { countedAt, placesTaken, type Reply } from "../domain/reply.ts";
import { isPublic, mayReadNames, maySee } from "../domain/rights.ts";
import {
  countPastOf,
  type Dated,
  listDatedAnswered,
  listDatedOf,
  listPastOf,
  listPublicDated,
} from "../store/occurrences.ts";
import { listReplies, type SealedReply } from "../store/replies.ts";
import { asAttendee, openWordsIn } from "./find-occasion.ts";
import { nameKind } from "./kinds.ts";
import { namePlaceIn } from "./see-occasions.ts";
import { besideAll, mySpacesIn, type Where, whereIn, wheresIn } from "./standing.ts";

/** A date of somebody’s calendar, or of a list. */
export interface ListedDate {
  readonly occurrence: Occurrence;
  readonly occasion: Occasion;
  readonly words: Words;
  readonly kindName: string;
  readonly placeName: string | undefined;
  /** The premises where it is held, as everyone reads them. */
  readonly venue: NamedVenue | undefined;
  /** Whose it is. */
  readonly where: Where;
  /** Its page; that of the date, for one of a series. */
  readonly at: string;
  readonly isCancelled: boolean;
  readonly coming: number;
  readonly mine: Pick<Reply, "answer" | "people" | "children" | "waits"> | undefined;
}

export interface Between {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** More in one window than anybody reads; a month of somebody holds some dozens. */
const MOST = 2_000;

/**
 * The dates in a window that concern the person who acts and that they may see: of their circles, of the organisations
 * that they represent, their own, and those of others to which they said that they come. In order; cancelled ones too.
 */
export const listOccurrences = reading(listOccurrencesIn);

export async function listOccurrencesIn(
  work: Work,
  { from, until }: Between,
): Promise<readonly ListedDate[]> {
  const windows = await windowsRead(work, "", () => Promise.resolve([]));
  const wide = windows.find((one) => holds(one, { from, until }));
  if (wide !== undefined)
    return (await wide.dates).filter(({ occurrence }) => isIn(occurrence, { from, until }));
  const dates = readOccurrencesIn(work, { from, until });
  windows.push({ from, until, dates });
  return dates;
}

/** What a page read already: the panels of the first one ask for a week, a month, what is just over. */
const windowsRead = memory<(Between & { readonly dates: Promise<readonly ListedDate[]> })[]>();

const compare = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other);

function holds(wide: Between, { from, until }: Between): boolean {
  return compare(wide.from, from) <= 0 && compare(wide.until, until) >= 0;
}

/** Whether a date is in a window, as the store asks for it. */
function isIn({ starts, ends }: Occurrence, { from, until }: Between): boolean {
  return (
    compare(starts, until) < 0 &&
    compare(ends, from) > 0 &&
    compare(starts, from.subtract({ minutes: MOST_MINUTES })) > 0
  );
}

async function readOccurrencesIn(
  work: Work,
  { from, until }: Between,
): Promise<readonly ListedDate[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const { inside, represented } = await mySpacesIn(work);
  const window = { from, until, most: MOST };
  const found = [
    ...(await listDatedOf(work, inside, window)),
    ...(await besideAll(work, async (lent) => [
      ...(await listDatedOf(lent, represented, window)),
      ...(await listDatedAnswered(lent, me, window)),
    ])),
  ];
  return listedIn(work, distinct(found));
}

/** The dates of one space in a window, for who may see them; `past`: those that are over, latest first. */
export async function listOfSpaceIn(
  work: Work,
  { space, ...asked }: Between & { readonly space: SpaceId },
): Promise<readonly ListedDate[]> {
  return ofSpaceIn(work, space, (lent) => listDatedOf(lent, [space], { ...asked, most: 200 }));
}

export async function listPastOfSpaceIn(
  work: Work,
  asked: { readonly space: SpaceId; readonly from: number; readonly most: number },
): Promise<readonly ListedDate[]> {
  const { space, from, most } = asked;
  return ofSpaceIn(work, space, (lent, onlyPublic) =>
    listPastOf(lent, space, { onlyPublic, from, most }),
  );
}

/** How many dates of a space are over, as far as the person who acts may see them. */
export async function countPastOfSpaceIn(
  work: Work,
  { space }: { readonly space: SpaceId },
): Promise<number> {
  const { asker } = await whereIn(work, space);
  return besideAll(work, (lent) =>
    countPastOf(lent, space, { onlyPublic: asker.standing === "outside" }),
  );
}

async function ofSpaceIn(
  work: Work,
  space: SpaceId,
  find: (lent: Work, onlyPublic: boolean) => Promise<readonly Dated[]>,
): Promise<readonly ListedDate[]> {
  const { asker } = await whereIn(work, space);
  const onlyPublic = asker.standing === "outside";
  const all = await besideAll(work, (lent) => find(lent, onlyPublic));
  return listedIn(
    work,
    all.filter(({ occasion }) => !onlyPublic || isPublic(occasion)),
  );
}

/** The dates to come that everyone may see, in order. */
export async function listPublicOccurrencesIn(
  work: Work,
  { from, until, most = MOST }: Between & { readonly most?: number },
): Promise<readonly ListedDate[]> {
  return listedIn(
    work,
    await besideAll(work, (lent) => listPublicDated(lent, { from, until, most })),
  );
}

function distinct(dates: readonly Dated[]): readonly Dated[] {
  const byId = new Map(dates.map((one) => [one.occurrence.id, one]));
  return [...byId.values()].toSorted(
    (a, b) =>
      Temporal.Instant.compare(a.occurrence.starts, b.occurrence.starts) ||
      (a.occurrence.id < b.occurrence.id ? -1 : 1),
  );
}

/** Dates that were found, with their words, whose they are, and what the person who acts said; asked of the rule before. */
export async function listedIn(
  work: Work,
  dates: readonly Dated[],
): Promise<readonly ListedDate[]> {
  const about = dates.flatMap(({ occurrence, occasion }) => [occurrence.id, occasion.id]);
  const replies = await besideAll(work, (lent) => listReplies(lent, [...new Set<string>(about)]));
  const byAbout = Map.groupBy(replies, (one) => one.about);
  const spaces = [...new Set(dates.map(({ occasion }) => occasion.space))];
  const wheres = await wheresIn(work, spaces);
  const byName = new Set(replies.filter(isMineByName(work)).map(({ occasion }) => occasion));
  await openKeysIn(work, spaces);
  const opened = new Map<string, Words | undefined>();
  const venues = await venuesNamedIn(
    work,
    dates.flatMap(({ occasion }) => occasion.venue ?? []),
  );
  const listed: ListedDate[] = [];
  for (const one of dates) {
    const { id, space } = one.occasion;
    if (!opened.has(id)) opened.set(id, await openWordsIn(work, one.occasion));
    const found = wheres.get(space);
    const where = found && byName.has(id) ? asAttendee(found) : found;
    const words = opened.get(id);
    if (where !== undefined && words !== undefined && maySee(where.asker, one.occasion))
      listed.push(await listedOneIn(work, one, { where, words, byAbout, venues }));
  }
  return listed;
}

/** Replies of who acts to what they are asked by name. */
function isMineByName({ actor }: Work): (one: SealedReply) => boolean {
  const me = actor.mandate === undefined ? actor.for : undefined;
  return ({ person, isByName }) => isByName && person !== undefined && person === me;
}

interface Known {
  readonly where: Where;
  readonly words: Words;
  readonly byAbout: ReadonlyMap<string, readonly SealedReply[]>;
  readonly venues: Awaited<ReturnType<typeof venuesNamedIn>>;
}

async function listedOneIn(work: Work, one: Dated, known: Known): Promise<ListedDate> {
  const { where, words, byAbout, venues } = known;
  const { sealed: _, ...occasion } = one.occasion;
  const { cancelledWhy: __, ...occurrence } = one.occurrence;
  const counted = countedAt(
    [...(byAbout.get(occurrence.id) ?? []), ...(byAbout.get(occasion.id) ?? [])],
    occurrence.id,
    occasion.id,
  );
  const me = where.asker.person;
  return {
    occurrence,
    occasion,
    words,
    kindName: nameKind(work.app, occasion.kind),
    placeName: await namePlaceIn(work, occasion.commune),
    venue: occasion.venue && venues.get(occasion.venue),
    where,
    at:
      occasion.page ??
      (occasion.when.rule.every === "once"
        ? addressOf(occasion, isPublic(occasion) ? words.title : undefined)
        : `/rendez-vous/dates/${occurrence.id}`),
    isCancelled: occasion.cancelledAt !== undefined || occurrence.cancelledAt !== undefined,
    coming: mayReadNames(where.asker) ? placesTaken(counted) : 0,
    mine: me === undefined ? undefined : counted.find(({ person }) => person === me),
  };
}
