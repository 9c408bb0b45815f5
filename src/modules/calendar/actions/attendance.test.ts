import { beforeAll, beforeEach, expect, test } from "vitest";

import { job, person, type PersonId, withRight } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { aboutPerson } from "./about-person.ts";
import { cancelOccasion } from "./change-occasion.ts";
import { countCameIn } from "./count-came.ts";
import { namesUntilAYearAfter } from "./forget-attendance.ts";
import { noteAttendance } from "./note-attendance.ts";
import { putDown, replyToDate } from "./reply.ts";
import { seeSheet } from "./see-attendance.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  garden = await gardenCircle(app);
});

type Made = Awaited<ReturnType<typeof madeOccasion>>;
const at = (time: string) => app.setNow(Temporal.Instant.from(time));
const DAY = "2026-12-01T08:00:00Z";

/** Bilal calls it; Chloé says no, he comes with two others, and Ida telephoned. */
async function evening(): Promise<Made> {
  const { people, space } = garden;
  const made = await madeOccasion(app, people.bilal, toldOccasion(space));
  const { date } = made;
  await replyToDate(app, person(people.chloe), { date, answer: "no", people: 1 });
  await replyToDate(app, person(people.bilal), { date, answer: "yes", people: 3 });
  await putDown(app, person(people.bilal), { date, name: "Ida", telephone: undefined, people: 1 });
  return made;
}
async function sheet({ date }: Made, by: PersonId = garden.people.bilal) {
  const seen = await seeSheet(app, person(by), { date });
  if (seen === undefined) throw new Error("no sheet");
  return seen;
}
const keyOf = async (made: Made, name: string) =>
  (await sheet(made)).lines.find((line) => line.name.startsWith(name))?.key ?? "";
const note = ({ date }: Made, came: readonly string[], added: readonly string[] = []) =>
  noteAttendance(app, person(garden.people.bilal), { date, came, added });
const shown = async (made: Made) =>
  (await sheet(made)).lines.map(({ name, came }) => `${name} ${came ? "came" : "did not"}`);

test("who organises ticks who came, those who said yes first, and adds a name; how many is counted", async () => {
  const made = await evening();
  at(DAY);
  expect(await shown(made)).toEqual(["Bilal did not", "Ida did not", "Chloé did not"]);
  await note(made, [await keyOf(made, "Bilal"), await keyOf(made, "Chloé")], ["Marcel", "Rose"]);
  expect((await sheet(made)).people).toBe(6);
  const all = ["Bilal came", "Ida did not", "Chloé came", "Marcel came", "Rose came"];
  expect((await shown(made)).toSorted()).toEqual(all.toSorted());
  await note(made, [await keyOf(made, "Ida"), await keyOf(made, "Rose")]);
  expect((await shown(made)).toSorted()).toEqual(
    ["Bilal did not", "Chloé did not", "Ida came", "Rose came"].toSorted(),
  );
  expect((await sheet(made)).people).toBe(2);
});

test("it is ticked from the first hour of the day, on the clocks of the occasion, until thirty days after", async () => {
  const made = await evening();
  const tried = async (time: string) => {
    at(time);
    const told = await note(made, []);
    return told.done ? "done" : told.refusal;
  };
  expect(await tried("2026-11-30T22:59:00Z")).toBe("too-early");
  expect(await tried("2026-11-30T23:00:00Z")).toBe("done");
  expect(await tried("2026-12-31T18:30:00Z")).toBe("done");
  expect(await tried("2026-12-31T18:30:01Z")).toBe("too-late");
  at("2027-02-01T00:00:00Z");
  expect((await sheet(made)).whyNot).toBe("too-late");
});

test("what is off is not ticked, and a sheet that somebody else changed meanwhile is refused", async () => {
  const { people } = garden;
  const made = await evening();
  at(DAY);
  const { date } = made;
  const read = await sheet(made);
  await note(made, []);
  expect(
    await noteAttendance(app, person(people.ana), {
      date,
      came: [],
      added: ["Rose"],
      version: read.version,
    }),
  ).toMatchObject({ refusal: "changed-meanwhile" });
  await cancelOccasion(app, person(people.ana), { occasion: made.occasion, why: undefined });
  expect(await note(made, [])).toMatchObject({ refusal: "cancelled" });
});

test("whoever does not organise reads no sheet and ticks nobody", async () => {
  const { people } = garden;
  const made = await evening();
  at(DAY);
  const { date } = made;
  expect(await seeSheet(app, person(people.ana), { date })).toBeDefined();
  for (const one of [people.chloe, people.zoe])
    expect(await seeSheet(app, person(one), { date })).toBeUndefined();
  const tick = { date, came: [], added: ["Moi"] };
  expect(await noteAttendance(app, person(people.chloe), tick)).toMatchObject({
    refusal: "not-yours-to-change",
  });
  expect(await noteAttendance(app, person(people.zoe), tick)).toMatchObject({
    refusal: "unknown-occasion",
  });
});

const swept = (before: string) =>
  app.transaction(job("test"), (work) =>
    namesUntilAYearAfter.sweep(work, Temporal.Instant.from(before)),
  );

test("names go a year after, and the count stays", async () => {
  const made = await evening();
  at(DAY);
  await note(made, [await keyOf(made, "Bilal")], ["Rose"]);
  expect(await swept("2026-12-01T18:29:00Z")).toBe(0);
  expect(await swept("2026-12-01T18:31:00Z")).toBeGreaterThan(1);
  at("2027-12-02T08:00:00Z");
  const left = await sheet(made);
  expect([left.people, left.namesGone]).toEqual([4, true]);
  expect(left.lines.filter(({ came }) => came)).toEqual([]);
});

test("somebody reads where they came among their data; once they leave, the count stays", async () => {
  const { people } = garden;
  const made = await evening();
  at(DAY);
  await note(made, [await keyOf(made, "Chloé")]);
  const given = () =>
    app.transaction(person(people.chloe), (work) =>
      withRight(work, "calendar-about-person", (lent) => aboutPerson.gives(lent, people.chloe)),
    );
  expect(await given()).toMatchObject({
    "Où vous êtes venu·e": [{ "rendez-vous": "Réunion", le: "2026-12-01T17:30:00Z" }],
  });
  await app.transaction(person(people.chloe), (work) => aboutPerson.erases(work, people.chloe));
  const left = await sheet(made);
  expect([left.people, left.lines.map(({ name }) => name)]).toEqual([1, ["Bilal", "Ida"]]);
});

test("to how many dates each came, for a module that counts: in these days, of these persons", async () => {
  const { people } = garden;
  const made = await evening();
  at(DAY);
  await note(made, [await keyOf(made, "Chloé")]);
  const counted = (from: string, until: string) =>
    app.transaction(person(people.zoe), (work) =>
      withRight(work, "calendar-beside", (lent) =>
        countCameIn(lent, {
          persons: [people.chloe, people.zoe],
          from: Temporal.PlainDate.from(from),
          until: Temporal.PlainDate.from(until),
        }),
      ),
    );
  expect([...(await counted("2026-12-01", "2026-12-31"))]).toEqual([[people.chloe, 1]]);
  expect(await counted("2026-12-02", "2026-12-31")).toEqual(new Map());
});
