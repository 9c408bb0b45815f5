import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { makeOwnSpaceIn } from "#modules/access";
import { closeCircleIn, joinCircleIn, leaveCircleIn, makeCircleIn } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { erasePersonIn } from "#modules/people";
import { type Actor, job, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { anOrganisation, personNamed, represents } from "../../../../tests/support/team.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { Organisation } from "#rules/organisations";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { leave } from "../../organisations/team/actions/roles.ts";
import type { CircleId, Party } from "../domain/party.ts";
import { giveThanks, type GiveThanks } from "./give-thanks.ts";
import { seeAccount } from "./see-account.ts";
import { sumUpMineIn } from "./sum-up.ts";

let app: TestHouse;
let [ana, bilal, zoe]: readonly [PersonId, PersonId, PersonId] = [newId(), newId(), newId()];
let circle: CircleId;
let organisation: Organisation;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app = await testHouse();
  ana = await personNamed(app, "Ana", "ana@example.org");
  bilal = await personNamed(app, "Bilal", "bilal@example.org");
  zoe = await personNamed(app, "Zoé", "zoe@example.org");
  circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Le jardin",
      kind: "local",
      isOpen: true,
      purpose: "Semer.",
      charter: ["On sème."],
    }),
  );
  await app.transaction(person(bilal), (work) => joinCircleIn(work, { circle }));
  organisation = await anOrganisation(app, "La remise");
});

const one = (id: PersonId): Party => ({ kind: "person", id });
const kori = (count: number) => amountOf(count * 100) ?? never();
function never(): never {
  throw new Error("not an amount");
}
function thank(actor: Actor, to: Party, more: Partial<GiveThanks> = {}) {
  const from = one(actor.for ?? never());
  return giveThanks(app, actor, { from, to, amount: kori(2), words: undefined, ...more });
}
const account = (who: PersonId, of?: string) => seeAccount(app, person(who), { of, page: 1 });

describe("thanks by name", () => {
  test("to somebody of one's circles pass with their words, and are told by a letter without them", async () => {
    const said = await thank(person(ana), one(bilal), { words: "Pour la brouette." });
    expect(said.done).toBe(true);
    expect((await account(bilal))?.lines).toMatchObject([
      { amount: 200, with: "Ana", reason: "thanks", words: "Pour la brouette.", by: undefined },
    ]);
    expect(await account(ana)).toMatchObject({ balance: -200, left: 98_00, isNear: false });
    await passTime(app, { hours: 24 });
    const [letter] = await lettersTo(app, "bilal@example.org");
    expect(letter?.text).toContain("Ana vous dit merci, avec 2 kori");
    expect(letter?.text).not.toContain("brouette");
  });

  test("in words alone are a line that no account counts", async () => {
    await thank(person(ana), one(bilal), { amount: kori(0), words: "Merci." });
    expect(await account(bilal)).toMatchObject({ balance: 0, total: 1, lines: [{ amount: 0 }] });
    expect((await account(ana))?.lines).toMatchObject([{ isGiven: true, with: "Bilal" }]);
  });

  test("to somebody whom one does not know, to oneself, of nothing, from another's account pass nothing", async () => {
    const refusals = [
      [await thank(person(ana), one(zoe)), "unknown-party"],
      [await thank(person(zoe), { kind: "circle", id: circle }), "unknown-party"],
      [await thank(person(ana), { kind: "organisation", id: newId() }), "unknown-party"],
      [await thank(person(ana), one(ana)), "to-yourself"],
      [await thank(person(ana), one(bilal), { amount: kori(0) }), "nothing-said"],
      [await thank(person(ana), one(bilal), { amount: kori(101) }), "too-much-at-once"],
      [await thank(person(ana), one(bilal), { from: one(bilal) }), "not-yours-to-give"],
    ] as const;
    for (const [told, refusal] of refusals) expect(told).toEqual({ done: false, refusal });
    expect(await account(ana)).toMatchObject({ balance: 0, total: 0 });
  });

  test("asked a thousand times under one act are said once", async () => {
    const id = newId<"Transfer">();
    for (let i = 0; i < 5; i++)
      await Promise.all([1, 2, 3].map(() => thank(person(ana), one(bilal), { id, words: "Oui." })));
    expect(await account(bilal)).toMatchObject({ balance: 200, total: 1 });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, "bilal@example.org")).toHaveLength(1);
  });

  test("across a block look the same to who says them, and are neither read, counted nor told", async () => {
    await app.transaction(person(bilal), (work) => blockPersonIn(work, { person: ana }));
    for (const amount of [kori(2), kori(0)])
      expect((await thank(person(ana), one(bilal), { amount, words: "Oui." })).done).toBe(true);
    expect(await account(ana)).toMatchObject({ balance: -200, total: 2 });
    expect(await account(bilal)).toMatchObject({ balance: 0, total: 0, lines: [] });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, "bilal@example.org")).toEqual([]);
  });

  test("go no more to somebody who left, of whom no key is made anew", async () => {
    expect((await thank(person(ana), one(bilal))).done).toBe(true);
    await app.transaction(person(bilal), async (work) => {
      await leaveCircleIn(work, { circle });
      await erasePersonIn(work, bilal);
    });
    expect(await thank(person(ana), one(bilal))).toEqual({ done: false, refusal: "unknown-party" });
    expect((await account(ana))?.targets?.map(({ party }) => party.id)).not.toContain(bilal);
    await app.transaction(job("test"), (work) => makeOwnSpaceIn(work, bilal));
    const { rows } = await app.transaction(job("test"), ({ db }) =>
      sql`select from keys.key where holder = ${bilal}`.execute(db),
    );
    expect(rows).toEqual([]);
  });

  test("of who was two persons are within one floor, that of all their accounts", async () => {
    expect((await thank(person(bilal), one(ana), { amount: kori(90) })).done).toBe(true);
    await app.transaction(job("test"), async (work) => {
      for (const { aboutPerson } of app.modules.filter(({ name }) => name === "access"))
        await aboutPerson?.merges(work, bilal, ana);
    });
    await app.transaction(person(zoe), (work) => joinCircleIn(work, { circle }));
    // Minus ninety of one and ninety of the other.
    expect(await account(ana)).toMatchObject({ balance: 0, left: 100_00 });
    expect((await thank(person(ana), one(zoe), { amount: kori(100) })).done).toBe(true);
    expect(await account(ana)).toMatchObject({ balance: -100_00, left: 0 });
    expect(await thank(person(ana), one(zoe), { amount: kori(1) })).toEqual({
      done: false,
      refusal: "beyond-floor",
    });
  });

  test("are summed up with in how many times they passed", async () => {
    for (const amount of [kori(1), kori(2), kori(0)])
      await thank(person(ana), one(bilal), { amount, words: "Oui." });
    expect(await app.transaction(person(bilal), sumUpMineIn)).toEqual({
      received: 300,
      receipts: 2,
      given: 0,
      gifts: 0,
    });
  });

  test("say the limit before they reach it", async () => {
    await thank(person(ana), one(bilal), { amount: kori(79) });
    expect(await account(ana)).toMatchObject({ left: 21_00, isNear: false });
    await thank(person(ana), one(bilal), { amount: kori(1) });
    expect(await account(ana)).toMatchObject({ left: 20_00, isNear: true });
    expect(await thank(person(ana), one(bilal), { amount: kori(21) })).toEqual({
      done: false,
      refusal: "beyond-floor",
    });
  });
});

