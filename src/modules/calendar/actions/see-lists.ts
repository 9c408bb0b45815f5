import { isId } from "#basics/id";
import { findCircleIn } from "#modules/circles";
import { findOrganisationIn } from "#modules/organisations";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { spaceOf as spaceOfOrganisation } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import type { SpaceId } from "../domain/occasion.ts";
import { MONTHS_AHEAD } from "../domain/recurrence.ts";
import { mayReply } from "../domain/rights.ts";
import {
  countPastOfSpaceIn,
  type ListedDate,
  listOccurrencesIn,
  listOfSpaceIn,
  listPastOfSpaceIn,
  listPublicOccurrencesIn,
} from "./list-occurrences.ts";
import { type Where, whereIn } from "./standing.ts";

/** What one reads at a glance of what is to come. */
const MOST_TO_COME = 40;
/** A page of what is over. */
const PAGE = 30;

/** Which space an address names: a circle by its number or id, an organisation by its id, or one’s own. */
export interface OfSpace {
  readonly circle?: string | undefined;
  readonly organisation?: string | undefined;
}

/** Whose occasions are asked for, and how the person who acts stands; undefined when they may not know of it. */
export const findWhere = reading(findWhereIn);

export async function findWhereIn(work: Work, asked: OfSpace): Promise<Where | undefined> {
  const space = await spaceIn(work, asked);
  return space === undefined ? undefined : whereIn(work, space);
}

async function spaceIn(work: Work, asked: OfSpace): Promise<SpaceId | undefined> {
  if (asked.circle !== undefined) {
    const circle = await findCircleIn(work, { circle: asked.circle });
    return circle && spaceOf(circle.id);
  }
  const id = asked.organisation;
  if (id !== undefined) {
    const organisation = isId<"Organisation">(id) ? await findOrganisationIn(work, id) : undefined;
    return organisation === undefined || organisation.isHidden
      ? undefined
      : spaceOfOrganisation(organisation.id);
  }
  return work.actor.for === undefined || work.actor.mandate !== undefined
    ? undefined
    : ownSpaceOf(work.actor.for);
}

/** The occasions of a space, to come or over. */
export interface SeenSpace {
  readonly where: Where;
  readonly dates: readonly ListedDate[];
  readonly addAt: string;
  readonly total: number;
  readonly size: number;
}

export type SeeSpace = OfSpace & {
  readonly past: boolean;
  /** From 1. */
  readonly page: number;
};

/** Sees the occasions of a space, as far as one may; undefined when one may not know of it. */
export const seeSpace = reading(
  async (work: Work, asked: SeeSpace): Promise<SeenSpace | undefined> => {
    const where = await findWhereIn(work, asked);
    if (where === undefined) return undefined;
    const { space } = where;
    const dates = asked.past
      ? await listPastOfSpaceIn(work, { space, from: (asked.page - 1) * PAGE, most: PAGE })
      : nextOnes(await listOfSpaceIn(work, { space, ...toCome(work) })).slice(0, MOST_TO_COME);
    const total = asked.past ? await countPastOfSpaceIn(work, { space }) : dates.length;
    // What is to come stands on one page.
    const isBeyond = !asked.past && asked.page > 1;
    const shown = isBeyond ? [] : dates;
    const size = asked.past ? PAGE : MOST_TO_COME;
    return { where, dates: shown, addAt: addAtOf(where), total, size };
  },
);

/** Where one adds an occasion to a space. */
export function addAtOf({ of, listAt, space }: Where): string {
  if (of === "person") return "/rendez-vous/nouveau";
  const [last = ""] = listAt.split("/").slice(-1);
  return of === "circle"
    ? `/rendez-vous/nouveau?cercle=${last}`
    : `/rendez-vous/nouveau?structure=${space}`;
}

/** Of a series, its next date; those before it that were cancelled are said too. */
function nextOnes(dates: readonly ListedDate[]): readonly ListedDate[] {
  const seen = new Set<string>();
  return dates.filter(({ occasion, isCancelled }) => {
    const isNext = !seen.has(occasion.id);
    if (isNext && (!isCancelled || occasion.cancelledAt !== undefined)) seen.add(occasion.id);
    return isNext;
  });
}

function toCome({ now }: Work) {
  const until = now.toZonedDateTimeISO("UTC").add({ months: MONTHS_AHEAD }).toInstant();
  return { from: now, until };
}

/** What comes for the person who acts, and what is open to everyone. */
export const seeAll = reading(async (work: Work) => ({
  mine: nextOnes(await listOccurrencesIn(work, toCome(work))).slice(0, MOST_TO_COME),
  everyone: nextOnes(await listPublicOccurrencesIn(work, { ...toCome(work), most: 400 })).slice(
    0,
    MOST_TO_COME,
  ),
}));

/** How far ahead an answer is waited for: a month. */
export const DAYS_WAITED = 31;

/** The dates that wait for the reply of the person who acts: the next of each occasion, nearest first. */
export async function listWaitingIn(work: Work): Promise<readonly ListedDate[]> {
  const until = work.now.add({ hours: DAYS_WAITED * 24 });
  const seen = new Set<string>();
  return (await listOccurrencesIn(work, { from: work.now, until })).filter((date) => {
    const { occasion, occurrence, where } = date;
    const waits =
      !date.isCancelled &&
      date.mine === undefined &&
      where.of !== "person" &&
      mayReply(where.asker, occasion) &&
      Temporal.Instant.compare(occurrence.starts, work.now) > 0 &&
      !seen.has(occasion.id);
    if (waits) seen.add(occasion.id);
    return waits;
  });
}

/** The next dates of a circle or an organisation, as far as one may see them; undefined for who sees none and is not of it. */
export async function listNextIn(
  work: Work,
  { most, ...of }: OfSpace & { readonly most: number },
): Promise<{ readonly where: Where; readonly dates: readonly ListedDate[] } | undefined> {
  const where = await findWhereIn(work, of);
  if (where === undefined) return undefined;
  const dates = nextOnes(await listOfSpaceIn(work, { space: where.space, ...toCome(work) }));
  if (where.asker.standing === "outside" && dates.length === 0) return undefined;
  return { where, dates: dates.slice(0, most) };
}
