import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { isId, newId } from "#basics/id";
import { joinCircle, leaveCircle, makeCircleIn } from "#modules/circles";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { takeOff as takeOffDate } from "../../actions/reply.ts";
import { seeOccasion } from "../../actions/see-occasions.ts";
import type { SpaceId } from "../../domain/occasion.ts";
import type { Answer } from "../../domain/reply.ts";
import type { PollId } from "../domain/poll.ts";
import { answerPoll, putDownAnswer, type SaidOfDates, takeOffAnswer } from "./answer-poll.ts";
import { chooseDate, stopPoll } from "./end-poll.ts";
import {
  actorOf,
  letterLinkOf,
  type OfPoll,
  openLinkOf,
  readLetterLink,
  readOpenLink,
} from "./find-poll.ts";
import { guestsNoted, guestsOfPolls } from "./forget-guests.ts";
import { seePolls } from "./list-polls.ts";
import { changePoll, type MakePoll, makePoll } from "./make-poll.ts";
import { seePoll } from "./see-poll.ts";

let app: TestHouse;
let space: SpaceId;
let mark: string;
/** Ana facilitates; Bilal and Chloé are members; Zoé is outside. */
let who: Readonly<Record<"ana" | "bilal" | "chloe" | "zoe", PersonId>>;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  mark = newId().slice(-8);
  who = {
    ana: await somebody("ana"),
    bilal: await somebody("bilal"),
    chloe: await somebody("chloe"),
    zoe: await somebody("zoe"),
  };
  const circle = await app.transaction(person(who.ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  space = spaceOf(circle);
  for (const one of [who.bilal, who.chloe]) valueOf(await joinCircle(app, person(one), { circle }));
});

/** Letters leave some minutes later. */
async function letters(name: string) {
  await passTime(app, { minutes: 10 });
  return lettersTo(app, `${name}-${mark}@example.org`);
}

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, `${name}-${mark}@example.org`);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name: `${name}-${mark}`, address });
  });
}

const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Paris").toInstant();
const FIRST = at("2026-12-05T10:00");
const SECOND = at("2026-12-06T14:00");

const asked = (more: Partial<MakePoll> = {}): MakePoll => ({
  space,
  kind: "workshop",
  words: {
    title: "Planter les romarins",
    about: undefined,
    address: "La serre",
    video: undefined,
    telephone: undefined,
  },
  commune: undefined,
  zone: "Europe/Paris",
  dates: [
    { starts: FIRST, minutes: 120 },
    { starts: SECOND, minutes: 60 },
  ],
  lastDay: Temporal.PlainDate.from("2026-11-30"),
  askedOf: "link",
  ...more,
});

const byPage = (poll: PollId): OfPoll => ({ poll, way: { by: "page" } });
const byLink = (poll: PollId, key?: string): OfPoll => ({ poll, way: { by: "link", key } });
const KEY = "k".repeat(43);
const nobody = (poll: PollId) => actorOf(visitor, byLink(poll));

async function make(more: Partial<MakePoll> = {}): Promise<PollId> {
  return valueOf(await makePoll(app, person(who.bilal), asked(more)));
}

const seen = async (one: PersonId, poll: PollId) => {
  const found = await seePoll(app, person(one), byPage(poll));
  if (found === undefined) throw new Error("not seen");
  return found;
};

/** What is said of the first date, and perhaps of the second. */
async function saysOf(poll: PollId, first: Answer, second?: Answer) {
  const [one, other] = (await seen(who.bilal, poll)).dates;
  const rest = second === undefined ? {} : { [other?.id ?? ""]: second };
  return {
    says: { [one?.id ?? ""]: first, ...rest },
    people: 1,
    word: undefined,
    name: undefined,
    version: undefined,
  };
}

async function say(one: PersonId, poll: PollId, first: Answer, second?: Answer) {
  return answerPoll(app, person(one), { ...byPage(poll), ...(await saysOf(poll, first, second)) });
}

