import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { declaredIn, holderOf, job, person, type PersonId } from "#services/house";

import { entrust } from "../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import { passTime } from "../../../../tests/support/time.ts";
import { seeAccount } from "../actions/see-account.ts";
import { seeByCode, seeMyCode, showCode, thankByCode } from "../actions/codes.ts";

/** Nobody knows anybody. */
let app: TestHouse;
let ana: PersonId, bilal: PersonId, zoe: PersonId;

beforeEach(async () => {
  app = await testHouse();
  ana = await personNamed(app, "Ana Morel", "ana@example.org");
  bilal = await personNamed(app, "Bilal", "bilal@example.org");
  zoe = await personNamed(app, "Zoé", "zoe@example.org");
});

function kori(count: number) {
  const amount = amountOf(count * 100);
  if (amount === undefined) throw new Error("not an amount");
  return amount;
}
async function shownBy(who: PersonId): Promise<string> {
  valueOf(await showCode(app, person(who), undefined));
  return (await seeMyCode(app, person(who), undefined))?.shown?.code ?? "";
}
const thank = (who: PersonId, code: string, count = 2) =>
  thankByCode(app, person(who), { code, amount: kori(count), words: "Pour la caisse." });
const sees = (who: PersonId, code: string) => seeByCode(app, person(who), { code });
const balance = async (who: PersonId) =>
  (await seeAccount(app, person(who), { of: undefined, page: 1 }))?.balance;
const unknown = { done: false, refusal: "unknown-code" };

describe("a code that somebody shows", () => {
  test("lets somebody who does not know them thank them, once; their first name alone is read", async () => {
    const code = await shownBy(ana);
    expect(await sees(bilal, ` ${code.toUpperCase()}`)).toEqual({
      done: true,
      value: { code, name: "Ana", isUncounted: false },
    });
    expect((await thank(bilal, code)).done).toBe(true);
    expect([await balance(ana), await balance(bilal)]).toEqual([2_00, -2_00]);
    for (const who of [bilal, zoe]) {
      expect(await thank(who, code)).toEqual(unknown);
      expect(await sees(who, code)).toEqual(unknown);
    }
    expect((await seeMyCode(app, person(ana), undefined))?.shown).toBeUndefined();
  });

  test("answers the same whether it is unknown, one’s own, replaced, or over", async () => {
    const first = await shownBy(ana);
    const second = await shownBy(ana);
    for (const code of ["badibadi", "rien", first])
      expect(await thank(bilal, code)).toEqual(unknown);
    expect(await thank(ana, second)).toEqual(unknown);
    await passTime(app, { minutes: 10 });
    expect([await sees(bilal, second), await thank(bilal, second)]).toEqual([unknown, unknown]);
    expect((await seeMyCode(app, person(ana), undefined))?.shown).toBeUndefined();
    expect(await balance(bilal)).toBe(0);
  });

  test("serves one of several who use it at once", async () => {
    const code = await shownBy(ana);
    const told = await Promise.all([bilal, zoe, bilal, zoe].map((who) => thank(who, code)));
    expect(told.filter(({ done }) => done)).toHaveLength(1);
    expect(await balance(ana)).toBe(2_00);
  });

  test("serves nobody across a block, either way", async () => {
    const code = await shownBy(ana);
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: bilal }));
    await app.transaction(person(zoe), (work) => blockPersonIn(work, { person: ana }));
    for (const who of [bilal, zoe]) {
      expect(await sees(who, code)).toEqual(unknown);
      expect(await thank(who, code)).toEqual(unknown);
    }
  });

  test("is used within the usual limits, and still serves after a refusal", async () => {
    const code = await shownBy(ana);
    expect(await thank(bilal, code, 101)).toEqual({ done: false, refusal: "too-much-at-once" });
    expect((await thank(bilal, code, 100)).done).toBe(true);
    const next = await shownBy(ana);
    expect(await thank(bilal, next, 1)).toEqual({ done: false, refusal: "beyond-floor" });
    expect((await thank(bilal, next, 0)).done).toBe(true);
  });

  test("is tried a bounded number of times", async () => {
    const code = await shownBy(ana);
    for (let tries = 0; tries < 40; tries += 1) await sees(bilal, "badibadi");
    expect(await thank(bilal, code)).toEqual({ done: false, refusal: "too-many-codes" });
    expect((await thank(zoe, code)).done).toBe(true);
  });

  test("is neither shown nor used in the name of somebody else", async () => {
    const email = `quentin-${newId().slice(0, 8)}@example.org`;
    const holder = { id: await personNamed(app, "Quentin", email), email };
    const mandate = await entrust(app, bilal, holder, ["favours"]);
    const acting = holderOf(holder.id, { person: bilal, mandate, scopes: ["favours"] });
    const refused = await showCode(app, acting, undefined);
    expect(refused).toEqual({ done: false, refusal: "sign-in-first" });
    for (const who of [ana, holder.id]) {
      const code = await shownBy(who);
      const asked = { code, amount: kori(1), words: undefined };
      expect(await thankByCode(app, acting, asked)).toEqual(unknown);
    }
  });

  test("is read by nobody else, and goes with who leaves", async () => {
    const code = await shownBy(ana);
    const rows = (who: PersonId) =>
      app.transaction(
        person(who),
        async ({ db }) => (await sql`select from currency.code`.execute(db)).rows.length,
      );
    expect([await rows(ana), await rows(bilal)]).toEqual([1, 0]);
    await app.transaction(person(ana), async (work) => {
      for (const { erases } of declaredIn(app, "aboutPerson").toReversed()) await erases(work, ana);
    });
    expect(await thank(bilal, code)).toEqual(unknown);
    const left = await app.transaction(
      job("give-kori"),
      async ({ db }) => (await sql`select from currency.code`.execute(db)).rows.length,
    );
    expect(left).toBe(0);
  });
});
