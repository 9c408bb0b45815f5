import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { type Actor, job, person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { blockPersonIn } from "../../moderation/index.ts";
import type { BondId } from "../domain/bond.ts";
import type { QuestionId } from "../domain/watch.ts";
import { saveSign } from "../store/signs.ts";
import {
  agreeWatch,
  endWatch,
  proposeWatch,
  sayAway,
  seeProposedIn,
  seeWatch,
  takeAwayBack,
} from "./agree-watch.ts";
import { agreeBond, askBond, endBond } from "./ask-bond.ts";
import { readSpokeLink, saySpoke, saySpokeByLetter } from "./say-spoke.ts";
import { seeTwo } from "./see-two.ts";
import { seeToldSilenceIn } from "./tell-silence.ts";
import { findSilenceIn, watchSilence } from "./watch-silence.ts";
import { waitsSign } from "../web/panels.tsx";
import { writeWord } from "./write-word.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let bond: BondId;

const TODAY = dayOf(TEST_NOW);
const see = async (who = ana) => seeWatch(app, person(who), { bond });
const state = async (who = ana) => (await see(who))?.state;
const agree = async () => {
  valueOf(await proposeWatch(app, person(quentin), { bond, delay: 2 }));
  valueOf(await agreeWatch(app, person(ana), { bond }));
};
const proposed = () =>
  app.transaction(person(ana), async (work) => (await seeProposedIn(work)).map(({ name }) => name));
/** So many days later, what is done each day is done. */
const after = async (days: number) => {
  app.setNow(TEST_NOW.add({ hours: 24 * days }));
  await watchSilence.run(app, {}, job("watch-silence"));
};
const letters = async (kind: string) => {
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql`select from notifications.notification where kind = ${kind}
      and facts->>'person' in (${ana}, ${quentin})`.execute(db),
  );
  return rows.length;
};
const events = async (name: string) => {
  const { rows } = await app.transaction(job("events"), ({ db }) =>
    sql<{ payload: { question: QuestionId } }>`select payload from house.event
      where name = ${name} and payload->>'bond' = ${bond}`.execute(db),
  );
  return rows.map(({ payload }) => payload.question);
};

/** Some hours after the fifteenth day: whether the question still stands. */
const write = async (who: PersonId, hours: number) => {
  app.setNow(TEST_NOW.add({ hours: 24 * 15 + hours }));
  valueOf(await writeWord(app, person(who), { bond, words: "Ça va ?", alt: undefined }));
  return (await see())?.question !== undefined;
};

beforeAll(async () => {
  app = await testHouse();
});
/** Somebody and Ana speak each week, today for the last time. */
const speaking = async (other: PersonId): Promise<BondId> => {
  await inOneCircle(app, [ana, other]);
  const asked = valueOf(await askBond(app, person(other), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond: asked }));
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond: asked, day: TODAY.subtract({ weeks: week }), spoke: true });
  });
  return asked;
};
beforeEach(async () => {
  app.setNow(TEST_NOW);
  const { someone } = situations(app);
  [ana, quentin] = [await someone("Ana"), await someone("Quentin")];
  bond = await speaking(quentin);
});

describe("agreed by both", () => {
  test("off until both said yes, apart; ended by either", async () => {
    expect(await state()).toBe("none");
    await proposeWatch(app, person(quentin), { bond, delay: 3 });
    expect([await state(quentin), await state(ana), (await see())?.delay]).toEqual([
      "mine",
      "theirs",
      3,
    ]);
    expect(await agreeWatch(app, person(quentin), { bond })).toMatchObject({
      refusal: "not-asked",
    });
    expect(await proposed()).toEqual(["Quentin"]);
    await after(30);
    expect(await letters("kin.small-sign")).toBe(0);
    app.setNow(TEST_NOW);
    valueOf(await agreeWatch(app, person(ana), { bond }));
    expect([await state(), await proposed()]).toEqual(["agreed", []]);
    valueOf(await endWatch(app, person(ana), { bond }));
    expect([await state(), await state(quentin)]).toEqual(["none", "none"]);
    expect(await agreeWatch(app, person(ana), { bond })).toMatchObject({
      refusal: "nothing-proposed",
    });
  });
});

