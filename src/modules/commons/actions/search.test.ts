import { beforeAll, expect, test } from "vitest";

import { job, person, visitor } from "#services/house";

import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import type { Contents } from "../domain/contents.ts";
import type { DocumentId } from "../domain/document.ts";
import type { Licence } from "../domain/licences.ts";
import { publishedAsked } from "../domain/search.ts";
import { isWordHeld } from "../store/search.ts";
import { beginDocument } from "./begin-document.ts";
import { changeFacts } from "./change-facts.ts";
import { listPublished } from "./list-documents.ts";
import { publishDocument } from "./publish-document.ts";
import { sweepWords } from "./sweep-words.ts";
import { reportableDocument } from "./reportable-document.ts";
import { keepVersion } from "./save-version.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let compost: DocumentId;
let tools: DocumentId;

const text = (markdown: string) => ({ kind: "text", markdown }) as const;
const table: Contents = {
  kind: "table",
  columns: [{ name: "outil", title: "Outil", type: "text", description: "Ce qui se prête" }],
  rows: [["Une grelinette"], ["Une brouette"]],
};
const as = () => person(circle.people.bilal);

async function begin(
  title: string,
  contents: Contents,
  more: { readonly licence?: Licence; readonly themes?: readonly string[] } = {},
): Promise<DocumentId> {
  return valueOf(
    await beginDocument(app, as(), {
      space: circle.space,
      title,
      language: "fr",
      licence: "CC-BY-SA-4.0",
      themes: [],
      contents,
      ...more,
    }),
  );
}
const publish = async (document: DocumentId) =>
  valueOf(await publishDocument(app, as(), { document, forGood: true }));
const found = async (asked: Record<string, string>) => {
  const said = Object.fromEntries(Object.entries(asked).map(([name, one]) => [name, [one]]));
  const list = await listPublished(app, visitor, publishedAsked.read(said));
  expect(list.total).toBe(list.documents.length);
  return list.documents.map(({ id }) => id);
};

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  compost = await begin("Ouvrir un compost", text("On choisit un endroit à l’ombre."), {
    themes: ["food"],
  });
  tools = await begin("Ce que l’on se prête", table, { licence: "ODbL-1.0" });
  await publish(compost);
  await publish(tools);
});

test("what everyone reads is found by its title, by what stands in it, and by other words for it", async () => {
  expect(await found({ q: "compost" })).toEqual([compost]);
  expect(await found({ q: "à l’ombre" })).toEqual([compost]);
  expect(await found({ q: "grelinettes" })).toEqual([tools]);
  expect(await found({ q: "compsot" })).toEqual([compost]);
  expect(await found({ q: "trampoline" })).toEqual([]);
});

test("by its kind, its licence and its theme", async () => {
  expect(await found({ forme: "tableau" })).toEqual([tools]);
  expect(await found({ licence: "CC-BY-SA-4.0" })).toEqual([compost]);
  expect(await found({ theme: "food" })).toEqual([compost]);
  expect(await found({ theme: "food", forme: "tableau" })).toEqual([]);
  expect((await found({})).toSorted()).toEqual([compost, tools].toSorted());
});

test("what nobody published is found by nothing, and none of its words is in clear", async () => {
  const document = await begin("Le sextant", text("Un sextant se règle."));
  expect(await found({ q: "sextant" })).toEqual([]);
  const { rows } = await behindTheWalls(app, (client) =>
    client.query("select from commons.document where words ilike '%sextant%'"),
  );
  expect(rows).toEqual([]);
  await publish(document);
  expect(await found({ q: "sextant" })).toEqual([document]);
});

test("found as it stands now: by new words, no more by old ones, and not once it is hidden", async () => {
  const document = await begin("Le brasero", text("On allume."));
  await publish(document);
  valueOf(await keepVersion(app, as(), { document, base: 1, contents: text("On éteint.") }));
  expect(await found({ q: "éteint" })).toEqual([document]);
  expect(await found({ q: "allume" })).toEqual([]);
  const facts = { document, language: "fr", licence: "CC-BY-SA-4.0", themes: [] } as const;
  valueOf(await changeFacts(app, as(), { ...facts, title: "La flambée", whose: undefined }));
  expect(await found({ q: "flambée" })).toEqual([document]);
  expect(await found({ q: "brasero" })).toEqual([]);
  await app.transaction(job("test"), (work) => reportableDocument.hide(work, document, "copied"));
  expect(await found({ q: "flambée" })).toEqual([]);
});

test("words in a row are looked for in a row, and signs in the texts", async () => {
  const apart = await begin(
    "Les seniors d’ici",
    text("Une personne fait le tour. Les âgées chèvres."),
  );
  const row = await begin("Le goûter", text("Avec les personnes âgées du quartier."));
  const signs = await begin("Programmer", text("On apprend le C++ ensemble."));
  for (const one of [apart, row, signs]) await publish(one);
  // The one says it in a row; the other is titled by another word for it. Published at one instant: in any order.
  expect((await found({ q: "personnes âgées" })).toSorted()).toEqual([row, apart].toSorted());
  const other = await begin("Une balade", text("Chaque personne va. Des dames âgées aussi."));
  await publish(other);
  expect(await found({ q: "seniors" })).not.toContain(other);
  expect(await found({ q: "++" })).toEqual([signs]);
  expect(await found({ q: "100 %" })).toEqual([]);
});

test("a word is known while a document holds it", async () => {
  const document = await begin("La guimbarde", text("On en joue."));
  await publish(document);
  const held = () => app.transaction(job("test"), (work) => isWordHeld(work, "guimbard"));
  await sweepWords.run(app, {}, job("sweep-words"));
  expect(await held()).toBe(true);
  await app.transaction(job("test"), (work) => reportableDocument.hide(work, document, "copied"));
  await sweepWords.run(app, {}, job("sweep-words"));
  expect(await held()).toBe(false);
  expect(await found({ q: "guimbarde" })).toEqual([]);
});
