import fc from "fast-check";
import { expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { job, operator, person, type PersonId } from "#services/house";
import { findSessionIn } from "#services/sessions";
import type { MandateId, Scope } from "#rules/people";

import { joinCircle, leaveCircle } from "../src/modules/circles/actions/join-circle.ts";
import { reportableCircle } from "../src/modules/circles/actions/moderate-circle.ts";
import { shareNote } from "../src/modules/conversations/actions/share-note.ts";
import { writeNote } from "../src/modules/conversations/actions/write-note.ts";
import { giverOfPersonIn } from "../src/modules/exchanges/givers/actions/givers.ts";
import { askGivers } from "../src/modules/exchanges/needs/actions/route-need.ts";
import { sayFavour } from "../src/modules/exchanges/favours/actions/say-favour.ts";
import { thankNeighbour } from "../src/modules/exchanges/favours/actions/thank-favour.ts";
import { writeNeed } from "../src/modules/exchanges/needs/actions/write-need.ts";
import { eraseMyself } from "../src/modules/home/mine/actions/erase-myself.ts";
import { blockPerson, unblockPerson } from "../src/modules/moderation/actions/block-person.ts";
import { beginActing } from "../src/modules/people/mandates/actions/act-for.ts";
import { endMandate } from "../src/modules/people/mandates/actions/end-mandate.ts";
import { acceptMandate, giveMandate } from "../src/modules/people/mandates/actions/give-mandate.ts";
import { type Browser, browserIn } from "./support/browser.ts";
import { testHouse, type TestHouse } from "./support/house.ts";
import {
  type Inhabitant,
  makeSmallWorld,
  needOf,
  newWord,
  type SmallWorld,
} from "./support/small-world.ts";
import { behindTheWalls } from "./support/tables.ts";
import { lettersTo } from "./support/time.ts";

/*
 * Lives at random in a small world, and asks after each act what must always hold: of pages and of letters, as
 * somebody reads them, never of the code that enforces it.
 */

/** How many lives, and how long each: few by themselves, more where somebody looks for trouble. */
const LIVES = Number(process.env["ARCHIPEL_LIVES"] ?? 3);
const ACTS = 12;
const SEED = Number(process.env["ARCHIPEL_SEED"] ?? 20_261_128);

/** What passes from one to another with words. */
const CARRIERS = ["thank", "favour", "note", "need"] as const;
type Carrier = (typeof CARRIERS)[number];
const SCOPES = ["notes", "exchanges", "calls", "circles"] as const satisfies readonly Scope[];

type Act =
  | { readonly what: "join" | "leave"; readonly who: number }
  | {
      readonly what: "block" | "unblock" | "end-mandate";
      readonly who: number;
      readonly to: number;
    }
  | { readonly what: "mandate"; readonly who: number; readonly to: number; readonly scope: Scope }
  | { readonly what: "say"; readonly who: number; readonly to: number; readonly by: Carrier }
  | { readonly what: "merge"; readonly who: number; readonly to: number }
  | { readonly what: "erase"; readonly who: number }
  | { readonly what: "hide" | "show" };

const who = fc.nat({ max: 4 });
const pair = { who, to: who };
const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom("join" as const, "leave" as const), who }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom("block" as const, "block" as const, "unblock" as const),
      ...pair,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant("say" as const),
      ...pair,
      by: fc.constantFrom(...CARRIERS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("mandate" as const),
      ...pair,
      scope: fc.constantFrom(...SCOPES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("end-mandate" as const), ...pair }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("merge" as const), ...pair }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("erase" as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom("hide" as const, "show" as const) }) },
);

/** Each life begins so: a word that passes, one of each sort that does not, and a mandate. */
const BEGINNING: readonly Act[] = [
  { what: "say", who: 0, to: 1, by: "thank" },
  { what: "mandate", who: 0, to: 3, scope: "notes" },
  { what: "block", who: 1, to: 2 },
  ...CARRIERS.map((by): Act => ({ what: "say", who: 2, to: 1, by })),
];

/** What was said from one to another, and when it did not pass. */
interface Said {
  readonly word: string;
  readonly from: PersonId;
  readonly to: PersonId;
}

/** What is true, as whoever lives there would tell it. */
interface Truth {
  readonly here: Map<PersonId, Inhabitant>;
  readonly gone: Inhabitant[];
  readonly joined: Set<PersonId>;
  /** « a b »: a blocked b. */
  readonly blocks: Set<string>;
  /** « a b »: b acts for a. */
  readonly mandates: Map<string, { readonly scope: Scope; readonly acting: Browser }>;
  /** Said while one of the two had blocked the other. */
  readonly kept: Said[];
  /** Said while neither had. */
  readonly passed: Said[];
  isHidden: boolean;
}

