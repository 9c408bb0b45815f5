import { describe, expect, test } from "vitest";
import { isId } from "#basics/id";
import { leaveCircle } from "#modules/circles";
import { job, person, type PersonId, visitor } from "#services/house";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { answerPoll, putDownAnswer, takeOffAnswer } from "./answer-poll.ts";
import { stopPoll } from "./end-poll.ts";
import { actorOf, letterLinkOf, openLinkOf, readLetterLink, readOpenLink } from "./find-poll.ts";
import { guestsOfPolls } from "./forget-guests.ts";
import { seePolls } from "./list-polls.ts";
import { seePoll } from "./see-poll.ts";
import {
  app,
  byLink,
  byPage,
  inPollsHouse,
  KEY,
  letters,
  make,
  mark,
  nobody,
  say,
  saysOf,
  seen,
  space,
  who,
} from "./test-polls.ts";

inPollsHouse();

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
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
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
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
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
