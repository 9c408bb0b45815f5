import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { isId, newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import {
  addressesOfIn,
  confirmAddressIn,
  findOrMakeAddressIn,
  makePersonIn,
} from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { OccasionId, SpaceId } from "../domain/occasion.ts";
import type { Rule, When } from "../domain/recurrence.ts";
import { aboutPerson } from "./about-person.ts";
import { addOccasion, type AddOccasion } from "./add-occasion.ts";
import { cancelDate, moveDate } from "./change-date.ts";
import { cancelOccasion, changeOccasion } from "./change-occasion.ts";
import { importSchoolHolidays } from "./import-school-holidays.ts";
import { listOccurrences } from "./list-occurrences.ts";
import { putDown, replyToDate, replyToSeries } from "./reply.ts";
import { rollOn } from "./roll-on.ts";
import { occasionIcs } from "../web/formats.ts";
import { answersOf } from "../web/told-of.ts";
import { seeOccasion } from "./see-occasions.ts";

let app: TestHouse;
let space: SpaceId;
/** Ana facilitates; Bilal, Chloé and Dédé are members; Zoé is outside. */
let [ana, bilal, chloe, dede, zoe]: readonly PersonId[] = [];

function known(one: PersonId | undefined): PersonId {
  if (one === undefined) throw new Error("nobody");
  return one;
}
const who = {
  ana: () => known(ana),
  bilal: () => known(bilal),
  chloe: () => known(chloe),
  dede: () => known(dede),
  zoe: () => known(zoe),
};

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  await makeSituation();
});

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, `${name}@example.org`);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
}

async function makeSituation(): Promise<void> {
  const mark = newId().slice(0, 8);
  const persons: PersonId[] = [];
  for (const name of ["ana", "bilal", "chloe", "dede", "zoe"])
    persons.push(await somebody(`${name}-${mark}`));
  [ana, bilal, chloe, dede, zoe] = persons;
  const circle = await app.transaction(person(who.ana()), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const one of [who.bilal(), who.chloe(), who.dede()])
    await joinCircle(app, person(one), { circle });
  space = spaceOf(circle);
}

const once: Rule = { every: "once" };
const firstTuesday: Rule = {
  every: "month",
  interval: 1,
  on: { rank: 1, day: "TU" },
  ends: "never",
};
const whenever = (more: Partial<When> = {}): When => ({
  zone: "Europe/Paris",
  day: Temporal.PlainDate.from("2026-12-01"),
  at: Temporal.PlainTime.from("18:30"),
  rule: once,
  except: { school: undefined, holidays: undefined },
  ...more,
});
const told = (more: Partial<AddOccasion> = {}): AddOccasion => ({
  space,
  kind: "meeting",
  words: { title: "Réunion", about: "On parle.", address: "Salle des fêtes", video: undefined },
  commune: undefined,
  when: whenever(),
  minutes: 120,
  seenBy: "members",
  capacity: undefined,
  ...more,
});

async function add(by: PersonId, more: Partial<AddOccasion> = {}): Promise<OccasionId> {
  const done = await addOccasion(app, person(by), told(more));
  if (!done.done) throw new Error(done.refusal);
  return done.value;
}
const see = async (by: PersonId, occasion: OccasionId) => {
  const seen = await seeOccasion(app, person(by), { occasion });
  if (seen === undefined) throw new Error("not seen");
  return seen;
};
const dateOf = async (by: PersonId, occasion: OccasionId, at = 0) => {
  const date = (await see(by, occasion)).dates[at];
  if (date === undefined) throw new Error("no such date");
  return date;
};
const comes = (by: PersonId, date: Awaited<ReturnType<typeof dateOf>>, people = 1) =>
  replyToDate(app, person(by), { date: date.id, answer: "yes", people });
const emailOf = async (one: PersonId) => {
  const seen = await app.transaction(person(one), (work) => addressesOfIn(work, one));
  return seen[0]?.text ?? "";
};
const subjectsTo = async (one: PersonId) =>
  (await lettersTo(app, await emailOf(one))).map(({ subject }) => subject);

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.PlainTime.from(text);

