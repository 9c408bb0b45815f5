import { beforeAll, beforeEach, expect, test } from "vitest";

import { joinCircle, leaveCircle } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import { type Actor, operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { DocumentId } from "../domain/document.ts";
import { beginDocument } from "./begin-document.ts";
import { changeFacts, removeDocument } from "./change-facts.ts";
import { deriveDocument } from "./derive-document.ts";
import { publishDocument } from "./publish-document.ts";
import { keepVersion, restoreVersion } from "./save-version.ts";
import { seeDocument } from "./see-document.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let whos: Readonly<Record<string, Actor>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  circle = await gardenCircle(app);
  const { people } = circle;
  const [ida, left] = [await someone("Ida"), await someone("Paul")];
  for (const one of [ida, left]) await joinCircle(app, person(one), { circle: circle.circle });
  valueOf(await leaveCircle(app, person(left), { circle: circle.circle }));
  whos = {
    "who began it": person(people.bilal),
    "a facilitator": person(people.ana),
    "another member, an author": person(people.chloe),
    "another member": person(ida),
    "who left the circle": person(left),
    "someone outside": person(people.zoe),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const text = (markdown: string) => ({ kind: "text", markdown }) as const;

/** Begun by Bilal; Chloé wrote its second version. */
async function make(): Promise<DocumentId> {
  const { bilal, chloe } = circle.people;
  const document = valueOf(
    await beginDocument(app, person(bilal), {
      space: circle.space,
      title: "Semer en lune montante",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents: text("Avant."),
    }),
  );
  const kept = { document, base: 1, contents: text("Avant.\n\nAprès.") };
  valueOf(await keepVersion(app, person(chloe), kept));
  return document;
}

async function makePublished(): Promise<DocumentId> {
  const document = await make();
  valueOf(await publishDocument(app, person(circle.people.bilal), { document, forGood: true }));
  return document;
}

const sees = async (who: Actor, document: DocumentId, number?: number) =>
  (await seeDocument(app, who, { document, number })) !== undefined;

const acts: Readonly<Record<string, (who: Actor) => Promise<boolean>>> = {
  "read a private one": async (who) => sees(who, await make()),
  "read a published one": async (who) => sees(who, await makePublished()),
  "read what was before": async (who) => sees(who, await makePublished(), 1),
  "write in it": async (who) => {
    const kept = { document: await makePublished(), base: 2, contents: text("Autre.") };
    return (await keepVersion(app, who, kept)).done;
  },
  "choose its licence": async (who) => {
    const facts = { title: "Semer", whose: undefined, language: "fr", themes: [] } as const;
    const asked = { document: await make(), licence: "CC0-1.0", ...facts } as const;
    return (await changeFacts(app, who, asked)).done;
  },
  "restore a version": async (who) =>
    (await restoreVersion(app, who, { document: await make(), number: 1 })).done,
  "publish it": async (who) =>
    (await publishDocument(app, who, { document: await make(), forGood: true })).done,
  "remove it": async (who) => (await removeDocument(app, who, { document: await make() })).done,
  "begin another from it": async (who) => {
    const document = await makePublished();
    const space = ownSpaceOf(who.for ?? circle.people.zoe);
    return (await deriveDocument(app, who, { document, number: 2, space, title: "Le mien" })).done;
  },
};

test("the table of the README names these acts and these persons, in this order", () => {
  const cells = readRightsTable("commons");
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
});

test.each(readRightsTable("commons"))("$who, $what: $answer", async ({ who, what, answer }) => {
  const [actor, act] = [whos[who], acts[what]];
  if (actor === undefined || act === undefined) throw new Error(`${who}: ${what}`);
  expect(await act(actor)).toBe(answer === "yes");
});