describe("the account of a circle", () => {
  test("receives, and is read by its members alone", async () => {
    await thank(person(ana), { kind: "circle", id: circle }, { words: "Pour la terre." });
    for (const who of [ana, bilal])
      expect(await account(who, circle)).toMatchObject({
        balance: 200,
        lines: [{ with: "Ana", words: "Pour la terre." }],
      });
    expect(await account(zoe, circle)).toBeUndefined();
    expect(await account(zoe, newId())).toBeUndefined();
    expect(await account(bilal, ana)).toBeUndefined();
  });

  test("receives nothing once it is closed, and is proposed no more", async () => {
    await app.transaction(person(ana), (work) =>
      closeCircleIn(work, { circle, why: "C’est fini.", readers: "members" }),
    );
    const told = await thank(person(bilal), { kind: "circle", id: circle });
    expect(told).toEqual({ done: false, refusal: "closed-circle" });
    expect((await account(bilal))?.targets?.map(({ party }) => party.id)).not.toContain(circle);
  });
});

describe("the account of an organisation", () => {
  test("receives from anybody, is read by who represents it, and gives what it received", async () => {
    await represents(app, bilal, organisation, { powers: ["approve"] });
    const party: Party = { kind: "organisation", id: organisation.id };
    expect((await thank(person(zoe), party)).done).toBe(true);
    expect(await account(bilal, organisation.id)).toMatchObject({ balance: 200, left: 200 });
    expect(await account(ana, organisation.id)).toBeUndefined();
    const give = (amount: number, actor = person(bilal)) =>
      thank(actor, one(ana), { from: party, amount: kori(amount) });
    expect(await give(3)).toEqual({ done: false, refusal: "beyond-floor" });
    expect(await give(1, person(ana))).toEqual({ done: false, refusal: "not-yours-to-give" });
    expect((await give(2)).done).toBe(true);
    expect((await account(ana))?.lines).toMatchObject([{ with: organisation.name, by: undefined }]);
    const { lines = [] } = (await account(bilal, organisation.id)) ?? {};
    expect(new Map(lines.map(({ amount, by }) => [amount, by]))).toEqual(
      new Map([
        [-200, "Bilal"],
        [200, undefined],
      ]),
    );
  });

  test("is written of to nobody who represents it no more by then", async () => {
    const party: Party = { kind: "organisation", id: organisation.id };
    await represents(app, bilal, organisation, { powers: ["approve"] });
    await represents(app, ana, organisation, { powers: ["approve", "manage"] });
    expect((await thank(person(zoe), party)).done).toBe(true);
    valueOf(
      await leave(app, person(bilal), {
        organisation: organisation.id,
        nobodyFollows: false,
        handover: undefined,
      }),
    );
    await passTime(app, { hours: 24 });
    const tell = async (name: string) =>
      (await lettersTo(app, `${name}@example.org`)).some(({ text }) => text.includes("Zoé"));
    expect([await tell("bilal"), await tell("ana")]).toEqual([false, true]);
  });
});
