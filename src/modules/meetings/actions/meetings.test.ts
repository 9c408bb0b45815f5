import { beforeAll, beforeEach, expect, test } from "vitest";

import { cancelOccasion } from "#modules/calendar";
import { seeDocumentIn } from "#modules/commons";
import { listTasksIn } from "#modules/tasks";
import { job, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  EVENING,
  openedMeeting,
  preparedMeeting,
  nobodyObjects,
} from "../../../../tests/support/meetings.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { MeetingId } from "../domain/meeting.ts";
import { putToVote, recordConsent, sayConsent } from "./consent.ts";
import { endMeetings } from "./end-meetings.ts";
import { approveMinutes } from "./approve-minutes.ts";
import { publishMinutes, seeWithoutNames } from "./publish-minutes.ts";
import { closeMeeting, correctMinutes } from "./keep-minutes.ts";
import { addPoint, raisePoint, removePoint } from "./keep-points.ts";
import { setSetting } from "./list-meetings.ts";
import { markToDo, note, propose } from "./mark.ts";
import { closePoint, openMeeting, openPoint, slowDown } from "./open-meeting.ts";
import { prepareMeeting } from "./prepare-meeting.ts";
import { say } from "./say.ts";
import { seeMeeting } from "./see-meeting.ts";
import { keepOrder, sayWhetherComing, seatSomebody } from "./take-seat.ts";
import { passTurn, raiseHand } from "./take-turns.ts";
import { convoke } from "./tell.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  ({ people } = circle);
});
beforeEach(() => app.setNow(TEST_NOW));

const see = async (who: PersonId, meeting: MeetingId) => {
  const seen = await seeMeeting(app, person(who), { meeting });
  if (seen === undefined) throw new Error("no meeting");
  return seen;
};
const titles = async (meeting: MeetingId) =>
  (await see(people.bilal, meeting)).points.map(({ title }) => title);
const open = () => openedMeeting(app, people.ana, circle.space, [people.bilal, people.chloe]);

test("members write the points together: added last, raised, taken off", async () => {
  const meeting = await preparedMeeting(app, people.ana, circle.space);
  const ids = [];
  for (const [who, title] of [
    [people.ana, "Les comptes"],
    [people.bilal, "  Les   clés "],
    [people.chloe, "La date"],
  ] as const)
    ids.push(valueOf(await addPoint(app, person(who), { meeting, title, about: "", minutes: 10 })));
  expect(await titles(meeting)).toEqual(["Les comptes", "Les clés", "La date"]);
  const [first, , last] = ids;
  if (first === undefined || last === undefined) throw new Error("no points");
  valueOf(await raisePoint(app, person(people.bilal), { meeting, point: last }));
  valueOf(await raisePoint(app, person(people.bilal), { meeting, point: first }));
  expect(await titles(meeting)).toEqual(["Les comptes", "La date", "Les clés"]);
  valueOf(await removePoint(app, person(people.chloe), { meeting, point: first }));
  valueOf(await removePoint(app, person(people.chloe), { meeting, point: first }));
  expect((await see(people.ana, meeting)).points.map(({ place }) => place)).toEqual([1, 2]);
  const wrong = { meeting, title: "Trop", about: undefined, minutes: 481 };
  expect(await addPoint(app, person(people.ana), wrong)).toMatchObject({ refusal: "no-minutes" });
  expect(await addPoint(app, person(people.zoe), wrong)).toMatchObject({
    refusal: "unknown-meeting",
  });
});

test("a meeting is prepared once for a date, whoever presses; its calendar may call it off", async () => {
  const made = await madeOccasion(app, people.bilal, toldOccasion(circle.space));
  const both = await Promise.all(
    [people.ana, people.bilal].map((who) => prepareMeeting(app, person(who), made)),
  );
  expect(valueOf(both[0] ?? never())).toBe(valueOf(both[1] ?? never()));
  expect(await prepareMeeting(app, person(people.zoe), made)).toMatchObject({
    refusal: "unknown-occasion",
  });
  const meeting = valueOf(both[0] ?? never());
  valueOf(await cancelOccasion(app, person(people.bilal), { occasion: made.occasion, why: "" }));
  expect((await see(people.ana, meeting)).isOff).toBe(true);
  expect(await convoke(app, person(people.ana), { meeting })).toMatchObject({ refusal: "is-off" });
});

