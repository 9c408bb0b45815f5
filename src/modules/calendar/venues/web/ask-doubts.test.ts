import { beforeAll, expect, test } from "vitest";

import { joinCircle } from "#modules/circles";
import { spaceOf } from "#rules/organisations";
import { person, type PersonId } from "#services/house";

import { browserIn } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import {
  gardenCircle,
  madeOccasion,
  toldOccasion,
} from "../../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { madeVenue, toldVenue } from "../../../../../tests/support/venues.ts";
import { changeOccasion } from "../../actions/change-occasion.ts";
import { seeSpace } from "../../actions/see-lists.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

type Filling = Readonly<Record<string, string>>;

async function enter(who: PersonId) {
  const browser = await browserIn(app, who);
  const sendTo = async (at: string, filling: Filling) => {
    const page = await browser.get(at);
    return browser.submit(
      page.forms.find(({ action }) => action === at),
      filling,
    );
  };
  return { browser, sendTo };
}

/** Premises of three seats, open on Tuesdays and Thursdays until 17 h, kept by Farida and by Omar. */
async function mill() {
  const { someone, verified } = situations(app);
  const [farida, omar] = [await someone("Farida"), await someone("Omar")];
  const organisation = await verified([farida, omar]);
  const venue = await madeVenue(app, farida, toldVenue(organisation));
  const { browser, sendTo } = await enter(farida);
  const at = `/rendez-vous/nouveau?structure=${organisation}`;
  const addAs = async (who: PersonId) => {
    const theirs = await enter(who);
    return (more: Filling) => theirs.sendTo(at, { ...TUESDAY, local: venue.id, ...more });
  };
  const add = (more: Filling) => sendTo(at, { ...TUESDAY, local: venue.id, ...more });
  const again = (page: Awaited<ReturnType<typeof add>>, more: Filling) =>
    browser.submit(
      page.forms.find(({ action }) => action.startsWith("/rendez-vous/")),
      more,
    );
  const count = async () => {
    const seen = await seeSpace(app, person(farida), { organisation, past: false, page: 1 });
    return seen?.total;
  };
  return { farida, omar, organisation, venue, add, addAs, again, count, sendTo };
}

const TUESDAY = {
  titre: "L’atelier du soir",
  sorte: "workshop",
  details: "On apporte ses outils.",
  jour: "2026-12-01",
  debut: "10:00",
  fin: "11:00",
} as const;

const KEEP = "Garder quand même";

test("an occasion that does not fit its venue comes back once, says why in one sentence, and is made when kept", async () => {
  const { add, again, count } = await mill();
  const page = await add({ debut: "18:30", fin: "19:30", places: "12" });
  const sentence =
    "mardi 1er décembre à 18 h 30, jusqu’à 19 h 30, c’est en dehors de ses horaires ; plus de places que lui (il en a 3).";
  // At the top, and beside the venue.
  expect(page.text.split(sentence)).toHaveLength(3);
  expect(page.html).toMatch(/<a href="#local">Pour ce local, à vérifier/);
  expect(page.text).toContain(KEEP);
  expect(page.html).toContain("On apporte ses outils.");
  expect(await count()).toBe(0);
  // Sent as it is: still asked.
  expect((await again(page, {})).text).toContain(KEEP);
  expect(await count()).toBe(0);
  const done = await again(page, { garder: "1" });
  expect(done.text).toContain("L’atelier du soir");
  expect(done.text).toContain("On apporte ses outils.");
  expect(await count()).toBe(1);
});

test.each([
  ["within the hours, of as many places as seats", { places: "3" }],
  ["elsewhere", { local: "", adresse: "Chez Farida", debut: "18:30", fin: "19:30", places: "12" }],
])("nothing is asked of what fits: %s", async (_, more) => {
  const { add } = await mill();
  const done = await add(more);
  expect(done.text).not.toContain(KEEP);
  expect(done.text).toContain("Changer ce rendez-vous");
});

test("each date of a series is looked at; the first is named, and how many others", async () => {
  const { add, count } = await mill();
  const page = await add({ revient: "week", jours: "WE", finit: "after", fois: "3" });
  expect(page.text).toContain(
    "mercredi 2 décembre à 10 h, jusqu’à 11 h (et 2 autres dates), c’est",
  );
  expect(await count()).toBe(0);
});

