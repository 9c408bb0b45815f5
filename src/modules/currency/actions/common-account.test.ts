import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { closeCircleIn, joinCircleIn, leaveCircleIn, makeCircleIn } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { CircleId, Party } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";
import { aboutPerson } from "./about-person.ts";
import { endGiver, nameGiver } from "./common-account.ts";
import { giveThanks } from "./give-thanks.ts";
import { seeAccount, seeCircleBalanceIn } from "./see-account.ts";

/** Ana facilitates, Bilal and Chloé are members, Zoé is not. */
let app: TestHouse;
let [ana, bilal, chloe, zoe]: readonly PersonId[] = [];
let circle: CircleId;

beforeEach(async () => {
  app = await testHouse();
  [ana, bilal, chloe, zoe] = [
    await personNamed(app, "Ana", "ana@example.org"),
    await personNamed(app, "Bilal", "bilal@example.org"),
    await personNamed(app, "Chloé", "chloe@example.org"),
    await personNamed(app, "Zoé", "zoe@example.org"),
  ];
  circle = await app.transaction(person(sure(ana)), (work) =>
    makeCircleIn(work, {
      name: "Le jardin",
      kind: "local",
      isOpen: true,
      purpose: "Semer.",
      charter: ["On sème."],
    }),
  );
  for (const who of [bilal, chloe])
    await app.transaction(person(sure(who)), (work) => joinCircleIn(work, { circle }));
  const to: Party = { kind: "circle", id: circle };
  const from: Party = { kind: "person", id: sure(chloe) };
  await giveThanks(app, person(sure(chloe)), { from, to, amount: kori(50), words: undefined });
});

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not there");
  return value;
}
const kori = (count: number) => sure(amountOf(count * 100));
const allow = (most: number, who = bilal, by = ana) =>
  nameGiver(app, person(sure(by)), { circle, person: sure(who), most: kori(most) });
interface Gift {
  readonly by?: PersonId | undefined;
  readonly to?: PersonId | undefined;
  readonly id?: TransferId;
  readonly from?: Party;
  readonly words?: string;
}
const give = (count: number, gift: Gift = {}) =>
  giveThanks(app, person(sure(gift.by ?? bilal)), {
    id: gift.id ?? newId<"Transfer">(),
    from: gift.from ?? { kind: "circle", id: circle },
    to: { kind: "person", id: sure(gift.to ?? chloe) },
    amount: kori(count),
    words: gift.words,
  });
const account = (who = ana) => seeAccount(app, person(sure(who)), { of: circle, page: 1 });
const refusal = (refused: string) => ({ done: false, refusal: refused });

