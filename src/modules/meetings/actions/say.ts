import { done, refused, type Result } from "#basics/result";
import { action, type Actor, type App, reading, type Work } from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import { heardOutside, isBehindDoors } from "../domain/closed-session.ts";
import { type Entry, MOST_ENTRIES_SAID, MOST_SAID } from "../domain/entry.ts";
import { openPointOf, type Point } from "../domain/meeting.ts";
import { isThere } from "../domain/quorum.ts";
import { maySpeak } from "../domain/rights.ts";
import { lastSaidAt, listEntries } from "../store/entries.ts";
import { listPoints } from "../store/points.ts";
import { findSeat, saveGuest, saveSeat } from "../store/seats.ts";
import {
  appendEntryIn,
  beside,
  findMeetingIn,
  holdMeetingIn,
  openEntryIn,
  openPointIn,
  type OfMeeting,
} from "./standing.ts";

export type SayRefusal =
  | "unknown-meeting"
  | "not-open"
  | "nothing-said"
  | "said-too-long"
  | "muted"
  | "shown-out"
  | "too-soon"
  | "too-many"
  | "room-full"
  | "closed-session";

export type Say = OfMeeting & { readonly text: string };

/** By one person in ten minutes: faster than one types, and far below what would hold up a room. */
const BY_PERSON = declareLimit({ name: "meeting-messages-by-person", points: 60, seconds: 600 });

/** Somebody writes in the room: whoever does is there. Answers the number of the entry. */
export async function say(app: App, actor: Actor, asked: Say): Promise<Result<number, SayRefusal>> {
  const person = actor.for;
  if (person !== undefined && (await countOne(app, BY_PERSON, person)) !== undefined)
    return refused("too-many");
  return sayAction(app, actor, asked);
}

const sayAction = action(sayIn);

export async function sayIn(work: Work, asked: Say): Promise<Result<number, SayRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  const { meeting, standing } = found;
  if (!maySpeak(standing, meeting)) return refused("not-open");
  // What is decided and marked afterwards must still be among what is read of the room.
  if (meeting.lastNumber >= MOST_ENTRIES_SAID) return refused("room-full");
  const text = asked.text.trim();
  if (text === "") return refused("nothing-said");
  if (text.length > MOST_SAID) return refused("said-too-long");
  const { mine, last, points } = await beside(work, standing, async (lent) => ({
    mine: await findSeat(lent, meeting.id, me),
    last: await lastSaidAt(lent, meeting.id, me),
    points: await listPoints(lent, meeting.id),
  }));
  if (mine?.isRemoved === true) return refused("shown-out");
  if (mine?.isMuted === true) return refused("muted");
  if (last !== undefined && work.now.since(last).total("seconds") < meeting.slowSeconds)
    return refused("too-soon");
  const open = openPointOf(points);
  if (!standing.isMember && open !== undefined && isBehindDoors(await openPointIn(work, open)))
    return refused("closed-session");
  if (!standing.isMember) await beside(work, standing, (lent) => saveGuest(lent, meeting, me));
  else if (mine === undefined || !isThere(mine))
    await saveSeat(work, meeting, { person: me, stands: "present", holder: undefined });
  const { number } = await appendEntryIn(work, found, {
    kind: "said",
    by: me,
    words: { text },
    point: open?.id,
  });
  return done(number);
}

/**
 * What happened in a room after a number, in order, opened: for the page, and for whoever follows it. Undefined: no
 * meeting that one may know of, or one that one was shown out of.
 */
export const listSince = reading(listSinceIn);

export async function listSinceIn(
  work: Work,
  asked: OfMeeting & { readonly after: number; readonly most?: number },
): Promise<readonly Entry[] | undefined> {
  const found = await findMeetingIn(work, asked);
  if (found === undefined) return undefined;
  const { meeting, standing } = found;
  const read = await beside(work, standing, async (lent) => ({
    mine: standing.person && (await findSeat(lent, meeting.id, standing.person)),
    ...(standing.isMember
      ? { points: [], entries: await listEntries(lent, meeting.id, asked) }
      : {
          points: await listPoints(lent, meeting.id),
          entries: await listEntries(lent, meeting.id),
        }),
  }));
  if (read.mine?.isRemoved === true && meeting.closedAt === undefined) return undefined;
  const points: Point[] = [];
  for (const one of read.points) points.push(await openPointIn(work, one));
  const heard = heardOutside(points, read.entries).filter(({ number }) => number > asked.after);
  const entries: Entry[] = [];
  for (const one of heard) entries.push(await openEntryIn(work, one));
  return entries;
}