test("who is convoked is not told besides that its date was proposed", async () => {
  const made = await madeOccasion(app, people.bilal, toldOccasion(circle.space));
  const meeting = valueOf(await prepareMeeting(app, person(people.bilal), made));
  valueOf(await convoke(app, person(people.bilal), { meeting }));
  const proposed = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ state: string }>(
      "select state from notifications.notification where kind = 'calendar.added' and object = $1",
      [made.occasion],
    );
    return rows.map(({ state }) => state);
  });
  expect(proposed).not.toHaveLength(0);
  expect(new Set(proposed)).toEqual(new Set(["dropped"]));
});

function never(): never {
  throw new Error("nothing");
}

test("powers: one each unless the circle says more, never to oneself nor to somebody outside", async () => {
  const meeting = await preparedMeeting(app, people.ana, circle.space);
  const gives = (who: PersonId, holder: PersonId) =>
    sayWhetherComing(app, person(who), { meeting, stands: "represented", holder });
  expect(await gives(people.bilal, people.bilal)).toMatchObject({ refusal: "to-oneself" });
  expect(await gives(people.bilal, people.zoe)).toMatchObject({ refusal: "not-of-the-circle" });
  valueOf(await gives(people.bilal, people.ana));
  valueOf(await gives(people.bilal, people.ana));
  expect(await gives(people.chloe, people.ana)).toMatchObject({ refusal: "too-many-powers" });
  const usual = { isOpen: false, powers: 2, quorum: 3 };
  valueOf(await setSetting(app, person(people.ana), { circle: circle.circle, ...usual }));
  valueOf(await gives(people.chloe, people.ana));
  app.setNow(EVENING);
  valueOf(await openMeeting(app, person(people.ana), { meeting }));
  expect((await see(people.ana, meeting)).voices).toEqual({
    there: 1,
    represented: 2,
    isQuorate: true,
  });
  await setSetting(app, person(people.ana), {
    circle: circle.circle,
    isOpen: false,
    powers: 1,
    quorum: undefined,
  });
});

test("two who lead at once: what is pressed twice changes nothing more", async () => {
  const meeting = await open();
  const point = valueOf(
    await addPoint(app, person(people.ana), { meeting, title: "Un", about: "", minutes: 5 }),
  );
  const twice = (run: (who: PersonId) => Promise<unknown>) =>
    Promise.all([run(people.ana), run(people.ana)]);
  await twice((who) => openPoint(app, person(who), { meeting, point }));
  for (const who of [people.bilal, people.chloe])
    valueOf(await raiseHand(app, person(who), { meeting }));
  await twice((who) => passTurn(app, person(who), { meeting, after: undefined }));
  const seen = await see(people.ana, meeting);
  expect(seen.hands).toEqual([
    { person: people.bilal, speaks: true },
    { person: people.chloe, speaks: false },
  ]);
  await twice((who) => passTurn(app, person(who), { meeting, after: people.bilal }));
  expect((await see(people.ana, meeting)).hands).toEqual([{ person: people.chloe, speaks: true }]);
  await twice((who) => closePoint(app, person(who), { meeting, point }));
  const kinds = (await see(people.ana, meeting)).entries.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "point-opened")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "point-closed")).toHaveLength(1);
  await twice((who) => closeMeeting(app, person(who), { meeting }));
  expect(
    (await see(people.ana, meeting)).entries.filter(({ kind }) => kind === "closed"),
  ).toHaveLength(1);
});

test("who leads takes the word, shows out and slows; nobody else does", async () => {
  const meeting = await open();
  const orders = (who: PersonId, what: "mute" | "unmute" | "remove" | "let-in") =>
    keepOrder(app, person(who), { meeting, person: people.bilal, what });
  expect(await orders(people.chloe, "mute")).toMatchObject({ refusal: "not-yours-to-lead" });
  const says = () => say(app, person(people.bilal), { meeting, text: "Je parle." });
  valueOf(await orders(people.ana, "mute"));
  expect(await says()).toMatchObject({ refusal: "muted" });
  valueOf(await orders(people.ana, "unmute"));
  valueOf(await slowDown(app, person(people.ana), { meeting, seconds: 30 }));
  valueOf(await says());
  expect(await says()).toMatchObject({ refusal: "too-soon" });
  app.setNow(EVENING.add({ seconds: 31 }));
  valueOf(await says());
  valueOf(await orders(people.ana, "remove"));
  const seen = await see(people.bilal, meeting);
  expect([seen.entries, seen.may.speak, seen.may.hear]).toEqual([[], false, false]);
  expect(await says()).toMatchObject({ refusal: "shown-out" });
});

