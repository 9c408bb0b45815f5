import { describe, expect, test } from "vitest";
import { ownSpaceOf } from "#rules/access";
import { job, person, type PersonId } from "#services/house";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { takeOff as takeOffDate } from "../../actions/reply.ts";
import { seeOccasion } from "../../actions/see-occasions.ts";
import { answerPoll, type SaidOfDates } from "./answer-poll.ts";
import { chooseDate } from "./end-poll.ts";
import { guestsNoted } from "./forget-guests.ts";
import { makePoll } from "./make-poll.ts";
import { seePoll } from "./see-poll.ts";
import {
  app,
  asked,
  byLink,
  byPage,
  chooseFirst,
  FIRST,
  inPollsHouse,
  KEY,
  letters,
  make,
  mark,
  nobody,
  recalls,
  say,
  saysOf,
  seen,
  who,
} from "./test-polls.ts";

inPollsHouse();

describe("the end", () => {
  test("a date is chosen: it is an occasion, replies follow, and each member has one letter", async () => {
    const poll = await make();
    valueOf(await say(who.bilal, poll, "yes", "no"));
    valueOf(await say(who.chloe, poll, "maybe", "no"));
    valueOf(await say(who.ana, poll, "no", "no"));
    const date = (await seen(who.bilal, poll)).dates[0]?.id ?? "";
    const choose = (one: PersonId) =>
      chooseDate(app, person(one), { ...byPage(poll), date, version: undefined });
    expect(await choose(who.chloe)).toMatchObject({ refusal: "unknown-poll" });
    const occasion = valueOf(await choose(who.bilal));
    expect(await choose(who.ana)).toMatchObject({ refusal: "poll-ended" });
    const [on] = (await seeOccasion(app, person(who.chloe), { occasion }))?.dates ?? [];
    expect(on?.starts.equals(FIRST)).toBe(true);
    const replies = on?.replies.map(({ name, answer }) => [name, answer]).toSorted();
    expect(replies).toEqual([
      [`bilal-${mark}`, "yes"],
      [`chloe-${mark}`, "maybe"],
    ]);
    const told = await letters("ana");
    expect(told.filter(({ subject }) => subject.includes("La date est choisie"))).toHaveLength(1);
    const guest = await seePoll(app, nobody(poll), byLink(poll));
    expect(guest).toMatchObject({ state: "chosen", chosen: { at: undefined, isCancelled: false } });
    expect(guest?.chosen?.starts.equals(FIRST)).toBe(true);
    expect(await say(who.chloe, poll, "yes")).toMatchObject({ refusal: "answers-over" });
  });

  test("a guest who said yes comes with as many as they said, and reads it by their own address", async () => {
    const poll = await make();
    const guest = (key: string, more: SaidOfDates) =>
      answerPoll(app, nobody(poll), { ...byLink(poll, key), ...more });
    const [yes, maybe, no] = [
      await saysOf(poll, "yes"),
      await saysOf(poll, "maybe"),
      await saysOf(poll, "no"),
    ];
    const [MAYBE, NO] = ["m".repeat(43), "n".repeat(43)];
    valueOf(await guest(KEY, { ...yes, name: "Marcelle", people: 2 }));
    valueOf(await guest(MAYBE, { ...maybe, name: "Odile", people: 3 }));
    valueOf(await guest(NO, { ...no, name: "Yvonne" }));
    valueOf(await say(who.bilal, poll, "yes"));
    const occasion = await chooseFirst(poll);
    const coming = async () =>
      (await seeOccasion(app, person(who.chloe), { occasion }))?.dates[0]?.replies ?? [];
    expect(
      (await coming()).map((one) => `${one.name} ${one.answer} ${one.people}`).toSorted(),
    ).toEqual(["Marcelle yes 2", "Odile maybe 1", `bilal-${mark} yes 1`]);
    const noted = async (key: string) =>
      (await seePoll(app, nobody(poll), byLink(poll, key)))?.chosen?.noted;
    expect(await noted(KEY)).toMatchObject({ answer: "yes", people: 2 });
    expect(await noted(MAYBE)).toMatchObject({ answer: "maybe" });
    expect(await noted(NO)).toBeUndefined();
    const marcelle = (await coming()).find(({ name }) => name === "Marcelle")?.id ?? "";
    const [on] = (await seeOccasion(app, person(who.bilal), { occasion }))?.dates ?? [];
    if (on === undefined) throw new Error("no date");
    valueOf(await takeOffDate(app, person(who.bilal), { date: on.id, reply: marcelle }));
    expect(await noted(KEY)).toBeUndefined();
  });

  test("the name of a guest who comes stays until the day after the date", async () => {
    const poll = await make();
    const said = { ...(await saysOf(poll, "yes")), name: "Marcelle", people: 2 };
    valueOf(await answerPoll(app, nobody(poll), { ...byLink(poll, KEY), ...said }));
    const occasion = await chooseFirst(poll);
    const swept = async (before: Temporal.Instant) => {
      await app.transaction(job("sweep-poll-guests"), (work) => guestsNoted.sweep(work, before));
      const [on] = (await seeOccasion(app, person(who.bilal), { occasion }))?.dates ?? [];
      return on?.replies.map(({ name, people }) => [name, people]);
    };
    const ends = FIRST.add({ minutes: 120 });
    expect(await swept(ends)).toEqual([["Marcelle", 2]]);
    expect(await swept(ends.add({ seconds: 1 }))).toEqual([["", 2]]);
  });

  test("nobody chose: who organises has one letter with the best date, and it is closed after thirty days", async () => {
    const poll = await make();
    valueOf(await say(who.chloe, poll, "yes", "no"));
    await passTime(app, { hours: 24 * 4 });
    expect(await recalls()).toHaveLength(0);
    await passTime(app, { hours: 24 * 2 });
    const [letter] = await recalls();
    expect(letter?.text).toContain("samedi 5 décembre");
    expect((await seen(who.chloe, poll)).state).toBe("to-choose");
    await passTime(app, { hours: 24 * 3 });
    expect(await recalls()).toHaveLength(1);
    await passTime(app, { hours: 24 * 30 });
    expect((await seen(who.chloe, poll)).state).toBe("closed");
  });
});

test("what one asked and said is taken away, leaves with them, and passes to whom they become", async () => {
  const poll = await make();
  valueOf(await say(who.chloe, poll, "yes"));
  const given = await app.transaction(person(who.chloe), (work) =>
    aboutPerson.gives(work, who.chloe),
  );
  expect(given["Vos réponses à des sondages de dates"]).toMatchObject([
    { sondage: "Planter les romarins", dates: [{ réponse: "oui" }] },
  ]);
  const own = valueOf(await makePoll(app, person(who.zoe), asked({ space: ownSpaceOf(who.zoe) })));
  const said = { ...(await saysOf(poll, "yes")), name: "Yvonne" };
  const [date] = (await seen(who.zoe, own)).dates;
  const says = { [date?.id ?? ""]: "yes" as const };
  valueOf(await answerPoll(app, nobody(own), { ...byLink(own, KEY), ...said, says }));
  await app.transaction(job("test"), (work) => aboutPerson.merges(work, who.zoe, who.chloe));
  expect((await seen(who.chloe, own)).answers).toMatchObject([{ name: "Yvonne" }]);
  await app.transaction(job("test"), (work) => aboutPerson.erases(work, who.chloe));
  expect(await seePoll(app, nobody(own), byLink(own))).toBeUndefined();
  expect((await seen(who.bilal, poll)).count).toBe(0);
});
