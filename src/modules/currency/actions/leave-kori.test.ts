import * as fc from "fast-check";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { closeCircleIn } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { declaredIn, holderOf, job, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { entrust } from "../../../../tests/support/entrusting.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import { sayFavourIn } from "../../exchanges/favours/actions/say-favour.ts";
import { thankFavour } from "../../exchanges/favours/actions/thank-favour.ts";
import { type CircleId, HOUSE, type Party, spaceOf } from "../domain/party.ts";
import { holdSpaces } from "../store/accounts.ts";
import { giveThanks } from "./give-thanks.ts";
import { giveAll, seeLeaving } from "./leave-kori.ts";
import { seeAccount } from "./see-account.ts";
import { giveKoriIn } from "./transfer.ts";

/** Ana, Bilal and Chloé are of one circle; Zoé is not. */
let app: TestHouse;
let [ana, bilal, chloe, zoe]: readonly PersonId[] = [];
let circle: CircleId;

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not there");
  return value;
}
const kori = (count: number) => sure(amountOf(count * 100));
const one = (id: PersonId | undefined): Party => ({ kind: "person", id: sure(id) });
const common = (): Party => ({ kind: "circle", id: circle });

async function people(): Promise<void> {
  const garden = await gardenCircle(app);
  ({ circle } = garden);
  ({ ana, bilal, chloe, zoe } = garden.people);
}

beforeEach(async () => {
  app = await testHouse();
  await people();
});

const thank = (from: PersonId | undefined, to: Party, count: number) =>
  giveThanks(app, person(sure(from)), {
    from: one(from),
    to,
    amount: kori(count),
    words: undefined,
  });
/** All that the house does when somebody leaves for good, from the roof to the ground. */
const leave = (who: PersonId | undefined) =>
  app.transaction(person(sure(who)), async (work) => {
    for (const { erases } of declaredIn(app, "aboutPerson").toReversed())
      await erases(work, sure(who));
  });
/** What the entries of these accounts are in all; of every account there is without one named. */
const held = (...parties: readonly Party[]) =>
  app.transaction(job("give-kori"), async ({ db }) => {
    const spaces = parties.map(spaceOf);
    const { rows } = await sql<{ sum: number }>`
      select coalesce(sum(amount), 0)::int as sum from currency.entry
      where ${spaces.length === 0} or space = any (${spaces}::uuid[])`.execute(db);
    return rows[0]?.sum;
  });
const seen = (who: PersonId | undefined) => seeLeaving(app, person(sure(who)), undefined);
const refusal = (refused: string) => ({ done: false, refusal: refused });

describe("who leaves with kori", () => {
  test("sees them before, and gives all of them at once to a circle of theirs", async () => {
    await thank(ana, one(bilal), 90);
    await thank(chloe, one(bilal), 60);
    expect(await seen(bilal)).toMatchObject({ balance: 150_00, house: "nothing" });
    expect((await giveAll(app, person(sure(bilal)), { to: common() })).done).toBe(true);
    expect(await held(common())).toBe(150_00);
    expect(await seen(bilal)).toMatchObject({ balance: 0 });
    const [line] = sure(await seeAccount(app, person(sure(bilal)), { of: circle, page: 1 })).lines;
    expect(line).toMatchObject({ reason: "leaving", with: "Bilal", amount: 150_00 });
    expect(await giveAll(app, person(sure(bilal)), { to: common() })).toEqual(
      refusal("nothing-to-give"),
    );
  });

  test("gives them neither to a stranger, nor to oneself, nor to what is closed, nor under a mandate", async () => {
    await thank(ana, one(bilal), 9);
    const give = (to: Party) => giveAll(app, person(sure(bilal)), { to });
    expect(await give(one(zoe))).toEqual(refusal("unknown-party"));
    expect(await give(one(bilal))).toEqual(refusal("to-yourself"));
    expect(await give(HOUSE)).toEqual(refusal("unknown-party"));
    await app.transaction(person(sure(ana)), (work) =>
      closeCircleIn(work, { circle, why: "C’est fini.", readers: "members" }),
    );
    expect(await give(common())).toEqual(refusal("closed-circle"));
    const email = `quentin-${newId().slice(0, 8)}@example.org`;
    const holder = { id: await personNamed(app, "Quentin", email), email };
    const mandate = await entrust(app, sure(bilal), holder, ["favours"]);
    const acting = holderOf(holder.id, { person: sure(bilal), mandate, scopes: ["favours"] });
    expect(await giveAll(app, acting, { to: one(chloe) })).toEqual(refusal("sign-in-first"));
    expect(await seeLeaving(app, acting, undefined)).toBeUndefined();
    expect(await held(one(bilal))).toBe(9_00);
  });

  test("and does not choose leaves them to the house; what they lacked it takes over, and what never reached them", async () => {
    await app.transaction(person(sure(bilal)), (work) =>
      blockPersonIn(work, { person: sure(chloe) }),
    );
    await thank(ana, one(bilal), 12);
    await thank(chloe, one(bilal), 5);
    expect(await seen(bilal)).toMatchObject({ balance: 12_00 });
    await leave(bilal);
    expect([await held(one(bilal)), await held(HOUSE)]).toEqual([0, 17_00]);
    await leave(ana);
    expect([await held(one(ana)), await held(HOUSE), await held()]).toEqual([0, 5_00, 0]);
    expect(await seen(chloe)).toMatchObject({ house: "holds" });
  });
});

