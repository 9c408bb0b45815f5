import { randomBytes } from "node:crypto";

import { beforeAll, expect, test } from "vitest";

import type { Id } from "#basics/id";
import {
  closeCircle,
  joinCircle,
  leaveCircle,
  makeCircleIn,
  makeRole,
  putToRest,
} from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { ThreadId } from "../domain/thread.ts";
import { deleteMessage, editMessage, seeHistory } from "./change-message.ts";
import { closeThread, reopenThread } from "./close-thread.ts";
import { keepDraft } from "./keep-draft.ts";
import { reportableMessage } from "./moderate-message.ts";
import { openThread } from "./open-thread.ts";
import { searchThreads } from "./search-threads.ts";
import { seeThread } from "./see-thread.ts";
import { writeMessage } from "./write-message.ts";

let app: TestHouse;
let [ines, solene, odile, paul, zoe]: readonly PersonId[] = [];

beforeAll(async () => {
  app = await testHouse({ environment: { ARCHIPEL_KEY: randomBytes(32).toString("base64") } });
  const made = [];
  for (const name of ["Inès", "Solène", "Odile", "Paul", "Zoé"])
    made.push(await app.transaction(job("test"), (work) => makePersonIn(work, { name })));
  [ines, solene, odile, paul, zoe] = made;
});

function as(one: PersonId | undefined): Actor {
  if (one === undefined) throw new Error("nobody");
  return person(one);
}

interface Situation {
  readonly circle: Id<"Circle">;
  readonly thread: ThreadId;
  readonly message: Id<"Message">;
}

/** Inès facilitates, Solène wrote, Odile and Paul are members, Zoé is none. */
async function situation(): Promise<Situation> {
  const circle = await app.transaction(as(ines), (work) =>
    makeCircleIn(work, {
      name: "Jardins en partage",
      kind: "local",
      isOpen: true,
      purpose: "Trouver un terrain.",
      charter: ["On relit à deux."],
    }),
  );
  for (const one of [solene, odile, paul]) await joinCircle(app, as(one), { circle });
  const opened = await openThread(app, as(ines), {
    space: spaceOf(circle),
    title: "Le terrain",
    words: "Deux parcelles sont libres.",
  });
  if (!opened.done) throw new Error(opened.refusal);
  const { thread } = opened.value;
  const told = await writeMessage(app, as(solene), { thread, words: "Je viens." });
  if (!told.done) throw new Error(told.refusal);
  return { circle, thread, message: told.value.id };
}

const closed = { why: "C’est fini.", readers: "members" } as const;

/** Who it is, and what makes the situation theirs. */
const WHO: Readonly<Record<string, (one: Situation) => Promise<Actor> | Actor>> = {
  "its author": () => as(solene),
  "another member": () => as(odile),
  "its author, once the thread is closed": async ({ thread }) => {
    await closeThread(app, as(ines), { thread, why: "C’est décidé." });
    return as(solene);
  },
  "its author, while the circle rests": async ({ circle }) => {
    await putToRest(app, as(ines), { circle, why: "C’est l’été." });
    return as(solene);
  },
  "its author, once the circle is closed": async ({ circle }) => {
    await closeCircle(app, as(ines), { circle, ...closed });
    return as(solene);
  },
  "a facilitator": () => as(ines),
  "a facilitator, once the circle is closed": async ({ circle }) => {
    await closeCircle(app, as(ines), { circle, ...closed });
    return as(ines);
  },
  "who holds a role that moderates": async ({ circle }) => {
    if (odile === undefined || paul === undefined) throw new Error("nobody");
    const made = await makeRole(app, as(ines), {
      circle,
      name: "La modération",
      about: "Lit ce qui est signalé.",
      moderates: true,
      holder: odile,
      second: paul,
    });
    if (!made.done) throw new Error(made.refusal);
    return as(odile);
  },
  "who left the circle": async ({ circle }) => {
    await leaveCircle(app, as(odile), { circle });
    return as(odile);
  },
  "someone outside": () => as(zoe),
  "a visitor": () => visitor,
  "the operator, from the command line": () => operator(),
};

/** Whether somebody may do it: by doing it. */
const WHAT: Readonly<Record<string, (actor: Actor, one: Situation) => Promise<boolean>>> = {
  "read it": async (actor, { thread, message }) => {
    const read = (await seeThread(app, actor, { thread })) !== undefined;
    expect((await seeHistory(app, actor, { thread, message })) !== undefined).toBe(read);
    return read;
  },
  answer: async (actor, { thread }) =>
    (await writeMessage(app, actor, { thread, words: "Oui." })).done,
  "keep a draft": async (actor, { circle, thread }) =>
    (await keepDraft(app, actor, { circle, thread, title: "", words: "Ou", files: [] })).done,
  "change it": async (actor, { thread, message }) =>
    (await editMessage(app, actor, { thread, message, words: "Non." })).done,
  "delete it": async (actor, { thread, message }) =>
    (await deleteMessage(app, actor, { thread, message })).done,
  "look for words": async (actor, { circle }) =>
    (await searchThreads(app, actor, { circle, query: "viens" })) !== undefined,
  "report it": async (actor, { message }) =>
    (await app.transaction(actor, (work) => reportableMessage.find(work, message))) !== undefined,
  "close it": async (actor, { thread }) =>
    (await closeThread(app, actor, { thread, why: "C’est dit." })).done,
  "reopen it": async (actor, { thread }) => (await reopenThread(app, actor, { thread })).done,
};

const table = readRightsTable("conversations", "Who may do what in threads");

test("the table speaks of everyone, and of all that is done", () => {
  expect([...new Set(table.map(({ who }) => who))]).toEqual(Object.keys(WHO));
  expect([...new Set(table.map(({ what }) => what))]).toEqual(Object.keys(WHAT));
});

test.each(Object.entries(WHO))(
  "in threads, %s may do what the README says",
  async (who, become) => {
    const found = [];
    for (const [what, may] of Object.entries(WHAT)) {
      const one = await situation();
      const actor = await become(one);
      found.push({ who, what, answer: (await may(actor, one)) ? "yes" : "no" });
    }
    expect(found).toEqual(table.filter((cell) => cell.who === who));
  },
);