test("a decision is taken once all who are there consent; an objection stops it until it is answered", async () => {
  const meeting = await open();
  const number = valueOf(
    await say(app, person(people.ana), { meeting, text: "On paie l’hébergement." }),
  );
  const proposal = valueOf(await propose(app, person(people.ana), { meeting, number }));
  expect((await see(people.bilal, meeting)).proposals[0]?.awaited.toSorted()).toEqual(
    [people.bilal, people.chloe].toSorted(),
  );
  const answers = (who: PersonId, answer: "agrees" | "objects", why?: string) =>
    sayConsent(app, person(who), { meeting, proposal, answer, why });
  expect(await answers(people.bilal, "objects", " ")).toMatchObject({ refusal: "say-why" });
  valueOf(await answers(people.bilal, "objects", "C’est cher."));
  valueOf(await answers(people.chloe, "agrees"));
  expect(await recordConsent(app, person(people.ana), { meeting, proposal })).toMatchObject({
    refusal: "somebody-objects",
  });
  expect((await see(people.ana, meeting)).minutes.parts).toEqual([]);
  valueOf(await answers(people.bilal, "agrees"));
  const [part] = (await see(people.ana, meeting)).minutes.parts;
  expect(part?.lines.map(({ kind, text, voices }) => [kind, text, voices])).toEqual([
    ["decided", "On paie l’hébergement.", 3],
  ]);
  expect(await answers(people.chloe, "objects", "Trop tard.")).toMatchObject({
    refusal: "already-settled",
  });
});

test("what is put to the circle is a question of decisions; what is to do is a task of the circle", async () => {
  const meeting = await open();
  const numbers = [];
  for (const text of ["Changer de local ?", "Appeler la mairie.", "Les clés sont chez Odile."])
    numbers.push(valueOf(await say(app, person(people.bilal), { meeting, text })));
  const [first, second, third] = numbers;
  const proposal = valueOf(
    await propose(app, person(people.bilal), { meeting, number: first ?? 0 }),
  );
  valueOf(await putToVote(app, person(people.ana), { meeting, proposal }));
  valueOf(await putToVote(app, person(people.ana), { meeting, proposal }));
  const due = Temporal.PlainDate.from("2026-12-04");
  const todo = { meeting, number: second ?? 0, who: people.chloe, due };
  valueOf(await markToDo(app, person(people.ana), todo));
  valueOf(await markToDo(app, person(people.ana), todo));
  valueOf(await note(app, person(people.ana), { meeting, number: third ?? 0 }));
  valueOf(await note(app, person(people.chloe), { meeting, number: third ?? 0 }));
  const { minutes } = await see(people.chloe, meeting);
  expect(minutes.parts.flatMap(({ lines }) => lines.map(({ kind }) => kind))).toEqual([
    "asked",
    "todo",
    "noted",
  ]);
  const tasks = await app.transaction(person(people.chloe), (work) =>
    listTasksIn(work, { space: circle.space }),
  );
  expect(tasks.filter(({ title }) => title === "Appeler la mairie.")).toHaveLength(1);
});

test("who telephones is written in, speaks and consents through who leads", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space);
  const seats = { meeting, person: people.bilal, stands: "telephone" } as const;
  expect(await seatSomebody(app, person(people.chloe), seats)).toMatchObject({
    refusal: "not-yours-to-lead",
  });
  valueOf(await seatSomebody(app, person(people.ana), seats));
  valueOf(await raiseHand(app, person(people.ana), { meeting, person: people.bilal }));
  const proposal = valueOf(
    await propose(app, person(people.ana), { meeting, text: "On plante en mars." }),
  );
  valueOf(
    await sayConsent(app, person(people.ana), {
      meeting,
      proposal,
      answer: "agrees",
      person: people.bilal,
    }),
  );
  const seen = await see(people.ana, meeting);
  expect(seen.minutes.parts[0]?.lines[0]?.kind).toBe("decided");
  expect(seen.hands.map((hand) => hand.person)).toEqual([people.bilal]);
});

