import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { person } from "#services/house";

import { browserIn } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { changeFacts } from "./change-facts.ts";
import { circleArchive } from "./circle-archive.ts";
import { keepVersion } from "./save-version.ts";
import { seeDocument } from "./see-document.ts";
import { takesUpDocuments } from "./take-up-document.ts";

let to: TestHouse;
beforeAll(async () => {
  to = await testHouse();
});

/** A text that a circle brought. */
const TOLD = {
  title: "Le puits",
  whose: "Lucienne",
  language: "fr",
  themes: [],
  markdown: "Au fond.",
  columns: [],
  rows: [],
  files: [],
};

test("who takes a document up is no author of it: those it came with are, until they write", async () => {
  const { people, circle: id } = await gardenCircle(to);
  const ana = person(people.ana);
  const document = newId<"Document">();
  const told = { ...TOLD, whose: "Lucienne, Paul", licence: "CC-BY-4.0" };
  await to.transaction(ana, async (work) =>
    takesUpDocuments.take(work, { circle: id, id: document, told }),
  );
  const seen = () => seeDocument(to, ana, { document });
  expect(await seen()).toMatchObject({
    authors: [],
    takenUpBy: "Ana",
    may: { publish: true },
    document: { whose: "Lucienne, Paul" },
  });
  const page = await (await browserIn(to, people.ana)).get(`/communs/documents/${document}`);
  expect(page.html).toContain("Par Lucienne, Paul.");
  expect(page.html).toContain("Repris ici par Ana.");
  const archived = await to.transaction(ana, async (work) => circleArchive.data?.(work, id));
  expect(archived).toMatchObject({ documents: [{ whose: "Lucienne, Paul", authors: [] }] });
  // Emptied by whoever changes its card, those it came with stay.
  const facts = { title: "Le puits", whose: undefined, language: "fr", themes: [] } as const;
  valueOf(await changeFacts(to, ana, { ...facts, document, licence: "CC-BY-4.0" }));
  expect((await seen())?.document.whose).toBe("Lucienne, Paul");
  const contents = { kind: "text", markdown: "Au fond du pré." } as const;
  valueOf(await keepVersion(to, ana, { document, contents, base: 1 }));
  expect(await seen()).toMatchObject({
    authors: [{ name: "Ana", because: "wrote" }],
    takenUpBy: undefined,
    document: { whose: "Lucienne, Paul" },
  });
});
