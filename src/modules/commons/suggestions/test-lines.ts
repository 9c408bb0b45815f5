import { person } from "#services/house";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { beginDocument } from "../actions/begin-document.ts";
import { publishDocument } from "../actions/publish-document.ts";
import type { DocumentId } from "../domain/document.ts";
import type { Suggesting } from "./test-suggesting.ts";

const COLUMNS = ["Graine", "Mois", "Combien"].map((title) => ({
  name: title.toLowerCase(),
  title,
  type: "text" as const,
  description: "",
}));
export const ROWS = [
  ["Roquette", "mars", "3"],
  ["Laitue", "avril", "2"],
  ["Fève", "février", "9"],
];
export const table = (rows: string[][]) => ({ kind: "table", columns: COLUMNS, rows }) as const;

/** A table of seeds that everyone reads. */
export async function makeTable(here: Suggesting, rows = ROWS): Promise<DocumentId> {
  const who = person(here.circle.people.bilal);
  const document = valueOf(
    await beginDocument(here.app, who, {
      space: here.circle.space,
      title: "La grainothèque",
      language: "fr",
      licence: "ODbL-1.0",
      themes: [],
      contents: table(rows),
    }),
  );
  valueOf(await publishDocument(here.app, who, { document, forGood: true }));
  return document;
}
