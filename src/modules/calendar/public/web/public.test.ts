import ical from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";

import { makeCircleIn } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId, type SpaceId, visitor } from "#services/house";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { type AddOccasion, addOccasion } from "../../actions/add-occasion.ts";
import { cancelOccasion, changeOccasion } from "../../actions/change-occasion.ts";
import { publishMissingIn } from "../../actions/publish-words.ts";
import { deletePublicWords } from "../../store/public-search.ts";
import { findPublic } from "../actions/find-public.ts";
import { publicAsked } from "../domain/search.ts";

let app: TestHouse;
let ana: PersonId;
let space: SpaceId;

beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
  ana = await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Ana" }));
  space = await app.transaction(person(ana), async (work) =>
    spaceOf(
      await makeCircleIn(work, {
        name: "Autour du jardin",
        kind: "local",
        isOpen: true,
        purpose: "Répondre ensemble.",
        charter: ["On relit avant d’envoyer."],
      }),
    ),
  );
  await add("Fête des graines", {
    commune: "26108",
    kind: "convivial",
    themes: ["environment", "food"],
  });
  await add("Réunion des bassins", {
    commune: "26114",
    day: "2026-12-20",
    themes: ["environment"],
  });
  await add("Atelier des haies, chaque samedi", {
    commune: "38185",
    kind: "workshop",
    weekly: true,
  });
  await add("Le conseil du cercle", { commune: "26108", seenBy: "members" });
});

interface Asked {
  readonly commune: string;
  readonly kind?: string;
  readonly themes?: AddOccasion["themes"];
  readonly day?: string;
  readonly weekly?: boolean;
  readonly seenBy?: "members" | "everyone";
}

const told = (title: string, asked: Asked): AddOccasion => ({
  space,
  kind: asked.kind ?? "meeting",
  themes: asked.themes,
  words: { title, about: "On apporte des aromates.", address: "3 rue Haute", video: undefined },
  commune: asked.commune,
  when: {
    zone: "Europe/Paris",
    day: Temporal.PlainDate.from(asked.day ?? "2026-12-05"),
    at: Temporal.PlainTime.from("10:00"),
    rule:
      asked.weekly === true
        ? { every: "week", interval: 1, days: ["SA"], ends: "after", times: 6 }
        : { every: "once" },
    except: { school: undefined, holidays: undefined },
  },
  minutes: 120,
  seenBy: asked.seenBy ?? "everyone",
  capacity: undefined,
});

const add = async (title: string, asked: Asked) =>
  valueOf(await addOccasion(app, person(ana), told(title, asked)));

async function find(query: string): Promise<readonly string[]> {
  const asked = publicAsked.read(
    Object.fromEntries([...new URLSearchParams(query)].map(([name, value]) => [name, [value]])),
  );
  const { shown } = await findPublic(app, visitor, { asked });
  return shown.map(({ words }) => words.title);
}

describe("a visitor finds what is open to everyone", () => {
  test.each([
    ["", ["Fête des graines", "Atelier des haies, chaque samedi", "Réunion des bassins"]],
    ["q=BASSINS reunion", ["Réunion des bassins"]],
    ["q=conseil", []],
    ["q=100%", []],
    ["ou=26", ["Fête des graines", "Réunion des bassins"]],
    ["ou=Drôme", ["Fête des graines", "Réunion des bassins"]],
    ["ou=Grenoble", ["Atelier des haies, chaque samedi"]],
    ["sorte=workshop", ["Atelier des haies, chaque samedi"]],
    ["du=2026-12-19", ["Atelier des haies, chaque samedi", "Réunion des bassins"]],
    ["du=2020-01-01&q=graines", ["Fête des graines"]],
    ["theme=food", ["Fête des graines"]],
    ["theme=environment", ["Fête des graines", "Réunion des bassins"]],
    ["theme=environment&du=2026-12-19", ["Réunion des bassins"]],
    ["theme=mobility", []],
    ["page=7", []],
  ])("%s", async (query, titles) => {
    expect((await find(query)).toSorted()).toEqual([...titles].toSorted());
  });

  test("nearest in time first, one line a series", async () => {
    const titles = await find("du=2026-12-06");
    expect(titles).toEqual(["Atelier des haies, chaque samedi", "Réunion des bassins"]);
  });
});

test("what is no longer for everyone is found by nobody, nor what is gone", async () => {
  const occasion = await add("Visite des serres", { commune: "26108" });
  expect(await find("q=serres")).toHaveLength(1);
  const members = told("Visite des serres", { commune: "26108", seenBy: "members" });
  valueOf(await changeOccasion(app, person(ana), { occasion, ...members }));
  expect(await find("q=serres")).toEqual([]);
  valueOf(
    await changeOccasion(app, person(ana), {
      occasion,
      ...told("Visite des ruches", { commune: "26108" }),
    }),
  );
  expect(await find("q=serres")).toEqual([]);
  expect(await find("q=ruches")).toHaveLength(1);
  const { html } = await browserOf(app).get("/rendez-vous/publics?q=ruches");
  expect(html).not.toContain("Annulé");
  valueOf(await cancelOccasion(app, person(ana), { occasion, why: undefined }));
  expect((await browserOf(app).get("/rendez-vous/publics?q=ruches")).html).toContain("Annulé");
});