describe("who is asked", () => {
  test("answers, reads what others say then, and changes their mind", async () => {
    const poll = await make();
    expect((await seen(who.chloe, poll)).may).toMatchObject({ counts: false, names: false });
    valueOf(await say(who.bilal, poll, "yes", "no"));
    expect((await seen(who.chloe, poll)).dates[0]?.tally).toEqual({ yes: 0, maybe: 0, no: 0 });
    valueOf(await say(who.chloe, poll, "maybe", "yes"));
    valueOf(await say(who.chloe, poll, "no"));
    const { dates, count, mine } = await seen(who.chloe, poll);
    expect(count).toBe(2);
    expect(dates[0]?.tally).toEqual({ yes: 1, maybe: 0, no: 1 });
    expect(dates[0]?.names).toMatchObject({ yes: [`bilal-${mark}`], no: [`chloe-${mark}`] });
    expect(Object.values(mine?.says ?? {})).toEqual(["no"]);
  });

  test("is not somebody outside, nor a visitor", async () => {
    const poll = await make();
    expect(await seePoll(app, person(who.zoe), byPage(poll))).toBeUndefined();
    expect(await seePoll(app, visitor, byPage(poll))).toBeUndefined();
    expect(await say(who.zoe, poll, "yes")).toMatchObject({ refusal: "unknown-poll" });
    expect(await seePolls(app, person(who.zoe), { circle: space })).toBeUndefined();
    expect((await seePolls(app, person(who.chloe), { circle: space }))?.polls).toHaveLength(1);
    // Among one’s own too, with whose it is; of nobody else’s.
    const mine = async (one: PersonId) => (await seePolls(app, person(one), {}))?.polls ?? [];
    expect((await mine(who.chloe)).map(({ where }) => where.space)).toEqual([space]);
    expect(await mine(who.zoe)).toEqual([]);
  });

  test("answers from a letter without coming in, and not once they left the circle", async () => {
    const poll = await make({ askedOf: "members" });
    const [letter] = await letters("chloe");
    const link = letterLinkOf(app, poll, who.chloe);
    expect(letter?.links.some((one) => one.startsWith(`${link}?oui=`))).toBe(true);
    const [, , , , of, signature = ""] = link.split("/");
    const read = readLetterLink(app, { id: poll, person: of ?? "", signature });
    if (read === undefined) throw new Error("not read");
    valueOf(
      await answerPoll(app, actorOf(visitor, read), { ...read, ...(await saysOf(poll, "yes")) }),
    );
    const theirs = await seePoll(app, actorOf(visitor, read), read);
    expect(theirs).toMatchObject({
      myName: `chloe-${mark}`,
      may: { names: false, organise: false },
    });
    expect((await seen(who.bilal, poll)).dates[0]?.names.yes).toEqual([`chloe-${mark}`]);
    expect(readLetterLink(app, { id: poll, person: who.ana, signature })).toBeUndefined();
    const circle: string = space;
    if (!isId<"Circle">(circle)) throw new Error("no circle");
    valueOf(await leaveCircle(app, person(who.chloe), { circle }));
    expect(await seePoll(app, actorOf(visitor, read), read)).toBeUndefined();
  });
});

