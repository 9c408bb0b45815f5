import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makeCircleIn, joinCircle } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import type { End, NoteId } from "../domain/note.ts";
import { aboutPerson } from "./about-person.ts";
import { listMyNotes, seeNote, seeReads } from "./see-notes.ts";
import { deleteOwnNote, seeChoices, shareNote, takeBackNote } from "./share-note.ts";
import { writeNote } from "./write-note.ts";

const WORDS = "Passez par le jardin, la porte de devant coince.";
let app: TestHouse;
let [adrienne, quentin, lucienne]: readonly PersonId[] = [];

beforeAll(async () => {
  app = await testHouse();
  const made = [];
  for (const name of ["Adrienne", "Quentin", "Lucienne"])
    made.push(await app.transaction(job("test"), (work) => makePersonIn(work, { name })));
  [adrienne, quentin, lucienne] = made;
  const circle = await app.transaction(person(who(adrienne)), (work) =>
    makeCircleIn(work, {
      name: "Plantes à partager",
      kind: "global",
      isOpen: true,
      purpose: "Donner des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  for (const one of [quentin, lucienne]) await joinCircle(app, person(who(one)), { circle });
});

function who(one: PersonId | undefined): PersonId {
  if (one === undefined) throw new Error("nobody");
  return one;
}

const as = (one: PersonId | undefined) => person(who(one));

/** A note of Adrienne. */
async function aNote(): Promise<NoteId> {
  app.setNow(TEST_NOW);
  const told = await writeNote(app, as(adrienne), { words: WORDS });
  if (!told.done) throw new Error("not written");
  return told.value;
}
const share = (note: NoteId, end: End = "sunday", to = who(quentin)) =>
  shareNote(app, as(adrienne), { note, to, end });

describe("a note", () => {
  test("is read by its author alone, and sealed in the database", async () => {
    const note = await aNote();
    expect((await seeNote(app, as(adrienne), { note }))?.words).toBe(WORDS);
    expect(await seeNote(app, as(quentin), { note })).toBeUndefined();
    const { rows } = await app.transaction(as(adrienne), (work) =>
      sql<{ words: Buffer }>`select words from conversations.note where id = ${note}`.execute(
        work.db,
      ),
    );
    expect(rows[0]?.words.includes("jardin")).toBe(false);
  });

  test("shared with Quentin until Sunday, is read by him until Sunday midnight, and Adrienne reads when he did", async () => {
    const note = await aNote();
    expect((await share(note)).done).toBe(true);
    const sunday = Temporal.Instant.from("2026-11-29T23:59:59.999+01:00");
    app.setNow(sunday);
    expect(await seeNote(app, as(quentin), { note })).toMatchObject({
      words: WORDS,
      authorName: "Adrienne",
    });
    expect(await seeReads(app, as(adrienne), { note })).toMatchObject([
      { name: "Quentin", read: { at: sunday } },
    ]);
    app.setNow(sunday.add({ milliseconds: 1 }));
    expect(await seeNote(app, as(quentin), { note })).toBeUndefined();
  });

  test("taken back, is read no more; what was seen stays in the log", async () => {
    const note = await aNote();
    await share(note, "open");
    await seeNote(app, as(quentin), { note });
    expect((await takeBackNote(app, as(adrienne), { note })).done).toBe(true);
    expect(await seeNote(app, as(quentin), { note })).toBeUndefined();
    const { shared } = await listMyNotes(app, as(quentin), undefined);
    expect(shared.filter(({ id }) => id === note)).toEqual([]);
    expect(await seeReads(app, as(adrienne), { note })).toHaveLength(1);
  });

  test("waits for whom it is shared with until they read it", async () => {
    const note = await aNote();
    await share(note);
    const waiting = async () =>
      (await listMyNotes(app, as(quentin), undefined)).shared.find(({ id }) => id === note)?.isRead;
    expect(await waiting()).toBe(false);
    await seeNote(app, as(quentin), { note });
    expect(await waiting()).toBe(true);
  });

  test("in a list tells its words to nobody but its author, and is no reading", async () => {
    const note = await aNote();
    await share(note);
    const { shared } = await listMyNotes(app, as(quentin), undefined);
    expect(JSON.stringify(shared)).not.toContain("jardin");
    expect(await seeReads(app, as(adrienne), { note })).toEqual([]);
  });

  test("is not shared with somebody whom one does not know here", async () => {
    const note = await aNote();
    const zoe = await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Zoé" }));
    for (const to of [zoe, newId<"Person">(), who(adrienne)])
      expect(await share(note, "sunday", to)).toEqual({ done: false, refusal: "unknown-person" });
  });

  test("deleted, is gone for all", async () => {
    const note = await aNote();
    await share(note);
    expect((await deleteOwnNote(app, as(adrienne), { note })).done).toBe(true);
    expect(await seeNote(app, as(adrienne), { note })).toBeUndefined();
    expect(await seeNote(app, as(quentin), { note })).toBeUndefined();
  });

  test("of who left can be read by nobody, and the log that it was seen keeps no name", async () => {
    const [paul, ines] = [
      await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Paul" })),
      who(lucienne),
    ];
    const told = await writeNote(app, person(paul), { words: WORDS });
    if (!told.done) throw new Error("not written");
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, paul));
    for (const one of [paul, ines])
      expect(await seeNote(app, person(one), { note: told.value })).toBeUndefined();
  });

  test("goes with its author when they take their data", async () => {
    const note = await aNote();
    const given = await app.transaction(as(adrienne), (work) =>
      aboutPerson.gives(work, who(adrienne)),
    );
    expect(given["Vos mots"]).toContainEqual(
      expect.objectContaining({ identifiant: note, mot: WORDS }),
    );
  });
});

test("whom one shared with comes first among the choices", async () => {
  const note = await aNote();
  await share(note, "sunday", who(lucienne));
  app.setNow(TEST_NOW.add({ hours: 1 }));
  const next = await writeNote(app, as(adrienne), { words: "Un autre." });
  if (!next.done) throw new Error("not written");
  const choices = await seeChoices(app, as(adrienne), { note: next.value });
  expect(choices?.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "Lucienne",
    "Quentin",
  ]);
  expect(await seeChoices(app, as(quentin), { note: next.value })).toBeUndefined();
});

