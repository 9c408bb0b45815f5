import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { makeCircleIn } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { asOwner, action, type Actor, job, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import type { TransferId } from "../domain/transfer.ts";
import { aboutPerson } from "./about-person.ts";
import { nameGiverIn } from "./common-account.ts";
import { seeAccount } from "./see-account.ts";
import { giveKoriIn } from "./transfer.ts";

const giveKori = action(giveKoriIn);
let app: TestHouse;
let [ana, bilal]: readonly [PersonId, PersonId] = [newId(), newId()];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  ana = await somebody("Ana");
  bilal = await somebody("Bilal");
});

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), (work) => makePersonIn(work, { name }));
}

function kori(count: number) {
  const amount = amountOf(count * 100);
  if (amount === undefined) throw new Error("not an amount");
  return amount;
}

function give(actor: Actor, to: PersonId, count = 2, id: TransferId = newId()) {
  return giveKori(app, actor, { id, to, amount: kori(count), reason: "favour" });
}
const balance = async (who: PersonId) =>
  ((await seeAccount(app, person(who), mine))?.balance ?? 0) / 100;
const mine = { of: undefined, page: 1 } as const;

describe("kori", () => {
  test("given by one are received by the other, each with the other's name", async () => {
    expect((await give(person(ana), bilal)).done).toBe(true);
    expect([await balance(ana), await balance(bilal)]).toEqual([-2, 2]);
    const seen = await seeAccount(app, person(bilal), mine);
    expect(seen?.lines).toMatchObject([{ amount: 200, with: "Ana", reason: "favour" }]);
  });

  test("that do not reach the other are neither read nor spent by them, and all accounts are zero", async () => {
    const gone = { keepsApart: () => Promise.resolve(new Set([bilal])) };
    const apart = {
      ...app,
      modules: [...app.modules, { name: "trial", floor: 1, needs: [], ...gone }],
    };
    const asked = {
      id: newId<"Transfer">(),
      to: bilal,
      amount: kori(2),
      reason: "favour",
    } as const;
    await app.transaction(person(ana), (work) => giveKoriIn({ ...work, app: apart }, asked));
    expect([await balance(ana), await balance(bilal)]).toEqual([-2, 0]);
    const clara = await somebody("Clara");
    expect(await give(person(bilal), clara, 101)).toEqual({ done: false, refusal: "beyond-floor" });
    const { rows } = await app.transaction(job("give-kori"), (work) =>
      sql<{ sum: number }>`select sum(amount)::int as sum from currency.entry`.execute(work.db),
    );
    expect(rows).toEqual([{ sum: 0 }]);
  });

  test("of one act pass once, however often and at once it is asked", async () => {
    const act = newId<"Transfer">();
    const told = await Promise.all([1, 2, 3].map(() => give(person(ana), bilal, 2, act)));
    expect(told.every(({ done: isDone }) => isDone)).toBe(true);
    expect(await balance(bilal)).toBe(2);
    await expect(give(person(ana), bilal, 3, act)).rejects.toThrow("another transfer");
  });

  test("are not given to oneself, nor none, nor beyond the floor, nor by nobody", async () => {
    expect(await give(person(ana), ana)).toEqual({ done: false, refusal: "to-yourself" });
    expect(await give(person(ana), bilal, 0)).toEqual({ done: false, refusal: "nothing-to-give" });
    expect((await give(person(ana), bilal, 100)).done).toBe(true);
    expect(await give(person(ana), bilal, 1)).toEqual({ done: false, refusal: "beyond-floor" });
    expect(await give(visitor, bilal)).toEqual({ done: false, refusal: "sign-in-first" });
    expect(await balance(ana)).toBe(-100);
  });

  test("given at once from one account do not pass its floor together", async () => {
    const told = await Promise.all([1, 2, 3, 4].map(() => give(person(ana), bilal, 40)));
    expect(told.filter(({ done: isDone }) => isDone)).toHaveLength(2);
    expect(await balance(ana)).toBe(-80);
  });

  test("given both ways at once all pass, without anyone waiting for ever", async () => {
    await Promise.all(
      [1, 2, 3, 4, 5].flatMap(() => [give(person(ana), bilal, 1), give(person(bilal), ana, 1)]),
    );
    expect([await balance(ana), await balance(bilal)]).toEqual([0, 0]);
  });
});

describe("an entry", () => {
  const asRight = job("give-kori");

  test("is never changed nor deleted, even with the right to give", async () => {
    await give(person(ana), bilal);
    for (const change of [
      sql`update currency.entry set amount = 1`,
      sql`delete from currency.entry`,
      sql`update currency.transfer set amount = 1`,
    ]) {
      await expect(app.transaction(asRight, (work) => change.execute(work.db))).rejects.toThrow(
        "never changed",
      );
    }
    const empty = sql`truncate currency.entry`;
    await expect(app.transaction(asRight, ({ db }) => empty.execute(db))).rejects.toThrow(
      "permission denied",
    );
    await expect(asOwner(app, ({ db }) => empty.execute(db))).rejects.toThrow("never changed");
  });

  test("does not come alone: what one statement brings adds up to zero", async () => {
    await give(person(ana), bilal);
    const act = newId<"Transfer">();
    await expect(
      app.transaction(asRight, async (work) => {
        await sql`insert into currency.transfer (id, space, to_space, amount, reason, at)
          values (${act}, ${ana}, ${bilal}, 200, 'favour', ${work.now})`.execute(work.db);
        await sql`insert into currency.entry (id, space, account, transfer, amount)
          select gen_random_uuid(), space, id, ${act}, 200 from currency.account
          where space = ${bilal}`.execute(work.db);
      }),
    ).rejects.toThrow("add up to zero");
  });
});

describe("a person", () => {
  test("who takes their data takes their lines; who leaves stays in those of others, without a name", async () => {
    await give(person(ana), bilal);
    const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(given["Vos kori"]).toMatchObject([
      { kori: -2, sens: "donné", pour: "Pour un coup de pouce", avec: "Bilal" },
    ]);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, ana));
    expect(await balance(bilal)).toBe(2);
  });

  test("takes with their data what came by the account of who turned out to be them, and from what they may give", async () => {
    const zoe = await somebody("Zoé");
    await give(person(ana), zoe);
    const circle = await app.transaction(person(bilal), async (work) => {
      const made = await makeCircleIn(work, gardeners);
      await nameGiverIn(work, { circle: made, person: bilal, most: kori(12) });
      return made;
    });
    expect(circle).toBeDefined();
    await app.transaction(job("test"), async (work) => {
      for (const { aboutPerson: about } of app.modules.filter(({ name }) => name === "access"))
        await about?.merges(work, zoe, bilal);
    });
    const given = await app.transaction(person(bilal), (work) => aboutPerson.gives(work, bilal));
    expect(given["Vos kori"]).toMatchObject([{ kori: 2, sens: "reçu", avec: "Ana" }]);
    expect(given["Les comptes communs depuis lesquels vous pouvez donner"]).toMatchObject([
      { cercle: "Le jardin", "kori par mois": 12 },
    ]);
  });
});

const gardeners = {
  name: "Le jardin",
  kind: "local",
  isOpen: true,
  purpose: "Semer.",
  charter: ["On sème."],
} as const;
