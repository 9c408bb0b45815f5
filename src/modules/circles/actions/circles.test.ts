import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import type { CircleId } from "../domain/circle.ts";
import { aboutPerson } from "./about-person.ts";
import { enterIn, giveRoleIn, joinCircle, joinCircleIn, leaveCircle } from "./join-circle.ts";
import { makeCircleIn } from "./make-circle.ts";
import { reportableCircle } from "./moderate-circle.ts";
import { listAllCircles, listCompanionsIn, seeCircle } from "./see-circles.ts";
import { memberIdsAtIn } from "./standing.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
});

async function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), (work) => makePersonIn(work, { name }));
}

/** A circle of three: Ana facilitates, Bilal and Chloé are members. */
async function circleOfThree(isOpen = true) {
  const [ana, bilal, chloe] = [
    await somebody("Ana"),
    await somebody("Bilal"),
    await somebody("Chloé"),
  ];
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: `Cercle ${newId().slice(0, 8)}`,
      kind: isOpen ? "global" : "support",
      isOpen,
      purpose: "Partager des plants.",
      charter: ["On donne sans compter.", "On dit quand on ne peut pas."],
    }),
  );
  const seen = await seeCircle(app, person(ana), { circle });
  if (seen === undefined) throw new Error("not made");
  for (const who of [bilal, chloe])
    await app.transaction(person(ana), (work) =>
      enterIn(work, { circle: seen.circle, person: who, role: "member" }),
    );
  return { circle, number: seen.circle.number, ana, bilal, chloe };
}

const see = (who: Actor, circle: CircleId) => seeCircle(app, who, { circle });

describe("an open circle", () => {
  test("tells everyone what it is for and how many they are, and names only to members", async () => {
    const { circle, ana, bilal } = await circleOfThree();
    const zoe = await somebody("Zoé");
    for (const who of [visitor, person(zoe)]) {
      const seen = await see(who, circle);
      expect([seen?.count, seen?.members]).toEqual([3, []]);
    }
    const names = (await see(person(bilal), circle))?.members.map(({ name }) => name);
    expect(names?.[0]).toBe("Ana");
    expect(names?.toSorted((a, b) => a.localeCompare(b, "fr"))).toEqual(["Ana", "Bilal", "Chloé"]);
    expect((await see(person(ana), circle))?.standing).toBe("facilitator");
  });

  test("is joined by who wants, once, and left when they want", async () => {
    const { circle, number } = await circleOfThree();
    const zoe = await somebody("Zoé");
    for (const _ of [1, 2])
      expect((await joinCircle(app, person(zoe), { circle })).done).toBe(true);
    expect(await seeCircle(app, person(zoe), { circle: String(number) })).toMatchObject({
      count: 4,
      standing: "member",
    });
    expect((await leaveCircle(app, person(zoe), { circle })).done).toBe(true);
    expect(await see(person(zoe), circle)).toMatchObject({ count: 3, members: [] });
    expect(await leaveCircle(app, person(zoe), { circle })).toEqual({
      done: false,
      refusal: "not-a-member",
    });
  });

  test("joined twice at once, has one more member", async () => {
    const { circle } = await circleOfThree();
    const zoe = await somebody("Zoé");
    await Promise.all([1, 2, 3].map(() => joinCircle(app, person(zoe), { circle })));
    expect((await see(person(zoe), circle))?.count).toBe(4);
  });

  test("is not left by its only facilitator while others stay", async () => {
    const { circle, ana, bilal } = await circleOfThree();
    expect(await leaveCircle(app, person(ana), { circle })).toEqual({
      done: false,
      refusal: "last-facilitator",
    });
    await app.transaction(person(ana), (work) =>
      giveRoleIn(work, { circle, person: bilal, role: "facilitator" }),
    );
    expect((await leaveCircle(app, person(ana), { circle })).done).toBe(true);
  });

  test("hidden by moderation, is seen by its members and nobody else", async () => {
    const { circle, number, bilal } = await circleOfThree();
    await app.transaction(operator(), (work) => reportableCircle.hide(work, circle, "spam"));
    expect(await see(visitor, circle)).toBeUndefined();
    expect(await joinCircle(app, person(await somebody("Zoé")), { circle })).toEqual({
      done: false,
      refusal: "unknown-circle",
    });
    expect((await see(person(bilal), circle))?.circle.isHidden).toBe(true);
    const found = (who: Actor) =>
      app.transaction(who, (work) => reportableCircle.find(work, circle));
    expect(await found(visitor)).toBeUndefined();
    expect(await found(operator())).toMatchObject({ at: `/cercles/${number}` });
    await app.transaction(operator(), (work) => reportableCircle.showAgain(work, circle));
    expect(await see(visitor, circle)).toBeDefined();
  });
});

