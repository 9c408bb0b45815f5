import { listOfSpaceIn } from "#modules/calendar";
import { findCircleIn, findSomeCirclesIn, listMyMembershipsIn } from "#modules/circles";
import { done, refused, type Result } from "#basics/result";
import { type Circle, isClosed, spaceOf } from "#rules/circles";
import { action, reading, type Work } from "#services/house";

import type { Meeting, OccasionId, OccurrenceId, SpaceId } from "../domain/meeting.ts";
import type { Setting } from "../domain/quorum.ts";
import { type Standing } from "../domain/rights.ts";
import {
  countMeetings,
  listMeetings,
  listMeetingsOfOccasion,
  type SealedMeeting,
} from "../store/meetings.ts";
import { saveSetting } from "../store/seats.ts";
import { titlesWithoutNamesIn } from "./name-people.ts";
import { beside, settingOfIn, standsIn, wordsIn } from "./standing.ts";

/** A meeting in a list. */
export interface ListedMeeting {
  readonly meeting: Meeting;
  readonly title: string;
  readonly circle: Circle;
}

export const PAGE = 20;

export async function listedIn(
  work: Work,
  kept: readonly SealedMeeting[],
  rewrite: (title: string) => string = (title) => title,
): Promise<readonly ListedMeeting[]> {
  const circles = await findSomeCirclesIn(work, { circles: kept.map(({ space }) => space) });
  const listed: ListedMeeting[] = [];
  for (const { words, ...meeting } of kept) {
    const circle = circles.get(meeting.space);
    const title = (await wordsIn(work, { space: meeting.space, words }))?.title;
    if (circle !== undefined && title !== undefined)
      listed.push({ meeting, title: rewrite(title), circle });
  }
  return listed;
}

/** A date of the calendar of which nobody prepared the meeting yet. */
export interface ToPrepare {
  readonly occasion: OccasionId;
  readonly date: OccurrenceId;
  readonly title: string;
  readonly starts: Temporal.Instant;
}

export interface SeenList {
  readonly circle: Circle;
  readonly setting: Setting;
  readonly standing: Standing;
  readonly coming: readonly ListedMeeting[];
  readonly over: readonly ListedMeeting[];
  readonly total: number;
  readonly toPrepare: readonly ToPrepare[];
  /** Where the circle adds a date. */
  readonly calendarAt: string;
}

/** How many dates a form proposes. */
const MOST_DATES = 12;

/** The meetings of a circle, for its members; where they are open, for whoever is in. */
export const seeList = reading(
  async (
    work: Work,
    asked: { readonly circle: string; readonly page: number },
  ): Promise<SeenList | undefined> => {
    const circle = await findCircleIn(work, asked);
    if (circle === undefined) return undefined;
    const setting = await settingOfIn(work, circle);
    const standing = await standsIn(work, circle, { setting, facilitators: [] });
    const reads = standing.isMember || (standing.isOpen && standing.person !== undefined);
    if (!reads) return undefined;
    const space = spaceOf(circle.id);
    const sight = { openAlone: !standing.isMember };
    const from = (asked.page - 1) * PAGE;
    const kept = await beside(work, standing, async (lent) => ({
      coming: await listMeetings(lent, [space], { ...sight, over: false, from: 0, most: 50 }),
      over: await listMeetings(lent, [space], { ...sight, over: true, from, most: PAGE }),
      total: await countMeetings(lent, [space], { ...sight, over: true }),
    }));
    const listed = [...kept.coming, ...kept.over].map(({ id }) => id);
    const rewrite = standing.isMember
      ? undefined
      : await titlesWithoutNamesIn(work, { circle, standing }, listed);
    return {
      circle,
      setting,
      standing,
      coming: await listedIn(work, kept.coming, rewrite),
      over: await listedIn(work, kept.over, rewrite),
      total: kept.total,
      toPrepare:
        standing.isMember && !isClosed(circle)
          ? await listToPrepareIn(work, space, new Set(kept.coming.map(({ date }) => date)))
          : [],
      calendarAt: `/rendez-vous/cercle/${circle.number ?? circle.id}`,
    };
  },
);

async function listToPrepareIn(
  work: Work,
  space: SpaceId,
  prepared: ReadonlySet<OccurrenceId>,
): Promise<readonly ToPrepare[]> {
  const from = work.now;
  const dates = await listOfSpaceIn(work, { space, from, until: from.add({ hours: 24 * 180 }) });
  return dates
    .filter(({ isCancelled, occurrence }) => !isCancelled && !prepared.has(occurrence.id))
    .slice(0, MOST_DATES)
    .map(({ occasion, occurrence, words }) => ({
      occasion: occasion.id,
      date: occurrence.id,
      title: words.title,
      starts: occurrence.starts,
    }));
}

