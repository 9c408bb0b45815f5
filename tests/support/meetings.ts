import { addOccasionIn } from "#modules/calendar";
import { job, person, type PersonId, type SpaceId, type Work } from "#services/house";

import { addPointIn } from "../../src/modules/meetings/actions/keep-points.ts";
import { approveMinutes } from "../../src/modules/meetings/actions/approve-minutes.ts";
import { openMeeting, openPoint } from "../../src/modules/meetings/actions/open-meeting.ts";
import {
  prepareMeeting,
  prepareMeetingIn,
} from "../../src/modules/meetings/actions/prepare-meeting.ts";
import { seeMeeting } from "../../src/modules/meetings/actions/see-meeting.ts";
import { enterRoom } from "../../src/modules/meetings/actions/take-seat.ts";
import type { MeetingId } from "../../src/modules/meetings/domain/meeting.ts";
import { saveUnobjected } from "../../src/modules/meetings/store/approval.ts";
import { TEST_NOW, type TestHouse } from "./house.ts";
import { madeOccasion, toldOccasion } from "./occasions.ts";
import { valueOf } from "./organisations.ts";

/** When the meetings of tests begin: an evening of December. */
export const EVENING = Temporal.Instant.from("2026-12-01T17:30:00Z");

/** A meeting that somebody prepares for an evening of their circle, so many days later. */
export async function preparedMeeting(
  app: TestHouse,
  by: PersonId,
  space: SpaceId,
  daysLater = 0,
): Promise<MeetingId> {
  app.setNow(TEST_NOW);
  const told = toldOccasion(space);
  const when = { ...told.when, day: told.when.day.add({ days: daysLater }) };
  const made = await madeOccasion(app, by, { ...told, when });
  return valueOf(await prepareMeeting(app, person(by), made));
}

/** The same, opened at its hour, with who is in the room. */
export async function openedMeeting(
  app: TestHouse,
  by: PersonId,
  space: SpaceId,
  there: readonly PersonId[] = [],
): Promise<MeetingId> {
  const meeting = await preparedMeeting(app, by, space);
  app.setNow(EVENING);
  valueOf(await openMeeting(app, person(by), { meeting }));
  for (const one of there) valueOf(await enterRoom(app, person(one), { meeting }));
  return meeting;
}

/** A week later, in the room of the next meeting, somebody alone has the minutes of the one before approved; nobody objects. */
export async function approvedMinutes(app: TestHouse, by: PersonId, space: SpaceId): Promise<void> {
  const next = await preparedMeeting(app, by, space, 7);
  app.setNow(EVENING.add({ hours: 24 * 7 }));
  valueOf(await openMeeting(app, person(by), { meeting: next }));
  const [point] = (await seeMeeting(app, person(by), { meeting: next }))?.points ?? [];
  if (point === undefined) throw new Error("no point approves the minutes of before");
  valueOf(await openPoint(app, person(by), { meeting: next, point: point.id }));
  valueOf(await approveMinutes(app, person(by), { meeting: next }));
  await nobodyObjects(app);
}

/** The week passes of minutes that are approved unless somebody objects. */
export const nobodyObjects = (app: TestHouse): Promise<void> =>
  app.transaction(job("end-meetings"), (work) => saveUnobjected(work, work.now));

/** In a space of who acts, a meeting to come with a point that holds a word of its own. */
export async function meetIn(work: Work, space: SpaceId): Promise<void> {
  const occasion = valueOf(await addOccasionIn(work, { ...toldOccasion(space), quiet: true }));
  const meeting = valueOf(await prepareMeetingIn(work, { occasion }));
  const point = { title: "Un qorvexpoint", about: undefined, minutes: 5 };
  valueOf(await addPointIn(work, { meeting, ...point }));
}
