import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { knownId, newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { addressesOfIn } from "#modules/people";
import type { Power } from "#rules/organisations";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { GiftId, OrganisationId, Receiver } from "../domain/gift.ts";
import { aboutPerson } from "./about-person.ts";
import { confirmGift, confirmGifts, mendGift, setGiftAside, withdrawGift } from "./answer-gift.ts";
import { correctGift } from "./correct-gift.ts";
import { sayAgreedGiftIn, sayGift, type SayGift } from "./say-gift.ts";
import { giftsAboutIn, seeGift } from "./see-gifts.ts";
import { setRate, valueGift } from "./value-gift.ts";

let app: TestHouse;
const somebody = () => newId<"Person">();
let [ana, bilal, chloe, dede, zoe] = [somebody(), somebody(), somebody(), somebody(), somebody()];
let to: OrganisationId;
const DAY = Temporal.PlainDate.from("2026-11-20");

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  ana = await someone("Ana");
  bilal = await someone("Bilal");
  chloe = await someone("Chloé");
  dede = await someone("Dédé");
  zoe = await someone("Zoé");
  to = await structure();
});
beforeEach(() => app.setNow(TEST_NOW));

async function structure(): Promise<OrganisationId> {
  const who: readonly (readonly [PersonId, readonly Power[]])[] = [
    [bilal, ["approve"]],
    [chloe, ["manage"]],
    [dede, ["sign", "publish"]],
  ];
  return (await representedBy(app, `Les Jardins ${newId().slice(0, 6)}`, who)).id;
}

