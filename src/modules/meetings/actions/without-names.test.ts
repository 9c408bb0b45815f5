import { beforeAll, beforeEach, expect, test } from "vitest";

import { erasePersonIn } from "../../people/actions/erase-person.ts";
import { keepVersion } from "../../commons/actions/save-version.ts";
import { joinCircle } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { openedMeeting } from "../../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { seeWithoutNames } from "./approve-minutes.ts";
import { closeMeeting, correctMinutes } from "./keep-minutes.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
  ({ people } = circle);
});

test("« personne » is a word, and not the name of who left or gave none", async () => {
  const { chloe } = people;
  const nameless = await app.transaction(visitor, (work) => makePersonIn(work, {}));
  valueOf(await joinCircle(app, person(nameless), { circle: circle.circle }));
  const meeting = await openedMeeting(app, people.ana, circle.space, [chloe, nameless]);
  valueOf(await closeMeeting(app, person(people.ana), { meeting }));
  const document = valueOf(await correctMinutes(app, person(people.ana), { meeting }));
  const markdown = "Personne ne s’y oppose, dit Bilal.";
  const contents = { kind: "text", markdown } as const;
  valueOf(await keepVersion(app, person(people.ana), { document, base: 1, contents }));
  await app.transaction(person(chloe), (work) => erasePersonIn(work, chloe));
  const shown = await seeWithoutNames(app, person(people.ana), { meeting });
  expect(shown?.markdown).toBe("Personne ne s’y oppose, dit un membre.");
});
