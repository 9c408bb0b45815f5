import { knownId } from "#basics/id";
import { keepFileIn } from "#modules/access";
import { makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { drawPng } from "#services/files";
import { person, type Work } from "#services/house";

import { beginDocumentIn } from "../../src/modules/commons/actions/begin-document.ts";
import { keepVersionIn } from "../../src/modules/commons/actions/save-version.ts";
import { demonstrationDocuments } from "../../src/modules/commons/demonstration/documents.ts";
import { pictureAt } from "../../src/modules/commons/domain/picture.ts";
import { saveOfDocument, savePicture } from "../../src/modules/commons/store/pictures.ts";
import { setPadIn } from "../../src/modules/commons/pads/actions/set-pad.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

const PICTURE = knownId<"Picture">("6e1a8d2b-72e5-4d1f-9f5c-1b3a7e2c8d00");
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
  `/communs/images/${PICTURE}`,
  `/communs/documents/${SECRET}/images`,
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
  const space = spaceOf(circle);
  const bytes = drawPng({ width: 4, height: 4 }, () => [40, 160, 90]).bytes;
  const drawn = { space, name: "levain.png", type: "image/png", bytes, ready: true } as const;
  const { id: file } = valueOf(await keepFileIn(work, drawn));
  await savePicture(work, { id: PICTURE, space, file, type: "image/png", width: 4, height: 4 });
  await saveOfDocument(work, PICTURE, { document, space });
  const markdown = `De la farine de seigle, et du temps.\n\n![Le levain](${pictureAt(PICTURE)})`;
  const contents = { kind: "text", markdown } as const;
  valueOf(await keepVersionIn(work, { document, base: 1, contents, name: "Avec le temps" }));
  const address = "https://pad.example.org/p/levain-de-malika";
  valueOf(await setPadIn(work, { document, address }));
}
