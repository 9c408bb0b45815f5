import { beforeAll, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { browserIn } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import {
  gardenCircle,
  madeOccasion,
  toldOccasion,
} from "../../../../../tests/support/occasions.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { changeOccasion } from "../../actions/change-occasion.ts";
import { putDown, replyToDate, replyToSeries } from "../../actions/reply.ts";
import { seeOccasion } from "../../actions/see-occasions.ts";
import { WEEKDAYS } from "../../domain/recurrence.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

const enter = (who: PersonId) => browserIn(app, who);

/** Each Tuesday; Chloé comes to the first and to the second; Madame Ferrand telephoned for the second. */
async function tuesdays() {
  const { people, space } = await gardenCircle(app);
  const { when, ...told } = toldOccasion(space);
  const rule = { every: "week", interval: 1, days: ["TU"], ends: "after", times: 6 } as const;
  const { occasion } = await madeOccasion(app, people.ana, { ...told, when: { ...when, rule } });
  const [first, second] = await datesOf(people.ana, occasion);
  if (first === undefined || second === undefined) throw new Error("too few dates");
  for (const { id } of [first, second])
    await replyToDate(app, person(people.chloe), { date: id, answer: "yes", people: 2 });
  await replyToDate(app, person(people.bilal), { date: second.id, answer: "no", people: 1 });
  const called = { name: "Madame Ferrand", telephone: "04 75 00 00 00", people: 2 };
  await putDown(app, person(people.ana), { date: second.id, ...called });
  const browser = await enter(people.ana);
  const at = `/rendez-vous/${occasion}`;
  const change = async (filling: Readonly<Record<string, string | readonly string[]>>) => {
    const page = await browser.get(`${at}/changer`);
    return browser.submit(
      page.forms.find(({ action }) => action.endsWith("/changer")),
      filling,
    );
  };
  return { people, space, occasion, first, second, browser, at, change };
}

async function datesOf(
  who: PersonId,
  occasion: Awaited<ReturnType<typeof madeOccasion>>["occasion"],
) {
  const seen = await seeOccasion(app, person(who), { occasion });
  return (seen?.dates ?? []).map(({ id, starts }) => ({
    id,
    day: starts.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString(),
  }));
}

test("a change that takes away dates with answers asks first, says which, and changes nothing by itself", async () => {
  const { people, occasion, second, change, browser, at } = await tuesdays();
  const before = await datesOf(people.ana, occasion);
  const page = await change({ jours: "WE", titre: "Le mercredi" });
  expect(page.status).toBe(409);
  expect(page.text).toContain("2 dates disparaissent");
  expect(page.text).toContain("Mardi 1er décembre à 18 h 30, jusqu’à 19 h 30 (une réponse)");
  expect(page.text).toContain("Mardi 8 décembre à 18 h 30, jusqu’à 19 h 30 (2 réponses)");
  expect(page.text).toContain("Une personne est inscrite au téléphone");
  expect(page.html).toContain(`href="${at}"`);
  expect(page.text).toContain("Garder comme c’était");
  expect(await datesOf(people.ana, occasion)).toEqual(before);
  // Confirmed: done, with what was typed.
  const done = await browser.submit(
    page.forms.find(({ action }) => action.endsWith("/changer")),
    {},
    "Changer, et perdre ces réponses",
  );
  expect(done.text).toContain("Le mercredi");
  const after = await datesOf(people.ana, occasion);
  expect(after.map(({ day }) => day)).toContain("2026-12-09");
  expect(after.map(({ id }) => id)).not.toContain(second.id);
  // Who put themselves down by telephone is on the list, for who organises alone.
  expect(done.text).toContain("La date a disparu : mardi 8 décembre");
  expect(done.text).toContain("Madame Ferrand, 04 75 00 00 00");
  expect((await browser.get(`${at}/a-prevenir`)).text).toMatch(/Madame Ferrand 04 75 00 00 00 2/);
  expect((await (await enter(people.bilal)).get(at)).text).not.toContain("Madame Ferrand");
  expect((await browser.get(`/rendez-vous/dates/${second.id}`)).status).toBe(404);
  expect((await browser.get(`${at}.ics`)).html).not.toContain("20261208");
});

test("what somebody answered meanwhile is asked about too", async () => {
  const { people, occasion, change, browser } = await tuesdays();
  const page = await change({ jours: "WE" });
  const third = (await datesOf(people.ana, occasion))[2];
  if (third === undefined) throw new Error("too few dates");
  await replyToDate(app, person(people.bilal), { date: third.id, answer: "maybe", people: 1 });
  const again = await browser.submit(
    page.forms.find(({ action }) => action.endsWith("/changer")),
    {},
    "Changer, et perdre ces réponses",
  );
  expect(again.status).toBe(409);
  expect(again.text).toContain("3 dates disparaissent");
});

test("nothing is asked where no answered date goes: another hour, another word, an answer to all, a no", async () => {
  const { change, people, space } = await tuesdays();
  expect((await change({ debut: "19:00", fin: "20:00", titre: "Plus tard" })).status).toBe(200);
  const { when, ...told } = toldOccasion(space);
  const rule = { every: "week", interval: 1, days: ["TU"], ends: "never" } as const;
  const made = await madeOccasion(app, people.ana, { ...told, when: { ...when, rule } });
  const { occasion, date } = made;
  await replyToSeries(app, person(people.chloe), { occasion, answer: "yes", people: 1 });
  await replyToDate(app, person(people.bilal), { date, answer: "no", people: 1 });
  const wednesdays = { ...when, rule: { ...rule, days: [WEEKDAYS[2]] } };
  const asked = { occasion, ...told, when: wednesdays, letsGo: [] };
  expect(await changeOccasion(app, person(people.ana), asked)).toMatchObject({ done: true });
});

test("a rule that has the day again takes back who telephoned", async () => {
  const { people, space, occasion, second } = await tuesdays();
  const { when, ...told } = toldOccasion(space);
  const to = async (days: readonly ("TU" | "WE")[], at = "18:30") => {
    const rule = { every: "week", interval: 1, days, ends: "after", times: 6 } as const;
    const changed = { ...when, at: Temporal.PlainTime.from(at), rule };
    const done = await changeOccasion(app, person(people.ana), {
      occasion,
      ...told,
      when: changed,
    });
    expect(done).toMatchObject({ done: true });
  };
  const names = async () => {
    const seen = await seeOccasion(app, person(people.ana), { occasion });
    return [seen?.gone.length, seen?.dates.flatMap(({ replies }) => replies.map((r) => r.name))];
  };
  await to(["WE"]);
  expect(await names()).toEqual([1, []]);
  await to(["TU"]);
  expect(await names()).toEqual([0, ["Madame Ferrand"]]);
  expect((await datesOf(people.ana, occasion)).map(({ id }) => id)).toContain(second.id);
  // At another hour that day, then at the first one: she comes to the date that stands there.
  await to(["WE"]);
  await to(["TU"], "19:00");
  expect(await names()).toEqual([1, []]);
  await to(["TU"]);
  expect(await names()).toEqual([0, ["Madame Ferrand"]]);
});