const asked = (more: Partial<SayGift> = {}): SayGift => ({
  giver: { kind: "person", id: ana },
  receiver: { kind: "organisation", id: to },
  kind: "hours",
  unit: "quarters",
  count: 10,
  isLent: false,
  from: DAY,
  until: DAY,
  ...more,
});
async function say(by: PersonId, more: Partial<SayGift> = {}): Promise<GiftId> {
  const told = await sayGift(app, person(by), asked(more));
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
const see = async (by: PersonId, gift: GiftId) => (await seeGift(app, person(by), { gift }))?.gift;
const stateOf = async (gift: GiftId, by = ana) => (await see(by, gift))?.state;
const correction = (gift: GiftId) => ({ gift, ...asked({ count: 8 }), words: undefined });

let held: Promise<Actor> | undefined;
/** Zoé, under a mandate of Ana that entrusts much. */
function mandated(): Promise<Actor> {
  held ??= actingFor(app, ana, zoe, ["favours", "exchanges", "circles"]);
  return held;
}
async function confirmed(more: Partial<SayGift> = {}): Promise<GiftId> {
  const gift = await say(ana, more);
  await confirmGift(app, person(bilal), { gift });
  return gift;
}
async function lettersOf(one: PersonId) {
  const [address] = await app.transaction(person(one), (work) => addressesOfIn(work, one));
  return lettersTo(app, address?.text ?? "");
}

const done = async (told: Promise<{ readonly done: boolean }>) => (await told).done;
const saidOf = (one: PersonId) => say(bilal, { giver: { kind: "person", id: one } });

describe("a gift", () => {
  test("said by who gave is confirmed by who may approve, and both read it", async () => {
    const gift = await say(ana, { words: "Le stand du marché" });
    expect(await see(bilal, gift)).toMatchObject({ state: "said", words: "Le stand du marché" });
    expect((await confirmGift(app, person(bilal), { gift })).done).toBe(true);
    expect(await see(ana, gift)).toMatchObject({ state: "confirmed", giverNamed: { name: "Ana" } });
  });

  test("said twice by the same act is once, and by another act is another", async () => {
    const id = newId<"Gift">();
    await say(ana, { id });
    expect(await say(ana, { id, count: 20 })).toBe(id);
    expect(await see(ana, id)).toMatchObject({ count: 10 });
    expect(
      await sayGift(app, person(zoe), asked({ id, giver: { kind: "person", id: zoe } })),
    ).toEqual({
      done: false,
      refusal: "unknown-party",
    });
    expect(await say(ana)).not.toBe(id);
  });

  test("of who is at both sides is confirmed by another of the structure", async () => {
    const gift = await say(bilal, { giver: { kind: "person", id: bilal } });
    expect(await confirmGift(app, person(bilal), { gift })).toMatchObject({
      refusal: "not-the-other-side",
    });
    const asStructure = await say(bilal, {
      giver: { kind: "person", id: bilal },
      as: "receiver",
      count: 2,
    });
    expect((await confirmGift(app, person(bilal), { gift: asStructure })).done).toBe(false);
    expect((await confirmGift(app, person(chloe), { gift })).done).toBe(true);
  });

  test("set aside with what is right is corrected, and waits again", async () => {
    const gift = await say(ana);
    await setGiftAside(app, person(bilal), { gift, instead: "2 heures et non 2 h 30" });
    expect(await see(ana, gift)).toMatchObject({
      state: "aside",
      instead: "2 heures et non 2 h 30",
    });
    expect((await confirmGift(app, person(bilal), { gift })).done).toBe(false);
    expect((await correctGift(app, person(ana), correction(gift))).done).toBe(true);
    expect(await see(bilal, gift)).toMatchObject({ state: "said", count: 8, instead: undefined });
    expect(await correctGift(app, person(ana), { ...correction(gift), version: 1 })).toMatchObject({
      refusal: "changed-meanwhile",
    });
  });

  test("once confirmed is neither corrected, nor withdrawn, nor set aside; a contrary line takes it away", async () => {
    const gift = await confirmed();
    expect((await correctGift(app, person(ana), correction(gift))).done).toBe(false);
    expect((await withdrawGift(app, person(ana), { gift })).done).toBe(false);
    expect((await setGiftAside(app, person(bilal), { gift, instead: "non" })).done).toBe(false);
    const told = await mendGift(app, person(bilal), { gift });
    if (!told.done) throw new Error(told.refusal);
    expect(await see(ana, told.value)).toMatchObject({ state: "said", mends: gift, count: 10 });
    expect(await mendGift(app, person(ana), { gift })).toMatchObject({ refusal: "mended-already" });
    expect((await confirmGift(app, person(bilal), { gift: told.value })).done).toBe(false);
    expect((await confirmGift(app, person(ana), { gift: told.value })).done).toBe(true);
    expect(await stateOf(gift)).toBe("confirmed");
  });

  test("that was confirmed, PostgreSQL itself does not change", async () => {
    const gift = await confirmed();
    const change = app.transaction(person(ana), (work) =>
      sql`update gifts.gift set count = 999 where id = ${gift}`.execute(work.db),
    );
    await expect(change).rejects.toThrow("mend by a contrary line");
  });

  test("is confirmed with others by those ticked, and what one may not confirm is left", async () => {
    const gifts = [await say(ana), await say(ana), await say(bilal, { count: 3 })];
    expect(await confirmGifts(app, person(bilal), { gifts })).toEqual({ done: true, value: 2 });
  });

  test("to a circle is confirmed by who facilitates it, not by a member", async () => {
    const circle = await app.transaction(person(chloe), (work) =>
      makeCircleIn(work, {
        name: "Le jardin",
        kind: "local",
        isOpen: true,
        purpose: "Jardiner.",
        charter: ["On range les outils."],
      }),
    );
    for (const one of [ana, zoe]) await joinCircle(app, person(one), { circle });
    const receiver: Receiver = { kind: "circle", id: circle };
    const gift = await say(ana, { receiver });
    expect(await see(zoe, gift)).toBeUndefined();
    expect((await confirmGift(app, person(zoe), { gift })).done).toBe(false);
    expect((await confirmGift(app, person(chloe), { gift })).done).toBe(true);
  });

  test("is said for nobody else, nor to what is not there", async () => {
    expect(await sayGift(app, person(zoe), asked())).toMatchObject({ refusal: "not-yours-to-say" });
    const receiver: Receiver = { kind: "organisation", id: newId<"Organisation">() };
    expect(await sayGift(app, person(ana), asked({ receiver }))).toMatchObject({
      refusal: "unknown-party",
    });
  });

  test("that both sides agreed on elsewhere is confirmed at once, and found by what it is about", async () => {
    const about = { table: "trial.thing", id: newId() };
    const agree = () =>
      app.transaction(person(bilal), (work) =>
        sayAgreedGiftIn(work, asked({ id: knownId<"Gift">(about.id), about })),
      );
    expect((await agree()).done && (await agree()).done).toBe(true);
    const found = await app.transaction(person(ana), (work) => giftsAboutIn(work, about));
    expect(found).toMatchObject([{ state: "confirmed", about }]);
    expect(await app.transaction(person(zoe), (work) => giftsAboutIn(work, about))).toEqual([]);
  });
});

describe("what it is worth", () => {
  test("is read by who received it alone: not by who gave it, in no table", async () => {
    const gift = await say(ana, { kind: "goods", unit: "items", count: 2, words: "Deux tables" });
    expect((await valueGift(app, person(bilal), { gift, each: 40_00 })).done).toBe(true);
    expect(await seeGift(app, person(bilal), { gift })).toMatchObject({ each: 40_00 });
    expect((await seeGift(app, person(ana), { gift }))?.each).toBeUndefined();
    const rows = (by: PersonId) =>
      app.transaction(person(by), async (work) => {
        const { rows: found } = await sql`select * from gifts.worth where id = ${gift}`.execute(
          work.db,
        );
        return found.length;
      });
    expect([await rows(ana), await rows(bilal)]).toEqual([0, 1]);
  });

  test("of hours comes from rates alone", async () => {
    const gift = await confirmed();
    expect(await valueGift(app, person(bilal), { gift, each: 12_00 })).toMatchObject({
      refusal: "not-yours-to-value",
    });
  });
});

describe("a letter", () => {
  test("tells the other side, in its digest, and never who said it; answered meanwhile, it is not sent", async () => {
    to = await structure();
    const noelle = await situations(app).someone("Noëlle");
    const giver = { kind: "person", id: noelle } as const;
    const waits = await say(noelle, { giver, words: "Le pressoir" });
    const past = await say(noelle, { giver, words: "La vaisselle" });
    await confirmGift(app, person(chloe), { gift: past });
    await passTime(app, { hours: 30 });
    const [letter] = await lettersOf(bilal);
    expect(letter?.text).toContain("Le pressoir");
    expect(letter?.text).not.toContain("La vaisselle");
    expect(letter?.text).toContain(`/donne/${waits}`);
    expect([await lettersOf(dede), await lettersOf(noelle)]).toEqual([[], []]);
  });

  test("of somebody whom one blocked is not written, nor is what they say read; they read it as ever", async () => {
    const { someone } = situations(app);
    const volunteer = await someone("Noé");
    const other = await someone("Nina");
    await app.transaction(person(volunteer), (work) => blockPersonIn(work, { person: bilal }));
    const [blocked, open] = [await saidOf(volunteer), await saidOf(other)];
    expect(await see(volunteer, blocked)).toBeUndefined();
    expect(await stateOf(open, other)).toBe("said");
    const read = async (gift: GiftId) => {
      const {
        id: _,
        giver: __,
        giverNamed: ___,
        saidAt: ____,
        ...rest
      } = (await see(bilal, gift)) ?? {};
      return rest;
    };
    expect(await read(blocked)).toEqual(await read(open));
    await passTime(app, { hours: 30 });
    expect(await lettersOf(volunteer)).toEqual([]);
    expect(await lettersOf(other)).toHaveLength(1);
  });
});

describe("a person", () => {
  test("who leaves is named nowhere in the accounts, which keep what was confirmed; the rest goes", async () => {
    const { someone } = situations(app);
    const leaver = await someone("Luce");
    const giver = { kind: "person", id: leaver } as const;
    const said = await say(leaver, { giver });
    const kept = await say(leaver, { giver, words: "Chez Luce" });
    const goods = await say(leaver, {
      giver,
      kind: "goods",
      unit: "items",
      count: 1,
      words: "Une table",
    });
    for (const gift of [kept, goods]) await confirmGift(app, person(bilal), { gift });
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, leaver));
    expect(await see(bilal, said)).toBeUndefined();
    expect(await see(bilal, kept)).toMatchObject({ state: "confirmed", words: undefined });
    expect(await see(bilal, kept)).toMatchObject({ saidBy: { person: undefined } });
    expect(await see(bilal, goods)).toMatchObject({ words: "Une table" });
  });

  test("takes away what they gave, with its words", async () => {
    const gift = await say(ana, { words: "Le four à pain" });
    const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(given["Ce qui est donné"]).toContainEqual(
      expect.objectContaining({ quoi: "Le four à pain", "donné par vous": true }),
    );
    await withdrawGift(app, person(ana), { gift });
    expect(await see(ana, gift)).toBeUndefined();
  });
});