/** What was really looked at: a life in which nothing passes proves nothing. */
const seen = { reached: 0, kept: 0, opened: 0 };

test("whatever people do: who is blocked reaches nobody, a mandate opens what it says, who left reads what outsiders read, sums are zero", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: ACTS, maxLength: ACTS }), async (acts) => {
      const app = await testHouse();
      try {
        const world = await makeSmallWorld(app);
        const truth = await begin(app, world);
        for (const act of [...BEGINNING, ...acts]) {
          await live(app, world, truth, act);
          await holds(app, world, truth);
        }
      } finally {
        await app.leave();
      }
    }),
    { numRuns: LIVES, seed: SEED, endOnFailure: true },
  );
  expect(seen.reached).toBeGreaterThan(0);
  expect(seen.kept).toBeGreaterThan(0);
  expect(seen.opened).toBeGreaterThan(0);
}, 1_200_000);

async function begin(app: TestHouse, world: SmallWorld): Promise<Truth> {
  const [founder, ...others] = world.people;
  if (founder === undefined) throw new Error("nobody lives here");
  const joined = new Set([founder.id]);
  // Two more are there from the beginning, so that there is somebody to talk to; the last one never is.
  for (const { id } of others.slice(0, 2)) {
    await joinCircle(app, person(id), { circle: world.open });
    joined.add(id);
  }
  return {
    here: new Map(world.people.map((one) => [one.id, one])),
    gone: [],
    joined,
    blocks: new Set(),
    mandates: new Map(),
    kept: [],
    passed: [],
    isHidden: false,
  };
}

function idOf({ people }: SmallWorld, place: number): PersonId {
  const found = people[place];
  if (found === undefined) throw new Error("nobody lives there");
  return found.id;
}

const key = (one: PersonId, other: PersonId) => `${one} ${other}`;

async function live(app: TestHouse, world: SmallWorld, truth: Truth, act: Act): Promise<void> {
  const one = "who" in act ? truth.here.get(idOf(world, act.who)) : undefined;
  const other = "to" in act ? truth.here.get(idOf(world, act.to)) : undefined;
  if (act.what === "hide" || act.what === "show") {
    truth.isHidden = act.what === "hide";
    await app.transaction(operator(), (work) =>
      truth.isHidden
        ? reportableCircle.hide(work, world.open, "essai")
        : reportableCircle.showAgain(work, world.open),
    );
    return;
  }
  if (one === undefined) return;
  if (act.what === "join" || act.what === "leave" || act.what === "erase")
    return liveAlone(app, world, truth, { ...act, one });
  if (other === undefined || other.id === one.id) return;
  await liveTogether(app, truth, { act, one, other });
}

async function liveAlone(
  app: TestHouse,
  world: SmallWorld,
  truth: Truth,
  { what, one }: { readonly what: "join" | "leave" | "erase"; readonly one: Inhabitant },
): Promise<void> {
  const as = person(one.id);
  // The founder stays, so that the circle lives; the last one stays outside, to compare with.
  const isFixed = one.id === world.people[0]?.id || one.id === world.people[4]?.id;
  if (what === "erase") {
    if (isFixed) return;
    const told = await eraseMyself(app, as, { session: await freshSession(app, one.id) });
    if (told.done) forget(truth, one);
    return;
  }
  if (isFixed) return;
  const told = await (what === "join" ? joinCircle : leaveCircle)(app, as, { circle: world.open });
  if (!told.done) return;
  if (what === "join") truth.joined.add(one.id);
  else truth.joined.delete(one.id);
}

function sessionOf(app: TestHouse, token: string) {
  return app.transaction(job("sign-in"), (work) => findSessionIn(work, token));
}

async function freshSession(app: TestHouse, id: PersonId): Promise<string | undefined> {
  const browser = await browserIn(app, id);
  const [token = ""] = browser.cookies.values();
  return (await sessionOf(app, token))?.id;
}

function forget(truth: Truth, one: Inhabitant): void {
  truth.here.delete(one.id);
  truth.joined.delete(one.id);
  truth.gone.push(one);
  for (const about of truth.blocks) if (about.includes(one.id)) truth.blocks.delete(about);
  for (const about of truth.mandates.keys())
    if (about.includes(one.id)) truth.mandates.delete(about);
}

interface Together {
  readonly act: Act;
  readonly one: Inhabitant;
  readonly other: Inhabitant;
}

