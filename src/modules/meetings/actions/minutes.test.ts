import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { removeDocument } from "../../commons/actions/change-facts.ts";
import { listPublished } from "../../commons/actions/list-documents.ts";
import { publishDocument } from "../../commons/actions/publish-document.ts";
import { keepVersion } from "../../commons/actions/save-version.ts";
import { seeDocument } from "../../commons/actions/see-document.ts";
import { job, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  approvedMinutes,
  EVENING,
  openedMeeting,
  preparedMeeting,
} from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { MeetingId } from "../domain/meeting.ts";
import { aboutPerson } from "./about-person.ts";
import { publishMinutes, seeWithoutNames } from "./publish-minutes.ts";
import { sayConsent } from "./consent.ts";
import { endMeetings } from "./end-meetings.ts";
import { closeMeeting, correctMinutes } from "./keep-minutes.ts";
import { addPoint, carryPoints } from "./keep-points.ts";
import { seeList, setSetting } from "./list-meetings.ts";
import { note, propose } from "./mark.ts";
import { openPoint } from "./open-meeting.ts";
import { say } from "./say.ts";
import { seeMeeting } from "./see-meeting.ts";
import { raiseHand } from "./take-turns.ts";

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

const as = (who: PersonId) => person(who);
const open = (...there: readonly PersonId[]) => openedMeeting(app, people.ana, circle.space, there);
const set = (isOpen: boolean) =>
  setSetting(app, as(people.ana), { circle: circle.circle, powers: 1, quorum: undefined, isOpen });

async function closed(): Promise<MeetingId> {
  const meeting = await open(people.bilal);
  valueOf(await note(app, as(people.ana), { meeting, text: "Bilal garde les clés." }));
  valueOf(await closeMeeting(app, as(people.ana), { meeting }));
  return meeting;
}

const approve = () => approvedMinutes(app, people.ana, circle.space);

test("minutes are published and removed by the meeting alone", async () => {
  const meeting = await closed();
  const document = valueOf(await correctMinutes(app, as(people.ana), { meeting }));
  const asked = { document, forGood: true };
  expect(await publishDocument(app, as(people.ana), asked)).toMatchObject({
    refusal: "kept-elsewhere",
  });
  expect(await removeDocument(app, as(people.ana), { document })).toMatchObject({
    refusal: "kept-elsewhere",
  });
  const seen = await seeDocument(app, as(people.ana), { document });
  expect([seen?.may.publish, seen?.may.remove, seen?.isKeptElsewhere]).toEqual([
    false,
    false,
    true,
  ]);
});

test("what is approved does not change any more, and what is published is what was read over", async () => {
  const meeting = await closed();
  const document = valueOf(await correctMinutes(app, as(people.bilal), { meeting }));
  const writes = (markdown: string, base: number) =>
    keepVersion(app, as(people.bilal), { document, base, contents: { kind: "text", markdown } });
  valueOf(await writes("Bilal garde toutes les clés.", 1));
  await approve();
  expect(await writes("Bilal garde tout, et bilal le sait.", 2)).toMatchObject({
    refusal: "unknown-document",
  });
  expect(await correctMinutes(app, as(people.bilal), { meeting })).toMatchObject({
    refusal: "already-approved",
  });
  const shown = await seeWithoutNames(app, as(people.ana), { meeting });
  expect(shown?.markdown).toBe("un membre garde toutes les clés.");
  expect(String(shown?.version)).toMatch(/^\d{1,9}$/);
  const publishes = (version: number | undefined) =>
    publishMinutes(app, as(people.ana), { meeting, forGood: true, version });
  expect(await publishes(undefined)).toMatchObject({ refusal: "changed-meanwhile" });
  expect(await publishes((shown?.version ?? 0) + 1)).toMatchObject({
    refusal: "changed-meanwhile",
  });
  expect(await seeDocument(app, visitor, { document })).toBeUndefined();
  valueOf(await publishes(shown?.version));
  const seen = await seeDocument(app, visitor, { document });
  expect(seen?.contents).toEqual({ kind: "text", markdown: shown?.markdown });
  expect((await seeMeeting(app, as(people.ana), { meeting }))?.meeting.approvedVersion).toBe(2);
});

