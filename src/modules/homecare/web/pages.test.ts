import { beforeAll, beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { operator, person, type PersonId } from "#services/house";

import { type Browser, browserIn, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { wordsOf } from "../../../services/pdf/test-words.ts";
import { openDeployment } from "../actions/open-deployment.ts";
import { planVisit } from "../actions/plan-visit.ts";

let app: TestHouse;
let ana: PersonId;
let mine: Browser;
let other: Browser;
let visit: string;

const TODAY = dayOf(TEST_NOW);

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  ana = await someone("Ana");
  mine = await browserIn(app, ana);
  other = await browserIn(app, await someone("Zoé"));
  const before = await mine.get("/chez-moi");
  if (!before.text.includes("n’est pas ouvert")) throw new Error(before.text);
  if ((await mine.get("/chez-moi/semaine")).status !== 404)
    throw new Error("a week before it is open");
  valueOf(
    await openDeployment(app, operator(), {
      controller: "SCIC Rest@dom",
      contact: "04 65 71 00 20",
      assessed: TODAY.subtract({ days: 3 }),
      register: "Au siège",
      hosting: "itself",
      hasReadRetention: true,
    }),
  );
  visit = valueOf(
    await planVisit(app, person(ana), {
      title: "<b>Paul</b>, le kiné",
      note: "La clef est sous le <i>pot</i>.",
      zone: "Europe/Paris",
      day: TODAY,
      at: Temporal.PlainTime.from("10:00"),
      minutes: 45,
      every: "week",
      days: [],
      last: undefined,
    }),
  );
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const PAGES = [
  "",
  "/semaine",
  "/semaine?du=2026-12-07",
  "/visites",
  "/visites/nouvelle",
  "/absence",
];

test("each page has one title and no id twice; words are shown as they were typed, never run", async () => {
  for (const rest of [...PAGES, `/visites/${visit}`, `/visites/${visit}/changer`]) {
    const page = await mine.get(`/chez-moi${rest}`);
    expect([rest, page.status, page.html.match(/<h1/g)?.length]).toEqual([rest, 200, 1]);
    const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(page.html).not.toMatch(/<b>Paul|<i>pot/);
  }
});

test("another person finds a page of their own, empty, and nothing of this one", async () => {
  const page = await other.get("/chez-moi");
  expect(page.text).toContain("Écrire ma première visite");
  expect(page.text).not.toContain("Paul");
  for (const rest of ["", "/changer"])
    expect((await other.get(`/chez-moi/visites/${visit}${rest}`)).status).toBe(404);
});

const offered = async (browser: Browser) =>
  (await browser.get("/moi/partages/nouveau")).text.includes("Toute votre semaine chez vous");

test("from « Chez moi » one shows one’s whole week to somebody in one tap, once something is in it", async () => {
  const way = "/moi/partages/nouveau/chez-moi";
  expect((await mine.get("/chez-moi")).html).toContain(`href="${way}"`);
  expect((await mine.get(way)).text).toContain("toute votre semaine chez vous");
  expect((await other.get("/chez-moi")).html).not.toContain(`href="${way}"`);
});

test("a whole week is offered to share once something is in it", async () => {
  expect([await offered(mine), await offered(other)]).toEqual([true, false]);
});

test("a first day long ago, or far ahead, is kept and read calmly", async () => {
  for (const day of ["1900-02-28", "2020-02-29", "2099-12-31"])
    for (const again of ["once", "week", "fortnight", "month"]) {
      const page = await mine.get("/chez-moi/visites/nouvelle");
      const sent = await mine.submit(formTo(page, "/chez-moi/visites/nouvelle"), {
        visite: "Loin",
        jour: day,
        heure: "10:00",
        revient: again,
      });
      expect([day, again, sent.status]).toEqual([day, again, 200]);
      const stop = sent.forms.find(({ action }) => action.endsWith("/arreter"));
      if (stop === undefined) throw new Error(sent.text);
      expect((await mine.submit(stop)).status).toBe(200);
    }
  for (const at of ["/chez-moi", "/chez-moi/semaine", "/chez-moi/visites", "/moi/calendrier"])
    expect([at, (await mine.get(at)).status]).toEqual([at, 200]);
});

test("all that is missing is said at once, each beside its field, and what was typed comes back", async () => {
  const page = await mine.get("/chez-moi/visites/nouvelle");
  const back = await mine.submit(formTo(page, "/chez-moi/visites/nouvelle"), {
    visite: "",
    jour: "demain",
    heure: "25:00",
    note: "La clef est chez Zoé.",
  });
  expect(back.status).toBe(422);
  for (const words of [
    "Écrivez qui vient, ou ce qui se passe.",
    "Écrivez un jour, par exemple 07/12/2026.",
    "Écrivez une heure, par exemple 10 h 30.",
    "La clef est chez Zoé.",
  ])
    expect(back.text).toContain(words);
});

test("words of health are said once, taken away in one press, or kept; never refused, and nothing is written before", async () => {
  const at = "/chez-moi/visites/nouvelle";
  const typed = {
    visite: "Paul, le kiné, pour son genou cassé",
    jour: TODAY.toString(),
    heure: "16:00",
    note: "Elle a du diabète, pas de gâteau.",
  };
  const asked = await mine.submit(formTo(await mine.get(at), at), typed);
  expect(asked.status).toBe(200);
  expect(asked.text).toContain("Ces mots disent peut-être quelque chose de la santé");
  expect(asked.text).toContain("« genou cassé » et « diabète »");
  expect((await mine.get("/chez-moi")).text).not.toContain("gâteau");
  const taken = await mine.submit(formTo(asked, at), {}, "Enlever ces mots");
  expect([taken.status, taken.html.includes("diabète.")]).toEqual([200, false]);
  expect(taken.html).toContain('value="Paul, le kiné, pour"');
  expect(taken.html).toContain("Elle a, pas de gâteau.");
  const kept = await mine.submit(formTo(asked, at), {}, "Garder comme c’est écrit");
  expect(kept.text).toContain("Elle a du diabète, pas de gâteau.");
  expect(kept.at).toMatch(/^\/chez-moi\/visites\/[0-9a-f-]{36}\?gardee$/);
  expect(kept.text).toContain("C’est gardé.");
  expect(kept.html).toContain('<a href="/chez-moi/visites/nouvelle">Ajouter une autre visite</a>');
});

test("a favour asked of neighbours is asked in one’s own words, beside what they offer and what kori are", async () => {
  const page = await mine.get("/chez-moi/coup-de-main");
  expect(page.text).toContain("Un kori remercie du temps, il n’achète rien.");
  for (const at of ["/echanges/demander?genre=errand", "/entraide/offres?genre=temps"])
    expect(page.html).toContain(`href="${at}"`);
  const asked = await mine.get("/echanges/demander?genre=errand");
  expect([asked.status, asked.text]).toEqual([
    200,
    expect.stringContaining("Rapporter du pain le samedi matin"),
  ]);
});

test("a visit without an end is kept, and says its hour alone", async () => {
  const page = await mine.get("/chez-moi/visites/nouvelle");
  const sent = await mine.submit(formTo(page, "/chez-moi/visites/nouvelle"), {
    visite: "Rosa",
    jour: TODAY.toString(),
    heure: "14:30",
  });
  expect([sent.status, sent.text]).toEqual([200, expect.stringContaining("14 heures 30")]);
});

test("a visit over midnight lasts until the next morning, and its form says so again", async () => {
  const page = await mine.get("/chez-moi/visites/nouvelle");
  const sent = await mine.submit(formTo(page, "/chez-moi/visites/nouvelle"), {
    visite: "La garde de nuit",
    jour: TODAY.toString(),
    heure: "21:00",
    fin: "07:00",
  });
  expect(sent.text).toContain("De 21 heures à 7 heures");
  const change = await mine.get(`${sent.at.split("?")[0]}/changer`);
  expect(change.html).toContain('value="07:00"');
});

test("the week is one page of paper, the same bytes each time, for nobody else", async () => {
  const { bytes: one } = await mine.get("/chez-moi/semaine.pdf?du=2026-12-07");
  const { bytes: again } = await mine.get("/chez-moi/semaine.pdf?du=2026-12-07");
  expect(again).toEqual(one);
  const words = wordsOf(one);
  expect(words).toContain("La semaine d’Ana");
  for (const number of ["15", "112", "114", "3977"]) expect(words).toContain(number);
  expect(words).not.toMatch(/page 1 sur/);
});

test("on paper it is said what nobody who comes asks for", async () => {
  const words = wordsOf((await mine.get("/chez-moi/semaine.pdf?du=2026-12-07")).bytes);
  expect(words.replace(/\s+/g, " ")).toContain("ni carte, ni code de banque, ni signature");
});

test("on paper the numbers to call stand before the week, and twenty-five lines hold on one page", async () => {
  const day = Temporal.PlainDate.from("2026-12-14");
  const busy = await situations(app).someone("Denise");
  const plan = (title: string, on: Temporal.PlainDate, hour: number) =>
    planVisit(app, person(busy), {
      title,
      note: undefined,
      zone: "Europe/Paris",
      day: on,
      at: new Temporal.PlainTime(hour, 30),
      minutes: 45,
      every: "once",
      days: [],
      last: undefined,
    });
  for (let line = 0; line < 25; line += 1)
    valueOf(
      await plan(
        "Malika, l’aide à domicile, puis le repas",
        day.add({ days: line % 7 }),
        8 + Math.floor(line / 7),
      ),
    );
  const hers = await browserIn(app, busy);
  const words = wordsOf((await hers.get(`/chez-moi/semaine.pdf?du=${day.toString()}`)).bytes);
  expect(words.match(/Malika/g)).toHaveLength(25);
  expect(words).not.toMatch(/page 1 sur/);
  expect(words.indexOf("3977")).toBeLessThan(words.indexOf("Malika"));
});

test("a day that is no day, and a far one, are answered calmly", async () => {
  for (const day of ["hier", "2026-02-30", "9999-12-31", "0001-01-01", ""])
    expect((await mine.get(`/chez-moi/semaine?du=${day}`)).status).toBe(200);
  const page = await mine.get(`/chez-moi/visites/${visit}`);
  const form = page.forms.find(({ action }) => action.endsWith("/pas-ce-jour"));
  if (form === undefined) throw new Error(page.text);
  const action = form.action.replace(/\d{4}-\d\d-\d\d/, "2999-01-01");
  const sent = await mine.submit({ ...form, action });
  expect(sent.status).toBe(409);
  expect(sent.text).toContain("Cette visite n’est pas ce jour-là.");
});