describe("an occasion", () => {
  test("is seen by the members of its circle, and by nobody else", async () => {
    const occasion = await add(who.bilal());
    expect((await see(who.chloe(), occasion)).words.title).toBe("Réunion");
    expect(await seeOccasion(app, person(who.zoe()), { occasion })).toBeUndefined();
    expect(await seeOccasion(app, visitor, { occasion })).toBeUndefined();
  });

  test("that everyone may see says nothing there of who comes, nor how many", async () => {
    const occasion = await add(who.bilal(), { seenBy: "everyone" });
    await comes(who.chloe(), await dateOf(who.chloe(), occasion), 3);
    const seen = await seeOccasion(app, visitor, { occasion });
    expect(seen?.dates[0]).toMatchObject({ coming: 0, waiting: 0, replies: [] });
    expect(seen?.madeByName).toBe("");
    expect((await see(who.bilal(), occasion)).dates[0]?.replies).toHaveLength(1);
  });

  test("is nobody's to add who is outside, and has a title and a place", async () => {
    expect(await addOccasion(app, person(who.zoe()), told())).toMatchObject({
      refusal: "unknown-space",
    });
    const words = { title: " ", about: undefined, address: "Ici", video: undefined };
    expect(await addOccasion(app, person(who.ana()), told({ words }))).toMatchObject({
      refusal: "empty-title",
    });
    const nowhere = { title: "Ici ?", about: undefined, address: undefined, video: undefined };
    expect(await addOccasion(app, person(who.ana()), told({ words: nowhere }))).toMatchObject({
      refusal: "nowhere",
    });
    const here = { ...nowhere, address: "Ici" };
    for (const long of [
      { title: "a".repeat(121) },
      { address: "a".repeat(301) },
      { about: "a".repeat(5_001) },
      { video: `https://exemple.org/${"a".repeat(500)}` },
    ])
      expect(
        await addOccasion(app, person(who.ana()), told({ words: { ...here, ...long } })),
      ).toMatchObject({ refusal: "words-too-long" });
    const open = { ...nowhere, video: "http://exemple.org/salle" };
    expect(await addOccasion(app, person(who.ana()), told({ words: open }))).toMatchObject({
      refusal: "not-https",
    });
    const past = whenever({ day: Temporal.PlainDate.from("2026-11-20") });
    expect(await addOccasion(app, person(who.ana()), told({ when: past }))).toMatchObject({
      refusal: "in-the-past",
    });
  });

  test("is changed by who made it and by who facilitates, not by another member", async () => {
    const occasion = await add(who.bilal());
    const change = (by: PersonId) => changeOccasion(app, person(by), { occasion, ...told() });
    expect(await change(who.chloe())).toMatchObject({ refusal: "not-yours-to-change" });
    expect((await change(who.bilal())).done).toBe(true);
    expect((await change(who.ana())).done).toBe(true);
    expect(
      await changeOccasion(app, person(who.ana()), { occasion, ...told(), version: 1 }),
    ).toMatchObject({ refusal: "changed-meanwhile" });
  });

  test("that is once stands where it was told last, whatever was moved before", async () => {
    const occasion = await add(who.ana());
    const { id: date } = await dateOf(who.ana(), occasion);
    await comes(who.bilal(), await dateOf(who.bilal(), occasion));
    const change = (when: Partial<When>, minutes = 120) =>
      changeOccasion(app, person(who.ana()), {
        occasion,
        ...told({ when: whenever(when), minutes }),
      });
    const changes = async () => {
      await passTime(app, { minutes: 10 });
      return (await subjectsTo(who.bilal())).filter((one) => one.includes("changé")).length;
    };
    const moved = { date, day: day("2026-12-18"), at: at("10:00"), minutes: 90 };
    await moveDate(app, person(who.ana()), moved);
    const shown = answersOf(await see(who.ana(), occasion));
    expect([shown.day.toString(), shown.starts.toString(), shown.ends.toString()]).toEqual([
      "2026-12-18",
      "10:00:00",
      "11:30:00",
    ]);
    // Nothing of its time is changed: nobody is told, and it stays.
    await change({ day: day("2026-12-18"), at: at("10:00") }, 90);
    expect(await changes()).toBe(0);
    expect((await dateOf(who.ana(), occasion)).starts.toString()).toBe("2026-12-18T09:00:00Z");
    await moveDate(app, person(who.ana()), { ...moved, day: day("2026-12-19") });
    // What waits of one person goes in one letter: that of the move goes first.
    expect(await changes()).toBe(0);
    await passTime(app, { hours: 25 });
    await change({ day: day("2026-12-20"), at: at("15:00") });
    const seen = await see(who.ana(), occasion);
    expect(seen.dates.map(({ id, starts }) => [id, starts.toString()])).toEqual([
      [date, "2026-12-20T14:00:00Z"],
    ]);
    expect(occasionIcs(seen, "https://exemple.org")).toContain("20261220T150000");
    expect(seen.dates[0]?.coming).toBe(1);
    expect(await changes()).toBe(1);
    // Back to the very day that it had before it was moved.
    await moveDate(app, person(who.ana()), { ...moved, day: day("2026-12-22") });
    await change({ day: day("2026-12-20"), at: at("15:00") });
    expect((await dateOf(who.ana(), occasion)).starts.toString()).toBe("2026-12-20T14:00:00Z");
    // What becomes a series begins where it stood.
    await moveDate(app, person(who.ana()), { ...moved, day: day("2026-12-22") });
    await change({
      day: day("2026-12-22"),
      rule: { every: "week", interval: 1, days: ["TU"], ends: "never" },
    });
    expect(await dateOf(who.ana(), occasion)).toMatchObject({ id: date, coming: 1 });
  });

  test("of one's own is seen by oneself alone", async () => {
    const occasion = await add(who.ana(), { space: ownSpaceOf(who.ana()) });
    expect((await see(who.ana(), occasion)).where.of).toBe("person");
    expect(await seeOccasion(app, person(who.bilal()), { occasion })).toBeUndefined();
  });
});

