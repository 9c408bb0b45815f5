import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Amount, amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { seeAccount } from "#modules/currency";
import { blockPersonIn } from "#modules/moderation";
import { makePersonIn } from "#modules/people";
import { aboutPerson as accessAboutPerson } from "../../../access/actions/about-person.ts";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { FavourId } from "../domain/favour.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { sayFavour } from "./say-favour.ts";
import { listMyFavours, seeFavour } from "./see-favours.ts";
import { setFavourAside, thankFavour, thankNeighbour } from "./thank-favour.ts";

let app: TestHouse;
let [adrienne, lucienne, odile]: readonly [PersonId, PersonId, PersonId] = [
  newId(),
  newId(),
  newId(),
];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  [adrienne, lucienne, odile] = [newId(), newId(), newId()];
  const named = [
    [adrienne, "Adrienne"],
    [lucienne, "Lucienne"],
    [odile, "Odile"],
  ] as const;
  for (const [id, name] of named)
    await app.transaction(job("test"), (work) => makePersonIn(work, { id, name }));
  const circle = await app.transaction(person(adrienne), (work) =>
    makeCircleIn(work, {
      name: "Plantes à partager",
      kind: "global",
      isOpen: true,
      purpose: "Donner des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  for (const one of [lucienne, odile]) await joinCircle(app, person(one), { circle });
});

function kori(whole: number): Amount {
  const amount = amountOf(Math.round(whole * 100));
  if (amount === undefined) throw new Error("not an amount");
  return amount;
}

/** Lucienne says that she watered Adrienne's plants. */
async function aFavour(): Promise<FavourId> {
  const told = await sayFavour(app, person(lucienne), {
    as: "helper",
    with: adrienne,
    what: "Arroser les plants, deux soirs",
  });
  if (!told.done) throw new Error("not said");
  return told.value;
}
const thank = (favour: FavourId, whole = 2, who: Actor = person(adrienne)) =>
  thankFavour(app, who, { favour, kori: kori(whole), thanks: "Le thym vous dit merci." });
const balance = async (who: PersonId) =>
  ((await seeAccount(app, person(who), { of: undefined, page: 1 }))?.balance ?? 0) / 100;

describe("a favour", () => {
  test("said by Lucienne and thanked by Adrienne with 2 kori, is 2 kori from one to the other", async () => {
    const favour = await aFavour();
    expect((await thank(favour)).done).toBe(true);
    expect([await balance(adrienne), await balance(lucienne)]).toEqual([-2, 2]);
    expect(await seeFavour(app, person(lucienne), { favour })).toMatchObject({
      standing: "helper",
      what: "Arroser les plants, deux soirs",
      thanks: "Le thym vous dit merci.",
      helpedName: "Adrienne",
      life: { state: "thanked", kori: 200 },
    });
  });

  test("thanked by somebody whom the helper blocked, is thanked for who thanks, and still said for the helper", async () => {
    const favour = await aFavour();
    await app.transaction(person(lucienne), (work) => blockPersonIn(work, { person: adrienne }));
    expect((await thank(favour)).done).toBe(true);
    expect([await balance(adrienne), await balance(lucienne)]).toEqual([-2, 0]);
    const read = (who: PersonId) => seeFavour(app, person(who), { favour });
    expect(await read(adrienne)).toMatchObject({ life: { state: "thanked", kori: 200 } });
    expect(await read(lucienne)).toMatchObject({ life: { state: "said" }, thanks: undefined });
    // What is said anew is not there at all.
    const said = await sayFavour(app, person(adrienne), {
      as: "helper",
      with: lucienne,
      what: "Porter",
    });
    expect(said.done).toBe(true);
    expect(await listMyFavours(app, person(adrienne), undefined)).toHaveLength(2);
    expect(await listMyFavours(app, person(lucienne), undefined)).toHaveLength(1);
  });

  test("thanked several times at once, is thanked once", async () => {
    const favour = await aFavour();
    const told = await Promise.all([1, 2, 3].map(() => thank(favour)));
    expect(told.every(({ done }) => done)).toBe(true);
    expect(await balance(lucienne)).toBe(2);
  });

  test("is not thanked by the one who gave it, even without kori", async () => {
    const favour = await aFavour();
    expect(await thank(favour, 0, person(lucienne))).toEqual({
      done: false,
      refusal: "not-yours-to-thank",
    });
  });

  test("thanked in words alone, makes no kori pass", async () => {
    const favour = await aFavour();
    expect((await thank(favour, 0)).done).toBe(true);
    expect([await balance(adrienne), await balance(lucienne)]).toEqual([0, 0]);
  });

  test("is not thanked with more than 10 kori, nor with a part of one, and then nothing changes", async () => {
    const favour = await aFavour();
    for (const whole of [11, 0.5])
      expect(await thank(favour, whole)).toEqual({ done: false, refusal: "too-many-kori" });
    expect((await seeFavour(app, person(adrienne), { favour }))?.life.state).toBe("said");
    expect(await balance(lucienne)).toBe(0);
  });

  test("that the kori cannot follow stays to be thanked: all or nothing", async () => {
    for (let times = 0; times < 10; times += 1)
      await thankNeighbour(app, person(adrienne), {
        with: odile,
        what: "Un coup de main",
        kori: kori(10),
        thanks: undefined,
      });
    const favour = await aFavour();
    expect(await thank(favour, 1)).toEqual({ done: false, refusal: "beyond-floor" });
    expect((await seeFavour(app, person(adrienne), { favour }))?.life.state).toBe("said");
  });

  test("received is said and thanked in one act", async () => {
    const told = await thankNeighbour(app, person(adrienne), {
      with: lucienne,
      what: "Porter deux paquets",
      kori: kori(4),
      thanks: undefined,
    });
    expect(told.done).toBe(true);
    expect(await balance(lucienne)).toBe(4);
  });

  test("set aside waits no more, is not thanked, and Lucienne is told nothing", async () => {
    const favour = await aFavour();
    expect((await setFavourAside(app, person(adrienne), { favour })).done).toBe(true);
    expect(await thank(favour)).toEqual({ done: false, refusal: "already-set-aside" });
  });

  test("is said only with somebody of one's circles", async () => {
    const zoe = await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Zoé" }));
    for (const other of [zoe, lucienne, newId<"Person">()])
      expect(
        await sayFavour(app, person(lucienne), { as: "helper", with: other, what: "Rien" }),
      ).toEqual({ done: false, refusal: "unknown-person" });
  });
});

describe("a person", () => {
  test("who leaves takes their words away; what was done stays for the other", async () => {
    const favour = await aFavour();
    await thank(favour);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, adrienne));
    await app.transaction(job("test"), (work) => accessAboutPerson.erases(work, adrienne));
    const seen = await seeFavour(app, person(lucienne), { favour });
    expect(seen?.what).toBe("Arroser les plants, deux soirs");
    expect(seen?.thanks).toBeUndefined();
    expect(seen?.life).toMatchObject({ state: "thanked", kori: 200 });
  });

  test("who was two becomes one, but nobody helped themself", async () => {
    const favour = await aFavour();
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, adrienne, lucienne));
    expect((await listMyFavours(app, person(lucienne), undefined)).length).toBe(1);
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, lucienne, odile));
    expect(await seeFavour(app, person(odile), { favour })).toMatchObject({ standing: "helper" });
  });

  test("takes away their favours with what they said", async () => {
    await aFavour();
    const given = await app.transaction(person(lucienne), (work) =>
      aboutPerson.gives(work, lucienne),
    );
    expect(given["Vos coups de pouce"]).toMatchObject([
      { quoi: "Arroser les plants, deux soirs", "vous avez": "rendu service", avec: adrienne },
    ]);
  });
});

test("who may do what is what the README says, cell by cell", async () => {
  const whos: Readonly<Record<string, () => Actor>> = {
    "who was helped": () => person(adrienne),
    "who helped": () => person(lucienne),
    "someone else of the circle": () => person(odile),
    "a visitor": () => visitor,
    "the operator, from the command line": () => operator(),
  };
  const acts: Readonly<Record<string, (actor: Actor, favour: FavourId) => Promise<boolean>>> = {
    "see it": async (actor, favour) => (await seeFavour(app, actor, { favour })) !== undefined,
    "thank for it": async (actor, favour) => (await thank(favour, 1, actor)).done,
    "set it aside": async (actor, favour) => (await setFavourAside(app, actor, { favour })).done,
  };
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts))
      found.push({ who, what, answer: (await may(actor(), await aFavour())) ? "yes" : "no" });
  expect(readRightsTable("exchanges")).toEqual(found);
});
