import { beforeAll, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { browserIn, browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import {
  gardenCircle,
  madeOccasion,
  toldOccasion,
} from "../../../../../tests/support/occasions.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { cancelDate } from "../../actions/change-date.ts";
import { cancelOccasion } from "../../actions/change-occasion.ts";
import { putDown, replyToDate } from "../../actions/reply.ts";
import { seeOccasion } from "../../actions/see-occasions.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

async function read(who: PersonId, at: string) {
  const browser = await browserIn(app, who);
  return browser.get(at);
}

/** Each week, Madame Ferrand telephoned for the first date; Chloé comes by her account. */
async function weekly() {
  const { people, space } = await gardenCircle(app);
  const { when, ...told } = toldOccasion(space);
  const rule = { every: "week", interval: 1, days: ["TU"], ends: "never" } as const;
  const made = await madeOccasion(app, people.ana, { ...told, when: { ...when, rule } });
  const called = { name: "Madame Ferrand", telephone: "04 75 00 00 00", people: 2 };
  await putDown(app, person(people.ana), { date: made.date, ...called });
  await replyToDate(app, person(people.chloe), { date: made.date, answer: "yes", people: 1 });
  return { people, ...made, at: `/rendez-vous/${made.occasion}` };
}

test("a series that is cancelled gives whom to telephone to who organises, and to nobody else", async () => {
  const { people, occasion, at } = await weekly();
  expect((await read(people.ana, `${at}/a-prevenir`)).status).toBe(404);
  await cancelOccasion(app, person(people.ana), { occasion, why: "Orage." });
  const page = await read(people.ana, at);
  expect(page.text).toContain("À prévenir par téléphone");
  expect(page.html).toContain('href="tel:0475000000"');
  const list = await read(people.ana, `${at}/a-prevenir`);
  expect(list.text).toMatch(/Madame Ferrand 04 75 00 00 00 2/);
  expect(list.text).toContain("Une autre personne venait : une lettre la prévient.");
  expect((await read(people.bilal, at)).text).not.toContain("04 75");
  for (const other of [people.bilal, people.zoe])
    expect((await read(other, `${at}/a-prevenir`)).status).toBe(404);
  expect((await browserOf(app).get(`${at}/a-prevenir`)).at).toContain("/entrer");
});

test("one date that is cancelled gives its own, and who said no is left alone", async () => {
  const { people, date, at } = await weekly();
  await cancelDate(app, person(people.ana), { date, why: undefined });
  expect((await read(people.ana, `/rendez-vous/dates/${date}`)).text).toContain("04 75 00 00 00");
  expect((await read(people.ana, `${at}/a-prevenir`)).text).toContain("Mardi 1er décembre");
});

test("two of one name without a number are two; who telephoned for two dates is called once", async () => {
  const { people, occasion, at } = await weekly();
  const seen = await seeOccasion(app, person(people.ana), { occasion });
  const [first, second] = seen?.dates ?? [];
  if (first === undefined || second === undefined) throw new Error("too few dates");
  const put = (date: typeof first.id, name: string, telephone?: string) =>
    putDown(app, person(people.ana), { date, name, telephone, people: 1 });
  await put(first.id, "Monsieur Roux");
  await put(first.id, "Monsieur Roux");
  await put(second.id, "Madame Ferrand", "04 75 00 00 00");
  await cancelOccasion(app, person(people.ana), { occasion, why: undefined });
  const { text } = await read(people.ana, at);
  const part = text.slice(text.indexOf("À prévenir par téléphone"));
  expect(part.match(/Monsieur Roux, sans numéro/g)).toHaveLength(2);
  expect(part.match(/Madame Ferrand, 04 75/g)).toHaveLength(1);
});
