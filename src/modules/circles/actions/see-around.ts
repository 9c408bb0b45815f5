import type { Work } from "#services/house";

import type { Circle } from "../domain/circle.ts";
import type { CircleLink } from "../domain/link.ts";
import type { Standing } from "../domain/rights.ts";
import { isMember } from "../domain/rights.ts";
import { listCharterDues } from "../store/charters.ts";
import { findCircle, listCirclesOf, listParts } from "../store/circles.ts";
import { listLinks } from "../store/links.ts";
import { listFacilitators } from "../store/members.ts";
import { countWaiting } from "../store/requests.ts";
import { listProposed } from "../store/silent.ts";

/** A link seen from one of its ends. */
export interface SeenLink {
  readonly link: CircleLink;
  readonly other: Circle;
  /** Whether this circle proposed it. */
  readonly isOurs: boolean;
}

/** What stands around a circle, as far as the reader may know of it. */
export interface Around {
  readonly above: Circle | undefined;
  readonly parts: readonly Circle[];
  /** Accepted ones for everyone; those that wait for its members. */
  readonly links: readonly SeenLink[];
  /** By when the present charter is to be accepted. */
  readonly charterDue: Temporal.PlainDate | undefined;
  /** For its facilitators: how many requests wait, and whether they were asked if the circle rests. */
  readonly waiting: number;
  readonly restProposed: boolean;
  /** For its members: nobody facilitates any more. */
  readonly isAdrift: boolean;
}

export async function seeAroundIn(work: Work, circle: Circle, standing: Standing): Promise<Around> {
  const keeps = standing === "facilitator";
  return {
    above: circle.parent && (await findCircle(work, circle.parent)),
    parts: await listParts(work, circle.id),
    links: await seeLinksIn(work, circle, standing),
    charterDue: (await listCharterDues(work, [circle.id])).get(circle.id),
    waiting: keeps ? ((await countWaiting(work, [circle.id])).get(circle.id) ?? 0) : 0,
    restProposed: keeps && (await listProposed(work, [circle.id])).length > 0,
    isAdrift:
      isMember(standing) && !keeps && (await listFacilitators(work, circle.id)).length === 0,
  };
}

/** The links of a circle: those that stand, and for its members those that wait. */
export async function seeLinksIn(
  work: Work,
  circle: Circle,
  standing: Standing,
): Promise<readonly SeenLink[]> {
  const links = (await listLinks(work, circle.id)).filter(
    ({ state }) => state === "accepted" || isMember(standing),
  );
  const others = await listCirclesOf(
    work,
    links.map(({ from, to }) => (from === circle.id ? to : from)),
  );
  return links.flatMap((link) => {
    const isOurs = link.from === circle.id;
    const other = others.get(isOurs ? link.to : link.from);
    return other === undefined ? [] : [{ link, other, isOurs }];
  });
}
