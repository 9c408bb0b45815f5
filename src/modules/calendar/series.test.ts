import { describe, expect, test } from "vitest";
import { job, person } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { lettersTo, passTime } from "../../../tests/support/time.ts";
import { cancelDate, moveDate } from "./actions/change-date.ts";
import { cancelOccasion, changeOccasion } from "./actions/change-occasion.ts";
import { importSchoolHolidays } from "./actions/import-school-holidays.ts";
import { replyToDate, replyToSeries } from "./actions/reply.ts";
import { rollOn } from "./actions/roll-on.ts";
import type { Rule } from "./domain/recurrence.ts";
import {
  add,
  app,
  comes,
  dateOf,
  emailOf,
  inOccasionsHouse,
  see,
  subjectsTo,
  told,
  whenever,
  who,
} from "./test-occasions.ts";

inOccasionsHouse();

const firstTuesday: Rule = {
  every: "month",
  interval: 1,
  on: { rank: 1, day: "TU" },
  ends: "never",
};

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