describe("a circle around a person", () => {
  test("exists only for its members: no page, no list, no number, no count", async () => {
    const before = await listAllCircles(app, visitor, undefined);
    const { circle, number, bilal } = await circleOfThree(false);
    const zoe = await somebody("Zoé");
    expect(number).toBeUndefined();
    for (const who of [visitor, person(zoe), operator()]) {
      expect(await see(who, circle)).toBeUndefined();
      expect(
        await app.transaction(who, (work) => reportableCircle.find(work, circle)),
      ).toBeUndefined();
      expect(await joinCircle(app, who, { circle })).toEqual({
        done: false,
        refusal: "unknown-circle",
      });
    }
    expect(await listAllCircles(app, visitor, undefined)).toEqual(before);
    expect((await listAllCircles(app, person(bilal), undefined))[0]).toMatchObject({
      id: circle,
      isMine: true,
    });
  });

  test("is unknown again to who left it", async () => {
    const { circle, bilal } = await circleOfThree(false);
    expect((await leaveCircle(app, person(bilal), { circle })).done).toBe(true);
    expect(await see(person(bilal), circle)).toBeUndefined();
  });

  test("takes no number: the next open circle follows the one before", async () => {
    const first = await circleOfThree();
    await circleOfThree(false);
    const second = await circleOfThree();
    expect(second.number).toBe((first.number ?? 0) + 1);
  });

  test("comes first among the people one may turn to", async () => {
    const { ana, bilal, circle } = await circleOfThree();
    const near = await circleOfThree(false);
    await app.transaction(person(near.ana), async (work) => {
      const seen = await seeCircle(app, person(near.ana), { circle: near.circle });
      if (seen !== undefined)
        await enterIn(work, { circle: seen.circle, person: bilal, role: "member" });
    });
    const companions = await app.transaction(person(bilal), listCompanionsIn);
    const [first, ...others] = companions.map(({ person: who }) => who).slice(0, 3);
    expect(first).toBe(near.ana);
    expect(new Set(others)).toEqual(new Set([near.bilal, near.chloe]));
    expect(companions.map(({ person: who }) => who)).toContain(ana);
    expect(companions.some(({ person: who }) => who === bilal)).toBe(false);
    expect(circle).toBeDefined();
  });
});

describe("a person", () => {
  test("who left the house is in no circle, and was in it then", async () => {
    const { circle, bilal } = await circleOfThree();
    const then = app.clock.now();
    app.setNow(then.add({ hours: 1 }));
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, bilal));
    const members = (at: Temporal.Instant) =>
      app.transaction(job("test"), (work) => memberIdsAtIn(work, { circle, at }));
    expect(await members(then)).toContain(bilal);
    expect(await members(app.clock.now())).not.toContain(bilal);
  });

  test("who was two becomes one member", async () => {
    const { circle, ana, bilal, chloe } = await circleOfThree();
    const zoe = await somebody("Zoé");
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, bilal, chloe));
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, chloe, zoe));
    expect((await see(person(ana), circle))?.members.map(({ person: who }) => who)).toEqual([
      ana,
      zoe,
    ]);
  });

  test("takes away their circles", async () => {
    const { bilal } = await circleOfThree();
    const given = await app.transaction(person(bilal), (work) => aboutPerson.gives(work, bilal));
    expect(given["Vos cercles"]).toMatchObject([{ "jusqu’à": null }]);
  });
});

/** Whether somebody may join; nothing remains of the try. */
async function mayJoin(who: Actor, circle: CircleId): Promise<boolean> {
  let may = false;
  await app
    .transaction(who, async (work) => {
      may = (await joinCircleIn(work, { circle })).done;
      throw new Error("undone");
    })
    .catch(() => undefined);
  return may;
}

test("who may do what is what the README says, cell by cell", async () => {
  const kinds = { open: await circleOfThree(true), closed: await circleOfThree(false) };
  const zoe = await somebody("Zoé");
  const whos: Readonly<Record<string, (kind: typeof kinds.open) => Actor>> = {
    "a visitor": () => visitor,
    "someone outside": () => person(zoe),
    "a member": ({ bilal }) => person(bilal),
    "a facilitator": ({ ana }) => person(ana),
    "the operator, from the command line": () => operator(),
  };
  const acts: Readonly<Record<string, (who: string) => Promise<boolean>>> = {
    "see an open circle": async (who) =>
      (await see(whos[who]?.(kinds.open) ?? visitor, kinds.open.circle)) !== undefined,
    "see the names of its members": async (who) =>
      ((await see(whos[who]?.(kinds.open) ?? visitor, kinds.open.circle))?.members.length ?? 0) > 0,
    "join it": (who) => mayJoin(whos[who]?.(kinds.open) ?? visitor, kinds.open.circle),
    "know of a closed circle": async (who) =>
      (await see(whos[who]?.(kinds.closed) ?? visitor, kinds.closed.circle)) !== undefined,
  };
  const found = [];
  for (const who of Object.keys(whos))
    for (const [what, may] of Object.entries(acts))
      found.push({ who, what, answer: (await may(who)) ? "yes" : "no" });
  expect(readRightsTable("circles")).toEqual(found);
});
