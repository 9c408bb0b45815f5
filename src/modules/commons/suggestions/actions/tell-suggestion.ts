import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import type { Document, PersonId } from "../../domain/document.ts";
import { listAuthors } from "../../store/authors.ts";
import type { SuggestionId } from "../domain/suggestion.ts";
import { findSuggester } from "../store/suggesters.ts";
import type { KeptSuggestion } from "../store/suggestions.ts";
import { besideSpaces, writersIn } from "./find-suggestion.ts";

/** The authors of a document who write in it read of it in their letter of the week; nobody else does. */
export async function tellSuggestedIn(
  work: Work,
  asked: {
    readonly id: SuggestionId;
    readonly by: PersonId | undefined;
    readonly document: Pick<Document, "id" | "space">;
  },
): Promise<void> {
  const { id, by, document } = asked;
  const writers = new Set(await writersIn(work, document.space));
  const authors = (await besideSpaces(work, (lent) => listAuthors(lent, document.id))).map(
    ({ person }) => person,
  );
  const told = authors.filter((person) => writers.has(person) && person !== by);
  const addresses = await reachPeopleIn(work, told, by);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "commons.suggested",
      object: `${id} ${person}`,
      facts: { suggestion: id, person },
    })),
  );
}

/** Who suggested something is told what became of it, as they chose to be told: by their account, or by their address alone. */
export async function tellDecidedIn(work: Work, one: KeptSuggestion): Promise<void> {
  const { id, by } = one;
  const said = { kind: "commons.answered", object: id, facts: { suggestion: id } };
  if (one.isGuest) {
    const suggester = await besideSpaces(work, (lent) => findSuggester(lent, id));
    if (suggester !== undefined) await notifyAllIn(work, [{ ...said, address: suggester.address }]);
    return;
  }
  if (by === undefined || by === work.actor.for) return;
  const addresses = await reachPeopleIn(work, [by], work.actor.for);
  await notifyAllIn(
    work,
    [...addresses.values()].map((address) => ({ ...said, address })),
  );
}
