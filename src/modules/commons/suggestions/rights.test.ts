import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { joinCircle, leaveCircle } from "#modules/circles";
import { type Actor, holderOf, operator, person, type PersonId, visitor } from "#services/house";
import { newId } from "#basics/id";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { beginDocument } from "../actions/begin-document.ts";
import { publishDocument } from "../actions/publish-document.ts";
import { sayRemark } from "../comments/actions/remark.ts";
import type { DocumentId } from "../domain/document.ts";
import { decideSuggestion, openSuggestion } from "./actions/decide-suggestion.ts";
import { seeParagraphs } from "./actions/see-paragraphs.ts";
import { seeSuggestion, seeSuggestions } from "./actions/see-suggestions.ts";
import { suggest } from "./actions/suggest.ts";
import { suggestAsGuest } from "./actions/suggest-as-guest.ts";
import { withdrawSuggestion } from "./actions/withdraw-suggestion.ts";
import type { SuggestionId } from "./domain/suggestion.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let whos: Readonly<Record<string, Actor>>;
let outside: PersonId;

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  const left = await situations(app).someone("Paul");
  await joinCircle(app, person(left), { circle: circle.circle });
  valueOf(await leaveCircle(app, person(left), { circle: circle.circle }));
  outside = circle.people.zoe;
  whos = {
    "who began it": person(circle.people.bilal),
    "another member": person(circle.people.chloe),
    "who left the circle": person(left),
    "who suggested it": person(outside),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  await sql`delete from limits.count`.execute(app.db);
});

async function make(published = true): Promise<DocumentId> {
  const { bilal } = circle.people;
  const document = valueOf(
    await beginDocument(app, person(bilal), {
      space: circle.space,
      title: "Pailler",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents: { kind: "text", markdown: "De la paille.\n\nDes feuilles." },
    }),
  );
  if (published) valueOf(await publishDocument(app, person(bilal), { document, forGood: true }));
  return document;
}

const passage = (document: DocumentId) =>
  ({ document, number: 1, place: 1, words: "Des feuilles mortes.", why: undefined }) as const;

async function suggested(): Promise<{ document: DocumentId; suggestion: SuggestionId }> {
  const document = await make();
  return { document, suggestion: valueOf(await suggest(app, person(outside), passage(document))) };
}

/** Of who has no account, confirmed by the button of the letter. */
async function withoutAccount(): Promise<{ document: DocumentId; suggestion: SuggestionId }> {
  const document = await make();
  await askAs(document);
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ id: SuggestionId }>(
      "update commons.suggestion set confirmed_at = made_at where document = $1 returning id",
      [document],
    ),
  );
  return { document, suggestion: rows[0]?.id ?? newId<"Suggestion">() };
}

const askAs = (document: DocumentId) =>
  suggestAsGuest(app, visitor, {
    ...passage(document),
    name: undefined,
    email: `${newId<"Suggestion">()}@example.org`,
    site: undefined,
    from: newId<"Suggestion">(),
  });

const suggests = async (who: Actor, document: DocumentId) =>
  (who === visitor ? await askAs(document) : await suggest(app, who, passage(document))).done;

const acts: Readonly<Record<string, (who: Actor) => Promise<boolean>>> = {
  "suggest in a published one": async (who) => suggests(who, await make()),
  "suggest in a private one": async (who) => suggests(who, await make(false)),
  "read it": async (who) => (await seeSuggestion(app, who, await suggested())) !== undefined,
  "read one without an account": async (who) =>
    (await seeSuggestion(app, who, await withoutAccount())) !== undefined,
  "open that one": async (who) => (await openSuggestion(app, who, await withoutAccount())).done,
  "answer it": async (who) =>
    (await decideSuggestion(app, who, { ...(await suggested()), how: "accepted" })).done,
  "take it back": async (who) => (await withdrawSuggestion(app, who, await suggested())).done,
  "speak of a passage": async (who) =>
    (await sayRemark(app, who, { ...passage(await make()), words: "Ah ?" })).done,
};

const TITLE = "Who may do what with a suggestion";

test("the table of the README names these acts and these persons, in this order", () => {
  const cells = readRightsTable("commons", TITLE);
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
});

test.each(readRightsTable("commons", TITLE))("$who, $what: $answer", async (cell) => {
  const [actor, act] = [whos[cell.who], acts[cell.what]];
  if (actor === undefined || act === undefined) throw new Error(`${cell.who}: ${cell.what}`);
  expect(await act(actor)).toBe(cell.answer === "yes");
});

test("under a mandate nothing is suggested in the name of who gave it", async () => {
  const { document, suggestion } = await suggested();
  const mandate = { person: outside, mandate: newId<"Mandate">(), scopes: ["circles"] };
  const holder = holderOf(circle.people.ana, mandate);
  expect((await suggest(app, holder, passage(document))).done).toBe(false);
  expect(await seeParagraphs(app, holder, { document, page: 1 })).toBeUndefined();
  expect((await withdrawSuggestion(app, holder, { document, suggestion })).done).toBe(false);
  expect((await seeSuggestions(app, person(outside), { document, page: 1 }))?.total).toBe(1);
});
