import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { closeCircleIn, joinCircle } from "#modules/circles";
import { declaredIn, job, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { ClosingWay } from "../domain/closing.ts";
import { type CircleId, HOUSE, type Party, spaceOf } from "../domain/party.ts";
import { closeAccount, openAccount, seeClosing } from "./close-account.ts";
import { nameGiver } from "./common-account.ts";
import { countNothing } from "./count-nothing.ts";
import { giveThanks } from "./give-thanks.ts";
import { answerError, sayError } from "./say-error.ts";
import { listStatement, seeAccount, seeCircleBalanceIn } from "./see-account.ts";
import { seeLine } from "./see-line.ts";

/** Ana facilitates, Bilal and Chloé are members, Zoé is not. */
let app: TestHouse;
let ana: PersonId, bilal: PersonId, chloe: PersonId, zoe: PersonId;
let circle: CircleId;

beforeEach(async () => {
  app = await testHouse();
  const garden = await gardenCircle(app);
  ({ circle } = garden);
  ({ ana, bilal, chloe, zoe } = garden.people);
});

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not there");
  return value;
}
const kori = (count: number) => sure(amountOf(count * 100));
const one = (id: PersonId): Party => ({ kind: "person", id });
const common = (): Party => ({ kind: "circle", id: circle });
const thank = (by: PersonId, count: number, ways: { from?: Party; to?: Party } = {}) =>
  giveThanks(app, person(by), {
    from: ways.from ?? one(by),
    to: ways.to ?? common(),
    amount: kori(count),
    words: count === 0 ? "Merci." : undefined,
  });
const allow = (who: PersonId) =>
  nameGiver(app, person(ana), { circle, person: who, most: kori(100) });
const read = (by = ana) => seeClosing(app, person(by), { circle });
const close = async (way: ClosingWay, by = ana) => {
  const mark = (await read(by))?.marks[way] ?? "";
  return closeAccount(app, person(by), { circle, way, mark });
};
const account = (who = ana) => seeAccount(app, person(who), { of: circle, page: 1 });
/** What the entries of these accounts are in all; of every account there is without one named. */
const held = (...parties: readonly Party[]) =>
  app.transaction(job("give-kori"), async ({ db }) => {
    const spaces = parties.map(spaceOf);
    const { rows } = await sql<{ sum: number }>`
      select coalesce(sum(amount), 0)::int as sum from currency.entry
      where ${spaces.length === 0} or space = any (${spaces}::uuid[])`.execute(db);
    return rows[0]?.sum;
  });
/** A member who has an address. */
async function member(name: string): Promise<PersonId> {
  const id = await personNamed(app, name, `${name.toLowerCase()}@example.org`);
  await joinCircle(app, person(id), { circle });
  return id;
}
/** What is answered to who comes beside a closing. */
const KNOWN = ["changed", "closed-account", "not-yours-to-give", "beyond-your-share"];
const refusal = (refused: string) => ({ done: false, refusal: refused });

