import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";

import { liveALittle } from "./support/acts.ts";
import { type Browser, browserOf } from "./support/browser.ts";
import { crawl } from "./support/crawl.ts";
import { filledHouse, makeTemplate } from "./support/filled.ts";
import {
  type Fields,
  filledAgain,
  type FoundForm,
  formsIn,
  hostileTurns,
  rawIn,
  typedNames,
  withValue,
} from "./support/forms.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs, type Persona, PERSONAS } from "./support/personas.ts";
import { type Route, routesOf } from "./support/routes.ts";
import { builtAssets } from "./support/running.ts";
import { layTally, movedIn, tablesOf } from "./support/tables.ts";

/*
 * Every form that anyone finds on their way, sent as no browser of ours would: twice at once, stale,
 * at another's address, without its token, from elsewhere, with hostile words.
 */

/** Tables that note that something was tried, or that the queue keeps for itself. */
const TRACES = new Set(["house.act", "limits.count", "access.read"]);

let template: string;
let routes: readonly Route[];
const found = new Map<Persona, readonly FoundForm[]>();
const cookies = new Map<Persona, ReadonlyMap<string, string>>();

beforeAll(async () => {
  await builtAssets();
  template = await makeTemplate(async (app) => {
    routes = routesOf(app);
    const visitor = browserOf(app);
    const seeds = await liveALittle(app, {
      visitor,
      member: await browserAs(app, "Jean-Rémy"),
      operator: await browserAs(app, "operator"),
    });
    for (const persona of PERSONAS) {
      const browser = persona === "visitor" ? visitor : await browserAs(app, persona);
      const walk = await crawl({ browser, routes, each: 4, seeds });
      found.set(persona, formsIn(walk, routes));
      cookies.set(persona, new Map(browser.cookies));
    }
    const tables = (await tablesOf(app)).map(({ name }) => name);
    await layTally(
      app,
      tables.filter((name) => !TRACES.has(name)),
    );
  });
}, 600_000);

function browserIn(app: TestHouse, persona: Persona): Browser {
  const browser = browserOf(app);
  for (const [name, value] of cookies.get(persona) ?? []) browser.cookies.set(name, value);
  return browser;
}

function formsOf(persona: Persona, method: "GET" | "POST"): readonly FoundForm[] {
  return (found.get(persona) ?? []).filter(({ form }) => form.method === method);
}

/** Those that nobody before them found: hostile words are read by the same code, whoever sends them. */
function firstFoundBy(persona: Persona, method: "GET" | "POST"): readonly FoundForm[] {
  const before = PERSONAS.slice(0, PERSONAS.indexOf(persona));
  const known = new Set(before.flatMap((one) => formsOf(one, method).map(({ kind }) => kind)));
  return formsOf(persona, method).filter(({ kind }) => !known.has(kind));
}

/** Whose turn it is to be sent hostile words, among what is sent and among what is asked. */
const [turnsOfSent, turnsOfAsked] = [hostileTurns(), hostileTurns()];

function changes(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  return Object.fromEntries(
    [...after]
      .map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  );
}

test("forms are found", () => {
  for (const persona of PERSONAS) expect(found.get(persona)?.length).toBeGreaterThan(0);
  expect(formsOf("operator", "POST").length).toBeGreaterThan(2);
});

/** Every other form: all of them in one test would outlast it. */
const HALVES = [
  ["the first, the third…", 0],
  ["the second, the fourth…", 1],
] as const;
const halfOf = (forms: readonly FoundForm[], half: 0 | 1) =>
  forms.filter((_, at) => at % 2 === half);

/** Acts that anyone may do, though only a visitor is shown them: asking for a code, signed in or not. */
const FOR_ALL: ReadonlySet<string> = new Set(["/entrer"]);