describe("a silence", () => {
  beforeEach(agree);

  test("the question waits for both, until a sign; not across a block", async () => {
    const waits = (who: PersonId) =>
      app.transaction(person(who), async (work) =>
        (await waitsSign(work)).map(({ says, press }) => [says, press?.action]),
      );
    const page = async () => (await seeTwo(app, person(ana), { bond, page: 1 }))?.askedSign;
    await after(14);
    expect([await waits(ana), await page()]).toEqual([[], undefined]);
    await after(15);
    const at = `/nouvelles/${bond}/parle`;
    expect(await waits(ana)).toEqual([[expect.stringContaining("à Quentin et à vous"), at]]);
    expect(await waits(quentin)).toEqual([[expect.stringContaining("à Ana et à vous"), at]]);
    expect(await page()).toBe("asked");
    await after(17);
    expect(await waits(ana)).toEqual([[expect.stringContaining("Toujours pas de signe"), at]]);
    expect(await page()).toBe("told");
    valueOf(await saySpoke(app, person(quentin), { bond, day: undefined }));
    expect([await waits(ana), await waits(quentin), await page()]).toEqual([[], [], undefined]);
    // That silence is not learnt: fifteen days after the sign, as before it, and the holidays, which do not count.
    await after(32);
    expect(await waits(ana)).toEqual([]);
    await after(33);
    expect(await waits(ana)).toHaveLength(1);
    await app.transaction(person(quentin), (work) => blockPersonIn(work, { person: ana }));
    expect([await waits(ana), await waits(quentin)]).toEqual([[], []]);
  });

  test("both are asked after twice the longest, once; told after the delay, once", async () => {
    await after(14);
    expect(await letters("kin.small-sign")).toBe(0);
    await after(15);
    await after(16);
    expect(await letters("kin.small-sign")).toBe(2);
    expect([await letters("kin.silence-lasts"), await events("kin.silence-lasts")]).toEqual([
      0,
      [],
    ]);
    await after(17);
    await after(18);
    expect(await letters("kin.silence-lasts")).toBe(2);
    const [question, ...more] = await events("kin.silence-lasts");
    if (question === undefined) throw new Error("it is not told");
    expect(more).toEqual([]);
    const silence = () => app.transaction(job("test"), (work) => findSilenceIn(work, { question }));
    expect(await silence()).toMatchObject({ silent: [quentin, ana], lasts: true });
    valueOf(await saySpoke(app, person(ana), { bond, day: undefined }));
    expect(await events("kin.silence-ended")).toEqual([question]);
    expect(await silence()).toMatchObject({ lasts: false });
  });

  test("the button of the letter closes it: nothing is told", async () => {
    await after(15);
    const question = (await see())?.question?.id;
    const told = await app.transaction(job("write-mail"), (work) =>
      seeToldSilenceIn(work, { question, person: ana }),
    );
    expect(told).toMatchObject({ name: "Quentin", days: 15, isTold: false });
    const [, , , which = "", who = "", posted = "", signature = ""] = told?.at.split("/") ?? [];
    const of = readSpokeLink(app, { bond: which, person: who, posted, signature });
    if (of === undefined) throw new Error(told?.at);
    valueOf(await saySpokeByLetter(app, of));
    await after(20);
    expect(await letters("kin.silence-lasts")).toBe(0);
    expect((await see())?.question).toBeUndefined();
  });

  test("what one writes alone leaves it open; once both wrote since, it is closed", async () => {
    await after(15);
    expect([await write(quentin, 1), await write(quentin, 2)]).toEqual([true, true]);
    expect(await write(ana, 3)).toBe(false);
  });

  test("days away are not counted; taken back, they are", async () => {
    const days = { from: TODAY.add({ days: 5 }), until: TODAY.add({ days: 18 }) };
    valueOf(await sayAway(app, person(quentin), { bond, ...days }));
    valueOf(await sayAway(app, person(ana), { bond, ...days }));
    expect((await see())?.away).toHaveLength(1);
    await after(28);
    expect(await letters("kin.small-sign")).toBe(0);
    app.setNow(TEST_NOW);
    const [away] = (await see())?.away ?? [];
    if (away === undefined) throw new Error("nobody is away");
    valueOf(await takeAwayBack(app, person(ana), { bond, away: away.id }));
    await after(28);
    expect(await letters("kin.small-sign")).toBe(2);
  });

  test.each([
    ["ends-before", 3, 2],
    ["already-over", -3, -1],
    ["too-long-away", 1, 93],
  ])("days away: %s", async (refusal, from, until) => {
    const days = { from: TODAY.add({ days: from }), until: TODAY.add({ days: until }) };
    expect(await sayAway(app, person(ana), { bond, ...days })).toMatchObject({ refusal });
  });

  const ends: readonly (readonly [string, (as: Actor) => Promise<unknown>])[] = [
    ["that it be noticed", (as) => endWatch(app, as, { bond })],
    ["all of it", (as) => endBond(app, as, { bond })],
    ["by a block", (as) => app.transaction(as, (work) => blockPersonIn(work, { person: quentin }))],
  ];
  test.each(ends)("ended (%s), nothing is told any more", async (_, end) => {
    await after(15);
    await end(person(ana));
    await after(20);
    expect(await events("kin.silence-lasts")).toEqual([]);
    expect(await letters("kin.silence-lasts")).toBe(0);
  });
});