test("minutes are a text of the circle, corrected, approved at the next meeting, published without names", async () => {
  // Of a circle of their own: those of the others here are over, and not approved.
  const apart = await gardenCircle(app);
  const meeting = await openedMeeting(app, apart.people.ana, apart.space, [
    apart.people.bilal,
    apart.people.chloe,
  ]);
  const number = valueOf(
    await say(app, person(apart.people.ana), { meeting, text: "Chloé garde les clés." }),
  );
  valueOf(await note(app, person(apart.people.ana), { meeting, number }));
  valueOf(await closeMeeting(app, person(apart.people.ana), { meeting }));
  const document = valueOf(await correctMinutes(app, person(apart.people.bilal), { meeting }));
  const read = async (who: Parameters<typeof app.transaction>[0]) => {
    const seen = await app.transaction(who, (work) => seeDocumentIn(work, { document }));
    return seen?.contents.kind === "text" ? seen.contents.markdown : undefined;
  };
  expect(await read(person(apart.people.chloe))).toContain("- **Noté** : Chloé garde les clés.");
  expect(await read(person(apart.people.chloe))).toContain("Là : Ana, Bilal, Chloé.");
  const publish = async () => {
    const ana = person(apart.people.ana);
    const version = (await seeWithoutNames(app, ana, { meeting }))?.version;
    return publishMinutes(app, ana, { meeting, forGood: true, version });
  };
  expect(await publish()).toMatchObject({ refusal: "not-approved" });

  const next = await preparedMeeting(app, apart.people.ana, apart.space, 7);
  const [approves] = (await see(apart.people.ana, next)).points;
  expect(approves?.approves).toBe(meeting);
  app.setNow(EVENING.add({ hours: 24 * 7 }));
  valueOf(await openMeeting(app, person(apart.people.ana), { meeting: next }));
  const asked = { meeting: next };
  expect(await approveMinutes(app, person(apart.people.ana), asked)).toMatchObject({
    refusal: "not-open",
  });
  const point = approves?.id ?? never();
  valueOf(await openPoint(app, person(apart.people.ana), { meeting: next, point }));
  valueOf(await approveMinutes(app, person(apart.people.ana), asked));
  await nobodyObjects(app);
  valueOf(await publish());
  const published = await read(visitor);
  expect(published).toContain("un membre garde les clés.");
  expect(published).not.toMatch(/Chloé|Bilal/);
});

test("who prepares a meeting leads it, by a clock that is finer than what is kept", async () => {
  const apart = await gardenCircle(app);
  const made = await madeOccasion(app, apart.people.bilal, toldOccasion(apart.space));
  app.setNow(TEST_NOW.add({ nanoseconds: 123 }));
  const meeting = valueOf(await prepareMeeting(app, person(apart.people.bilal), made));
  const seen = await seeMeeting(app, person(apart.people.bilal), { meeting });
  expect(seen?.may.lead).toBe(true);
  // Another who prepares it finds it, and does not lead it for that.
  expect(valueOf(await prepareMeeting(app, person(apart.people.chloe), made))).toBe(meeting);
  const other = await seeMeeting(app, person(apart.people.chloe), { meeting });
  expect(other?.may.lead).toBe(false);
});

test("a meeting that nobody closes ends by itself some hours later, and says so", async () => {
  const meeting = await open();
  app.setNow(EVENING.add({ hours: 6 }));
  await endMeetings.run(app, {}, job("end-meetings"));
  expect((await see(people.ana, meeting)).stage).toBe("open");
  app.setNow(EVENING.add({ hours: 7, minutes: 1 }));
  await endMeetings.run(app, {}, job("end-meetings"));
  const seen = await see(people.ana, meeting);
  expect([seen.stage, seen.meeting.endedAlone]).toEqual(["over", true]);
  expect(await say(app, person(people.ana), { meeting, text: "Encore ?" })).toMatchObject({
    refusal: "not-open",
  });
});

test("where meetings are open, whoever is in reads and writes without a name of others; a visitor once it is approved", async () => {
  const usual = { circle: circle.circle, powers: 1, quorum: undefined };
  valueOf(await setSetting(app, person(people.ana), { ...usual, isOpen: true }));
  const meeting = await open();
  valueOf(await say(app, person(people.bilal), { meeting, text: "Bonsoir, dit Chloé." }));
  valueOf(await say(app, person(people.zoe), { meeting, text: "Et moi." }));
  const seen = await see(people.zoe, meeting);
  const said = seen.entries.flatMap(({ kind, words }) => (kind === "said" ? [words?.text] : []));
  expect(said).toEqual(["Bonsoir, dit un membre.", "Et moi."]);
  expect([...seen.names.values()]).not.toContain("Bilal");
  expect(await seeMeeting(app, visitor, { meeting })).toBeUndefined();
  valueOf(await setSetting(app, person(people.ana), { ...usual, isOpen: false }));
  expect(await seeMeeting(app, person(people.zoe), { meeting })).toBeUndefined();
});