test("what is changed is asked about when it is held otherwise, and not for another word", async () => {
  const { farida, organisation, venue, again, sendTo } = await mill();
  const { when, ...told } = toldOccasion(spaceOf(organisation), { venue: venue.id });
  // Callers that say nothing of it are not asked.
  const { occasion } = await madeOccasion(app, farida, { ...told, when });
  const at = `/rendez-vous/${occasion}/changer`;
  expect((await sendTo(at, { titre: "Le soir" })).text).toContain("Changer ce rendez-vous");
  const page = await sendTo(at, { debut: "19:00", fin: "20:00", titre: "Plus tard" });
  expect(page.text).toContain("mardi 1er décembre à 19 h, jusqu’à 20 h, c’est en dehors");
  expect(page.html).toContain("Plus tard");
  expect((await again(page, { garder: "1" })).text).toContain("Plus tard");
  const quiet = { occasion, ...told, when };
  expect(await changeOccasion(app, person(farida), quiet)).toMatchObject({ done: true });
});

test("what is there already is named to who may see it; a private one is « déjà pris », where its seats are told", async () => {
  const { farida, omar, venue, organisation, addAs } = await mill();
  const add = await addAs(omar);
  const { circle, space } = await gardenCircle(app);
  valueOf(await joinCircle(app, person(farida), { circle }));
  const { when, ...told } = toldOccasion(space, { venue: venue.id });
  const words = { ...told.words, title: "Le conseil du cercle" };
  const hour = (at: string) => ({ ...when, at: Temporal.PlainTime.from(at) });
  await madeOccasion(app, farida, {
    ...toldOccasion(spaceOf(organisation), { venue: venue.id, seenBy: "everyone" }),
    when: hour("10:30"),
  });
  expect((await add({})).text).toContain("« Réunion » s’y tient aussi");
  // Held by a circle of which Omar is not.
  const secret = (at: string, capacity: number | undefined) =>
    madeOccasion(app, farida, { ...told, words, when: hour(at), capacity });
  await secret("13:30", 2);
  await secret("15:30", undefined);
  const taken = await add({ debut: "13:00", fin: "14:00" });
  expect(taken.text).toContain("il est déjà pris");
  expect(taken.text).not.toContain("conseil");
  // Nobody comes to it yet: its seats are free to everyone, and so nothing is told.
  const mine = await add({ debut: "15:30", fin: "16:30", places: "1" });
  expect(mine.text).toContain("Changer ce rendez-vous");
  // Nor once it is made: its own seats are no sign of something else at that very hour.
  expect(mine.text).not.toContain("déjà pris");
});

test("who moves what is theirs over its own dates is not told that the venue is taken", async () => {
  const { farida, organisation, venue, sendTo } = await mill();
  const { when, ...told } = toldOccasion(spaceOf(organisation), { venue: venue.id, capacity: 2 });
  const at = Temporal.PlainTime.from("10:00");
  const { occasion } = await madeOccasion(app, farida, { ...told, when: { ...when, at } });
  const done = await sendTo(`/rendez-vous/${occasion}/changer`, { debut: "10:30", fin: "11:30" });
  expect(done.text).not.toContain(KEEP);
  expect(done.text).toContain("10 h 30");
});

test("a date that is moved to where its venue does not fit comes back once, and moves when that is kept", async () => {
  const { add, farida } = await mill();
  const { browser } = await enter(farida);
  const { at } = await add({ titre: "Les greffes" });
  const move = async (more: Filling) => {
    const page = await browser.get(at);
    const form = page.forms.find(({ action }) => action.endsWith("/deplacer"));
    return browser.submit(form, { jour: "2026-12-03", debut: "10:00", fin: "11:00", ...more });
  };
  const doubted = await move({ debut: "18:30", fin: "19:30" });
  const sentence = "jeudi 3 décembre à 18 h 30, jusqu’à 19 h 30, c’est en dehors de ses horaires.";
  expect(doubted.text).toContain(sentence);
  expect(doubted.text).toContain(KEEP);
  expect((await browser.get(at)).text).toContain("Mardi 1er décembre à 10 h");
  const form = doubted.forms.find(({ action }) => action.endsWith("/deplacer"));
  const kept = await browser.submit(form, { garder: "1" });
  expect(kept.text).toContain("Jeudi 3 décembre à 18 h 30");
  // What fits is not asked about.
  expect((await move({})).text).toContain("Jeudi 3 décembre à 10 h");
});
