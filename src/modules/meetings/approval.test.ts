import { beforeAll, beforeEach, expect, test } from "vitest";

import { job, person, type PersonId } from "#services/house";

import { keepVersion } from "../commons/actions/save-version.ts";
import { browserIn, formTo } from "../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { EVENING, openedMeeting, preparedMeeting } from "../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../tests/support/occasions.ts";
import { valueOf } from "../../../tests/support/organisations.ts";
import { approveMinutes, objectToMinutes } from "./actions/approve-minutes.ts";
import { sayConsent } from "./actions/consent.ts";
import { endMeetings } from "./actions/end-meetings.ts";
import { closeMeeting, correctMinutes } from "./actions/keep-minutes.ts";
import { listWaitingMinutesIn } from "./actions/list-waiting.ts";
import { propose } from "./actions/mark.ts";
import { openMeeting, openPoint } from "./actions/open-meeting.ts";
import { say } from "./actions/say.ts";
import { seeMeeting } from "./actions/see-meeting.ts";
import { enterRoom } from "./actions/take-seat.ts";
import type { MeetingId } from "./domain/meeting.ts";
import { minutesAt } from "./web/addresses.ts";

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
const days = (count: number) => EVENING.add({ hours: 24 * count });
const seen = async (meeting: MeetingId, who: PersonId = people.ana) => {
  const found = await seeMeeting(app, as(who), { meeting });
  if (found === undefined) throw new Error("a meeting is seen");
  return found;
};
const closed = async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space, [people.bilal]);
  valueOf(await closeMeeting(app, as(people.ana), { meeting }));
  return meeting;
};

/** A week later, Ana opens the point that approves those of before, with who is there. */
async function next(...there: readonly PersonId[]): Promise<MeetingId> {
  const meeting = await preparedMeeting(app, people.ana, circle.space, 7);
  app.setNow(days(7));
  valueOf(await openMeeting(app, as(people.ana), { meeting }));
  for (const one of there) valueOf(await enterRoom(app, as(one), { meeting }));
  const point = (await seen(meeting)).points[0]?.id;
  if (point === undefined) throw new Error("no point approves the minutes of before");
  valueOf(await openPoint(app, as(people.ana), { meeting, point }));
  return meeting;
}

const waits = async (who: PersonId) =>
  (await app.transaction(as(who), listWaitingMinutesIn)).map(({ meeting, until }) => [
    meeting.id,
    until?.toString(),
  ]);

test("with others there, minutes are approved as anything is decided: once they consent", async () => {
  const meeting = await closed();
  const room = await next(people.bilal);
  valueOf(await approveMinutes(app, as(people.ana), { meeting: room }));
  // Asked twice, it is put once.
  valueOf(await approveMinutes(app, as(people.ana), { meeting: room }));
  const { proposals } = await seen(room);
  expect(proposals.map(({ agrees, awaited }) => [agrees, awaited])).toEqual([
    [[people.ana], [people.bilal]],
  ]);
  expect((await seen(meeting)).meeting.approvedAt).toBeUndefined();
  const proposal = proposals[0]?.id;
  if (proposal === undefined) throw new Error("it is put");
  const agrees = { meeting: room, proposal, answer: "agrees" } as const;
  valueOf(await sayConsent(app, as(people.bilal), agrees));
  expect((await seen(meeting)).meeting).toMatchObject({
    approvedAt: days(7),
    approvedBy: people.bilal,
    approvingSince: undefined,
  });
  expect(await correctMinutes(app, as(people.chloe), { meeting })).toMatchObject({
    refusal: "already-approved",
  });
});

test("alone there, one leaves all a week, and it waits for them; then they are approved", async () => {
  const meeting = await closed();
  expect(await waits(people.bilal)).toEqual([]);
  // Who was not there finds them among what waits.
  expect(await waits(people.chloe)).toEqual([[meeting, undefined]]);
  const room = await next();
  valueOf(await approveMinutes(app, as(people.ana), { meeting: room }));
  expect((await seen(meeting)).meeting).toMatchObject({
    approvedAt: undefined,
    approvingSince: days(7),
    approvedBy: people.ana,
  });
  expect(await waits(people.bilal)).toEqual([[meeting, days(14).toString()]]);
  expect(await waits(people.ana)).toEqual([]);
  const page = await (await browserIn(app, people.bilal)).get(minutesAt(meeting));
  expect(page.text).toContain("Proposé par Ana. Il est approuvé sauf objection d’un membre");
  expect(page.html).not.toContain("/corriger");

  app.setNow(days(14).subtract({ minutes: 1 }));
  await endMeetings.run(app, {}, job("end-meetings"));
  expect((await seen(meeting)).meeting.approvedAt).toBeUndefined();
  app.setNow(days(14));
  await endMeetings.run(app, {}, job("end-meetings"));
  expect((await seen(meeting)).meeting.approvedAt).toEqual(days(14));
  expect((await waits(people.bilal)).map(([id]) => id)).not.toContain(meeting);
  expect(await objectToMinutes(app, as(people.bilal), { meeting })).toMatchObject({
    refusal: "no-more-to-object",
  });
  const after = await (await browserIn(app, people.bilal)).get(minutesAt(meeting));
  expect(after.text).toMatch(
    /Approuvé le .* : proposé par Ana le .*, et personne ne s’y est opposé/,
  );
});