/** Kori for a favour said before, or for an exchange: whom one may thank by name is not asked. */
const favour = (from: PersonId | undefined, to: PersonId | undefined, count: number) =>
  app.transaction(person(sure(from)), (work) =>
    giveKoriIn(work, { id: newId(), to: sure(to), amount: kori(count), reason: "favour" }),
  );
/** Long enough for an act to stand before what another holds. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 400));

describe("kori that pass to who left", () => {
  test("go on to the account of the house: an old favour is thanked for all the same", async () => {
    const said = sure(
      await app.transaction(person(sure(bilal)), async (work) => {
        const told = await sayFavourIn(work, { with: sure(ana), as: "helper", what: "Porter." });
        return told.done ? told.value : undefined;
      }),
    );
    await leave(bilal);
    const asked = { favour: said, kori: kori(4), thanks: undefined };
    expect((await thankFavour(app, person(sure(ana)), asked)).done).toBe(true);
    expect([await held(one(ana)), await held(one(bilal)), await held(HOUSE)]).toEqual([
      -4_00, 0, 4_00,
    ]);
    expect((await thankFavour(app, person(sure(ana)), asked)).done).toBe(true);
    expect(await held(HOUSE)).toBe(4_00);
  });

  test("also when both happen at once, whichever waits for the other", async () => {
    const later: Promise<unknown>[] = [];
    await app.transaction(person(sure(bilal)), async (work) => {
      for (const { erases } of declaredIn(app, "aboutPerson").toReversed())
        await erases(work, sure(bilal));
      later.push(favour(ana, bilal, 3));
      await aMoment();
    });
    await Promise.all(later);
    expect([await held(one(bilal)), await held(HOUSE)]).toEqual([0, 3_00]);
    await app.transaction(person(sure(ana)), async (work) => {
      const asked = { id: newId<"Transfer">(), to: sure(chloe), amount: kori(2) };
      await giveKoriIn(work, { ...asked, reason: "favour" });
      later.push(leave(chloe));
      await aMoment();
    });
    await Promise.all(later);
    expect([await held(one(chloe)), await held(HOUSE)]).toEqual([0, 5_00]);
  });

  test("not of who turned out to be somebody else: they are theirs", async () => {
    await favour(ana, chloe, 1);
    await app.transaction(job("test"), async (work) => {
      for (const { merges } of declaredIn(app, "aboutPerson"))
        await merges(work, sure(chloe), sure(bilal));
    });
    await favour(ana, chloe, 3);
    expect([await held(one(chloe)), await held(HOUSE)]).toEqual([4_00, 0]);
  });
});

test("all that one holds passes once, however often it is asked at once", async () => {
  await thank(ana, one(bilal), 40);
  // Both have read what there is, and stand before the same account.
  const asked = await app.transaction(job("give-kori"), async (work) => {
    await holdSpaces(work, [spaceOf(one(bilal))]);
    const both = [common(), one(chloe)].map((to) => giveAll(app, person(sure(bilal)), { to }));
    await aMoment();
    return { told: Promise.all(both) };
  });
  const told = await asked.told;
  expect(told.filter(({ done }) => done)).toHaveLength(1);
  expect(await held(one(bilal))).toBe(0);
});

test("whatever is given, blocked and left, all accounts are zero together, and those of who left hold nothing", async () => {
  const whos = fc.constantFrom(0, 1, 2);
  const given = fc.record({
    act: fc.constant("gives" as const),
    from: whos,
    to: whos,
    count: fc.integer({ min: 1, max: 60 }),
  });
  const left = fc.record({
    act: fc.constant("leaves" as const),
    from: whos,
    to: fc.option(whos, { nil: undefined }),
  });
  const favoured = fc.record({
    act: fc.constant("is grateful for a favour" as const),
    from: whos,
    to: whos,
    count: fc.integer({ min: 1, max: 60 }),
  });
  const blocked = fc.record({ act: fc.constant("blocks" as const), from: whos, to: whos });
  const acts = fc.array(
    fc.oneof({ weight: 4, arbitrary: given }, { weight: 3, arbitrary: favoured }, left, blocked),
    {
      minLength: 4,
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      await people();
      const three = [ana, bilal, chloe].map(sure);
      const gone = new Set<PersonId>();
      for (const of of all) {
        const from = sure(three[of.from]);
        const to = of.to === undefined ? undefined : sure(three[of.to]);
        if (gone.has(from) || from === to) continue;
        if (of.act === "gives") await thank(from, one(to), of.count);
        else if (of.act === "is grateful for a favour") await favour(from, to, of.count);
        else if (of.act === "blocks")
          await app.transaction(person(from), (work) => blockPersonIn(work, { person: sure(to) }));
        else {
          await giveAll(app, person(from), { to: to === undefined ? common() : one(to) });
          await leave(from);
          gone.add(from);
        }
      }
      expect(await held()).toBe(0);
      for (const who of gone) expect(await held(one(who))).toBe(0);
    }),
    { numRuns: 12 },
  );
}, 120_000);
