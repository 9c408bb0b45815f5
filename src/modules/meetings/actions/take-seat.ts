import { done, refused, type Result } from "#basics/result";
import { replyToDateIn } from "#modules/calendar";
import { memberIdsAtIn } from "#modules/circles";
import { action, type Work } from "#services/house";

import { type MeetingId, type PersonId, stageOf } from "../domain/meeting.ts";
import { isThere, type Stands } from "../domain/quorum.ts";
import { mayTakePart } from "../domain/rights.ts";
import {
  deleteFacilitator,
  endHands,
  findSeat,
  listSeats,
  saveFacilitator,
  saveMuted,
  saveRemoved,
  saveSeat,
} from "../store/seats.ts";
import { holdLedIn, type LeadRefusal } from "./open-meeting.ts";
import { seatsNowIn } from "./seats-now.ts";
import { appendEntryIn, type Found, holdMeetingIn, type OfMeeting } from "./standing.ts";

export type SeatRefusal =
  | "unknown-meeting"
  | "already-over"
  | "not-of-the-circle"
  | "to-oneself"
  | "too-many-powers"
  | "shown-out";

export type SayWhetherComing = OfMeeting & {
  readonly stands: Extract<Stands, "coming" | "excused" | "represented">;
  /** Who holds their power. */
  readonly holder?: PersonId | undefined;
};

/** A member says that they come, that they do not, or to whom they give their power: the calendar knows it too. */
export const sayWhetherComing = action(sayWhetherComingIn);

export async function sayWhetherComingIn(
  work: Work,
  asked: SayWhetherComing,
): Promise<Result<MeetingId, SeatRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined || !found.standing.isMember)
    return refused("unknown-meeting");
  const { meeting } = found;
  if (stageOf(meeting) === "over") return refused("already-over");
  const holder = asked.stands === "represented" ? asked.holder : undefined;
  if (asked.stands === "represented") {
    const decided = await decidePowerIn(work, found, { from: me, holder });
    if (!decided.done) return decided;
  }
  const before = await findSeat(work, meeting.id, me);
  const isSame = before?.stands === asked.stands && before.holder === holder;
  await saveSeat(work, meeting, { person: me, stands: asked.stands, holder });
  // Where the calendar lets nobody answer any more (over, called off), it is told here alone.
  const answer = asked.stands === "coming" ? "yes" : "no";
  await replyToDateIn(work, { date: meeting.date, answer, people: 1 });
  if (stageOf(meeting) === "open" && !isSame)
    await appendEntryIn(work, found, { kind: "seated", by: me, who: me });
  return done(meeting.id);
}

async function decidePowerIn(
  work: Work,
  found: Found,
  { from, holder }: { readonly from: PersonId; readonly holder: PersonId | undefined },
): Promise<Result<undefined, SeatRefusal>> {
  const { meeting, circle, setting } = found;
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  if (holder === undefined || !members.includes(holder)) return refused("not-of-the-circle");
  if (holder === from) return refused("to-oneself");
  const others = (await seatsNowIn(work, found, await listSeats(work, meeting.id))).filter(
    (seat) => seat.holder === holder && seat.person !== from,
  );
  return others.length < setting.powers ? done(undefined) : refused("too-many-powers");
}

/** A member enters the room; in already, nothing changes. */
export const enterRoom = action(enterRoomIn);

export async function enterRoomIn(
  work: Work,
  asked: OfMeeting,
): Promise<Result<MeetingId, SeatRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  const { meeting, standing } = found;
  if (!standing.isMember) return refused("unknown-meeting");
  if (!mayTakePart(standing, meeting)) return refused("already-over");
  const mine = await findSeat(work, meeting.id, me);
  if (mine?.isRemoved === true) return refused("shown-out");
  if (mine?.stands === "present" && isThere(mine)) return done(meeting.id);
  await saveSeat(work, meeting, { person: me, stands: "present", holder: undefined });
  await appendEntryIn(work, found, { kind: "seated", by: me, who: me });
  return done(meeting.id);
}

export type SeatSomebody = OfMeeting & {
  readonly person: PersonId;
  readonly stands: Extract<Stands, "present" | "telephone" | "excused">;
};

/** Who leads writes in a member who telephones, who is there without a screen, or who is excused. */
export const seatSomebody = action(seatSomebodyIn);

export async function seatSomebodyIn(
  work: Work,
  { person, stands, ...asked }: SeatSomebody,
): Promise<Result<MeetingId, LeadRefusal | SeatRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting, circle, me } = held.value;
  if (stageOf(meeting) === "over") return refused("already-over");
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  if (!members.includes(person)) return refused("not-of-the-circle");
  const before = (await listSeats(work, meeting.id)).find((seat) => seat.person === person);
  if (before?.stands === stands) return done(meeting.id);
  await saveSeat(work, meeting, { person, stands, holder: undefined });
  if (stageOf(meeting) === "open")
    await appendEntryIn(work, held.value, { kind: "seated", by: me, who: person });
  return done(meeting.id);
}

export type KeepOrder = OfMeeting & {
  readonly person: PersonId;
  readonly what: "mute" | "unmute" | "remove" | "let-in";
};

/**
 * Who leads takes the word from somebody who is there, of the circle or not, or shows them out of the room, and lets them
 * again. Never oneself.
 */
export const keepOrder = action(keepOrderIn);

export async function keepOrderIn(
  work: Work,
  { person, what, ...asked }: KeepOrder,
): Promise<Result<MeetingId, LeadRefusal | SeatRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting, me } = held.value;
  if (stageOf(meeting) !== "open") return refused("not-open");
  if (person === me) return refused("to-oneself");
  const seat = await findSeat(work, meeting.id, person);
  if (seat === undefined) return refused("not-of-the-circle");
  const is = what === "mute" || what === "remove";
  const isOfMute = what === "mute" || what === "unmute";
  if (is === (isOfMute ? seat.isMuted : seat.isRemoved)) return done(meeting.id);
  await (isOfMute ? saveMuted : saveRemoved)(work, meeting, person, is);
  if (what === "remove") await endHands(work, meeting, person);
  await appendEntryIn(work, held.value, { kind: "moderated", by: me, who: person });
  return done(meeting.id);
}

/** Who leads asks another member to lead too, or no more. */
export const nameFacilitator = action(
  async (
    work: Work,
    asked: OfMeeting & { readonly person: PersonId; readonly leads: boolean },
  ): Promise<Result<MeetingId, LeadRefusal | SeatRefusal>> => {
    const held = await holdLedIn(work, asked);
    if (!held.done) return held;
    const { meeting, circle } = held.value;
    if (stageOf(meeting) === "over") return refused("already-over");
    const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
    if (!members.includes(asked.person)) return refused("not-of-the-circle");
    await (asked.leads ? saveFacilitator : deleteFacilitator)(work, meeting, asked.person);
    return done(meeting.id);
  },
);