test("one objection, by one press, writes them open again and puts them to the next meeting, where one alone is not enough", async () => {
  const meeting = await closed();
  const room = await next();
  valueOf(await approveMinutes(app, as(people.ana), { meeting: room }));
  const later = await preparedMeeting(app, people.ana, circle.space, 14);
  app.setNow(days(8));
  expect((await seen(later)).points.map(({ approves }) => approves)).not.toContain(meeting);
  expect(await objectToMinutes(app, as(people.zoe), { meeting })).toMatchObject({
    refusal: "unknown-meeting",
  });
  const bilal = await browserIn(app, people.bilal);
  const page = await bilal.get(minutesAt(meeting));
  await bilal.submit(formTo(page, `${minutesAt(meeting)}/objecter`));
  const told = await bilal.get(minutesAt(meeting));
  expect(told.text).toContain("Bilal a posé une objection le");
  expect((await seen(later)).points.map(({ approves }) => approves)).toContain(meeting);

  const document = valueOf(await correctMinutes(app, as(people.bilal), { meeting }));
  const contents = { kind: "text", markdown: "Autrement." } as const;
  const kept = await keepVersion(app, as(people.bilal), { document, base: 1, contents });
  expect(kept.done).toBe(true);
  valueOf(await closeMeeting(app, as(people.ana), { meeting: room }));
  app.setNow(days(14));
  valueOf(await openMeeting(app, as(people.ana), { meeting: later }));
  const point = (await seen(later)).points.find(({ approves }) => approves === meeting)?.id;
  if (point === undefined) throw new Error("it is put to the next meeting");
  valueOf(await openPoint(app, as(people.ana), { meeting: later, point }));
  expect(await approveMinutes(app, as(people.ana), { meeting: later })).toMatchObject({
    refusal: "somebody-objected",
  });
  valueOf(await enterRoom(app, as(people.chloe), { meeting: later }));
  valueOf(await approveMinutes(app, as(people.ana), { meeting: later }));
  expect((await seen(later)).proposals).toHaveLength(1);
});

test("what another said is put for nobody’s consent yet; the minutes say who proposed it, and who consents", async () => {
  const meeting = await openedMeeting(app, people.ana, circle.space, [people.bilal]);
  const number = valueOf(
    await say(app, as(people.bilal), { meeting, text: "Je propose un lundi sur deux" }),
  );
  const proposal = valueOf(await propose(app, as(people.ana), { meeting, number }));
  expect((await seen(meeting)).proposals[0]).toMatchObject({ agrees: [] });
  for (const one of [people.ana, people.bilal])
    valueOf(await sayConsent(app, as(one), { meeting, proposal, answer: "agrees" }));
  valueOf(await closeMeeting(app, as(people.ana), { meeting }));
  const says = "Je propose un lundi sur deux. Proposé par Bilal. Consentent : Ana, Bilal.";
  const { meeting: kept } = await seen(meeting);
  expect(kept.document).toBeDefined();
  const ana = await browserIn(app, people.ana);
  expect(
    (await ana.get(minutesAt(meeting))).text.replace("deux Proposé", "deux. Proposé"),
  ).toContain(says);
  expect((await ana.get(`/communs/documents/${kept.document}`)).text).toContain(says);
});

test("« prochaine réunion » is that of the calendar, though the text was corrected before it was fixed", async () => {
  const meeting = await closed();
  const document = valueOf(await correctMinutes(app, as(people.ana), { meeting }));
  const markdown = "## Prochaine réunion\n\nPas encore fixée.\n\n## Qui était là\n\nLà : Ana.";
  const contents = { kind: "text", markdown } as const;
  expect((await keepVersion(app, as(people.ana), { document, base: 1, contents })).done).toBe(true);
  await preparedMeeting(app, people.ana, circle.space, 7);
  const page = await (await browserIn(app, people.ana)).get(minutesAt(meeting));
  expect(page.text).not.toContain("Pas encore fixée");
  expect(page.text).toMatch(/Prochaine réunion\s+mardi 8 décembre/);
});
