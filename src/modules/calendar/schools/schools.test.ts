import { beforeAll, expect, test } from "vitest";

import { operator, person, type PersonId } from "#services/house";

import { browserIn } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { cancelOccasion } from "../actions/change-occasion.ts";
import { importSchoolHolidays } from "../actions/import-school-holidays.ts";
import { seeOccasion } from "../actions/see-occasions.ts";
import type { SchoolZone } from "../domain/school-holidays.ts";
import { seeSchools } from "./actions/see-schools.ts";
import { schoolsCard } from "./web/routes.tsx";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

const told = () => app.transaction(operator(), schoolsCard.tell);

async function series(times: number, school: SchoolZone | undefined) {
  const garden = await gardenCircle(app);
  const { when, ...asked } = toldOccasion(garden.space, { seenBy: "everyone" });
  const rule = { every: "week", interval: 1, days: ["TU"], ends: "after", times } as const;
  const except = { school, holidays: undefined };
  const made = await madeOccasion(app, garden.people.ana, {
    ...asked,
    when: { ...when, rule, except },
  });
  return { ...garden, ...made };
}

const enter = (who: PersonId) => browserIn(app, who);

test("nothing is missing where no series leaves holidays out, and what is needed is said until it is known", async () => {
  await series(60, undefined);
  expect(await told()).toEqual({ needsYou: false, sentence: "Aucune année ne manque." });
  // From December 2026: only one school year, then two.
  await series(4, "B");
  const { people, occasion } = await series(60, "B");
  expect((await told()).needsYou).toBe(true);
  expect((await told()).sentence).toContain("Il manque 2026-2027 et 2027-2028");
  const seen = await seeSchools(app, operator(), undefined);
  expect(seen?.missing).toEqual([
    { zone: "B", year: "2026-2027", series: 2 },
    { zone: "B", year: "2027-2028", series: 1 },
  ]);
  await cancelOccasion(app, person(people.ana), { occasion, why: undefined });
  expect((await told()).sentence).toMatch(/^Il manque 2026-2027 :/);
  const text = [
    "zone\tyear\tname\tfrom\tto\tsource",
    "B\t2026-2027\tNoël\t2026-12-19\t2027-01-03\tarrêté du jour",
  ].join("\n");
  await importSchoolHolidays(app, operator(), { text });
  expect(await told()).toEqual({ needsYou: false, sentence: "Aucune année ne manque." });
});

test("the page of a series says it in words of their own, and to who organises what to do", async () => {
  const { people, occasion } = await series(4, "C");
  const at = `/rendez-vous/${occasion}`;
  const [ana, bilal] = [await enter(people.ana), await enter(people.bilal)];
  const mine = await ana.get(at);
  expect(mine.html).toMatch(/<h2[^>]*id="vacances"[^>]*>Des dates à vérifier/);
  expect(mine.text).toContain("Les vacances scolaires de 2026-2027 ne sont pas encore connues");
  expect(mine.text).toContain("Qui tient ce site en est prévenu");
  expect((await bilal.get(at)).text).not.toContain("Qui tient ce site");
  const seen = await seeOccasion(app, person(people.ana), { occasion });
  const date = await bilal.get(`/rendez-vous/dates/${seen?.dates[0]?.id ?? ""}`);
  expect(date.text).toContain("cette date tombe peut-être pendant les vacances");
  expect(date.text).not.toContain("Des dates à vérifier");
});

test("nobody else finds the page of what is missing", async () => {
  const { people } = await series(2, "A");
  expect((await (await enter(people.ana)).get("/operateur/vacances-scolaires")).status).toBe(404);
  expect(await seeSchools(app, person(people.ana), undefined)).toBeUndefined();
});
