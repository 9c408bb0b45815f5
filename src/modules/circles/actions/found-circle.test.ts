import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { job, operator, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import type { CircleId } from "../domain/circle.ts";
import { foundCircle, type FoundCircle } from "./found-circle.ts";
import { joinCircle } from "./join-circle.ts";
import { listAllCircles, seeCircle } from "./see-circles.ts";
import { isModeratorOfIn, moderatorIdsOfIn } from "./standing.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const somebody = (name: string): Promise<PersonId> =>
  app.transaction(job("test"), (work) => makePersonIn(work, { name }));

const asked = (more: Partial<FoundCircle> = {}): FoundCircle => ({
  name: `Four à pain ${newId().slice(0, 8)}`,
  kind: "global",
  purpose: "Cuire ensemble.",
  charter: ["On chauffe à tour de rôle."],
  joining: "open",
  isPrivate: false,
  ...more,
});

async function found(who: PersonId, more: Partial<FoundCircle> = {}) {
  const told = await foundCircle(app, person(who), asked(more));
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

test("somebody founds a circle: they facilitate it, moderate it, and anyone may join", async () => {
  const [ana, zoe] = [await somebody("Ana"), await somebody("Zoé")];
  const circle = await found(ana);
  expect(circle.number).toBeGreaterThan(0);
  expect(await seeCircle(app, person(ana), { circle: circle.id })).toMatchObject({
    standing: "facilitator",
    count: 1,
  });
  expect((await joinCircle(app, person(zoe), { circle: circle.id })).done).toBe(true);
  const moderates = (who: PersonId) =>
    app.transaction(person(who), (work) => isModeratorOfIn(work, circle.id));
  expect([await moderates(ana), await moderates(zoe)]).toEqual([true, false]);
  expect(await app.transaction(job("test"), (work) => moderatorIdsOfIn(work, circle.id))).toEqual([
    ana,
  ]);
});

test("the governance of the instance is founded by its operator only", async () => {
  const ana = await somebody("Ana");
  const governing = asked({ kind: "governing" });
  expect(await foundCircle(app, person(ana), governing)).toEqual({
    done: false,
    refusal: "operator-only",
  });
  expect((await foundCircle(app, operator(ana), governing)).done).toBe(true);
  expect(await foundCircle(app, visitor, asked())).toEqual({
    done: false,
    refusal: "sign-in-first",
  });
});

test("a part of a circle is founded by its facilitator; a private part is known to its own members only", async () => {
  const [ana, zoe] = [await somebody("Ana"), await somebody("Zoé")];
  const above = await found(ana);
  await joinCircle(app, person(zoe), { circle: above.id });
  expect(await foundCircle(app, person(zoe), asked({ parent: above.id }))).toEqual({
    done: false,
    refusal: "not-a-facilitator-above",
  });
  const secret = await found(ana, { parent: above.id, isPrivate: true });
  const known = async (who: PersonId): Promise<readonly CircleId[]> =>
    (await listAllCircles(app, person(who), undefined)).map(({ id }) => id);
  expect(await known(ana)).toContain(secret.id);
  expect(await known(zoe)).not.toContain(secret.id);
  expect(await foundCircle(app, person(zoe), asked({ parent: secret.id }))).toEqual({
    done: false,
    refusal: "unknown-parent",
  });
});