describe.each(PERSONAS)("as %s", (persona) => {
  test.each(HALVES)("sent twice at once acts once: %s", { timeout: 600_000 }, async (_, half) => {
    let houses = await twoHouses();
    const third = await filledHouse(template);
    const wrong: string[] = [];
    for (const form of halfOf(formsOf(persona, "POST"), half)) {
      const tabs = await sendFromTwoTabs(third, persona, form);
      wrong.push(...tabs.map((told) => `${form.kind}: ${told}`));
      let pair = await fillBoth(houses, persona, form);
      if (pair === undefined) {
        // An earlier form took it away (a session ended, a note erased): in new houses it stands.
        for (const one of houses) await one.leave();
        houses = await twoHouses();
        pair = await fillBoth(houses, persona, form);
      }
      if (pair === undefined) wrong.push(`${form.kind}: is gone from ${form.on}`);
      else wrong.push(...(await sendTwice(houses, pair)).map((told) => `${form.kind}: ${told}`));
    }
    expect(wrong).toEqual([]);
  });

  test.each(HALVES)(
    "stale, foreign and forged changes nothing and breaks nothing: %s",
    { timeout: 600_000 },
    async (_, half) => {
      const app = await filledHouse(template);
      const before = await movedIn(app);
      const wrong: string[] = [];
      const note = noteIn(wrong);
      for (const form of halfOf(formsOf(persona, "POST"), half)) {
        const browser = browserIn(app, persona);
        const filled = await filledAgain(browser, form);
        if (filled === undefined) continue;
        await sendForged(browser, form, filled, note("forged"));
        await sendStale(browser, form, filled, note("stale"));
        await sendElsewhere(browser, form, filled, note("elsewhere"));
      }
      expect(wrong).toEqual([]);
      expect(changes(before, await movedIn(app))).toEqual({});
    },
  );

  test.each(HALVES)("hostile words break nothing: %s", { timeout: 600_000 }, async (_, half) => {
    const app = await filledHouse(template);
    const wrong: string[] = [];
    const note = noteIn(wrong);
    for (const form of halfOf(firstFoundBy(persona, "POST"), half)) {
      const browser = browserIn(app, persona);
      const filled = await filledAgain(browser, form);
      if (filled !== undefined) await sendHostile(browser, form, filled, note("hostile"));
    }
    for (const form of halfOf(firstFoundBy(persona, "GET"), half))
      await askHostile(browserIn(app, persona), form, note("asked"));
    expect(wrong).toEqual([]);
  });

  test("what is offered to others only changes nothing", { timeout: 120_000 }, async () => {
    const app = await filledHouse(template);
    const token = await tokenOf(browserIn(app, persona), persona);
    // Nothing may change here: a page read once stays as it was read.
    const mineAt = readingOnce(browserIn(app, persona));
    const wrong: string[] = [];
    for (const other of PERSONAS) {
      // What a visitor may do, anyone may.
      if (other === "visitor") continue;
      for (const form of formsOf(other, "POST")) {
        const { action } = form.form;
        // A signed link is the right of whoever holds it.
        if (other === persona || /^(\/l\/.*)?$/.test(action) || FOR_ALL.has(action)) continue;
        const asOther = await filledByOther(app, other, form);
        if (asOther === undefined) continue;
        // What stands on the same page for me is offered to me too.
        const mine = await mineAt.get(form.on);
        if (mine.forms.some((one) => one.action === action)) continue;
        const before = await movedIn(app);
        const fields = withValue(withValue(asOther.fields, "token", token), "act", newId());
        const answer = await browserIn(app, persona).post(asOther.action, fields);
        const effect = changes(before, await movedIn(app));
        if (Object.keys(effect).length > 0)
          wrong.push(`${form.kind}, offered to ${other}: ${JSON.stringify(effect)}`);
        if (answer.way.some((status) => status >= 500))
          wrong.push(`${form.kind}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** A browser that reads each page once. */
function readingOnce(browser: Browser): Pick<Browser, "get"> {
  const read = new Map<string, ReturnType<Browser["get"]>>();
  return {
    get: (at) => {
      const page = read.get(at) ?? browser.get(at);
      read.set(at, page);
      return page;
    },
  };
}

/** The forms of each as they fill them: the same in each copy of the house, but for what each test writes anew. */
const filledOf = new Map<Persona, Map<FoundForm, ReturnType<typeof filledAgain>>>();
const readingOf = new Map<Persona, Pick<Browser, "get">>();

function filledByOther(app: TestHouse, other: Persona, form: FoundForm) {
  const known = filledOf.get(other) ?? new Map<FoundForm, ReturnType<typeof filledAgain>>();
  filledOf.set(other, known);
  const reading = readingOf.get(other) ?? readingOnce(browserIn(app, other));
  readingOf.set(other, reading);
  const filled = known.get(form) ?? filledAgain(reading, form);
  known.set(form, filled);
  return filled;
}

/** Notes what is wrong with a form, as it was sent. */
function noteIn(wrong: string[]) {
  return (told: string) => (form: FoundForm, what: string) =>
    wrong.push(`${told}: ${form.kind} (on ${form.on}) ${what}`);
}

type Houses = readonly [once: TestHouse, twice: TestHouse];

async function twoHouses(): Promise<Houses> {
  return [await filledHouse(template), await filledHouse(template)];
}

interface Ready extends Filled {
  readonly browser: Browser;
}

/** The same form filled in both houses; undefined when it stands no more in one of them. */
async function fillBoth(
  [once, twice]: Houses,
  persona: Persona,
  form: FoundForm,
): Promise<readonly [Ready, Ready] | undefined> {
  const [single, double] = [browserIn(once, persona), browserIn(twice, persona)];
  const [one, two] = [await filledAgain(single, form), await filledAgain(double, form)];
  if (one === undefined || two === undefined) return undefined;
  return [
    { ...one, browser: single },
    { ...two, browser: double },
  ];
}

/** Sends it once in the first house, twice at once in the second: both must hold as many rows. */
async function sendTwice(
  [once, twice]: Houses,
  [one, two]: readonly [Ready, Ready],
): Promise<readonly string[]> {
  const [before, beforeTwice] = [await movedIn(once), await movedIn(twice)];
  await one.browser.post(one.action, one.fields);
  const answers = await Promise.all(
    [two.fields, two.fields].map((fields) => two.browser.post(two.action, fields)),
  );
  const expected = JSON.stringify(changes(before, await movedIn(once)));
  const effect = JSON.stringify(changes(beforeTwice, await movedIn(twice)));
  const broken = answers.find(({ way }) => way.some((status) => status >= 500));
  return [
    ...(effect === expected ? [] : [`${effect} instead of ${expected}`]),
    ...(broken === undefined ? [] : [`answers ${broken.way.join(" ")}`]),
  ];
}

/** Two tabs send two acts: one of them may be refused, none may break. */
async function sendFromTwoTabs(
  app: TestHouse,
  persona: Persona,
  form: FoundForm,
): Promise<readonly string[]> {
  const browser = browserIn(app, persona);
  const filled = await filledAgain(browser, form);
  if (filled === undefined) return [];
  const tabs = await Promise.all(
    [newId(), newId()].map((act) =>
      browser.post(filled.action, withValue(filled.fields, "act", act)),
    ),
  );
  const broken = tabs.find(({ way }) => way.some((status) => status >= 500));
  return broken === undefined ? [] : [`from two tabs answers ${broken.way.join(" ")}`];
}

/** A token of one's own, from a form that everyone finds. */
async function tokenOf(browser: Browser, persona: Persona): Promise<string> {
  for (const { on } of formsOf(persona, "POST")) {
    const page = await browser.get(on);
    for (const { fields } of page.forms) {
      const token = fields.find(([name]) => name === "token")?.[1];
      if (token !== undefined) return token;
    }
  }
  return "";
}

interface Filled {
  readonly action: string;
  readonly fields: Fields;
}
type Note = (form: FoundForm, what: string) => void;

/** Without its token, with another's, or from another site: refused, whoever asks. */
async function sendForged(
  browser: Browser,
  form: FoundForm,
  { action, fields }: Filled,
  note: Note,
) {
  // Signed links carry their proof in the address, and mail programs post to them (RFC 8058).
  if (action.startsWith("/l/")) return;
  const tries = [
    { told: "without a token", fields: fields.filter(([name]) => name !== "token"), headers: {} },
    { told: "with a wrong token", fields: withValue(fields, "token", "x".repeat(32)), headers: {} },
    { told: "from another site", fields, headers: { origin: "https://ailleurs.example.org" } },
    { told: "from another site", fields, headers: { "sec-fetch-site": "cross-site" } },
  ];
  for (const { told, fields: sent, headers } of tries) {
    const { status } = await browser.post(action, sent, headers);
    if (status !== 403) note(form, `${told} answers ${status}`);
  }
}

/** With a version that is not the one shown any more: refused, with both texts. */
async function sendStale(
  browser: Browser,
  form: FoundForm,
  { action, fields }: Filled,
  note: Note,
) {
  const shown = fields.find(([name]) => name === "version")?.[1];
  if (shown === undefined) return;
  // What nobody wrote yet is at version 0: the version shown is no stale one.
  for (const version of [shown === "0" ? "1" : "0", "999999", "x", ""]) {
    const sent = withValue(withValue(fields, "version", version), "act", newId());
    const { status } = await browser.post(action, sent);
    if (status < 400 || status >= 500) note(form, `with version « ${version} » answers ${status}`);
  }
}

/** At an address of the same shape that names something unknown: not found, or refused. */
async function sendElsewhere(
  browser: Browser,
  form: FoundForm,
  { action, fields }: Filled,
  note: Note,
) {
  const other = action.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, newId());
  const numbered = action.replace(/\/\d+(?=\/|$)/, "/999999999");
  for (const elsewhere of [other, numbered]) {
    if (elsewhere === action) continue;
    const { status } = await browser.post(elsewhere, withValue(fields, "act", newId()));
    if (status < 400 || status >= 500) note(form, `at ${elsewhere} answers ${status}`);
  }
}

/** Hostile words in each kind of question: answered calmly, never given back raw, never slowly. */
async function sendHostile(
  browser: Browser,
  form: FoundForm,
  { action, fields }: Filled,
  note: Note,
) {
  const names = [...new Set(typedNames(fields))];
  for (const { name, texts } of turnsOfSent(form.form, names)) {
    for (const { told, text } of texts) {
      const sent = withValue(withValue(fields, name, text), "act", newId());
      const before = process.cpuUsage();
      const page = await browser.post(action, sent);
      // What it takes of this process, whatever else the machine does.
      const seconds = process.cpuUsage(before).user / 1_000_000;
      if (page.way.some((status) => status >= 500))
        note(form, `${told} in ${name}: ${page.way.join(" ")}`);
      const raw = rawIn(page);
      if (raw !== undefined) note(form, `${told} in ${name} comes back as ${raw}`);
      if (seconds > 1) note(form, `${told} in ${name} takes ${seconds.toFixed(1)} s`);
    }
  }
  const tooLong = await browser.post(action, withValue(fields, "act", "a".repeat(1_100_000)));
  if (tooLong.status !== 413) note(form, `1 MB answers ${tooLong.status}`);
}

async function askHostile(browser: Browser, { form, on, kind }: FoundForm, note: Note) {
  for (const { name, texts } of turnsOfAsked(form, Object.keys(form.offers))) {
    for (const { told, text } of texts) {
      const query = new URLSearchParams([
        ...form.fields.filter(([known]) => known !== name).map(([known, value]) => [known, value]),
        [name, text.slice(0, 20_000)],
      ]);
      const page = await browser.get(`${(form.action || on).split("?")[0]}?${query}`);
      const raw = rawIn(page);
      const asked = { form, on, kind, route: undefined };
      if (page.way.some((status) => status >= 500))
        note(asked, `${told} in ${name}: ${page.status}`);
      if (raw !== undefined) note(asked, `${told} in ${name} comes back as ${raw}`);
    }
  }
}