async function liveTogether(app: TestHouse, truth: Truth, { act, one, other }: Together) {
  const as = person(one.id);
  const between = key(one.id, other.id);
  switch (act.what) {
    case "block":
      await blockPerson(app, as, { person: other.id });
      truth.blocks.add(between);
      break;
    case "unblock":
      await unblockPerson(app, as, { person: other.id });
      truth.blocks.delete(between);
      break;
    case "mandate":
      await entrust(app, truth, { one, other, scope: act.scope });
      break;
    case "end-mandate": {
      const given = await openMandate(app, one.id, other.id);
      if (given !== undefined) await endMandate(app, as, { mandate: given });
      truth.mandates.delete(between);
      break;
    }
    case "say": {
      const word = newWord();
      await say(app, { one, other, word, by: act.by });
      const said = { word, from: one.id, to: other.id };
      if (truth.blocks.has(key(other.id, one.id))) truth.kept.push(said);
      else if (!truth.blocks.has(between)) truth.passed.push(said);
      break;
    }
    case "merge":
      await mergeInto(app, truth, { one, other });
      break;
    case "join":
    case "leave":
    case "erase":
    case "hide":
    case "show":
      // Done by oneself, or by who moderates.
      break;
  }
}

async function openMandate(app: TestHouse, from: PersonId, to: PersonId) {
  return behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ id: MandateId }>(
      `select id from people.mandate where person = $1 and holder = $2 and ended_at is null`,
      [from, to],
    );
    return rows[0]?.id;
  });
}

async function entrust(
  app: TestHouse,
  truth: Truth,
  { one, other, scope }: Omit<Together, "act"> & { readonly scope: Scope },
): Promise<void> {
  const given = await giveMandate(app, person(one.id), {
    email: other.email,
    scopes: [scope],
    months: 3,
  });
  if (!given.done) return;
  const accepted = await acceptMandate(app, person(other.id), { mandate: given.value });
  if (!accepted.done) return;
  const acting = await browserIn(app, other.id);
  const [token = ""] = acting.cookies.values();
  const session = await sessionOf(app, token);
  if (session === undefined) throw new Error("nobody came in");
  const told = await beginActing(app, person(other.id), {
    session: session.id,
    mandate: given.value,
  });
  if (told.done) truth.mandates.set(key(one.id, other.id), { scope, acting });
}

async function say(
  app: TestHouse,
  { one, other, word, by }: Omit<Together, "act"> & { readonly word: string; readonly by: Carrier },
): Promise<void> {
  const as = person(one.id);
  switch (by) {
    case "thank": {
      const kori = amountOf(100);
      if (kori === undefined) throw new Error("no such amount");
      await thankNeighbour(app, as, { with: other.id, what: word, kori, thanks: word });
      break;
    }
    case "favour":
      await sayFavour(app, as, { with: other.id, as: "helper", what: word });
      break;
    case "note": {
      const note = await writeNote(app, as, { words: word });
      if (note.done) await shareNote(app, as, { note: note.value, to: other.id, end: "open" });
      break;
    }
    case "need": {
      const giver = await app.transaction(person(other.id), (work) =>
        giverOfPersonIn(work, other.id),
      );
      const need = await writeNeed(app, as, { kind: "skills", words: needOf(word) });
      if (need.done && giver !== undefined)
        await askGivers(app, as, { need: need.value, mode: "one", givers: [giver.id] });
      break;
    }
  }
}

/** Two accounts turn out to be one person's: everything of the first is the other's. */
async function mergeInto(app: TestHouse, truth: Truth, { one, other }: Omit<Together, "act">) {
  if (isPillar(truth, one) || isPillar(truth, other)) return;
  await app.transaction(operator(), async (work) => {
    for (const { aboutPerson } of work.app.modules)
      await aboutPerson?.merges(work, one.id, other.id);
  });
  const blocks = [...truth.blocks].map((about) => about.replaceAll(one.id, other.id));
  if (truth.joined.has(one.id)) truth.joined.add(other.id);
  forget(truth, one);
  // Their address is the other's now, with their name in it.
  truth.gone.splice(truth.gone.indexOf(one), 1);
  for (const about of blocks) {
    const [by, whom] = about.split(" ");
    if (by !== whom) truth.blocks.add(about);
  }
  // Whose words they were, and whom they were for, is the same person now.
  const kept = truth.kept.splice(0).map((said) => ({
    ...said,
    from: said.from === one.id ? other.id : said.from,
    to: said.to === one.id ? other.id : said.to,
  }));
  truth.kept.push(...kept.filter(({ from, to }) => from !== to));
}

function isPillar(truth: Truth, { id }: Inhabitant): boolean {
  const everyone = [...truth.here.keys()];
  return id === everyone[0] || id === everyone.at(-1);
}

