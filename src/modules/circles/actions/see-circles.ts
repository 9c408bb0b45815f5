import type { Child } from "hono/jsx";

import { namesOfIn } from "#modules/people";
import { reading, showPanelsIn, type Work, withRight } from "#services/house";

import type { Circle, CircleId, Membership } from "../domain/circle.ts";
import { maySeeMembers, type Standing } from "../domain/rights.ts";
import { findCircle, listCircles } from "../store/circles.ts";
import { countMembers, listCompanions, listMembers } from "../store/members.ts";
import { listMyMembershipsIn, standingIn } from "./standing.ts";

/** A circle in a list: how many they are, and whether the reader is one of them. */
export type ListedCircle = Circle & { readonly members: number; readonly isMine: boolean };

/** The circles that one may know of: one's own, then the others, the most numerous first. */
export const listAllCircles = reading(listCirclesIn);

export async function listCirclesIn(work: Work): Promise<readonly ListedCircle[]> {
  const circles = await listCircles(work);
  const counts = await countIn(work, circles);
  const mine = new Set((await listMyMembershipsIn(work)).map(({ circle }) => circle));
  return circles
    .map((circle) => ({
      ...circle,
      members: counts.get(circle.id) ?? 0,
      isMine: mine.has(circle.id),
    }))
    .toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || b.members - a.members);
}

function countIn(work: Work, circles: readonly Circle[]): Promise<ReadonlyMap<CircleId, number>> {
  const ids = circles.map(({ id }) => id);
  return withRight(work, "count-members", (lent) => countMembers(lent, ids));
}

/** How many members the page of a circle shows; the others are on their own page. */
export const MEMBERS_SHOWN = 12;

/** A circle as somebody sees it: names only for its members. */
export interface SeenCircle {
  readonly circle: Circle;
  readonly standing: Standing;
  readonly count: number;
  readonly members: readonly (Membership & { readonly name: string })[];
  /** What modules above show there. */
  readonly panels: readonly Child[];
}

/** A circle alone, for the modules above: undefined when one may not know of it. */
export function findCircleIn(
  work: Work,
  asked: { readonly circle: string },
): Promise<Circle | undefined> {
  return findCircle(work, asked.circle);
}

/** Sees a circle by its number or identifier; undefined when it does not exist or one may not know of it. */
export const seeCircle = reading(seeCircleIn);

export async function seeCircleIn(
  work: Work,
  asked: { readonly circle: string },
): Promise<SeenCircle | undefined> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return undefined;
  const standing = await standingIn(work, circle.id);
  const members = maySeeMembers(standing)
    ? await listMembers(work, circle.id, { from: 0, most: MEMBERS_SHOWN })
    : [];
  const names = await namesOfIn(
    work,
    members.map(({ person }) => person),
  );
  return {
    circle,
    standing,
    count: (await countIn(work, [circle])).get(circle.id) ?? 0,
    members: members.map((member) => ({ ...member, name: names.get(member.person) ?? "" })),
    panels: await showPanelsIn(work, "circle", circle.id),
  };
}

/** Somebody with whom the person who acts shares a circle. */
export interface Companion {
  readonly person: Membership["person"];
  readonly name: string;
}

/** Those with whom the person who acts shares a circle: first in the circles around a person, facilitators first. */
export async function listCompanionsIn(work: Work): Promise<readonly Companion[]> {
  if (work.actor.for === undefined) return [];
  const persons = await listCompanions(work, work.actor.for);
  const names = await namesOfIn(work, persons);
  return persons.map((person) => ({ person, name: names.get(person) ?? "" }));
}