describe("a common account", () => {
  test("is given from by whom the facilitator let, up to their share of the month", async () => {
    expect(await give(1)).toEqual(refusal("not-yours-to-give"));
    expect((await allow(10)).done).toBe(true);
    expect((await account(bilal))?.left).toBe(10_00);
    expect((await give(7)).done).toBe(true);
    expect(await give(4)).toEqual(refusal("beyond-your-share"));
    expect((await give(3)).done).toBe(true);
    expect(await account()).toMatchObject({ balance: 40_00, common: { mine: 0 } });
    await passTime(app, { hours: 24 * 31 });
    expect((await give(10)).done).toBe(true);
  });

  test("is not given from beyond a share by two gifts at once, and an act asked again is one", async () => {
    await allow(10);
    const told = await Promise.all([6, 6, 6].map((count) => give(count)));
    expect(told.filter(({ done }) => done)).toHaveLength(1);
    const id = newId<"Transfer">();
    for (let i = 0; i < 3; i++) expect((await give(4, { id })).done).toBe(true);
    expect((await account())?.balance).toBe(40_00);
  });

  test("never goes under zero, and nobody thanks themself from it", async () => {
    await allow(100);
    expect(await give(51)).toEqual(refusal("beyond-floor"));
    expect(await give(1, { to: bilal })).toEqual(refusal("to-yourself"));
    expect((await account())?.balance).toBe(50_00);
  });

  test("is closed to who is let no more, and to who left the circle", async () => {
    await allow(10);
    await allow(10, chloe);
    const giver = sure((await account())?.common?.givers.find(({ person: who }) => who === bilal));
    const ended = await endGiver(app, person(sure(ana)), { circle, giver: giver.id });
    expect(ended.done).toBe(true);
    expect(await give(1)).toEqual(refusal("not-yours-to-give"));
    await app.transaction(person(sure(chloe)), (work) => leaveCircleIn(work, { circle }));
    expect(await give(1, { by: chloe, to: ana })).toEqual(refusal("not-yours-to-give"));
    await doWaitingJobs(app);
    expect((await account())?.common?.givers).toEqual([]);
  });

  test("is opened by who facilitates alone, to members alone, and its statement by all of them", async () => {
    expect(await allow(10, bilal, bilal)).toEqual(refusal("not-a-facilitator"));
    expect(await allow(10, zoe)).toEqual(refusal("not-a-member"));
    for (const most of [0, 101]) expect(await allow(most)).toEqual(refusal("not-a-share"));
    await allow(10);
    await give(2);
    const seen = await account(chloe);
    expect(seen?.common).toMatchObject({ members: undefined, givers: [{ name: "Bilal" }] });
    expect(seen?.lines.find(({ isGiven }) => isGiven)).toMatchObject({ by: "Bilal", amount: -200 });
    expect(await account(zoe)).toBeUndefined();
  });

  test("gives kori that are read by who blocked who pressed, without the words; sum and lines agree", async () => {
    await allow(20);
    await app.transaction(person(sure(chloe)), (work) =>
      blockPersonIn(work, { person: sure(bilal) }),
    );
    expect((await give(5, { words: "Pour la brouette." })).done).toBe(true);
    expect((await give(0, { words: "Merci." })).done).toBe(true);
    const seen = sure(await seeAccount(app, person(sure(chloe)), { of: undefined, page: 1 }));
    expect(seen).toMatchObject({ balance: -45_00, total: 2 });
    expect(new Map(seen.lines.map(({ amount, words }) => [amount, words]))).toEqual(
      new Map([
        [-50_00, undefined],
        [5_00, undefined],
      ]),
    );
    expect(await give(5, { words: "Pour la pelle." })).toMatchObject({ done: true });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, "chloe@example.org")).toEqual([]);
    const given = await app.transaction(person(sure(chloe)), (work) =>
      aboutPerson.gives(work, sure(chloe)),
    );
    expect(JSON.stringify(given)).toContain("Le jardin");
    expect(JSON.stringify(given)).not.toContain("brouette");
    expect(JSON.stringify(given)).not.toContain("Merci.");
  });

  test("of a circle that is not open is named nowhere to who may not know of it", async () => {
    const shut = await app.transaction(person(sure(ana)), (work) =>
      makeCircleIn(work, {
        name: "Les soignants",
        kind: "support",
        isOpen: false,
        purpose: "Se soutenir.",
        charter: ["On écoute."],
      }),
    );
    const from: Party = { kind: "circle", id: shut };
    await giveThanks(app, person(sure(ana)), {
      from: { kind: "person", id: sure(ana) },
      to: from,
      amount: kori(9),
      words: undefined,
    });
    await nameGiver(app, person(sure(ana)), { circle: shut, person: sure(ana), most: kori(9) });
    expect((await give(9, { by: ana, to: bilal, from, words: "Bravo." })).done).toBe(true);
    const [line] = sure(
      await seeAccount(app, person(sure(bilal)), { of: undefined, page: 1 }),
    ).lines;
    expect(line).toMatchObject({ with: "un cercle", amount: 9_00, words: "Bravo." });
    await passTime(app, { hours: 24 });
    const [letter] = await lettersTo(app, "bilal@example.org");
    expect(letter?.text).toContain("un cercle vous dit merci, avec 9 kori");
    expect(letter?.text).not.toContain("soignants");
  });

  test("is nobody's to let give from once its circle is closed", async () => {
    const closed = await app.transaction(person(sure(ana)), (work) =>
      closeCircleIn(work, { circle, why: "C’est fini.", readers: "members" }),
    );
    expect(closed.done).toBe(true);
    expect((await account())?.common?.members).toBeUndefined();
    expect(await allow(10)).toEqual(refusal("closed-circle"));
  });
});

test("before its first line, the page of a circle leads to its account for who facilitates it alone", async () => {
  const fresh = await app.transaction(person(sure(ana)), (work) =>
    makeCircleIn(work, {
      name: "Le verger",
      kind: "local",
      isOpen: true,
      purpose: "Greffer.",
      charter: ["On greffe."],
    }),
  );
  await app.transaction(person(sure(bilal)), (work) => joinCircleIn(work, { circle: fresh }));
  const seen = (who: PersonId | undefined, of: CircleId) =>
    app.transaction(person(sure(who)), (work) => seeCircleBalanceIn(work, of));
  expect(await seen(ana, fresh)).toEqual({ balance: 0, isOpen: false, isClosed: false });
  expect(await seen(bilal, fresh)).toBeUndefined();
  expect(await seen(zoe, fresh)).toBeUndefined();
  expect(await seen(bilal, circle)).toMatchObject({ isOpen: true });
});
