import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { type MeetingId, type PersonId, stageOf } from "../domain/meeting.ts";
import { isThere } from "../domain/quorum.ts";
import { mayTakePart } from "../domain/rights.ts";
import { beginTurn, endHands, listHands, listSeats, saveHand } from "../store/seats.ts";
import { holdLedIn, type LeadRefusal } from "./open-meeting.ts";
import { appendEntryIn, holdMeetingIn, type OfMeeting } from "./standing.ts";

export type HandRefusal =
  | "unknown-meeting"
  | "not-open"
  | "shown-out"
  | "not-there"
  | "not-on-the-telephone";

/** A member asks for the floor, after those who asked before; asked already, they keep their place. */
export const raiseHand = action(raiseHandIn);

export async function raiseHandIn(
  work: Work,
  asked: OfMeeting & {
    /** Who is on the telephone, as who leads hears them; else oneself. */
    readonly person?: PersonId | undefined;
  },
): Promise<Result<MeetingId, HandRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  const { meeting, standing } = found;
  if (!mayTakePart(standing, meeting)) return refused("not-open");
  const whose = asked.person ?? me;
  if (whose !== me && !standing.facilitates) return refused("unknown-meeting");
  const seat = (await listSeats(work, meeting.id)).find(({ person }) => person === whose);
  if (seat?.isRemoved === true) return refused("shown-out");
  if (seat === undefined || !isThere(seat)) return refused("not-there");
  if (whose !== me && seat.stands !== "telephone") return refused("not-on-the-telephone");
  const hands = await listHands(work, meeting.id);
  if (hands.some(({ person }) => person === whose)) return done(meeting.id);
  await saveHand(work, meeting, whose);
  await appendEntryIn(work, found, { kind: "hand", by: me, who: whose });
  return done(meeting.id);
}

/** One lowers one’s hand, or is done speaking. */
export const lowerHand = action(lowerHandIn);

export async function lowerHandIn(
  work: Work,
  asked: OfMeeting,
): Promise<Result<MeetingId, HandRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  const { meeting, standing } = found;
  if (!mayTakePart(standing, meeting)) return refused("not-open");
  const hands = await listHands(work, meeting.id);
  if (!hands.some(({ person }) => person === me)) return done(meeting.id);
  await endHands(work, meeting, me);
  await appendEntryIn(work, found, { kind: "hand", by: me, who: me });
  return done(meeting.id);
}

/**
 * Who leads gives the floor to the next: the turn of who spoke is over. `after`: who was seen speaking, so that two who
 * press at once pass one turn; nobody when it is undefined.
 */
export const passTurn = action(passTurnIn);

export async function passTurnIn(
  work: Work,
  { after, ...asked }: OfMeeting & { readonly after: PersonId | undefined },
): Promise<Result<MeetingId, LeadRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting, me } = held.value;
  if (stageOf(meeting) !== "open") return refused("not-open");
  const hands = await listHands(work, meeting.id);
  const speaks = hands.find((hand) => hand.speaks);
  if (speaks?.person !== after) return done(meeting.id);
  if (speaks !== undefined) await endHands(work, meeting, speaks.person);
  const next = hands.find((hand) => !hand.speaks);
  if (next !== undefined) await beginTurn(work, meeting, next.person);
  if (speaks === undefined && next === undefined) return done(meeting.id);
  await appendEntryIn(work, held.value, { kind: "hand", by: me, who: next?.person });
  return done(meeting.id);
}