test("who wrote and corrected them is not named to who is not of the circle", async () => {
  const meeting = await closed();
  await approve();
  const version = (await seeWithoutNames(app, as(people.ana), { meeting }))?.version;
  const asked = { meeting, forGood: true, version };
  const document = valueOf(await publishMinutes(app, as(people.ana), asked));
  const seen = await seeDocument(app, visitor, { document });
  const name = seen?.circle?.name;
  expect(seen?.authors).toEqual([{ person: undefined, because: "wrote", name }]);
  expect(new Set(seen?.versions.map(({ writtenByName }) => writtenByName))).toEqual(
    new Set([name]),
  );
  const every = { words: "", page: 1, kind: undefined, licence: undefined, theme: undefined };
  const listed = (await listPublished(app, visitor, every)).documents;
  expect(listed.find(({ id }) => id === document)?.authors).toEqual([name]);
  const own = await seeDocument(app, as(people.bilal), { document });
  expect(own?.authors.map((author) => author.name)).toEqual(["Ana"]);
});

test("opening meetings opens none that were held behind closed doors", async () => {
  const meeting = await closed();
  valueOf(await set(true));
  expect(await seeMeeting(app, as(people.zoe), { meeting })).toBeUndefined();
  const list = await seeList(app, as(people.zoe), { circle: circle.circle, page: 1 });
  expect([list?.over, list?.total]).toEqual([[], 0]);
  const next = await openedMeeting(app, people.ana, circle.space);
  expect(await seeMeeting(app, as(people.zoe), { meeting: next })).toBeDefined();
  valueOf(await set(false));
  expect(await seeMeeting(app, as(people.zoe), { meeting: next })).toBeUndefined();
});

test("from outside, what is put and why somebody objects name nobody, nor do titles", async () => {
  valueOf(await set(true));
  const meeting = await open(people.bilal, people.chloe);
  await addPoint(app, as(people.ana), { meeting, title: "Chez CHLOE", about: "", minutes: 5 });
  const text = "Bilal tient la caisse.";
  const proposal = valueOf(await propose(app, as(people.ana), { meeting, text }));
  const objects = {
    meeting,
    proposal,
    answer: "objects",
    why: "Bilal est loin, dit Ana.",
  } as const;
  valueOf(await sayConsent(app, as(people.chloe), objects));
  const seen = await seeMeeting(app, as(people.zoe), { meeting });
  expect(JSON.stringify([seen?.proposals, seen?.points, seen?.words])).not.toMatch(
    /bilal|ana\b|chlo/i,
  );
  expect(seen?.proposals[0]?.objects[0]?.why).toBe("un membre est loin, dit l’animation.");
});

test("minutes that are too long are cut, and say so", async () => {
  const meeting = await open();
  const text = "x".repeat(2_000);
  for (let time = 0; time < 160; time += 1)
    valueOf(await note(app, as(people.ana), { meeting, text }));
  valueOf(await closeMeeting(app, as(people.ana), { meeting }));
  const document = valueOf(await correctMinutes(app, as(people.ana), { meeting }));
  const contents = (await seeDocument(app, as(people.ana), { document }))?.contents;
  const markdown = contents?.kind === "text" ? contents.markdown : "";
  expect(markdown.length).toBeLessThanOrEqual(300_000);
  expect(markdown).toMatch(/^Ce compte rendu était trop long/);
  expect(markdown).toMatch(/Là : Ana\.$/);
}, 60_000);

