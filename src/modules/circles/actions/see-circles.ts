import { isId } from "#basics/id";

import { namesOfIn, throughWhomIn } from "#modules/people";
import { type AskedThings, askThingsIn } from "#modules/subjects";
import {
  type Actor,
  type App,
  onHoldersSideIn,
  reading,
  type ShownPanel,
  showTitledIn,
  type Work,
  withRight,
} from "#services/house";

import { type Circle, type CircleId, isClosed, type Membership } from "../domain/circle.ts";
import type { Bridge } from "../domain/link.ts";
import { type AskedList, circleList, isWhole, MINE_SHOWN, PAGE_SIZE } from "../domain/listing.ts";
import { isMember, maySeeMembers, type Standing } from "../domain/rights.ts";
import { findCircle, listCircles, listCirclesOf } from "../store/circles.ts";
import { listBridges } from "../store/links.ts";
import { countAll, isWordHeld, listFoundIds } from "../store/listing.ts";
import { countMembers, listCompanions, listMembers } from "../store/members.ts";
import { listMyMembershipsIn } from "./standing.ts";
import { type Around, seeAroundIn } from "./see-around.ts";
import { findMyRequestIn, type SeenRequest } from "./see-requests.ts";

/** A circle in a list: how many they are, and whether the reader is one of them. */
export type ListedCircle = Circle & { readonly members: number; readonly isMine: boolean };

/** The circles that one may know of: one's own, then the others, the most numerous first. Closed ones are left out. */
export const listAllCircles = reading(listCirclesIn);

export async function listCirclesIn(work: Work): Promise<readonly ListedCircle[]> {
  const circles = (await listCircles(work)).filter((circle) => !isClosed(circle));
  return (await describeAllIn(work, circles)).toSorted(
    (a, b) => Number(b.isMine) - Number(a.isMine) || b.members - a.members,
  );
}

/** A page of the list of circles. */
export interface FoundCircles {
  readonly circles: readonly ListedCircle[];
  readonly total: number;
  /** How many there are at least, whatever is looked for: none when nobody founded any. */
  readonly all: number;
  /** The reader's own, apart: on the first page when all are asked for. */
  readonly mine: readonly ListedCircle[];
  /** How many circles the reader is in. */
  readonly mineTotal: number;
  /** Which of those on this page are linked, for the picture of all. */
  readonly bridges: readonly Bridge[];
  /** Words that no circle holds, and as what they were read. */
  readonly slips: AskedThings["slips"];
}

/** The same list for people, or for machines, where nothing is apart. */
export type AskedCircles = AskedList & { readonly mineApart: boolean };

/** Looks for circles: one page of them; always a few queries, however many circles and members there are. */
export const findCircles = reading(findCirclesIn);

export async function findCirclesIn(work: Work, asked: AskedCircles): Promise<FoundCircles> {
  const { own, slips, ...wanted } = await wantedIn(work, asked);
  const apart = asked.mineApart && isWhole(asked);
  const found = await listFoundIds(work, { ...wanted, without: apart ? own : undefined });
  const isFirst = apart && asked.page === 1;
  const mine = isFirst ? await listFoundIds(work, { ...wanted, among: own }) : [];
  // Sorted by their numbers of members, all are counted, in one query; else only those shown.
  const all = asked.order === "members" ? await countIn(work, [...mine, ...found]) : undefined;
  const page = mostFirst(found, all).slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE);
  const shown = [...mostFirst(mine, all).slice(0, MINE_SHOWN), ...page];
  const counts = all ?? (await countIn(work, shown));
  const listed = describe(await listInOrder(work, shown), counts, new Set(own));
  return {
    circles: listed.filter(({ isMine }) => !apart || !isMine),
    total: found.length,
    all: found.length === 0 ? await countAll(work) : found.length + mine.length,
    mine: apart ? listed.filter(({ isMine }) => isMine) : [],
    mineTotal: mine.length,
    bridges: isFirst ? await listBridges(work, shown) : [],
    slips,
  };
}

/** What is looked for, in all its ways of being said, and the reader's own circles. */
async function wantedIn(work: Work, asked: AskedList) {
  const own = (await listMyMembershipsIn(work)).map(({ circle }) => circle);
  const found = await askThingsIn(work, asked.words, (word) => isWordHeld(work, word));
  return { ...asked, ...found, own, among: asked.onlyMine ? own : undefined };
}

/** So many at a time, of a list that is taken away whole. */
const AT_ONCE = 500;

/**
 * All circles that answer, for a machine: which ones is looked up first, then they are read some at a time as they
 * are taken, each as it is then.
 */
export async function takeCircles(app: App, actor: Actor, asked: AskedList) {
  const ids = await listFoundAll(app, actor, asked);
  async function* all(): AsyncGenerator<readonly ListedCircle[]> {
    for (let from = 0; from < ids.length; from += AT_ONCE)
      yield await listThese(app, actor, ids.slice(from, from + AT_ONCE));
  }
  return { total: ids.length, all: all() };
}

const listFoundAll = reading(async (work: Work, asked: AskedList): Promise<readonly CircleId[]> => {
  const found = await listFoundIds(work, await wantedIn(work, asked));
  return asked.order === "members" ? mostFirst(found, await countIn(work, found)) : found;
});

const listThese = reading(async (work: Work, ids: readonly CircleId[]) =>
  describeAllIn(work, await listInOrder(work, ids)),
);

/** What the list shows first when nothing is looked for, for the front page: one's own, then the most numerous. */
export const findFirstCirclesIn = (work: Work): Promise<FoundCircles> =>
  findCirclesIn(work, { ...circleList.read({}), mineApart: true });

