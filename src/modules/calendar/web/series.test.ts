import { beforeAll, expect, test } from "vitest";

import { isId } from "#basics/id";
import { person, type PersonId } from "#services/house";

import { browserIn, browserOf } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { cancelDate } from "../actions/change-date.ts";
import { cancelOccasion } from "../actions/change-occasion.ts";
import { replyToDate } from "../actions/reply.ts";
import { seeOccasion } from "../actions/see-occasions.ts";
import { texts } from "./texts.fr.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

const enter = (who: PersonId) => browserIn(app, who);

test("a date that is cancelled leads to the next one after it that takes place", async () => {
  const { people, space } = await gardenCircle(app);
  const { when, ...told } = toldOccasion(space);
  const rule = { every: "week", interval: 1, days: ["TU"], ends: "never" } as const;
  const { occasion } = await madeOccasion(app, people.ana, { ...told, when: { ...when, rule } });
  const seen = await seeOccasion(app, person(people.ana), { occasion });
  const [second, third] = seen?.dates.slice(1, 3) ?? [];
  if (second === undefined || third === undefined) throw new Error("too few dates");
  for (const { id } of [second, third])
    await cancelDate(app, person(people.ana), { date: id, why: undefined });
  const page = await (await enter(people.bilal)).get(`/rendez-vous/dates/${second.id}`);
  expect(page.text).toContain("La suivante : mardi 22 décembre");
});

test("who asks for more than remain reads how many do; whoever only looks from outside does not", async () => {
  const { people, space } = await gardenCircle(app);
  const told = toldOccasion(space, { capacity: 12, seenBy: "everyone" });
  const { occasion, date } = await madeOccasion(app, people.ana, told);
  const say = (who: PersonId, many: number) =>
    replyToDate(app, person(who), { date, answer: "yes", people: many });
  await say(people.bilal, 3);
  await say(people.chloe, 10);
  const at = `/rendez-vous/${occasion}`;
  const page = await (await enter(people.chloe)).get(at);
  expect(page.text).toContain("Il ne reste que 9 places. Vous êtes en tête de la liste d’attente");
  // How many come is for those of the space: see two-worlds.test.ts.
  const outside = (await browserOf(app).get(at)).text;
  expect([outside.includes("12 places"), outside.includes("9 places")]).toEqual([true, false]);
});

test("none and one are singular", () => {
  expect([texts.countPast(0), texts.ofCapacity(1, 1), texts.ofCapacity(0, 1)]).toEqual([
    "0 date passée",
    "complet (1 place)",
    "0 sur 1 place prise",
  ]);
});

test("a repetition filled beside « une seule fois », or an end at the hour of the beginning, is asked again", async () => {
  const { people, circle } = await gardenCircle(app);
  const browser = await enter(people.ana);
  const page = await browser.get(`/rendez-vous/nouveau?cercle=${circle}`);
  const form = page.forms.find(({ action }) => action.includes("/nouveau"));
  const typed = { titre: "Troc", jour: "2026-12-01", debut: "10:00", fin: "11:00", adresse: "Ici" };
  for (const again of [{ vacances: "B" }, { "jour-du-mois": "TU" }]) {
    const refused = await browser.submit(form, { ...typed, ...again });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Vous avez choisi « une seule fois »");
    expect(refused.html).toContain('value="Troc"');
  }
  const whole = await browser.submit(form, { ...typed, fin: "10:00" });
  expect([whole.status, whole.text]).toEqual([
    422,
    expect.stringContaining("La fin est à l’heure du début."),
  ]);
  expect((await browser.submit(form, typed)).at).toMatch(/^\/rendez-vous\/[0-9a-f-]{36}/);
});

test("all that is wrong with an occasion is said at once: its title, its day, where, by which video", async () => {
  const { people, circle } = await gardenCircle(app);
  const browser = await enter(people.ana);
  const at = `/rendez-vous/nouveau?cercle=${circle}`;
  const form = (await browser.get(at)).forms.find(({ action }) => action.includes("/nouveau"));
  const past = { jour: "2020-01-01", debut: "10:00", fin: "11:00" };
  const page = await browser.submit(form, { titre: "", ...past });
  expect(page.status).toBe(422);
  for (const said of ["Donnez un titre", "Ce jour est passé", "Dites où"])
    expect(page.text).toContain(said);
  const other = await browser.submit(form, {
    ...past,
    titre: "",
    fin: "25:99",
    ou: "Dieulefi",
    video: "http://visio.example.org",
    vacances: "B",
  });
  for (const said of [
    "Donnez un titre",
    "Ce jour est passé",
    "Écrivez l’heure de la fin",
    "Nous ne connaissons pas cette commune",
    "commence par https://",
    "Vous avez choisi « une seule fois »",
  ])
    expect(other.text).toContain(said);
  expect(other.text).not.toContain("Dites où");
});

test("a form sent again after going back leads to the occasion that it made; one that says something else makes another", async () => {
  const { people, circle } = await gardenCircle(app);
  const browser = await enter(people.ana);
  const typed = { titre: "Troc", jour: "2026-12-01", debut: "10:00", fin: "11:00", adresse: "Ici" };
  const send = async (more: object = {}) => {
    const page = await browser.get(`/rendez-vous/nouveau?cercle=${circle}`);
    const form = page.forms.find(({ action }) => action.includes("/nouveau"));
    return (await browser.submit(form, { ...typed, ...more })).at;
  };
  const first = await send();
  expect(first).toMatch(/^\/rendez-vous\/[0-9a-f-]{36}/);
  expect(await send()).toBe(first);
  const others = [await send({ fin: "12:00" }), await send({ titre: "Troc bis" })];
  expect(new Set([first, ...others]).size).toBe(3);
  // Cancelled, it may be proposed anew.
  const id = first.slice("/rendez-vous/".length);
  if (!isId<"Occasion">(id)) throw new Error("no occasion");
  await cancelOccasion(app, person(people.ana), { occasion: id, why: undefined });
  expect(await send()).not.toBe(first);
});

test("a date that is moved says where to and from when; a day that is over is refused on top of the form too", async () => {
  const { people, space } = await gardenCircle(app);
  const { date } = await madeOccasion(app, people.ana, toldOccasion(space));
  const browser = await enter(people.ana);
  const at = `/rendez-vous/dates/${date}`;
  const move = async (jour: string) => {
    const form = (await browser.get(at)).forms.find(({ action }) => action.endsWith("/deplacer"));
    return browser.submit(form, { jour, debut: "19:00", fin: "20:00" });
  };
  const past = await move("2020-01-01");
  expect(past.status).toBe(422);
  expect(past.html).toMatch(/<section class="bilan[^>]*>.*<a href="#[^"]*jour">Ce jour est passé/s);
  expect(past.html).toMatch(/<details[^>]*open[^>]*><summary>Déplacer cette date/);
  const done = await move("2026-12-02");
  expect(done.text).toContain("déplacée au mercredi 2 décembre à 19 h, jusqu’à 20 h");
  const seen = (await (await enter(people.bilal)).get(at)).text;
  expect(seen).toContain("Déplacée : elle était prévue mardi 1er décembre à 18 h 30");
  expect(seen).not.toContain("C’est fait");
});
