import { isId } from "#basics/id";
import { standingIn } from "#modules/circles";
import { isMember } from "#rules/circles";
import { reading, type Work } from "#services/house";

import { findFollowed } from "../store/following.ts";
import type { OfMeeting } from "./standing.ts";

/**
 * How who acts sees a room that they follow; asked before each thing that they are given, so in few statements. Members
 * see it alike. Undefined: it is not for them (any more), or they were shown out. Who is not of the circle, or acts for
 * another, reads the page of an open meeting, and does not follow it.
 */
export const sightOfRoom = reading(sightOfRoomIn);

export async function sightOfRoomIn(
  work: Work,
  { meeting }: OfMeeting,
): Promise<"member" | undefined> {
  const { for: person, mandate } = work.actor;
  if (person === undefined || mandate !== undefined) return undefined;
  const followed = await findFollowed(work, meeting, person);
  if (followed === undefined || followed.isOut) return undefined;
  const circle: string = followed.space;
  if (!isId<"Circle">(circle)) return undefined;
  return isMember(await standingIn(work, circle)) ? "member" : undefined;
}