describe("a guest", () => {
  test("answers by the link with a name; the same form twice is one answer", async () => {
    const poll = await make();
    const signature = openLinkOf(app, poll).split("/").at(-1) ?? "";
    expect(readOpenLink(app, { id: poll, signature, key: undefined })).toEqual(byLink(poll));
    expect(
      readOpenLink(app, { id: poll, signature: `${signature}x`, key: undefined }),
    ).toBeUndefined();
    const said = { ...(await saysOf(poll, "yes")), name: "Yvonne" };
    const send = () => answerPoll(app, nobody(poll), { ...byLink(poll, KEY), ...said });
    expect(await answerPoll(app, nobody(poll), { ...byLink(poll), ...said })).toMatchObject({
      refusal: "unknown-poll",
    });
    await Promise.all([send(), send()]);
    const { count, answers } = await seen(who.bilal, poll);
    expect({ count, name: answers[0]?.name }).toEqual({ count: 1, name: "Yvonne" });
    const theirs = await seePoll(app, nobody(poll), byLink(poll, KEY));
    expect(theirs).toMatchObject({
      myName: "Yvonne",
      answers: [],
      may: { counts: true, names: false },
    });
    expect(theirs?.dates[0]?.names.yes).toEqual([]);
    expect(await seePoll(app, nobody(poll), byLink(poll, "x".repeat(43)))).toBeUndefined();
  });

  test("is not counted twice under one name, unless they say that they are somebody else", async () => {
    const poll = await make();
    const said = { ...(await saysOf(poll, "yes")), name: "Marcelle du marché" };
    const other = byLink(poll, "o".repeat(43));
    const say2 = (more: object) => answerPoll(app, nobody(poll), { ...other, ...said, ...more });
    valueOf(await answerPoll(app, nobody(poll), { ...byLink(poll, KEY), ...said }));
    expect(await say2({})).toMatchObject({ refusal: "same-name" });
    expect(await say2({ name: " MARCELLE  du marche" })).toMatchObject({ refusal: "same-name" });
    // Her own address changes what she said under the same name.
    valueOf(await answerPoll(app, nobody(poll), { ...byLink(poll, KEY), ...said }));
    expect((await seen(who.bilal, poll)).count).toBe(1);
    valueOf(await say2({ isOther: true }));
    expect((await seen(who.bilal, poll)).count).toBe(2);
  });

  test("has no link where only members are asked, and needs a name", async () => {
    const closed = await make({ askedOf: "members" });
    expect(await seePoll(app, nobody(closed), byLink(closed))).toBeUndefined();
    const poll = await make();
    const said = await saysOf(poll, "yes");
    expect(await answerPoll(app, nobody(poll), { ...byLink(poll, KEY), ...said })).toMatchObject({
      refusal: "no-name",
    });
  });

  test("is put down by who organises, who changes and takes off what was said", async () => {
    const poll = await make();
    const by = {
      ...byPage(poll),
      answer: undefined,
      ...(await saysOf(poll, "yes")),
      name: "Odile",
    };
    expect(await putDownAnswer(app, person(who.chloe), by)).toMatchObject({
      refusal: "unknown-poll",
    });
    valueOf(await putDownAnswer(app, person(who.ana), by));
    const [one] = (await seen(who.bilal, poll)).answers;
    const changed = { ...by, ...(await saysOf(poll, "no")), name: "Odile B.", answer: one?.id };
    valueOf(await putDownAnswer(app, person(who.bilal), changed));
    expect((await seen(who.bilal, poll)).answers).toMatchObject([{ name: "Odile B." }]);
    expect((await seen(who.bilal, poll)).dates[0]?.tally.no).toBe(1);
    valueOf(await say(who.chloe, poll, "yes"));
    const theirs = (await seen(who.bilal, poll)).answers.find(({ isGuest }) => !isGuest);
    const takeOff = (answer: string) =>
      takeOffAnswer(app, person(who.bilal), { ...byPage(poll), answer });
    expect(await takeOff(theirs?.id ?? "")).toMatchObject({ refusal: "unknown-answer" });
    valueOf(await takeOff(one?.id ?? ""));
    expect((await seen(who.bilal, poll)).count).toBe(1);
  });

  test("is nameless ninety days after the end; what they said still counts", async () => {
    const poll = await make();
    const said = { ...(await saysOf(poll, "yes")), name: "Yvonne" };
    valueOf(await answerPoll(app, nobody(poll), { ...byLink(poll, KEY), ...said }));
    valueOf(await stopPoll(app, person(who.bilal), byPage(poll)));
    const sweep = (days: number) =>
      app.transaction(job("sweep-poll-guests"), (work) =>
        guestsOfPolls.sweep(work, TEST_NOW.add({ hours: 24 * days })),
      );
    expect(await sweep(-1)).toBe(0);
    expect(await sweep(1)).toBeGreaterThan(0);
    const { answers, dates } = await seen(who.bilal, poll);
    expect({ name: answers[0]?.name, tally: dates[0]?.tally.yes }).toEqual({ name: "", tally: 1 });
    expect(await seePoll(app, nobody(poll), byLink(poll, KEY))).toBeUndefined();
  });
});

async function chooseFirst(poll: PollId) {
  const date = (await seen(who.bilal, poll)).dates[0]?.id ?? "";
  return valueOf(
    await chooseDate(app, person(who.bilal), { ...byPage(poll), date, version: undefined }),
  );
}

const refusalOf = async (more: Partial<MakePoll>) => makePoll(app, person(who.bilal), asked(more));
const endingOn = (day: string) => ({ lastDay: Temporal.PlainDate.from(day) });
const recalls = async () =>
  (await letters("bilal")).filter(({ subject }) => subject.includes("reste à choisir"));