test("nothing is said, read or confirmed under a mandate, whatever it entrusts", async () => {
  const holder = await mandated();
  const gift = await say(bilal);
  expect(await seeGift(app, holder, { gift })).toBeUndefined();
  expect(await sayGift(app, holder, asked())).toMatchObject({ refusal: "not-yours-to-say" });
  expect(await confirmGift(app, holder, { gift })).toMatchObject({ refusal: "unknown-gift" });
  const agreed = app.transaction(holder, (work) => sayAgreedGiftIn(work, asked()));
  expect(await agreed).toMatchObject({ refusal: "under-a-mandate" });
});

test("who may do what is what the README says, cell by cell", async () => {
  const whos: Readonly<Record<string, Actor>> = {
    "Ana, who gave": person(ana),
    "Bilal, who may approve": person(bilal),
    "Chloé, who may manage": person(chloe),
    "Dédé, another representative": person(dede),
    "another person": person(zoe),
    "who holds a mandate of Ana": await mandated(),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
  const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
    "read it": async (actor) => (await seeGift(app, actor, { gift: await say(ana) })) !== undefined,
    "say one for the structure": (actor) => done(sayGift(app, actor, asked({ as: "receiver" }))),
    "confirm what the giver said": async (actor) =>
      done(confirmGift(app, actor, { gift: await say(ana) })),
    "confirm what the structure said": async (actor) =>
      done(confirmGift(app, actor, { gift: await say(bilal) })),
    "set aside what the giver said": async (actor) =>
      done(setGiftAside(app, actor, { gift: await say(ana), instead: undefined })),
    "correct what the giver said": async (actor) =>
      done(correctGift(app, actor, correction(await say(ana)))),
    "withdraw what the giver said": async (actor) =>
      done(withdrawGift(app, actor, { gift: await say(ana) })),
    "take away what was confirmed": async (actor) =>
      done(mendGift(app, actor, { gift: await confirmed() })),
    "say what it is worth": async (actor) => {
      const gift = await say(ana, { kind: "goods", unit: "items", words: "Des bancs" });
      return done(valueGift(app, actor, { gift, each: 5_00 }));
    },
    "say a rate": (actor) =>
      done(
        setRate(app, actor, {
          organisation: to,
          kind: "hours",
          anHour: 12_00,
          from: DAY,
          method: "SMIC chargé",
        }),
      ),
  };
  const found = [];
  for (const [name, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts))
      found.push({ who: name, what, answer: (await may(actor)) ? "yes" : "no" });
  expect(found).toEqual(readRightsTable("gifts"));
});
