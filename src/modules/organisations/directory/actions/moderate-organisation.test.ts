import { beforeAll, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { job, operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { makeOrganisation } from "./make-organisation.ts";
import { reportableOrganisation as reportable } from "./moderate-organisation.ts";
import { seeOrganisation } from "../../actions/see-organisation.ts";

let app: TestHouse;
let ana: Id<"Person">;
beforeAll(async () => {
  app = await testHouse();
  ana = newId<"Person">();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id: ana, name: "Ana" }),
  );
});

test("an organisation is reported by anyone; hidden, its representatives and the operator alone see it", async () => {
  const made = await makeOrganisation(app, person(ana), {
    kind: "association",
    name: "Les Faux Jardins",
    purpose: "Vendre des montres.",
    commune: "26108",
    claim: { role: "presidency", words: "Je préside." },
  });
  if (!made.done) throw new Error(made.refusal);
  const { id, number } = made.value;
  const find = (actor = visitor) => app.transaction(actor, (work) => reportable.find(work, id));
  expect(await find()).toEqual({ title: "Les Faux Jardins", at: `/structures/${number}` });
  expect(await app.transaction(visitor, async (work) => reportable.authors?.(work, id))).toEqual([
    ana,
  ]);

  await app.transaction(operator(), (work) => reportable.hide(work, id, "Une arnaque."));
  expect(await find()).toBeUndefined();
  expect(await find(operator())).toMatchObject({ title: "Les Faux Jardins" });
  expect(await seeOrganisation(app, visitor, { number })).toBeUndefined();
  expect(await seeOrganisation(app, person(ana), { number })).toMatchObject({ found: "one" });

  await app.transaction(operator(), (work) => reportable.showAgain(work, id));
  expect(await find()).toMatchObject({ title: "Les Faux Jardins" });
});

test("what is no identifier is nothing", async () => {
  await app.transaction(visitor, async (work) => {
    expect(await reportable.find(work, "\u0000")).toBeUndefined();
    expect(await reportable.authors?.(work, "x")).toEqual([]);
  });
});
