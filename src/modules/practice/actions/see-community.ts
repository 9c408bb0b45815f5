import { open } from "#modules/access";
import { listMyCirclesIn, listMyMembershipsIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Circle, spaceOf } from "#rules/circles";
import { listQuietIn, reading, type Work } from "#services/house";

import type { Line, Point } from "../domain/line.ts";
import { mayOpen, mayRemove, mayWrite } from "../domain/rights.ts";
import type { Situation, SituationState } from "../domain/situation.ts";
import { listAnswers } from "../store/answers.ts";
import { listCommunities } from "../store/communities.ts";
import {
  countLines,
  listLinesOf,
  listToBuild,
  type SealedLine,
  type SealedPoint,
} from "../store/lines.ts";
import {
  countOpened,
  findTeller,
  listOpened,
  listOwn,
  type SealedSituation,
} from "../store/situations.ts";
import { wantsGatheringIn } from "./propose-gathering.ts";
import { countToReadIn } from "./read-second.ts";
import {
  type Community,
  findCommunityIn,
  findPlaceIn,
  type OfCircle,
  toldOfIn,
} from "./standing.ts";

/** A page of situations, or of what is known: how many fit on it. */
export const PAGE = 20;

/** A situation in a list: how far it is, and never whose. */
export interface ListedSituation {
  readonly id: Situation["id"];
  /** Undefined: hidden by who moderates; who told it still reads it. */
  readonly title: string | undefined;
  readonly state: SituationState;
  readonly openedAt: Temporal.Instant | undefined;
  /** Hidden by who moderates. */
  readonly isHidden: boolean;
  readonly answered: "no" | "yes" | "helped";
}

export async function listedIn(
  work: Work,
  kept: readonly SealedSituation[],
): Promise<readonly ListedSituation[]> {
  const answers = (
    await listAnswers(
      work,
      kept.map(({ id }) => id),
    )
  ).filter(({ hiddenBecause }) => hiddenBecause === undefined);
  const listed: ListedSituation[] = [];
  for (const one of kept) {
    const told = await toldOfIn(work, one);
    if (told === undefined) continue;
    const isHidden = one.hiddenBecause !== undefined;
    const isMine = isHidden && (await findTeller(work, one.id)) === work.actor.for;
    const its = answers.filter(({ situation }) => situation === one.id);
    const answered = its.length === 0 ? "no" : "yes";
    listed.push({
      id: one.id,
      title: isHidden && !isMine ? undefined : told.title,
      state: one.state,
      openedAt: one.openedAt,
      isHidden,
      answered: its.some(({ helpedAt }) => helpedAt !== undefined) ? "helped" : answered,
    });
  }
  return listed;
}

export interface MayInCommunity {
  readonly open: boolean;
  readonly write: boolean;
}

const mayOf = ({ asker }: Community): MayInCommunity => ({
  open: mayOpen(asker),
  write: mayWrite(asker),
});

export interface SeenCommunity {
  readonly community: Community;
  readonly may: MayInCommunity;
  readonly situations: readonly ListedSituation[];
  readonly total: number;
  /** One's own that are not open yet. */
  readonly own: readonly ListedSituation[];
  /** How many wait that one may take to read. */
  readonly toRead: number;
  /** It has not met for a quarter, and nobody asks for dates. */
  readonly wantsGathering: boolean;
  readonly known: number;
  readonly toBuild: number;
}

/** Sees a community of practice; undefined for who is not of it. */
export const seeCommunity = reading(
  async (
    work: Work,
    asked: OfCircle & { readonly page: number },
  ): Promise<SeenCommunity | undefined> => {
    const community = await findCommunityIn(work, asked);
    if (community === undefined) return undefined;
    const { space, asker } = community;
    const range = { from: (asked.page - 1) * PAGE, most: PAGE };
    return {
      community,
      may: mayOf(community),
      situations: await listedIn(work, await listOpened(work, space, range)),
      total: await countOpened(work, space),
      own: await listedIn(work, await listOwn(work, ownSpaceOf(asker.person), space)),
      toRead: await countToReadIn(work, community),
      wantsGathering: mayWrite(asker) && (await wantsGatheringIn(work, space)),
      known: await countLines(work, space),
      toBuild: (await listToBuild(work, space)).length,
    };
  },
);

/** A circle that may be opened as a community, or is one. */
export interface SeenOpening {
  readonly circle: Circle;
  readonly shares: string | undefined;
}

