import { describe, expect, test } from "vitest";
import { isId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
import { person, type PersonId, visitor } from "#services/house";
import { TEST_NOW } from "../../../tests/support/house.ts";
import { passTime } from "../../../tests/support/time.ts";
import { addOccasion } from "./actions/add-occasion.ts";
import { moveDate } from "./actions/change-date.ts";
import { changeOccasion } from "./actions/change-occasion.ts";
import { listOccurrences } from "./actions/list-occurrences.ts";
import { seeOccasion } from "./actions/see-occasions.ts";
import type { When } from "./domain/recurrence.ts";
import { occasionIcs } from "./web/formats.ts";
import { answersOf } from "./web/told-of.ts";
import {
  add,
  app,
  comes,
  dateOf,
  inOccasionsHouse,
  see,
  subjectsTo,
  told,
  whenever,
  who,
} from "./test-occasions.ts";

inOccasionsHouse();

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.PlainTime.from(text);

/** How many letters say to Bilal that a date has changed. */
const changes = async () => {
  await passTime(app, { minutes: 10 });
  return (await subjectsTo(who.bilal())).filter((one) => one.includes("changé")).length;
};

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