test("a meeting that ends by itself ends as one that is closed", async () => {
  const meeting = await open(people.bilal);
  const added = { meeting, title: "Un", about: "", minutes: 5 };
  const point = valueOf(await addPoint(app, as(people.ana), added));
  valueOf(await openPoint(app, as(people.ana), { meeting, point }));
  valueOf(await raiseHand(app, as(people.bilal), { meeting }));
  app.setNow(EVENING.add({ hours: 7, minutes: 1 }));
  await endMeetings.run(app, {}, job("end-meetings"));
  const seen = await seeMeeting(app, as(people.bilal), { meeting });
  expect(seen?.entries.slice(-2).map(({ kind }) => kind)).toEqual(["point-closed", "closed"]);
  expect([seen?.hands, seen?.open, seen?.meeting.endedAlone]).toEqual([[], undefined, true]);
});

test("one takes away what one said, marked in one’s own words, objected and added", async () => {
  const meeting = await open(people.bilal);
  valueOf(await say(app, as(people.bilal), { meeting, text: "Un mot qorvexdit." }));
  valueOf(await note(app, as(people.bilal), { meeting, text: "Un mot qorvexnote." }));
  const proposal = valueOf(await propose(app, as(people.ana), { meeting, text: "On plante." }));
  const why = "Un mot qorvexgene.";
  const objects = { meeting, proposal, answer: "objects", why } as const;
  valueOf(await sayConsent(app, as(people.bilal), objects));
  const next = await preparedMeeting(app, people.ana, circle.space, 7);
  const point = { meeting: next, title: "Un qorvexpoint", about: "", minutes: 5 };
  valueOf(await addPoint(app, as(people.bilal), point));
  const given = await app.transaction(as(people.bilal), (work) =>
    aboutPerson.gives(work, people.bilal),
  );
  const words = JSON.stringify(given).match(/qorvex\w+/g) ?? [];
  expect(words.toSorted()).toEqual(["qorvexdit", "qorvexgene", "qorvexnote", "qorvexpoint"]);
});

test("what was left is proposed to the next, and taken up once", async () => {
  const meeting = await open();
  const point = { meeting, title: "La date de janvier", about: "À six.", minutes: 15 };
  valueOf(await addPoint(app, as(people.ana), point));
  valueOf(await closeMeeting(app, as(people.ana), { meeting }));
  const next = await preparedMeeting(app, people.ana, circle.space, 7);
  const seen = async (who: PersonId) => seeMeeting(app, as(who), { meeting: next });
  const left = (await seen(people.bilal))?.leftOver ?? [];
  expect(left.map(({ title }) => title)).toEqual(["La date de janvier"]);
  expect((await seen(people.zoe))?.leftOver ?? []).toEqual([]);

  const points = left.map(({ id }) => id);
  const carry = (who: PersonId, chosen: readonly string[]) =>
    carryPoints(app, as(who), { meeting: next, points: chosen });
  expect(await carry(people.zoe, points)).toMatchObject({ refusal: "unknown-meeting" });
  expect(await carry(people.bilal, [])).toMatchObject({ refusal: "none-chosen" });
  expect(valueOf(await carry(people.bilal, points))).toBe(1);
  expect(valueOf(await carry(people.bilal, points))).toBe(0);
  const after = await seen(people.bilal);
  expect(after?.leftOver).toEqual([]);
  expect(after?.points.at(-1)).toMatchObject({
    title: "La date de janvier",
    about: "À six.",
    minutes: 15,
  });
});

test("minutes whose document is gone are written anew", async () => {
  const meeting = await closed();
  const before = valueOf(await correctMinutes(app, as(people.ana), { meeting }));
  await app.transaction(as(people.ana), (work) =>
    sql`delete from commons.document where id = ${before}`.execute(work.db),
  );
  const document = valueOf(await correctMinutes(app, as(people.ana), { meeting }));
  expect(document).not.toBe(before);
  expect(await seeDocument(app, as(people.bilal), { document })).toBeDefined();
});
