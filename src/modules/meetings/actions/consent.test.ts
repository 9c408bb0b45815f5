import { beforeAll, beforeEach, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { openedMeeting } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { EntryId, MeetingId } from "../domain/meeting.ts";
import { recordConsent, sayConsent } from "./consent.ts";
import { setSetting } from "./list-meetings.ts";
import { propose } from "./mark.ts";
import { seeMeeting } from "./see-meeting.ts";
import { enterRoom, seatSomebody } from "./take-seat.ts";
import { raiseHand } from "./take-turns.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  ({ people } = circle);
});
beforeEach(() => app.setNow(TEST_NOW));

const put = async (meeting: MeetingId): Promise<EntryId> =>
  valueOf(await propose(app, person(people.ana), { meeting, text: "On plante en mars." }));
const decided = async (meeting: MeetingId) =>
  (await seeMeeting(app, person(people.ana), { meeting }))?.minutes.parts.flatMap(
    ({ lines }) => lines,
  ).length;

test("who leads speaks for those who telephone alone, and lifts nobody’s own objection", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space, [people.bilal]);
  const proposal = await put(meeting);
  const says = (who: PersonId, answer: "agrees" | "objects", whose?: PersonId) =>
    sayConsent(app, person(who), { meeting, proposal, answer, why: "Trop tôt.", person: whose });
  expect(await says(people.ana, "agrees", people.bilal)).toMatchObject({
    refusal: "not-on-the-telephone",
  });
  expect(await raiseHand(app, person(people.ana), { meeting, person: people.bilal })).toMatchObject(
    { refusal: "not-on-the-telephone" },
  );
  valueOf(await says(people.bilal, "objects"));
  const phones = { meeting, person: people.bilal, stands: "telephone" } as const;
  valueOf(await seatSomebody(app, person(people.ana), phones));
  expect(await says(people.ana, "agrees", people.bilal)).toMatchObject({
    refusal: "their-own-objection",
  });
  expect(await recordConsent(app, person(people.ana), { meeting, proposal })).toMatchObject({
    refusal: "somebody-objects",
  });
  valueOf(await says(people.bilal, "agrees"));
  expect(await decided(meeting)).toBe(1);
});

test("without the quorum nothing is decided, though all who are there consent", async () => {
  const usual = { circle: circle.circle, isOpen: false, powers: 1 };
  valueOf(await setSetting(app, person(people.ana), { ...usual, quorum: 2 }));
  const meeting = await openedMeeting(app, people.ana, circle.space);
  const proposal = await put(meeting);
  expect(await decided(meeting)).toBe(0);
  expect(await recordConsent(app, person(people.ana), { meeting, proposal })).toMatchObject({
    refusal: "no-quorum",
  });
  valueOf(await enterRoom(app, person(people.chloe), { meeting }));
  expect(await decided(meeting)).toBe(0);
  const agrees = { meeting, proposal, answer: "agrees" } as const;
  valueOf(await sayConsent(app, person(people.chloe), agrees));
  expect(await decided(meeting)).toBe(1);
  valueOf(await setSetting(app, person(people.ana), { ...usual, quorum: undefined }));
});
