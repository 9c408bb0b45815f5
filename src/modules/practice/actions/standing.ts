import { open } from "#modules/access";
import { findCircleIn, standingIn } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import { type Circle, isClosed, isMember, spaceOf } from "#rules/circles";
import type { Work } from "#services/house";

import type { Asker } from "../domain/rights.ts";
import type { SituationId, SpaceId, Told } from "../domain/situation.ts";
import { findSealedCommunity } from "../store/communities.ts";
import {
  findSituation,
  findTeller,
  holdSituation,
  type SealedSituation,
} from "../store/situations.ts";

export interface OfCircle {
  /** Its number or identifier. */
  readonly circle: string;
}

export interface OfSituation {
  readonly situation: SituationId;
}

/** A circle as one of its members finds it, community of practice or not yet. */
export interface Place {
  readonly circle: Circle;
  readonly space: SpaceId;
  readonly asker: Asker;
}

export type Community = Place & {
  /** What practice it shares, in a sentence. */
  readonly shares: string;
};

/** A circle of which who acts is a member, in their own name: under a mandate there is none. */
export async function findPlaceIn(
  work: Work,
  { circle: asked }: OfCircle,
): Promise<Place | undefined> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return undefined;
  const circle = await findCircleIn(work, { circle: asked });
  const standing = circle && (await standingIn(work, circle.id));
  if (circle === undefined || standing === undefined || !isMember(standing)) return undefined;
  return {
    circle,
    space: spaceOf(circle.id),
    asker: { person, facilitates: standing === "facilitator", isClosed: isClosed(circle) },
  };
}

/** The same, opened as a community of practice. */
export async function findCommunityIn(work: Work, asked: OfCircle): Promise<Community | undefined> {
  const place = await findPlaceIn(work, asked);
  const kept = place && (await findSealedCommunity(work, place.space));
  const shares = kept && (await open(work, kept.space, kept.shares));
  return place === undefined || shares === undefined ? undefined : { ...place, shares };
}

export interface FoundSituation {
  readonly situation: SealedSituation;
  readonly community: Community;
  /** Who acts told it. */
  readonly isMine: boolean;
}

/** A situation that who acts may know of: open in a community of theirs, or their own. */
export async function findSituationIn(
  work: Work,
  { situation: id }: OfSituation,
): Promise<FoundSituation | undefined> {
  return foundIn(work, await findSituation(work, id));
}

/** The same, held until the work is saved. */
export async function holdSituationIn(
  work: Work,
  { situation: id }: OfSituation,
): Promise<FoundSituation | undefined> {
  return foundIn(work, await holdSituation(work, id));
}

async function foundIn(
  work: Work,
  situation: SealedSituation | undefined,
): Promise<FoundSituation | undefined> {
  if (situation === undefined) return undefined;
  const community = await findCommunityIn(work, { circle: situation.community });
  if (community === undefined) return undefined;
  const isMine = (await findTeller(work, situation.id)) === community.asker.person;
  const isHere =
    situation.space === community.space || situation.space === ownSpaceOf(community.asker.person);
  return isHere ? { situation, community, isMine } : undefined;
}

/** What a situation says; undefined once the key of where it stands is destroyed. */
export async function toldOfIn(
  work: Work,
  { space, sealed }: Pick<SealedSituation, "space" | "sealed">,
): Promise<Told | undefined> {
  const text = await open(work, space, sealed);
  if (text === undefined) return undefined;
  const read: unknown = JSON.parse(text);
  const words = new Map(Object.entries(typeof read === "object" && read !== null ? read : {}));
  const wordOf = (name: keyof Told) => String(words.get(name) ?? "");
  return {
    title: wordOf("title"),
    happened: wordOf("happened"),
    tried: wordOf("tried") || undefined,
    asks: wordOf("asks"),
  };
}
