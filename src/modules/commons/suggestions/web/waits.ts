import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { listToAnswerIn } from "../actions/list-to-answer.ts";
import { suggestionsAt } from "./addresses.ts";
import { waitsTexts as texts } from "./texts.fr.ts";

/** « Mon fil »: documents of mine in which others suggest something, a line each. */
export async function waitsOfSuggestions(work: Work): Promise<readonly Waiting[]> {
  return (await listToAnswerIn(work)).map(({ document, count }) => ({
    group: "answer",
    says: document.title,
    about: texts.count(count),
    at: suggestionsAt(document.id),
    go: texts.go,
    label: `${texts.go}, ${document.title}`,
  }));
}