describe("dates", () => {
  test.each([
    ["one alone", [{ starts: FIRST, minutes: 60 }], "too-few-dates"],
    [
      "the same twice",
      [
        { starts: FIRST, minutes: 60 },
        { starts: FIRST, minutes: 90 },
      ],
      "twice-the-same",
    ],
    [
      "one that is past",
      [
        { starts: FIRST, minutes: 60 },
        { starts: at("2026-11-24T10:00"), minutes: 60 },
      ],
      "in-the-past",
    ],
  ])("%s are refused", async (_, dates, refusal) => {
    expect(await makePoll(app, person(who.bilal), asked({ dates }))).toMatchObject({ refusal });
  });

  test("nor twenty-one, nor a last day that is over or after all of them", async () => {
    const many = Array.from({ length: 21 }, (_, i) => ({
      starts: FIRST.add({ hours: 24 * i }),
      minutes: 60,
    }));
    expect(await refusalOf({ dates: many })).toMatchObject({ refusal: "too-many-dates" });
    expect(await refusalOf(endingOn("2026-11-24"))).toMatchObject({ refusal: "last-day-over" });
    expect(await refusalOf(endingOn("2026-12-07"))).toMatchObject({ refusal: "last-day-too-late" });
    expect((await refusalOf(endingOn("2026-12-06"))).done).toBe(true);
  });

  test("that change while somebody answers: it is said, and what was said of those that stay is kept", async () => {
    const poll = await make();
    valueOf(await say(who.chloe, poll, "yes", "no"));
    const { version } = (await seen(who.chloe, poll)).poll;
    const said = await saysOf(poll, "maybe");
    const dates = [
      { starts: FIRST, minutes: 90 },
      { starts: at("2026-12-09T17:00"), minutes: 60 },
    ];
    const change = { ...byPage(poll), ...asked({ dates }), version };
    expect(await changePoll(app, person(who.chloe), change)).toMatchObject({
      refusal: "unknown-poll",
    });
    valueOf(await changePoll(app, person(who.bilal), change));
    expect(await changePoll(app, person(who.ana), change)).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect(
      await answerPoll(app, person(who.bilal), { ...byPage(poll), ...said, version }),
    ).toMatchObject({ refusal: "dates-changed" });
    const now = await seen(who.chloe, poll);
    expect(now.dates.map(({ tally }) => tally)).toEqual([
      { yes: 1, maybe: 0, no: 0 },
      { yes: 0, maybe: 0, no: 0 },
    ]);
  });
});

test("what was said of dates that are all gone is counted among answers no more", async () => {
  const poll = await make();
  valueOf(await say(who.chloe, poll, "yes"));
  const dates = [
    { starts: SECOND, minutes: 60 },
    { starts: at("2026-12-09T17:00"), minutes: 60 },
  ];
  const { version } = (await seen(who.chloe, poll)).poll;
  valueOf(
    await changePoll(app, person(who.bilal), { ...byPage(poll), ...asked({ dates }), version }),
  );
  expect(await seen(who.chloe, poll)).toMatchObject({ count: 0, may: { counts: false } });
  const listed = async () =>
    (await seePolls(app, person(who.chloe), { circle: space }))?.polls[0]?.hasAnswered;
  expect(await listed()).toBe(false);
  valueOf(await say(who.chloe, poll, "maybe"));
  expect((await seen(who.chloe, poll)).count).toBe(1);
  expect(await listed()).toBe(true);
});

test("members who answered have one letter when dates change, until they look again", async () => {
  const poll = await make();
  valueOf(await say(who.chloe, poll, "yes", "yes"));
  valueOf(await say(who.ana, poll, "yes", "yes"));
  await letters("chloe");
  await letters("ana");
  const change = async (more: Partial<MakePoll>) => {
    const { version } = (await seen(who.bilal, poll)).poll;
    const told = { ...byPage(poll), ...asked(more), version };
    valueOf(await changePoll(app, person(who.bilal), told));
  };
  const again = async (name: string) =>
    (await letters(name)).filter(({ text }) => text.includes("a changé les dates"));
  await change({});
  expect(await again("chloe")).toHaveLength(0);
  const dates = [FIRST, at("2026-12-09T17:00")].map((starts) => ({ starts, minutes: 60 }));
  await change({ dates });
  await change({ dates, lastDay: Temporal.PlainDate.from("2026-11-29") });
  app.setNow(app.clock.now().add({ seconds: 1 }));
  valueOf(await say(who.ana, poll, "no"));
  expect(await again("chloe")).toHaveLength(1);
  expect(await again("ana")).toHaveLength(0);
  expect(await again("bilal")).toHaveLength(0);
});

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
