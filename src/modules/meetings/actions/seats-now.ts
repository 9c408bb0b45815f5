import { seeOccasionIn } from "#modules/calendar";
import { memberIdsAtIn } from "#modules/circles";
import type { Circle } from "#rules/circles";
import type { Work } from "#services/house";

import { type Meeting, stageOf } from "../domain/meeting.ts";
import { type Seat, standsBefore } from "../domain/quorum.ts";
import { listSeats, saveSeat } from "../store/seats.ts";
import type { Found } from "./standing.ts";

interface OfCircle {
  readonly meeting: Meeting;
  readonly circle: Pick<Circle, "id">;
}

/** Where members stand now: before the room opens, as the calendar has it too (`standsBefore`). */
export async function seatsNowIn(
  work: Work,
  { meeting, circle }: OfCircle,
  seats: readonly Seat[],
): Promise<readonly Seat[]> {
  if (stageOf(meeting) !== "before") return seats;
  const seen = await seeOccasionIn(work, { occasion: meeting.occasion });
  const date = seen?.dates.find(({ id }) => id === meeting.date);
  if (date === undefined) return seats;
  const members = new Set(await memberIdsAtIn(work, { circle: circle.id, at: work.now }));
  const replies = date.replies.flatMap(({ person, answer }) =>
    person !== undefined && members.has(person) ? [[person, answer] as const] : [],
  );
  return standsBefore(seats, new Map(replies));
}

/** As the room opens, what the calendar says is kept here: from then on, the room is where one stands. */
export async function keepSeatsIn(work: Work, found: Found): Promise<void> {
  const { meeting } = found;
  const kept = await listSeats(work, meeting.id);
  for (const seat of await seatsNowIn(work, found, kept)) {
    const before = kept.find(({ person }) => person === seat.person);
    if (before?.stands !== seat.stands || before.holder !== seat.holder)
      await saveSeat(work, meeting, seat);
  }
}