describe("the common account of a circle", () => {
  test("is closed by who facilitates: what is left passes to the house, its statement stays, it refuses in words", async () => {
    const line = await thank(chloe, 50);
    await allow(bilal);
    expect((await close("house")).done).toBe(true);
    expect([await held(common()), await held(HOUSE), await held()]).toEqual([0, 50_00, 0]);
    const seen = sure(await account(chloe));
    expect(seen.common).toMatchObject({ closed: { by: "Ana" }, givers: [], mayClose: false });
    expect(seen.lines.find(({ isGiven }) => isGiven)).toMatchObject({
      reason: "closing",
      with: "la maison",
      by: "Ana",
      amount: -50_00,
    });
    const all = { of: circle, from: 0, most: 9 };
    expect(await listStatement(app, person(chloe), all)).toHaveLength(2);
    for (const count of [3, 0])
      expect(await thank(chloe, count)).toEqual(refusal("closed-account"));
    expect(await held(one(chloe))).toBe(-50_00);
    expect(await thank(bilal, 1, { from: common(), to: one(chloe) })).toEqual(
      refusal("not-yours-to-give"),
    );
    expect(await allow(bilal)).toEqual(refusal("closed-account"));
    const mine = await seeAccount(app, person(chloe), { of: undefined, page: 1 });
    expect(mine?.targets?.some(({ party }) => party.id === circle)).toBe(false);
    const asked = { transfer: valueOf(line), words: "Trop." };
    for (const meant of [20, 60])
      expect(await sayError(app, person(chloe), { ...asked, meant: kori(meant) })).toEqual(
        refusal("closed-account"),
      );
    expect((await seeLine(app, person(chloe), { line: asked.transfer }))?.maySay).toBe(false);
    const panel = app.transaction(person(bilal), (work) => seeCircleBalanceIn(work, circle));
    expect(await panel).toMatchObject({ isClosed: true });
  });

  test("is shared among who could give, never with who closes it nor who counts nothing; the rest to the house", async () => {
    for (const who of [ana, bilal, chloe]) await thank(who, 80);
    expect((await read())?.parts).toBeUndefined();
    expect(await close("shared")).toEqual(refusal("nobody-to-share"));
    for (const who of [ana, bilal, chloe]) await allow(who);
    expect(await read()).toMatchObject({ parts: { each: 100_00, remainder: 40_00 } });
    await countNothing(app, person(chloe), { of: one(chloe), isNothing: true });
    expect(await read()).toMatchObject({
      sharers: ["Bilal"],
      parts: { each: 100_00, remainder: 140_00 },
    });
    await countNothing(app, person(chloe), { of: one(chloe), isNothing: false });
    expect((await close("shared")).done).toBe(true);
    const sums = [];
    for (const of of [common(), HOUSE, one(ana), one(bilal), one(chloe)]) sums.push(await held(of));
    expect(sums).toEqual([0, 40_00, -80_00, 20_00, 20_00]);
    expect(await held()).toBe(0);
  });

  test("is closed by nobody else, as it was read, once", async () => {
    await thank(chloe, 10);
    for (const who of [bilal, zoe]) expect(await read(who)).toBeUndefined();
    const mark = sure(await read()).marks.house;
    const asked = { circle, way: "house", mark } as const;
    expect(await closeAccount(app, person(bilal), asked)).toEqual(refusal("not-a-facilitator"));
    await thank(chloe, 1);
    expect(await closeAccount(app, person(ana), asked)).toEqual(refusal("changed"));
    expect(await held(common())).toBe(11_00);
    const now = { ...asked, mark: sure(await read()).marks.house };
    const told = await Promise.all([1, 2, 3].map(() => closeAccount(app, person(ana), now)));
    expect(told.every(({ done }) => done)).toBe(true);
    expect([await held(common()), await held(HOUSE)]).toEqual([0, 11_00]);
    expect(await read()).toBeUndefined();
  });

  test("waits for a line that is said to be wrong", async () => {
    const line = valueOf(await thank(chloe, 10));
    const said = { transfer: line, meant: kori(4), words: "Quatre." };
    expect(await sayError(app, person(chloe), said)).toMatchObject({ value: { isMended: false } });
    expect((await read())?.waiting).toEqual([line]);
    expect(await close("house")).toEqual(refusal("lines-waiting"));
    const dispute = sure((await seeLine(app, person(ana), { line }))?.disputes[0]).id;
    await answerError(app, person(ana), { dispute, agrees: false, words: undefined });
    expect((await close("house")).done).toBe(true);
  });

  test("closes beside what passes at the same instant: one wins, nothing is lost", async () => {
    await thank(ana, 60);
    for (const who of [bilal, chloe]) await allow(who);
    for (const way of ["shared", "house"] as const) {
      const gifts = [1, 2, 3].flatMap((count) => [
        thank(chloe, count),
        thank(bilal, count, { from: common(), to: one(ana) }),
        thank(chloe, count, { from: common(), to: one(bilal) }),
      ]);
      const [closed, named, ...given] = await Promise.all([close(way), allow(bilal), ...gifts]);
      const refusals = [closed, named, ...given].flatMap((told) =>
        told.done ? [] : [told.refusal],
      );
      expect(KNOWN).toEqual(expect.arrayContaining(refusals));
      const again = closed.done ? closed : await close(way);
      expect(again.done).toBe(true);
      expect([await held(common()), await held()]).toEqual([0, 0]);
      expect((await account())?.common?.givers).toEqual([]);
      expect((await openAccount(app, person(ana), { circle })).done).toBe(true);
      await allow(bilal);
      await allow(chloe);
      await thank(ana, 20);
    }
  });

  test("is opened again by who facilitates, empty, unless the circle is closed", async () => {
    await thank(chloe, 10);
    await allow(bilal);
    await close("house");
    expect(await openAccount(app, person(bilal), { circle })).toEqual(refusal("not-a-facilitator"));
    for (const _ of [1, 2])
      expect((await openAccount(app, person(ana), { circle })).done).toBe(true);
    expect(await account()).toMatchObject({
      balance: 0,
      common: { closed: undefined, givers: [] },
    });
    expect((await thank(chloe, 2)).done).toBe(true);
    expect((await close("house")).done).toBe(true);
    await app.transaction(person(ana), (work) =>
      closeCircleIn(work, { circle, why: "C’est fini.", readers: "members" }),
    );
    expect(await openAccount(app, person(ana), { circle })).toEqual(refusal("closed-circle"));
  });

  test("tells who could give that it is closed, by a letter; not once it is open again", async () => {
    const [dora, emile] = [await member("Dora"), await member("Emile")];
    await thank(chloe, 10);
    await allow(dora);
    await close("shared");
    await passTime(app, { hours: 24 });
    const [letter] = await lettersTo(app, "dora@example.org");
    expect(letter?.text).toContain("Le compte commun d’Autour du jardin est fermé");
    expect(letter?.text).toContain("partagé entre qui pouvait donner");
    await openAccount(app, person(ana), { circle });
    await allow(emile);
    await close("house");
    await openAccount(app, person(ana), { circle });
    await passTime(app, { hours: 24 });
    expect(await lettersTo(app, "emile@example.org")).toEqual([]);
    expect(await lettersTo(app, "dora@example.org")).toHaveLength(1);
  });

  test("keeps no name of who closed it and left", async () => {
    await thank(chloe, 10);
    await close("house");
    await app.transaction(person(ana), async (work) => {
      for (const { erases } of declaredIn(app, "aboutPerson").toReversed()) await erases(work, ana);
    });
    expect((await account(chloe))?.common?.closed).toMatchObject({ by: undefined });
  });
});
