import { describe, expect, test } from "vitest";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { passTime } from "../../../tests/support/time.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { moveDate } from "./actions/change-date.ts";
import { changeOccasion } from "./actions/change-occasion.ts";
import { putDown, replyToDate } from "./actions/reply.ts";
import { rollOn } from "./actions/roll-on.ts";
import { seeOccasion } from "./actions/see-occasions.ts";
import {
  add,
  app,
  comes,
  dateOf,
  inOccasionsHouse,
  subjectsTo,
  told,
  who,
} from "./test-occasions.ts";

inOccasionsHouse();

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