/** The most numerous first, when they were counted; among equals the order stays. */
function mostFirst(
  ids: readonly CircleId[],
  counts: ReadonlyMap<CircleId, number> | undefined,
): readonly CircleId[] {
  return counts === undefined
    ? ids
    : ids.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

async function listInOrder(work: Work, ids: readonly CircleId[]): Promise<readonly Circle[]> {
  const kept = await listCirclesOf(work, ids);
  return ids.flatMap((id) => kept.get(id) ?? []);
}

async function describeAllIn(
  work: Work,
  circles: readonly Circle[],
): Promise<readonly ListedCircle[]> {
  const ids = circles.map(({ id }) => id);
  const mine = (await listMyMembershipsIn(work)).map(({ circle }) => circle);
  return describe(circles, await countIn(work, ids), new Set(mine));
}

function describe(
  circles: readonly Circle[],
  counts: ReadonlyMap<CircleId, number>,
  mine: ReadonlySet<CircleId>,
): readonly ListedCircle[] {
  return circles.map((circle) => ({
    ...circle,
    members: counts.get(circle.id) ?? 0,
    isMine: mine.has(circle.id),
  }));
}

function countIn(work: Work, ids: readonly CircleId[]): Promise<ReadonlyMap<CircleId, number>> {
  return withRight(work, "count-members", (lent) => countMembers(lent, ids));
}

/** How many members the page of a circle shows; the others are on their own page. */
export const MEMBERS_SHOWN = 12;
/** How many members a page of them holds. */
export const MEMBERS_PAGE = 60;

export type NamedMember = Membership & {
  readonly name: string;
  /** Who acts for them, when they have no address: « membre par Solène ». */
  readonly through: string | undefined;
};

/** A circle as somebody sees it: names only for its members. */
export interface SeenCircle {
  readonly circle: Circle;
  readonly standing: Standing;
  readonly count: number;
  /** The first of them. */
  readonly members: readonly NamedMember[];
  /** The reader's own membership. */
  readonly mine: Membership | undefined;
  /** What stands around it: the circle above, its parts, its links, what waits for its facilitators. */
  readonly around: Around;
  /** What the reader asked last, when they are not in. */
  readonly myRequest: SeenRequest | undefined;
  /** What modules above show there. */
  readonly panels: readonly ShownPanel[];
}

/** A circle alone, for the modules above: undefined when one may not know of it. */
export function findCircleIn(
  work: Work,
  asked: { readonly circle: string },
): Promise<Circle | undefined> {
  return findCircle(work, asked.circle);
}

/** Several circles alone, in one query, for the modules above: those that one may know of. */
export function findSomeCirclesIn(
  work: Work,
  asked: { readonly circles: readonly string[] },
): Promise<ReadonlyMap<string, Circle>> {
  return listCirclesOf(
    work,
    asked.circles.filter((one) => isId<"Circle">(one)),
  );
}

/** Sees a circle by its number or identifier; undefined when it does not exist or one may not know of it. */
export const seeCircle = reading(seeCircleIn);

export async function seeCircleIn(
  work: Work,
  asked: { readonly circle: string },
): Promise<SeenCircle | undefined> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return undefined;
  const mine = (await listMyMembershipsIn(work)).find((one) => one.circle === circle.id);
  const standing = mine?.role ?? (work.actor.for === undefined ? "visitor" : "outsider");
  return {
    circle,
    standing,
    mine,
    count: (await countIn(work, [circle.id])).get(circle.id) ?? 0,
    members: await membersIn(work, circle, standing, { from: 0, most: MEMBERS_SHOWN }),
    around: await seeAroundIn(work, circle, standing),
    myRequest: isMember(standing) ? undefined : await findMyRequestIn(work, circle),
    panels: await showTitledIn(work, "circle", circle.id),
  };
}

/** A page of the members of a circle, for its members. */
export const seeMembers = reading(
  async (work: Work, asked: { readonly circle: string; readonly page: number }) => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined) return undefined;
    const mine = (await listMyMembershipsIn(work)).find((one) => one.circle === circle.id);
    if (mine === undefined) return undefined;
    const from = (asked.page - 1) * MEMBERS_PAGE;
    return {
      circle,
      mine,
      members: await membersIn(work, circle, mine.role, { from, most: MEMBERS_PAGE }),
      count: (await countIn(work, [circle.id])).get(circle.id) ?? 0,
    };
  },
);

async function membersIn(
  work: Work,
  circle: Circle,
  standing: Standing,
  page: { readonly from: number; readonly most: number },
): Promise<readonly NamedMember[]> {
  if (!maySeeMembers(standing)) return [];
  const members = await listMembers(work, circle.id, page);
  const persons = members.map(({ person }) => person);
  const names = await namesOfIn(work, persons);
  const through = await throughWhomIn(work, persons);
  return members.map((member) => ({
    ...member,
    name: names.get(member.person) ?? "",
    through: through.get(member.person),
  }));
}

/** Somebody with whom the person who acts shares a circle. */
export interface Companion {
  readonly person: Membership["person"];
  readonly name: string;
}

/** Those with whom the person who acts shares a circle: first in the circles around a person, facilitators first. */
export async function listCompanionsIn(work: Work): Promise<readonly Companion[]> {
  if (work.actor.for === undefined) return [];
  const all = await listCompanions(work, work.actor.for);
  const side = await onHoldersSideIn(work, all);
  const persons = all.filter((person) => !side.has(person));
  const names = await namesOfIn(work, persons);
  return persons.map((person) => ({ person, name: names.get(person) ?? "" }));
}
