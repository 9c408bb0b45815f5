import { beforeAll, beforeEach, expect, test } from "vitest";

import { joinCircle, leaveCircle } from "#modules/circles";
import { type Actor, operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { EVENING, preparedMeeting, nobodyObjects } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { MeetingId } from "../domain/meeting.ts";
import { approveMinutes } from "./approve-minutes.ts";
import { publishMinutes, seeWithoutNames } from "./publish-minutes.ts";
import { closeMeeting, correctMinutes } from "./keep-minutes.ts";
import { addPoint } from "./keep-points.ts";
import { setSetting } from "./list-meetings.ts";
import { note } from "./mark.ts";
import { openMeeting, openPoint } from "./open-meeting.ts";
import { say } from "./say.ts";
import { seeMeeting } from "./see-meeting.ts";
import { enterRoom, keepOrder, nameFacilitator, sayWhetherComing } from "./take-seat.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let whos: Readonly<Record<string, Actor>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  circle = await gardenCircle(app);
  const { people } = circle;
  const [ida, gone] = [await someone("Ida"), await someone("Hugo")];
  for (const one of [ida, gone]) await joinCircle(app, person(one), { circle: circle.circle });
  await leaveCircle(app, person(gone), { circle: circle.circle });
  whos = {
    "who prepared it": person(people.bilal),
    "a facilitator of the circle": person(people.ana),
    "a member who leads it too": person(people.chloe),
    "another member": person(ida),
    "who left the circle": person(gone),
    "someone outside": person(people.zoe),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
});
beforeEach(() => app.setNow(TEST_NOW));

let week = 0;

/** One that Bilal prepares, and that Chloé leads too, a week after the one before. */
async function prepare(): Promise<MeetingId> {
  const { people, space } = circle;
  week += 1;
  const meeting = await preparedMeeting(app, people.bilal, space, week * 7);
  const leads = { meeting, person: people.chloe, leads: true };
  valueOf(await nameFacilitator(app, person(people.bilal), leads));
  return meeting;
}

async function hold(): Promise<MeetingId> {
  const meeting = await prepare();
  app.setNow(EVENING.add({ hours: 24 * 7 * week }));
  valueOf(await openMeeting(app, person(circle.people.bilal), { meeting }));
  return meeting;
}

async function close(): Promise<MeetingId> {
  const meeting = await hold();
  valueOf(await closeMeeting(app, person(circle.people.bilal), { meeting }));
  return meeting;
}

async function approve(): Promise<MeetingId> {
  const { bilal } = circle.people;
  const meeting = await close();
  const next = await hold();
  const point = (await seeMeeting(app, person(bilal), { meeting: next }))?.points[0]?.id;
  if (point === undefined) throw new Error("no point approves the minutes of before");
  valueOf(await openPoint(app, person(bilal), { meeting: next, point }));
  valueOf(await approveMinutes(app, person(bilal), { meeting: next }));
  await nobodyObjects(app);
  valueOf(await closeMeeting(app, person(bilal), { meeting: next }));
  return meeting;
}

const set = (isOpen: boolean) =>
  setSetting(app, person(circle.people.ana), {
    circle: circle.circle,
    isOpen,
    powers: 1,
    quorum: undefined,
  });

async function opened<T>(run: () => Promise<T>): Promise<T> {
  valueOf(await set(true));
  try {
    return await run();
  } finally {
    valueOf(await set(false));
  }
}

const sees = async (who: Actor, meeting: MeetingId) =>
  (await seeMeeting(app, who, { meeting })) !== undefined;

const acts: Readonly<Record<string, (who: Actor) => Promise<boolean>>> = {
  "see one": async (who) => sees(who, await prepare()),
  "see one where meetings are open": async (who) => {
    const meeting = await prepare();
    return opened(() => sees(who, meeting));
  },
  "read minutes approved there": (who) => opened(async () => sees(who, await approve())),
  "write a point": async (who) =>
    (
      await addPoint(app, who, {
        meeting: await prepare(),
        title: "Un point",
        about: undefined,
        minutes: 5,
      })
    ).done,
  "say whether one comes": async (who) =>
    (await sayWhetherComing(app, who, { meeting: await prepare(), stands: "coming" })).done,
  "write in its room": async (who) =>
    (await say(app, who, { meeting: await hold(), text: "Bonsoir." })).done,
  "write in an open room": (who) =>
    opened(async () => (await say(app, who, { meeting: await hold(), text: "Bonsoir." })).done),
  "mark a message": async (who) => {
    const meeting = await hold();
    const said = await say(app, person(circle.people.bilal), { meeting, text: "Les clés." });
    await enterRoom(app, who, { meeting });
    return (await note(app, who, { meeting, number: valueOf(said) })).done;
  },
  "open it": async (who) => {
    const meeting = await prepare();
    app.setNow(EVENING.add({ hours: 24 * 7 * week }));
    return (await openMeeting(app, who, { meeting })).done;
  },
  "show somebody out": async (who) => {
    const meeting = await hold();
    const { someone } = situations(app);
    const guest = await someone("Iris");
    await joinCircle(app, person(guest), { circle: circle.circle });
    valueOf(await enterRoom(app, person(guest), { meeting }));
    return (await keepOrder(app, who, { meeting, person: guest, what: "remove" })).done;
  },
  "correct its minutes": async (who) =>
    (await correctMinutes(app, who, { meeting: await close() })).done,
  "publish them, approved": async (who) => {
    const meeting = await approve();
    const shown = await seeWithoutNames(app, person(circle.people.ana), { meeting });
    const asked = { meeting, forGood: true, version: shown?.version };
    return (await publishMinutes(app, who, asked)).done;
  },
  "say how the circle meets": async (who) =>
    (
      await setSetting(app, who, {
        circle: circle.circle,
        isOpen: false,
        powers: 1,
        quorum: undefined,
      })
    ).done,
};

test("who may do what is what the README says, cell by cell", async () => {
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts))
      found.push({ who, what, answer: (await may(actor)) ? "yes" : "no" });
  expect(readRightsTable("meetings")).toEqual(found);
}, 300_000);