/** A word is nowhere in what was read: said without the pages themselves, which are long. */
function hides(read: string, word: string, problem: string): void {
  const at = read.indexOf(word);
  const around = at === -1 ? "" : read.slice(Math.max(0, at - 120), at + 60);
  expect({ problem, around }).toEqual({ problem, around: "" });
}

/** What is asked after each act. */
async function holds(app: TestHouse, world: SmallWorld, truth: Truth): Promise<void> {
  for (const one of truth.here.values()) {
    const read = await everythingReadBy(app, world, one);
    for (const { word, to } of truth.passed)
      if (to === one.id && read.includes(word)) seen.reached += 1;
    for (const { word, from, to } of truth.kept) {
      const stands = truth.blocks.has(key(one.id, from));
      if (to !== one.id || !stands) continue;
      seen.kept += 1;
      hides(read, word, `${one.name} reads a word of somebody whom they blocked`);
    }
    if (!truth.joined.has(one.id))
      hides(read, world.threads.open, `${one.name} reads a circle without being there`);
    if (one.id !== world.people[0]?.id)
      hides(read, world.threads.closed, `${one.name} reads a closed circle`);
    for (const gone of truth.gone) {
      const [, word = ""] = gone.name.split(" ");
      hides(read, word, `${one.name} reads the name of ${gone.name}, who is gone`);
    }
  }
  for (const [between, { scope, acting }] of truth.mandates)
    await opensWhatItSays(world, { between, scope, acting, truth });
  await addsUpToZero(app);
}

interface Entrusted {
  readonly between: string;
  readonly scope: Scope;
  readonly acting: Browser;
  readonly truth: Truth;
}

/** Under a mandate one reads what its scope says, and nothing of either of the two besides. */
async function opensWhatItSays(world: SmallWorld, { between, scope, acting, truth }: Entrusted) {
  const [from = "", to = ""] = between.split(" ");
  const read = await pagesOf(acting, world);
  if (SCOPES.some((name) => name === scope && inWords(truth, from, name, read))) seen.opened += 1;
  for (const one of truth.here.values()) {
    for (const [name, word] of Object.entries(one.own)) {
      const may = one.id === from && name === scope;
      if (!may && (one.id === from || one.id === to))
        hides(read, word, `a mandate of ${scope} reads ${name}`);
    }
  }
  if (scope !== "circles") hides(read, world.threads.open, `a mandate of ${scope} reads circles`);
}

function inWords(truth: Truth, from: string, scope: Scope, read: string): boolean {
  const word = [...truth.here.values()].find(({ id }) => id === from)?.own[scope];
  return word !== undefined && read.includes(word);
}

async function addsUpToZero(app: TestHouse): Promise<void> {
  const sum = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ sum: string }>(
      "select coalesce(sum(amount), 0) as sum from currency.entry",
    );
    return Number(rows[0]?.sum);
  });
  expect(sum).toBe(0);
}

/** All that somebody can read: their pages, what these lead to, and their letters. */
async function everythingReadBy(
  app: TestHouse,
  world: SmallWorld,
  one: Inhabitant,
): Promise<string> {
  const letters = await lettersTo(app, one.email);
  const pages = await pagesOf(await browserIn(app, one.id), world);
  return [pages, ...letters.map(({ subject, text }) => `${subject} ${text}`)].join("\n");
}

const PAGES = [
  "/",
  "/fil",
  "/fils",
  "/moi",
  "/moi/notes",
  "/moi/alertes",
  "/moi/donnees.json",
  "/echanges",
  "/coups-de-pouce",
  "/entraide",
  "/entraide/offres",
  "/taches",
  "/votes",
  "/reponses",
] as const;
/** What one of these pages leads to, of the things that pass between persons. */
const LINKS = /href="(\/(?:moi\/notes|echanges|entraide|coups-de-pouce|fils|cercles)\/[^"#?]+)"/g;

async function pagesOf(browser: Browser, world: SmallWorld): Promise<string> {
  const own = [world.open, world.closed].flatMap((circle) => [
    `/fils?cercle=${circle}`,
    `/cercles/${circle}`,
  ]);
  const read: string[] = [];
  const further = new Set<string>();
  for (const at of [...PAGES, ...own, "/cercles/1/archive.json", "/cercles/2/archive.json"]) {
    const page = await browser.get(at);
    if (page.status >= 500) throw new Error(`${at}: ${page.status}`);
    read.push(page.html);
    for (const [, link = ""] of page.html.matchAll(LINKS)) further.add(link);
  }
  for (const at of [...further].filter((link) => !link.endsWith("/nouveau")).slice(0, 40)) {
    const page = await browser.get(at);
    if (page.status >= 500) throw new Error(`${at}: ${page.status}`);
    read.push(page.html);
  }
  return read.join("\n");
}