describe("a series", () => {
  test("is written eighteen months ahead, and rolled on at night", async () => {
    const occasion = await add(who.ana(), { when: whenever({ rule: firstTuesday }) });
    const before = (await see(who.ana(), occasion)).dates;
    expect(before).toHaveLength(18);
    app.setNow(Temporal.Instant.from("2027-02-25T03:00:00Z"));
    await rollOn.run(app, {}, job("roll-on-occasions"));
    const after = (await see(who.ana(), occasion)).dates;
    expect(after).toHaveLength(21);
    expect(after.slice(0, 18).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test("one date moved keeps what calendars know it by, through a change of the hour too", async () => {
    const occasion = await add(who.ana(), { when: whenever({ rule: firstTuesday }) });
    const second = await dateOf(who.ana(), occasion, 1);
    const moved = await moveDate(app, person(who.ana()), {
      date: second.id,
      day: Temporal.PlainDate.from("2027-01-12"),
      at: Temporal.PlainTime.from("20:00"),
      minutes: 60,
    });
    expect(moved.done).toBe(true);
    const now = await dateOf(who.ana(), occasion, 1);
    expect(now.original.equals(second.original)).toBe(true);
    expect(now.starts.toString()).toBe("2027-01-12T19:00:00Z");
    expect(now.sequence).toBe(1);
    await changeOccasion(app, person(who.ana()), {
      occasion,
      ...told({ when: whenever({ rule: firstTuesday, at: Temporal.PlainTime.from("19:00") }) }),
    });
    const later = await dateOf(who.ana(), occasion, 1);
    expect(later.id).toBe(second.id);
    expect(later.original.toString()).toBe("2027-01-05T18:00:00Z");
    expect(later.starts.toString()).toBe("2027-01-12T19:00:00Z");
    expect((await see(who.ana(), occasion)).occasion.sequence).toBe(2);
  });

  test("one letter for a change, to who comes, and none a date", async () => {
    const occasion = await add(who.ana(), { when: whenever({ rule: firstTuesday }) });
    await replyToSeries(app, person(who.bilal()), { occasion, answer: "yes", people: 1 });
    await changeOccasion(app, person(who.ana()), {
      occasion,
      ...told({ when: whenever({ rule: firstTuesday, at: Temporal.PlainTime.from("19:00") }) }),
    });
    await passTime(app, { minutes: 10 });
    expect(await subjectsTo(who.bilal())).toEqual(["Un rendez-vous a changé"]);
    expect(await subjectsTo(who.chloe())).toEqual([]);
  });

  test("who said no to one date comes to the others", async () => {
    const occasion = await add(who.ana(), { when: whenever({ rule: firstTuesday }) });
    await replyToSeries(app, person(who.bilal()), { occasion, answer: "yes", people: 2 });
    const first = await dateOf(who.bilal(), occasion);
    await replyToDate(app, person(who.bilal()), { date: first.id, answer: "no", people: 1 });
    const { dates } = await see(who.ana(), occasion);
    expect(dates.slice(0, 3).map(({ coming }) => coming)).toEqual([0, 2, 2]);
    await cancelDate(app, person(who.ana()), { date: first.id, why: undefined });
    await passTime(app, { minutes: 10 });
    expect(await subjectsTo(who.bilal())).toEqual([]);
  });

  test("cancelled, it tells who comes once, with the word of who cancels", async () => {
    const occasion = await add(who.ana(), { when: whenever({ rule: firstTuesday }) });
    await replyToSeries(app, person(who.bilal()), { occasion, answer: "maybe", people: 1 });
    await cancelOccasion(app, person(who.ana()), { occasion, why: "Le toit fuit." });
    await passTime(app, { minutes: 10 });
    const [letter, ...more] = await lettersTo(app, await emailOf(who.bilal()));
    expect(more).toEqual([]);
    expect(letter?.text).toContain("Le toit fuit.");
    expect(
      await replyToSeries(app, person(who.bilal()), { occasion, answer: "yes", people: 1 }),
    ).toMatchObject({ refusal: "cancelled" });
  });

  test("dates that holidays known later take out go, unless somebody answered", async () => {
    const rule: Rule = { every: "week", interval: 1, days: ["TU"], ends: "never" };
    const except = { school: "corse", holidays: undefined } as const;
    const occasion = await add(who.ana(), { when: whenever({ rule, except }) });
    const seen = await see(who.ana(), occasion);
    expect(seen.unknownYears).toEqual(["2026-2027", "2027-2028"]);
    // 22 and 29 December.
    await comes(who.bilal(), await dateOf(who.bilal(), occasion, 3));
    const text = [
      "zone\tyear\tname\tfrom\tto\tsource",
      "corse\t2026-2027\tNoël\t2026-12-19\t2027-01-03\tarrêté du recteur",
    ].join("\n");
    const report = await importSchoolHolidays(app, job("test"), { text });
    expect(report).toMatchObject({ value: { new: 1, known: 0, refused: [] } });
    await doWaitingJobs(app);
    const after = await see(who.ana(), occasion);
    expect(after.unknownYears).toEqual(["2027-2028"]);
    const days = after.dates.slice(2, 6).map(({ starts }) => starts.toString().slice(0, 10));
    expect(days).toEqual(["2026-12-15", "2026-12-22", "2027-01-05", "2027-01-12"]);
    expect(await importSchoolHolidays(app, job("test"), { text })).toMatchObject({
      value: { new: 0, known: 1 },
    });
  });
});

const workshop = () => add(who.ana(), { kind: "workshop", capacity: 3 });

describe("where only so many fit", () => {
  test("who comes after waits, and the first who fits comes in and is told", async () => {
    const occasion = await workshop();
    const date = await dateOf(who.ana(), occasion);
    expect(await comes(who.bilal(), date, 2)).toMatchObject({ value: { waits: false } });
    expect(await comes(who.chloe(), date, 3)).toMatchObject({ value: { waits: true } });
    expect(await comes(who.dede(), date, 2)).toMatchObject({ value: { waits: true } });
    expect((await dateOf(who.dede(), occasion)).turn).toBe(2);
    // Two are free: Chloé and hers are three, Dédé and his are two.
    await replyToDate(app, person(who.bilal()), { date: date.id, answer: "yes", people: 1 });
    expect((await dateOf(who.dede(), occasion)).mine).toMatchObject({ waits: false });
    expect((await dateOf(who.chloe(), occasion)).mine).toMatchObject({ waits: true });
    await passTime(app, { minutes: 10 });
    expect(await subjectsTo(who.dede())).toEqual(["Une place est pour vous"]);
    expect(await subjectsTo(who.chloe())).toEqual([]);
  });

  test("who has a place and asks for too many keeps the place that they have", async () => {
    const occasion = await workshop();
    const date = await dateOf(who.ana(), occasion);
    await comes(who.bilal(), date, 2);
    await comes(who.chloe(), date, 1);
    expect(await comes(who.bilal(), date, 3)).toMatchObject({ refusal: "no-room-for-more" });
    expect((await dateOf(who.bilal(), occasion)).mine).toMatchObject({ people: 2, waits: false });
  });

  test("no fewer may fit than come", async () => {
    const occasion = await workshop();
    await comes(who.bilal(), await dateOf(who.ana(), occasion), 2);
    const change = (capacity: number) =>
      changeOccasion(app, person(who.ana()), {
        occasion,
        ...told({ kind: "workshop", capacity }),
      });
    expect(await change(1)).toMatchObject({ refusal: "more-come" });
    expect((await change(2)).done).toBe(true);
  });

  test("more places let in who waits", async () => {
    const occasion = await workshop();
    const date = await dateOf(who.ana(), occasion);
    await comes(who.bilal(), date, 3);
    await comes(who.chloe(), date, 1);
    await changeOccasion(app, person(who.ana()), {
      occasion,
      ...told({ kind: "workshop", capacity: 4 }),
    });
    expect((await dateOf(who.chloe(), occasion)).mine).toMatchObject({ waits: false });
  });

  test("the place of who leaves for good goes to who waits, at night", async () => {
    const occasion = await workshop();
    const date = await dateOf(who.ana(), occasion);
    await comes(who.bilal(), date, 3);
    await comes(who.chloe(), date, 1);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, who.bilal()));
    await doWaitingJobs(app);
    await rollOn.run(app, {}, job("roll-on-occasions"));
    expect(await dateOf(who.ana(), occasion)).toMatchObject({ coming: 1, waiting: 0 });
  });

  test("a date moved while somebody answers is not answered unread", async () => {
    const occasion = await workshop();
    const date = await dateOf(who.bilal(), occasion);
    await moveDate(app, person(who.ana()), {
      date: date.id,
      day: Temporal.PlainDate.from("2026-12-02"),
      at: Temporal.PlainTime.from("09:00"),
      minutes: 60,
    });
    const answer = (seen: number) =>
      replyToDate(app, person(who.bilal()), { date: date.id, answer: "yes", people: 1, seen });
    expect(await answer(date.sequence)).toMatchObject({ refusal: "date-changed" });
    expect((await answer(1)).done).toBe(true);
  });

  test("children are counted apart, for who organises alone, and never more than there are people", async () => {
    const occasion = await workshop();
    const { id: date } = await dateOf(who.ana(), occasion);
    const say = (people: number, children: number) =>
      replyToDate(app, person(who.chloe()), { date, answer: "yes", people, children });
    expect(await say(2, 3)).toEqual({ done: false, refusal: "more-children" });
    expect((await say(3, 1)).done).toBe(true);
    const read = async (one: PersonId) =>
      (await seeOccasion(app, person(one), { occasion }))?.dates[0]?.replies.map(
        ({ people, children }) => [people, children],
      );
    expect(await read(who.ana())).toEqual([[3, 1]]);
    expect(await read(who.dede())).toEqual([[3, 0]]);
    expect((await say(1, 1)).done).toBe(true);
    expect(await read(who.ana())).toEqual([[1, 1]]);
  });

  test("somebody without an account is put down by who organises; their number goes the day after", async () => {
    const occasion = await workshop();
    const date = await dateOf(who.ana(), occasion);
    const asked = { date: date.id, name: "Madame Ferrand", telephone: "04 75 00 00 00", people: 2 };
    expect(await putDown(app, person(who.bilal()), asked)).toMatchObject({
      refusal: "not-yours-to-change",
    });
    expect((await putDown(app, person(who.ana()), asked)).done).toBe(true);
    const [mine] = (await dateOf(who.ana(), occasion)).replies;
    expect(mine).toMatchObject({ name: "Madame Ferrand", telephone: "04 75 00 00 00", people: 2 });
    expect((await dateOf(who.bilal(), occasion)).replies[0]?.telephone).toBeUndefined();
  });
});

test("two for the last place at the same instant: one has it, the other waits", async () => {
  const occasion = await add(who.ana(), { capacity: 1 });
  const date = await dateOf(who.ana(), occasion);
  const answers = await Promise.all(
    [who.bilal(), who.chloe(), who.dede()].map((one) => comes(one, date)),
  );
  const waits = answers.map((one) => (one.done ? one.value.waits : one.refusal));
  expect(waits.filter((one) => one === false)).toHaveLength(1);
  expect(waits.filter((one) => one === true)).toHaveLength(2);
  expect(await dateOf(who.ana(), occasion)).toMatchObject({ coming: 1, waiting: 2 });
});

test("one's dates are those of one's circles and those that one said yes to elsewhere", async () => {
  const mine = await add(who.bilal(), { seenBy: "everyone" });
  const window = {
    from: TEST_NOW,
    until: TEST_NOW.add({ hours: 24 * 60 }),
  };
  const listed = async (one: PersonId) =>
    (await listOccurrences(app, person(one), window)).map(({ occasion }) => occasion.id);
  expect(await listed(who.chloe())).toEqual([mine]);
  expect(await listed(who.zoe())).toEqual([]);
  await comes(who.zoe(), await dateOf(who.zoe(), mine));
  expect(await listed(who.zoe())).toEqual([mine]);
  expect(isId(mine)).toBe(true);
});
