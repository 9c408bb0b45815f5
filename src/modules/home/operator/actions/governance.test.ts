import { beforeAll, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { foundCircle, joinCircle, makeRole } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { type Actor, job, linkHolder, operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { MOST_LINES } from "../../domain/account-line.ts";
import { seeAllLines, seeLineToStrike, strikeLine, writeLine } from "./keep-accounts.ts";
import { seeGovernance } from "./see-governance.ts";

let app: TestHouse;
const who: Record<string, Actor> = {
  "a visitor": visitor,
  "who holds a link": linkHolder("home.message", newId()),
  "the operator": operator(newId<"Person">()),
  "the command line": operator(),
};

const amount = (euros: number) => {
  const found = amountOf(euros * 100);
  if (found === undefined) throw new Error("no amount");
  return found;
};
const server = {
  year: 2026,
  kind: "expense",
  label: "Serveur",
  party: "Grésille",
  amount: amount(30),
  isPlanned: false,
} as const;

async function somebody(name: string) {
  return app.transaction(job("opening"), (work) => makePersonIn(work, { name }));
}

beforeAll(async () => {
  app = await testHouse();
  const [roseline, odile, lea, ana] = [
    await somebody("Roseline"),
    await somebody("Odile"),
    await somebody("Léa"),
    await somebody("Ana"),
  ];
  const founded = await foundCircle(app, operator(roseline), {
    kind: "governing",
    name: "La timonerie",
    purpose: "Tenir le cap.",
    charter: ["Chaque dépense est publiée."],
    isPrivate: false,
    joining: "open",
    questions: [],
  });
  if (!founded.done) throw new Error(founded.refusal);
  const { id: circle } = founded.value;
  for (const one of [odile, lea]) {
    const joined = await joinCircle(app, person(one), { circle });
    if (!joined.done) throw new Error(joined.refusal);
  }
  const made = await makeRole(app, person(roseline), {
    circle,
    name: "Les comptes",
    about: "Publie chaque dépense.",
    moderates: false,
    holder: odile,
    second: roseline,
  });
  if (!made.done) throw new Error(made.refusal);
  who["who facilitates the governing circle"] = person(roseline);
  who["who holds a role there"] = person(odile);
  who["another member of it"] = person(lea);
  who["someone else"] = person(ana);
});

const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "see-governance": async (actor) =>
    (await seeGovernance(app, actor, { year: undefined })).governing?.circle.name ===
    "La timonerie",
  "take-accounts": async (actor) => Array.isArray(await seeAllLines(app, actor, undefined)),
  "write-line": async (actor) => (await writeLine(app, actor, server)).done,
  "strike-line": async (actor) => {
    const written = await writeLine(app, operator(), server);
    if (!written.done) throw new Error(written.refusal);
    const asked = { line: written.value, why: "Deux fois." };
    const isShown = (await seeLineToStrike(app, actor, written.value)) !== undefined;
    const { done } = await strikeLine(app, actor, asked);
    expect(isShown).toBe(done);
    return done;
  },
};

const table = readRightsTable("home", "Who may keep the accounts");

test("the README has a cell for every act of governance and everyone who may ask", () => {
  expect(table).toHaveLength(Object.keys(acts).length * Object.keys(who).length);
});

test.each(table)("$who, $what: $answer", async ({ who: asker, what, answer }) => {
  const [actor, act] = [who[asker], acts[what]];
  if (actor === undefined || act === undefined) throw new Error("unknown cell");
  expect((await act(actor)) ? "yes" : "no").toBe(answer);
});

const keeper = () => operator(newId<"Person">());

describe("the accounts", () => {
  test("hold what was written, of the year asked; a struck line stays, with its reason", async () => {
    const written = await writeLine(app, keeper(), { ...server, year: 2024, label: "Nom" });
    if (!written.done) throw new Error(written.refusal);
    const asked = { line: written.value, why: "Comptée deux fois." };
    expect((await strikeLine(app, keeper(), asked)).done).toBe(true);
    expect(await strikeLine(app, keeper(), asked)).toEqual({
      done: false,
      refusal: "struck-already",
    });
    const seen = await seeGovernance(app, visitor, { year: 2024 });
    expect(seen).toMatchObject({
      year: 2024,
      lines: [{ label: "Nom", struck: { why: "Comptée deux fois." } }],
      totals: { expense: 0 },
      mayKeep: false,
    });
  });

  test("show this year where the year asked has none", async () => {
    expect((await seeGovernance(app, visitor, { year: 1999 })).year).toBe(2026);
  });

  test.each([
    { asked: { year: 2020 }, refusal: "wrong-year" },
    { asked: { amount: amount(0) }, refusal: "no-amount" },
  ])("refuse $refusal", async ({ asked, refusal }) => {
    expect(await writeLine(app, keeper(), { ...server, ...asked })).toEqual({
      done: false,
      refusal,
    });
  });

  test("strike no line that does not exist", async () => {
    const asked = { line: newId<"AccountLine">(), why: "?" };
    expect(await strikeLine(app, keeper(), asked)).toEqual({
      done: false,
      refusal: "unknown-line",
    });
  });

  test("struck by two at once, are struck once, for one reason", async () => {
    const written = await writeLine(app, keeper(), server);
    if (!written.done) throw new Error(written.refusal);
    const line = written.value;
    const told = await Promise.all([
      strikeLine(app, keeper(), { line, why: "Un." }),
      strikeLine(app, keeper(), { line, why: "Deux." }),
    ]);
    expect(told.filter(({ done }) => done)).toHaveLength(1);
  });

  test("hold two hundred lines a year at most", async () => {
    app.setNow(TEST_NOW);
    for (let i = 0; i < MOST_LINES; i += 1)
      await writeLine(app, keeper(), { ...server, year: 2023 });
    expect(await writeLine(app, keeper(), { ...server, year: 2023 })).toEqual({
      done: false,
      refusal: "too-many",
    });
  });
});
