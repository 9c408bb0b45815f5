import { addressesOfIn, personsOfAddressIn } from "#modules/people";
import { type PersonId, type Work, withRight } from "#services/house";

import { keptIn, openedIn } from "../../actions/standing.ts";
import { findDocument } from "../../store/documents.ts";
import type { SuggestionId } from "../domain/suggestion.ts";
import { forgetSuggestersOf, listSuggestersOf } from "../store/suggesters.ts";
import {
  findSuggestion,
  type KeptSuggestion,
  listSuggestedBy,
  removeOwnSuggestions,
  saveSuggestionWords,
} from "../store/suggestions.ts";
import { saidIn } from "../domain/line.ts";
import { wordsOfIn } from "./find-suggestion.ts";

function addressesOf(work: Work, person: PersonId) {
  return withRight(work, "write-to", (lent) => addressesOfIn(lent, person));
}

/** What somebody suggested, by their account and by their addresses without it; under the right of what is known of a person. */
export async function tellSuggestionsIn(lent: Work, person: PersonId) {
  const mine = await listSuggestedBy(lent, person);
  const without: KeptSuggestion[] = [];
  for (const { id } of await addressesOf(lent, person))
    for (const { suggestion } of await listSuggestersOf(lent, id)) {
      const one = await findSuggestion(lent, suggestion);
      if (one !== undefined) without.push(one);
    }
  const told = [];
  for (const one of [...mine, ...without]) {
    const says = await wordsOfIn(lent, one);
    const kept = await findDocument(lent, one.document);
    const document = kept && (await openedIn(lent, kept));
    if (says === undefined || document === undefined) continue;
    told.push({
      document: document.title,
      "proposé le": one.madeAt.toString(),
      "sans compte": one.isGuest,
      nom: says.name ?? null,
      "ce que vous avez écrit": saidIn(says, says.words),
      pourquoi: says.why ?? null,
      "répondu le": one.decidedAt?.toString() ?? null,
      "la raison": says.reason ?? null,
    });
  }
  return { "Ce que vous avez proposé": told };
}

/** What waits goes with them; of what was suggested with an address that is theirs alone, their name too. */
export async function eraseSuggestionsIn(lent: Work, person: PersonId): Promise<void> {
  await removeOwnSuggestions(lent, person);
  for (const { id } of await addressesOf(lent, person)) {
    const persons = await personsOfAddressIn(lent, id);
    if (!persons.every((one) => one === person)) continue;
    for (const { suggestion } of await listSuggestersOf(lent, id))
      await forgetNameIn(lent, suggestion);
    await forgetSuggestersOf(lent, id);
  }
}

/** What they called themself in a suggestion that stays, since it was answered. */
async function forgetNameIn(lent: Work, suggestion: SuggestionId): Promise<void> {
  const one = await findSuggestion(lent, suggestion);
  const says = one && (await wordsOfIn(lent, one));
  if (one === undefined || says === undefined) return;
  const text = JSON.stringify({ ...says, name: undefined });
  await saveSuggestionWords(lent, one.id, await keptIn(lent, one, text, "open" in one.words));
}
