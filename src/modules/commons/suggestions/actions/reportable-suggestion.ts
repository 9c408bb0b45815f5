import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { findDocumentIn } from "../../actions/standing.ts";
import { isShown, type SuggestionId } from "../domain/suggestion.ts";
import { findSuggestion, type KeptSuggestion, saveHiddenSuggestion } from "../store/suggestions.ts";
import { saidIn } from "../domain/line.ts";
import { wordsOfIn } from "./find-suggestion.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "moderate-commons", run);
}

/** A suggestion that everyone reads, as something that anyone can report: hidden, only those of the space still read it. */
export const reportableSuggestion: Reportable = {
  find: async (work, id) => {
    const one = await shownIn(work, id, isOperator(work.actor));
    const found = one && (await findDocumentIn(work, one));
    if (one === undefined || found === undefined) return undefined;
    const { id: document, title } = found.document;
    return { title, at: `/communs/documents/${document}/propositions/${one.id}` };
  },
  authors: async (work, id) => {
    const by = (await shownIn(work, id, true))?.by;
    return by === undefined ? [] : [by];
  },
  words: async (work, id) => {
    const one = await shownIn(work, id, true);
    const says = one && (await wordsOfIn(work, one));
    return (
      says && [saidIn(says, says.words), says.why].filter((part) => part !== undefined).join("\n\n")
    );
  },
  hide: (work, id, reason) => turn(work, id, reason),
  showAgain: (work, id) => turn(work, id, undefined),
};

/** What everyone reads; hidden too, for who decides of it. */
async function shownIn(
  work: Work,
  id: string,
  isHiddenToo: boolean,
): Promise<KeptSuggestion | undefined> {
  if (!isId<"Suggestion">(id)) return undefined;
  const suggestion: SuggestionId = id;
  const one = isHiddenToo
    ? await whole(work, (lent) => findSuggestion(lent, suggestion))
    : await findSuggestion(work, suggestion);
  if (one === undefined || "sealed" in one.words) return undefined;
  return isHiddenToo || isShown(one) ? one : undefined;
}

async function turn(work: Work, id: string, reason: string | undefined): Promise<void> {
  if (!isId<"Suggestion">(id)) return;
  const suggestion: SuggestionId = id;
  await whole(work, (lent) => saveHiddenSuggestion(lent, suggestion, reason));
}
