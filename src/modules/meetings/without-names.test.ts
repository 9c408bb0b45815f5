import { beforeAll, beforeEach, expect, test } from "vitest";

import { erasePersonIn } from "../people/actions/erase-person.ts";
import { changeFacts } from "../commons/actions/change-facts.ts";
import { keepVersion } from "../commons/actions/save-version.ts";
import { seeDocument } from "../commons/actions/see-document.ts";
import { joinCircle, leaveCircle } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { type Actor, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import {
  EVENING,
  openedMeeting,
  preparedMeeting,
  nobodyObjects,
} from "../../../tests/support/meetings.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../tests/support/occasions.ts";
import { valueOf } from "../../../tests/support/organisations.ts";
import { approveMinutes } from "./actions/approve-minutes.ts";
import { publishMinutes, seeWithoutNames } from "./actions/publish-minutes.ts";
import type { MeetingId } from "./domain/meeting.ts";
import { closeMeeting, correctMinutes } from "./actions/keep-minutes.ts";
import { seeList, setSetting } from "./actions/list-meetings.ts";
import { openMeeting, openPoint } from "./actions/open-meeting.ts";
import { prepareMeeting } from "./actions/prepare-meeting.ts";
import { seeMeeting } from "./actions/see-meeting.ts";
import { sayWhetherComing } from "./actions/take-seat.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
  ({ people } = circle);
});

/** A meeting that is over, whose minutes say that: corrected once. */
async function corrected(markdown: string, ...there: readonly PersonId[]) {
  const meeting = await openedMeeting(app, people.ana, circle.space, there);
  valueOf(await closeMeeting(app, person(people.ana), { meeting }));
  const document = valueOf(await correctMinutes(app, person(people.ana), { meeting }));
  const contents = { kind: "text", markdown } as const;
  valueOf(await keepVersion(app, person(people.ana), { document, base: 1, contents }));
  return { meeting, document };
}

async function approve(): Promise<void> {
  const next = await preparedMeeting(app, people.ana, circle.space, 7);
  app.setNow(EVENING.add({ hours: 24 * 7 }));
  valueOf(await openMeeting(app, person(people.ana), { meeting: next }));
  const [point] = (await seeMeeting(app, person(people.ana), { meeting: next }))?.points ?? [];
  if (point === undefined) throw new Error("no point approves the minutes of before");
  valueOf(await openPoint(app, person(people.ana), { meeting: next, point: point.id }));
  valueOf(await approveMinutes(app, person(people.ana), { meeting: next }));
  await nobodyObjects(app);
}

const shownOf = (meeting: MeetingId) => seeWithoutNames(app, person(people.ana), { meeting });

test("« personne » is a word, and not the name of who left or gave none", async () => {
  const { chloe } = people;
  const nameless = await app.transaction(visitor, (work) => makePersonIn(work, {}));
  valueOf(await joinCircle(app, person(nameless), { circle: circle.circle }));
  const { meeting } = await corrected("Personne ne s’y oppose, dit Bilal.", chloe, nameless);
  await app.transaction(person(chloe), (work) => erasePersonIn(work, chloe));
  expect((await shownOf(meeting))?.markdown).toBe("Personne ne s’y oppose, dit un membre.");
});

test("their title is published without names, as it was read over, and whose they are is not said", async () => {
  const { meeting, document } = await corrected("On plante.");
  const changes = (title: string, whose?: string) =>
    changeFacts(app, person(people.bilal), {
      document,
      title,
      whose,
      language: "fr",
      licence: "CC-BY-SA-4.0",
      themes: [],
    });
  expect(await changes("Chez nous", "Bilal")).toMatchObject({ refusal: "kept-elsewhere" });
  const before = await shownOf(meeting);
  valueOf(await changes("Chez Bilal, avec CHLOE"));
  await approve();
  const shown = await shownOf(meeting);
  expect(shown?.title).toBe("Chez un membre, avec un membre");
  expect([shown?.markdown, shown?.version === before?.version]).toEqual(["On plante.", false]);
  const asked = { meeting, forGood: true, version: shown?.version };
  valueOf(await publishMinutes(app, person(people.ana), asked));
  const seen = await seeDocument(app, visitor, { document });
  expect([seen?.document.title, seen?.document.whose]).toEqual([shown?.title, undefined]);
});

test("from outside, titles name nobody who has a seat there, though they left the circle", async () => {
  const usual = { circle: circle.circle, powers: 1, quorum: undefined };
  valueOf(await setSetting(app, person(people.ana), { ...usual, isOpen: true }));
  const told = toldOccasion(circle.space);
  const words = { ...told.words, title: "Au revoir Chloé" };
  const made = await madeOccasion(app, people.ana, { ...told, words });
  const meeting = valueOf(await prepareMeeting(app, person(people.ana), made));
  valueOf(await sayWhetherComing(app, person(people.chloe), { meeting, stands: "coming" }));
  const titles = async (who: PersonId) =>
    (await seeList(app, person(who), { circle: circle.circle, page: 1 }))?.coming.map(
      ({ title }) => title,
    );
  expect(await titles(people.zoe)).toEqual(["Au revoir un membre"]);
  valueOf(await leaveCircle(app, person(people.chloe), { circle: circle.circle }));
  await doWaitingJobs(app);
  expect(await titles(people.zoe)).toEqual(["Au revoir un membre"]);
  expect(await titles(people.bilal)).toEqual(["Au revoir Chloé"]);
  app.setNow(EVENING);
  valueOf(await openMeeting(app, person(people.ana), { meeting }));
  valueOf(await closeMeeting(app, person(people.ana), { meeting }));
  expect((await shownOf(meeting))?.title).toMatch(/Au revoir un membre/);
});

test("minutes are read as they were approved: with names by members, and without them by everyone", async () => {
  const usual = { circle: circle.circle, powers: 1, quorum: undefined };
  valueOf(await setSetting(app, person(people.ana), { ...usual, isOpen: true }));
  const { meeting } = await corrected("Bilal plante.");
  const read = async (who: Actor) => (await seeMeeting(app, who, { meeting }))?.corrected;
  const all = async () => [
    await read(person(people.chloe)),
    await read(person(people.zoe)),
    await read(visitor),
  ];
  expect(await all()).toEqual(["Bilal plante.", undefined, undefined]);
  await approve();
  expect(await all()).toEqual(["Bilal plante.", "un membre plante.", "un membre plante."]);
  const version = (await shownOf(meeting))?.version;
  valueOf(await publishMinutes(app, person(people.ana), { meeting, forGood: true, version }));
  expect(await all()).toEqual(["Bilal plante.", "un membre plante.", "un membre plante."]);
});