/** For its facilitators alone. */
export const seeOpening = reading(
  async (work: Work, asked: OfCircle): Promise<SeenOpening | undefined> => {
    const place = await findPlaceIn(work, asked);
    if (place === undefined || !mayOpen(place.asker)) return undefined;
    const community = await findCommunityIn(work, asked);
    return { circle: place.circle, shares: community?.shares };
  },
);

export interface MyCommunity {
  readonly circle: Circle;
  /** Undefined: a circle that one facilitates, and that is none yet. */
  readonly shares: string | undefined;
}

/** The communities of who acts, and the circles that they may open as such, by name. */
export const listMyCommunities = reading(async (work: Work): Promise<readonly MyCommunity[]> => {
  if (work.actor.mandate !== undefined) return [];
  const circles = await listMyCirclesIn(work);
  const roles = new Map(
    (await listMyMembershipsIn(work)).map(({ circle, role }) => [circle, role]),
  );
  const spaces = circles.map(({ id }) => spaceOf(id));
  const opened = new Map(
    (await listCommunities(work, spaces)).map((one) => [one.space, one.shares]),
  );
  const mine: MyCommunity[] = [];
  for (const circle of circles) {
    const space = spaceOf(circle.id);
    const sealed = opened.get(space);
    const shares = sealed && (await open(work, space, sealed));
    const mayBegin = roles.get(circle.id) === "facilitator" && circle.rest.state !== "closed";
    if (shares !== undefined || mayBegin) mine.push({ circle, shares });
  }
  // Communities first, then the circles that may become one.
  return mine.toSorted(
    (a, b) =>
      Number(a.shares === undefined) - Number(b.shares === undefined) ||
      a.circle.name.localeCompare(b.circle.name, "fr"),
  );
});

/** A line of what is known, as its community reads it. */
export type SeenLine = Omit<Line, "by"> & { readonly mayRemove: boolean };

export async function linesIn(
  work: Work,
  community: Community,
  kept: readonly SealedLine[],
): Promise<readonly SeenLine[]> {
  const seen: SeenLine[] = [];
  const answers = kept.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const quiet = await listQuietIn(work, answers);
  for (const { sealed, space, by, ...line } of kept) {
    if (line.answer !== undefined && quiet.has(line.answer)) continue;
    const text = await open(work, space, sealed);
    if (text !== undefined) seen.push({ ...line, text, mayRemove: mayRemove(community.asker, by) });
  }
  return seen;
}

export interface SeenKnown {
  readonly community: Community;
  readonly may: MayInCommunity;
  readonly lines: readonly SeenLine[];
  readonly total: number;
}

/** « Ce que nous savons ». */
export const seeKnown = reading(
  async (
    work: Work,
    asked: OfCircle & { readonly page: number },
  ): Promise<SeenKnown | undefined> => {
    const community = await findCommunityIn(work, asked);
    if (community === undefined) return undefined;
    const { space } = community;
    const range = { from: (asked.page - 1) * PAGE, most: PAGE };
    return {
      community,
      may: mayOf(community),
      lines: await linesIn(work, community, await listLinesOf(work, space, range)),
      total: await countLines(work, space),
    };
  },
);

/** A point to build, with who builds it. */
export type SeenPoint = Omit<Point, "by"> & {
  readonly taker: string | undefined;
  readonly mayRemove: boolean;
};

export async function pointsIn(
  work: Work,
  { asker }: Community,
  kept: readonly SealedPoint[],
): Promise<readonly SeenPoint[]> {
  const takers = kept.flatMap(({ taken }) => (taken?.by === undefined ? [] : [taken.by]));
  const names = await namesOfIn(work, takers);
  const seen: SeenPoint[] = [];
  for (const { sealed, space, by, ...point } of kept) {
    const text = await open(work, space, sealed);
    const taker = point.taken?.by && names.get(point.taken.by);
    if (text !== undefined) seen.push({ ...point, text, taker, mayRemove: mayRemove(asker, by) });
  }
  return seen;
}

export interface SeenToBuild {
  readonly community: Community;
  readonly may: MayInCommunity;
  readonly points: readonly SeenPoint[];
}

/** « Ce qu’il faut construire ». */
export const seeToBuild = reading(
  async (work: Work, asked: OfCircle): Promise<SeenToBuild | undefined> => {
    const community = await findCommunityIn(work, asked);
    if (community === undefined) return undefined;
    const points = await pointsIn(work, community, await listToBuild(work, community.space));
    return { community, may: mayOf(community), points };
  },
);
