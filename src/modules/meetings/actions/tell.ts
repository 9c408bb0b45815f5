import { isId } from "#basics/id";
import { forgetAddedIn, seeOccasionIn } from "#modules/calendar";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { type MeetingId, type PersonId, stageOf } from "../domain/meeting.ts";
import { findMeeting, saveState, type SealedMeeting } from "../store/meetings.ts";
import { listPoints } from "../store/points.ts";
import { type CarryRefusal, carryPointsIn } from "./keep-points.ts";
import { followCalendarIn, keepCalendarIn } from "./prepare-meeting.ts";
import { holdLedIn, type LeadRefusal } from "./open-meeting.ts";
import { type Found, type OfMeeting, openPointIn, toldPoint, wordsIn } from "./standing.ts";

async function tellIn(
  work: Work,
  { meeting, circle }: Pick<Found, "meeting" | "circle">,
  kind: "meetings.convoked" | "meetings.written" | "meetings.approving",
): Promise<void> {
  const me = work.actor.for;
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  const to = members.filter((one) => one !== me);
  // The circle calls its members, whoever pressed: the house speaks.
  const addresses = await reachPeopleIn(work, to, undefined);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind,
      object: meeting.id,
      facts: { meeting: meeting.id, person },
    })),
  );
}

export type Convoke = OfMeeting & {
  /** What the meeting before left and is taken up first: the letter tells it among the points. */
  readonly carry?: readonly string[] | undefined;
  readonly quiet?: true;
};
export type ConvokeRefusal = LeadRefusal | CarryRefusal;

/** Who leads convokes the other members: a letter to each, with the points, once. */
export const convoke = action(convokeIn);

export async function convokeIn(
  work: Work,
  { quiet, carry = [], ...asked }: Convoke,
): Promise<Result<MeetingId, ConvokeRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting } = held.value;
  if (stageOf(meeting) !== "before") return refused("already-over");
  if (meeting.convokedAt !== undefined) return done(meeting.id);
  if ((await followCalendarIn(work, held.value)).isOff) return refused("is-off");
  if (carry.length > 0) {
    const carried = await carryPointsIn(work, { ...asked, points: carry });
    if (!carried.done) return carried;
  }
  const now = await keepCalendarIn(work, held.value);
  await saveState(work, meeting.id, "convoked");
  if (quiet === true) return done(meeting.id);
  await tellIn(work, now, "meetings.convoked");
  const seen = await seeOccasionIn(work, { occasion: meeting.occasion });
  if (seen !== undefined) await forgetAddedIn(work, seen.occasion);
  return done(meeting.id);
}

/** The minutes are written: in the digest of those who were there or not. */
export function tellWrittenIn(work: Work, found: Found): Promise<void> {
  return tellIn(work, found, "meetings.written");
}

/** Minutes are approved unless somebody objects: a letter to each member but who had them approved. */
export function tellApprovingIn(work: Work, found: Found): Promise<void> {
  return tellIn(work, found, "meetings.approving");
}

/** A meeting as a letter tells it; read as it is written, under the right "write-mail". */
export interface ToldMeeting {
  readonly meeting: SealedMeeting;
  readonly title: string;
  readonly address: string | undefined;
  readonly video: string | undefined;
  readonly circleName: string;
  readonly points: readonly { readonly title: string; readonly minutes: number }[];
}

/** Undefined once the one it was for is not a member any more. */
export async function seeToldMeetingIn(
  work: Work,
  { meeting: id, person }: Readonly<Record<string, unknown>>,
): Promise<ToldMeeting | undefined> {
  if (typeof id !== "string" || !isId<"Meeting">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const meeting = await findMeeting(work, id);
  const circle = meeting && (await findCircleIn(work, { circle: meeting.space }));
  if (meeting === undefined || circle === undefined) return undefined;
  const members: readonly PersonId[] = await memberIdsAtIn(work, {
    circle: circle.id,
    at: work.now,
  });
  const words = members.includes(person) ? await wordsIn(work, meeting) : undefined;
  if (words === undefined) return undefined;
  const points = [];
  for (const one of await listPoints(work, id))
    points.push(toldPoint(await openPointIn(work, one)));
  const { title, address, video } = words;
  return { meeting, title, address, video, circleName: circle.name, points };
}