export interface SeenMine {
  readonly coming: readonly ListedMeeting[];
  readonly over: readonly ListedMeeting[];
  readonly total: number;
  readonly circles: readonly Circle[];
}

/** The meetings of the circles of the person who acts. */
export const seeMine = reading(
  async (work: Work, { page }: { readonly page: number }): Promise<SeenMine> => {
    const isOneself = work.actor.mandate === undefined;
    const mine = isOneself ? await listMyMembershipsIn(work) : [];
    const spaces = mine.map(({ circle }) => spaceOf(circle));
    const circles = await findSomeCirclesIn(work, { circles: spaces });
    const from = (page - 1) * PAGE;
    return {
      coming: await listedIn(
        work,
        await listMeetings(work, spaces, { over: false, from: 0, most: 50 }),
      ),
      over: await listedIn(
        work,
        await listMeetings(work, spaces, { over: true, from, most: PAGE }),
      ),
      total: await countMeetings(work, spaces, { over: true }),
      circles: [...circles.values()].filter((circle) => !isClosed(circle)),
    };
  },
);

/** The meetings at the dates of an occasion, for the members of its circle. */
export async function listOfOccasionIn(
  work: Work,
  { occasion }: { readonly occasion: OccasionId },
): Promise<readonly ListedMeeting[]> {
  return listedIn(work, await listMeetingsOfOccasion(work, occasion));
}

/** What a circle meets next, how many meetings it held, and the circle, where one may still be prepared. */
export interface NextOfCircle {
  readonly next: ListedMeeting | undefined;
  readonly total: number;
  readonly prepares: Circle | undefined;
}

/** The meeting of a circle whose room is open, else the next: for its members. */
export async function nextOfCircleIn(
  work: Work,
  { circle }: { readonly circle: string },
): Promise<NextOfCircle | undefined> {
  const found = await findCircleIn(work, { circle });
  if (found === undefined) return undefined;
  const standing = await standsIn(work, found, {
    setting: await settingOfIn(work, found),
    facilitators: [],
  });
  if (!standing.isMember) return undefined;
  const space = spaceOf(found.id);
  const coming = await listMeetings(work, [space], { over: false, from: 0, most: 50 });
  const running = coming.find(({ openedAt }) => openedAt !== undefined);
  const [next] = await listedIn(work, running === undefined ? coming.slice(0, 1) : [running]);
  const total = await countMeetings(work, [space], { over: true });
  return { next, total, prepares: isClosed(found) ? undefined : found };
}

/** How many approved minutes the page of a circle names, the latest. */
const MOST_APPROVED = 12;

/** The meetings of a circle that are open and whose minutes are approved, latest first, for who is not of it: visitors too. */
export async function listApprovedIn(
  work: Work,
  { circle }: { readonly circle: string },
): Promise<readonly ListedMeeting[]> {
  const found = await findCircleIn(work, { circle });
  if (found === undefined) return [];
  const setting = await settingOfIn(work, found);
  const standing = await standsIn(work, found, { setting, facilitators: [] });
  if (standing.isMember || !standing.isOpen) return [];
  const asked = { over: true, openAlone: true, approvedAlone: true, from: 0, most: MOST_APPROVED };
  const kept = await beside(work, standing, (lent) =>
    listMeetings(lent, [spaceOf(found.id)], asked),
  );
  const ids = kept.map(({ id }) => id);
  const of = { circle: found, standing };
  return listedIn(work, kept, await titlesWithoutNamesIn(work, of, ids));
}

export type SettingRefusal = "unknown-circle" | "not-a-facilitator" | "not-an-open-circle";

/** A facilitator says how the circle meets: open or not, how many powers one holds, how many must be there. */
export const setSetting = action(setSettingIn);

export async function setSettingIn(
  work: Work,
  { circle: id, ...setting }: Setting & { readonly circle: string },
): Promise<Result<Circle, SettingRefusal>> {
  const circle = await findCircleIn(work, { circle: id });
  if (circle === undefined) return refused("unknown-circle");
  const standing = await standsIn(work, circle, {
    setting: await settingOfIn(work, circle),
    facilitators: [],
  });
  if (!standing.isMember) return refused("unknown-circle");
  if (!standing.keepsCircle) return refused("not-a-facilitator");
  if (setting.isOpen && !circle.isOpen) return refused("not-an-open-circle");
  await saveSetting(work, spaceOf(circle.id), setting);
  return done(circle);
}
