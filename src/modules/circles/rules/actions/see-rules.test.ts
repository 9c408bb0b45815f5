import { beforeAll, expect, test } from "vitest";

import { makePersonIn } from "#modules/people";
import { type Actor, job, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { changeSettings } from "../../actions/change-settings.ts";
import { endRole, makeRole } from "../../actions/give-roles.ts";
import { enterIn } from "../../actions/join-circle.ts";
import { makeCircleIn } from "../../actions/make-circle.ts";
import { seeCircle } from "../../actions/see-circles.ts";
import { seeRules } from "./see-rules.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const somebody = (name: string): Promise<PersonId> =>
  app.transaction(job("test"), (work) => makePersonIn(work, { name }));

/** Ana facilitates; Bilal and Chloé are members. */
async function ofThree(isOpen = true) {
  const [ana, bilal, chloe] = [
    await somebody("Ana"),
    await somebody("Bilal"),
    await somebody("Chloé"),
  ];
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Plants",
      kind: "global",
      isOpen,
      purpose: "Partager des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  const seen = await seeCircle(app, person(ana), { circle });
  if (seen === undefined) throw new Error("not made");
  for (const who of [bilal, chloe])
    await app.transaction(person(ana), (work) =>
      enterIn(work, { circle: seen.circle, person: who, role: "member" }),
    );
  return { circle, ana, bilal, chloe };
}

test("a circle names its own moderators by a role; their names are for its members", async () => {
  const { circle, ana, bilal, chloe } = await ofThree();
  const see = (who: Actor) => seeRules(app, who, { circle });
  expect(await see(visitor)).toMatchObject({ count: 1, moderators: [], isModerator: false });
  const role = {
    circle,
    name: "Le calme",
    about: "Relit.",
    moderates: true,
    holder: bilal,
    second: chloe,
  };
  expect((await makeRole(app, person(bilal), role)).done).toBe(false);
  const made = await makeRole(app, person(ana), role);
  const seen = await see(person(chloe));
  expect(seen?.moderators.map(({ name }) => name)).toEqual(["Ana", "Bilal", "Chloé"]);
  expect(seen?.isModerator).toBe(true);
  expect(await see(visitor)).toMatchObject({ count: 3, moderators: [] });
  if (made.done) await endRole(app, person(ana), { role: made.value.id });
  expect(await see(person(chloe))).toMatchObject({ count: 1, isModerator: false });
});

test("a circle writes its own rules: its facilitators do, whoever knows of it reads them", async () => {
  const { circle, ana, bilal } = await ofThree();
  const settings = {
    circle,
    purpose: "Partager des plants.",
    joining: "open",
    questions: [],
    ownRules: "On vote à la majorité des présents.",
  } as const;
  expect((await changeSettings(app, person(bilal), settings)).done).toBe(false);
  expect((await changeSettings(app, person(ana), settings)).done).toBe(true);
  const seen = await seeRules(app, visitor, { circle });
  expect(seen?.circle.ownRules).toBe("On vote à la majorité des présents.");
});

test("the rules and moderators of a private circle are unknown outside", async () => {
  const { circle, bilal } = await ofThree(false);
  const zoe = await somebody("Zoé");
  expect(await seeRules(app, visitor, { circle })).toBeUndefined();
  expect(await seeRules(app, person(zoe), { circle })).toBeUndefined();
  expect((await seeRules(app, person(bilal), { circle }))?.count).toBe(1);
});
