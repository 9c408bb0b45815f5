import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import type { DocumentId } from "../../domain/document.ts";
import { listSuggestions } from "../store/suggestions.ts";
import { saidIn } from "../domain/line.ts";
import { wordsOfIn } from "./find-suggestion.ts";

/** What was suggested in a document, for a member who takes all that their circle wrote away. */
export async function tellSuggestionsOfIn(work: Work, document: DocumentId) {
  const told = [];
  for (const one of await listSuggestions(work, document, { from: 0, most: 10_000 })) {
    const says = await wordsOfIn(work, one);
    if (says === undefined) continue;
    const names = await namesOfIn(work, one.by === undefined ? [] : [one.by]);
    told.push({
      de: (one.by === undefined ? says.name : names.get(one.by)) ?? null,
      "proposé le": one.madeAt.toString(),
      passage: saidIn(says, says.was),
      proposition: saidIn(says, says.words),
      pourquoi: says.why ?? null,
      réponse: one.state,
      "la raison": says.reason ?? null,
    });
  }
  return told;
}
