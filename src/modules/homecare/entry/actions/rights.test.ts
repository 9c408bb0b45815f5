import { beforeAll, beforeEach } from "vitest";

import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import {
  asks,
  type AtHome,
  atHome,
  openHomes,
  sends,
  TODAY,
} from "../../../../../tests/support/bodies.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import { shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import type { AssignmentId } from "../../domain/assignment.ts";
import { howToEnter } from "./how-to-enter.ts";
import { eraseEntry, seeEntry, writeEntry } from "./write-entry.ts";

let app: TestHouse;
let at: AtHome;
let quentin: PersonId;
let named: AssignmentId;
let sent: AssignmentId;

beforeAll(async () => {
  app = await testHouse();
  await openHomes(app);
});
const AT_THE_HOUR = TEST_NOW.add({ hours: 3 });
beforeEach(() => app.setNow(AT_THE_HOUR));
/** Quentin is named and Malika is sent, and it is the hour to come. */
async function makes(): Promise<void> {
  app.setNow(TEST_NOW);
  at = await atHome(app);
  quentin = await situations(app).someone("Quentin");
  await inOneCircle(app, [at.ana, quentin]);
  const asked = { helper: quentin, visits: [at.visits[0]], from: TODAY, until: undefined };
  named = valueOf(await nameHelper(app, person(at.ana), asked));
  sent = await sends(app, at, await asks(app, at));
  valueOf(await writeEntry(app, person(at.ana), { words: "Par la cour." }));
  app.setNow(AT_THE_HOUR);
}

const TABLE = "Who may do what with how to come in";
const someone = (name: string) => situations(app).someone(name);

async function whomAVisitIsSharedWith(): Promise<Actor> {
  const helene = await someone("Hélène");
  await app.transaction(person(at.ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(at.ana),
        tables: ["homecare.visit"],
        row: undefined,
        to: { person: helene },
        until: undefined,
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je partage." },
      }),
    ),
  );
  return person(helene);
}

const WHO: Readonly<Record<string, () => Actor | Promise<Actor>>> = {
  "whose home it is": () => person(at.ana),
  "who acts for them, entrusted with it": async () =>
    actingFor(app, at.ana, await someone("Nadège"), ["homecare"]),
  "whom they named, at the hour": () => person(quentin),
  "whom a body sent, at the hour": () => person(at.malika),
  "the same, at another hour": () => {
    app.setNow(TEST_NOW);
    return person(quentin);
  },
  "who acts for whom they named": async () =>
    actingFor(app, quentin, await someone("Nadège"), ["homecare"]),
  "whom a visit is shared with": whomAVisitIsSharedWith,
  "who may say yes for the body": () => person(at.odile),
  "another person": async () => person(await someone("Zoé")),
  "a visitor": () => visitor,
  "who operates, on a page": () => operator(at.paul),
  "the operator, from the command line": () => operator(),
};

const standing = async () => (await seeEntry(app, person(at.ana), undefined))?.words;

const ACTS: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "read it on their own page": async (actor) =>
    (await seeEntry(app, actor, undefined))?.words !== undefined,
  "write it": async (actor) => {
    await writeEntry(app, actor, { words: "Sonnez." });
    return (await standing()) === "Sonnez.";
  },
  "erase it": async (actor) => {
    await eraseEntry(app, actor, undefined);
    return (await standing()) === undefined;
  },
  "read it for a passage": async (actor) => {
    const of = { visit: at.visits[0], day: TODAY };
    const read = [];
    for (const assignment of [named, sent])
      read.push(await howToEnter(app, actor, { ...of, assignment }));
    return read.some((one) => one !== undefined);
  },
};

triesRights({
  module: "homecare",
  title: TABLE,
  who: WHO,
  acts: ACTS,
  made: makes,
  refusalsKeep: { except: [] },
});
