import { makeCircleIn } from "#modules/circles";
import { findOrMakeAddressIn } from "#modules/people";
import { newId } from "#basics/id";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, visitor, type Work } from "#services/house";

import { beginDocumentIn } from "../../src/modules/commons/actions/begin-document.ts";
import { findDocumentIn } from "../../src/modules/commons/actions/standing.ts";
import { saveNamedAuthor } from "../../src/modules/commons/store/authors.ts";
import { sayRemarkIn } from "../../src/modules/commons/comments/actions/remark.ts";
import {
  demonstrationLine,
  demonstrationSuggestions,
} from "../../src/modules/commons/suggestions/demonstration/suggestions.ts";
import {
  besideSpaces,
  findParagraphIn,
} from "../../src/modules/commons/suggestions/actions/find-suggestion.ts";
import {
  keepSuggestionIn,
  suggestIn,
} from "../../src/modules/commons/suggestions/actions/suggest.ts";
import { saveSuggester } from "../../src/modules/commons/suggestions/store/suggesters.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Nobody: those of the circle are of it alone, and what no letter confirmed is read by no one. */
export const knownTo: readonly string[] = [];

const [FIRST] = demonstrationSuggestions;
const PUBLISHED = FIRST?.document ?? "";
const SECRET = "5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7cfe";

export const paths: readonly string[] = [
  ...[PUBLISHED, SECRET].flatMap((document) =>
    ["/paragraphes", "/propositions", "/versions/1/paragraphes/0/proposer"].map(
      (rest) => `/communs/documents/${document}${rest}`,
    ),
  ),
  `/communs/documents/${PUBLISHED}/versions/1/paragraphes/0/commenter`,
  ...["/lignes/proposer", "/propositions", "/versions/1/lignes/1/proposer"].map(
    (rest) => `/communs/documents/${demonstrationLine.document}${rest}`,
  ),
  ...[...demonstrationSuggestions, demonstrationLine].map(
    ({ document, id }) => `/communs/documents/${document}/propositions/${id}`,
  ),
];

/** In a circle of which only Malika knows, she suggests, and speaks of a passage; somebody without an account confirmed nothing. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.malika.id), liveIn);
  await app.transaction(visitor, askIn);
}

async function liveIn(work: Work): Promise<void> {
  const circle = await makeCircleIn(work, {
    name: "Autour d’un rucher",
    kind: "local",
    isOpen: false,
    purpose: "Visiter ensemble.",
    charter: ["On prévient les voisins."],
  });
  const document = valueOf(
    await beginDocumentIn(work, {
      space: spaceOf(circle),
      title: "La visite de Malika",
      language: "fr",
      licence: undefined,
      themes: [],
      contents: { kind: "text", markdown: "On enfume peu." },
    }),
  );
  const passage = { document, number: 1, place: 0 };
  const words = "On enfume très peu.";
  valueOf(await suggestIn(work, { ...passage, words, why: "Elles n’aiment pas." }));
  valueOf(await sayRemarkIn(work, { ...passage, words: "Pas du tout, même." }));
  const named = { name: "Zélie Bonnaz", suggestion: newId<"Suggestion">() };
  await saveNamedAuthor(work, { id: document, space: spaceOf(circle) }, named);
}

async function askIn(work: Work): Promise<void> {
  if (FIRST === undefined) throw new Error("nothing is suggested");
  const { document } = FIRST;
  const found = await findDocumentIn(work, { document });
  const passage = { document, number: found?.document.current ?? 0, place: 0 };
  const asked = await findParagraphIn(work, passage);
  if (asked === undefined) throw new Error("no paragraph");
  const id = newId<"Suggestion">();
  await keepSuggestionIn(work, asked, {
    ...passage,
    id,
    by: undefined,
    isGuest: true,
    confirmedAt: undefined,
    says: { words: "Zélie Bonnaz était là.", why: undefined, name: "Zélie Bonnaz" },
  });
  const address = await findOrMakeAddressIn(work, "zelie.bonnaz@example.org");
  const { space } = asked.document;
  await besideSpaces(work, (lent) => saveSuggester(lent, { space, suggestion: id, address }));
}