test("what was written before there was a search is found the next night", async () => {
  const occasion = await add("Bourse aux plants", { commune: "26108" });
  await app.transaction(job("roll-on-occasions"), (work) => deletePublicWords(work, occasion));
  expect(await find("q=bourse")).toEqual([]);
  await app.transaction(job("roll-on-occasions"), publishMissingIn);
  expect(await find("q=bourse")).toEqual(["Bourse aux plants"]);
});

const get = (suffix: string) => browserOf(app).get(`/rendez-vous/publics${suffix}`);

describe("as files, of the same wishes", () => {
  test("a calendar of each date, read by ical.js", async () => {
    const { html, headers } = await get(".ics?ou=Is%C3%A8re");
    expect(headers.get("content-type")).toContain("text/calendar");
    const calendar = new ical.Component(ical.parse(html));
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ical.Event(one));
    expect(events.map(({ summary }) => summary)).toEqual(
      Array.from({ length: 6 }, () => "Atelier des haies, chaque samedi"),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(6);
    expect(String(calendar.getFirstPropertyValue("x-wr-calname"))).toContain("Isère");
  });

  test("a feed, linked data, a table", async () => {
    const { html: atom } = await get(".atom?q=graines");
    expect(atom).toContain("Fête des graines");
    expect(atom).not.toContain("Réunion des bassins");
    const { html: linked } = await get(".jsonld?q=f%C3%AAte+graines");
    expect(JSON.parse(linked)).toMatchObject([
      {
        "@type": "Event",
        name: "Fête des graines",
        startDate: "2026-12-05T10:00:00+01:00",
        organizer: { name: "Autour du jardin" },
      },
    ]);
    const { html: csv } = await get(".csv?q=graines");
    expect(csv).toContain("Fête des graines;Moment convivial;2026-12-05T10:00:00+01:00");
    expect((await get(".json")).status).toBe(404);
  });
});

describe("by theme", () => {
  test("a page of its own counts what answers, whichever theme is asked for", async () => {
    const { html } = await browserOf(app).get("/rendez-vous/publics?theme=food");
    expect(html).toMatch(/<title>Rendez-vous publics\s: Alimentation et jardins/);
    expect(html).not.toContain("noindex");
    expect(html).toContain("Environnement et climat (2)");
    expect(html).toContain("Alimentation et jardins (1)");
    expect(html).not.toContain("Mobilité");
    expect(html).not.toContain("Réunion des bassins");
  });

  test("what is asked with words beside is not a page of its own, and an unknown theme is none", async () => {
    const words = await browserOf(app).get("/rendez-vous/publics?q=graines&theme=food");
    expect(words.html).toContain("noindex");
    expect(await find("theme=licorne&q=bassins")).toEqual(["Réunion des bassins"]);
  });

  test("the files say it, and the map shows the same", async () => {
    const { html: ics } = await get(".ics?theme=food");
    const [event] = new ical.Component(ical.parse(ics)).getAllSubcomponents("vevent");
    expect(event?.getFirstProperty("categories")?.getValues()).toEqual([
      "Alimentation et jardins",
      "Environnement et climat",
    ]);
    expect(ics).toContain("X-WR-CALNAME:Rendez-vous publics : Alimentation et jardins");
    expect(ics).not.toContain("bassins");
    expect((await get(".csv?theme=food")).html).toContain(
      "Alimentation et jardins, Environnement et climat",
    );
    expect((await get(".atom?theme=food")).html).toMatch(/<category[^>]+term="environment"/);
    expect(JSON.parse((await get(".jsonld?theme=food")).html)).toMatchObject([
      { keywords: ["Alimentation et jardins", "Environnement et climat"] },
    ]);
    const map = await browserOf(app).get("/autour-de-moi/rendez-vous?theme=food&ou=Dr%C3%B4me");
    expect(map.html).toContain("Fête des graines");
    expect(map.html).not.toContain("Réunion des bassins");
  });

  test("its page leads to all that is about the same; who changes something else keeps them", async () => {
    const themes: AddOccasion["themes"] = ["mobility"];
    const occasion = await add("Vélos en commun", { commune: "26108", themes });
    const { html } = await browserOf(app).get(`/rendez-vous/${occasion}`);
    expect(html).toContain('href="/rendez-vous/publics?theme=mobility"');
    const same = told("Vélos à partager", { commune: "26108" });
    valueOf(await changeOccasion(app, person(ana), { occasion, ...same }));
    expect(await find("theme=mobility")).toEqual(["Vélos à partager"]);
    const none = { ...same, themes: [] };
    valueOf(await changeOccasion(app, person(ana), { occasion, ...none }));
    expect(await find("theme=mobility")).toEqual([]);
  });

  test("four at most", async () => {
    const themes: AddOccasion["themes"] = ["food", "health", "work", "sport", "digital"];
    const asked = { ...told("De tout", { commune: "26108" }), themes };
    expect(await addOccasion(app, person(ana), asked)).toMatchObject({
      refusal: "too-many-themes",
    });
  });
});

test("the page helps who finds nothing, and who is not understood", async () => {
  const browser = browserOf(app);
  const none = await browser.get("/rendez-vous/publics?q=licorne");
  expect(none.html).toContain("Aucun rendez-vous ne répond");
  const typo = await browser.get("/rendez-vous/publics?ou=Dieulefi");
  expect(typo.html).toContain("Dieulefit");
  expect((await browser.get("/rendez-vous")).html).toContain('href="/rendez-vous/publics"');
});
