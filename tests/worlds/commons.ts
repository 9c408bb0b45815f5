import { makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type Work } from "#services/house";

import { beginDocumentIn } from "../../src/modules/commons/actions/begin-document.ts";
import { keepVersionIn } from "../../src/modules/commons/actions/save-version.ts";
import { demonstrationDocuments } from "../../src/modules/commons/demonstration/documents.ts";
import { setPadIn } from "../../src/modules/commons/pads/actions/set-pad.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

const SECRET = "5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7cff";
export const paths: readonly string[] = [
  ...demonstrationDocuments.flatMap(({ id }) =>
    ["", "/pad", "/versions", "/versions/1", "/versions/2/comparer/1", "/versions/3/choisir"].map(
      (rest) => `/communs/documents/${id}${rest}`,
    ),
  ),
  ...demonstrationDocuments.flatMap(({ id }) =>
    [".md", ".jsonld", "/morceaux", "/versions/1.md"].map(
      (rest) => `/communs/documents/${id}${rest}`,
    ),
  ),
  ...["", ".md", ".csv", "/morceaux"].map((rest) => `/communs/documents/${SECRET}${rest}`),
];

/** In a circle of which only Malika knows, a text that she writes, and writes again. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.malika.id), liveIn);
}

async function liveIn(work: Work): Promise<void> {
  const circle = await makeCircleIn(work, {
    name: "Autour d’un fournil",
    kind: "local",
    isOpen: false,
    purpose: "Cuire ensemble.",
    charter: ["On nettoie après."],
  });
  const document = valueOf(
    await beginDocumentIn(work, {
      space: spaceOf(circle),
      title: "Le levain de Malika",
      language: "fr",
      licence: "CC0-1.0",
      themes: ["food"],
      contents: { kind: "text", markdown: "De la farine de seigle." },
    }),
  );
  const contents = { kind: "text", markdown: "De la farine de seigle, et du temps." } as const;
  valueOf(await keepVersionIn(work, { document, base: 1, contents, name: "Avec le temps" }));
  const address = "https://pad.example.org/p/levain-de-malika";
  valueOf(await setPadIn(work, { document, address }));
}