test("who may do what is what the README says, cell by cell", async () => {
  const whos: Readonly<Record<string, Actor>> = {
    "its owner": as(adrienne),
    "whom it is shared with": as(quentin),
    "whom it was shared with": as(quentin),
    "someone else of the circle": as(lucienne),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
  const acts: Readonly<Record<string, (actor: Actor, note: NoteId) => Promise<boolean>>> = {
    "read it": async (actor, note) => (await seeNote(app, actor, { note })) !== undefined,
    "share it": async (actor, note) =>
      (await shareNote(app, actor, { note, to: who(lucienne), end: "open" })).done,
    "take it back": async (actor, note) => (await takeBackNote(app, actor, { note })).done,
    "see who saw it": async (actor, note) => (await seeReads(app, actor, { note })) !== undefined,
    "delete it": async (actor, note) => (await deleteOwnNote(app, actor, { note })).done,
  };
  const found = [];
  for (const [name, actor] of Object.entries(whos)) {
    for (const [what, may] of Object.entries(acts)) {
      const note = await aNote();
      await share(note);
      if (name === "whom it was shared with") await takeBackNote(app, as(adrienne), { note });
      found.push({ who: name, what, answer: (await may(actor, note)) ? "yes" : "no" });
    }
  }
  expect(readRightsTable("conversations")).toEqual(found);
});

describe("who acts for its author", () => {
  test("is named to them as somebody who may read it, while they may", async () => {
    const note = await aNote();
    const holders = async () => (await seeNote(app, as(adrienne), { note }))?.holders;
    expect(await holders()).toEqual([]);
    const acting = await actingFor(app, who(adrienne), who(lucienne), ["notes"]);
    expect(await holders()).toEqual(["Lucienne"]);
    expect((await listMyNotes(app, as(adrienne), undefined)).holders).toEqual(["Lucienne"]);
    // Under the mandate itself nobody is named: whoever acts reads that it is for them.
    expect((await seeNote(app, acting, { note }))?.holders).toEqual([]);
    await actingFor(app, who(adrienne), who(quentin), ["circles"]);
    expect(await holders()).toEqual(["Lucienne"]);
  });
});
