import { isId } from "#basics/id";
import { type App, mayReachOneIn, type Work } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { DocumentId, PersonId } from "../../domain/document.ts";
import type { SuggestionId } from "../domain/suggestion.ts";

const FOR_A_SUGGESTER = "suggestion without an account";
const FOR_A_READER = "somebody suggests in a document";

/** The address that a letter gives to who suggested without an account: to confirm, to take back, to read what became of it. */
export function suggesterPath(app: App, suggestion: SuggestionId): string {
  return `/l/proposition/${suggestion}/${sign(app, FOR_A_SUGGESTER, suggestion)}`;
}

export interface SuggesterLink {
  readonly id: string;
  readonly signature: string;
}

/** Undefined when it was not signed by us. */
export function readSuggesterLink(
  app: App,
  { id, signature }: SuggesterLink,
): SuggestionId | undefined {
  return isId<"Suggestion">(id) && isSigned(app, FOR_A_SUGGESTER, id, signature) ? id : undefined;
}

export interface OfReader {
  readonly document: DocumentId;
  readonly person: PersonId;
}

/** The address that a letter gives to one person: what a document that everyone reads says, to suggest without coming in. */
export function suggestPath(app: App, { document, person }: OfReader): string {
  const signature = sign(app, FOR_A_READER, `${document} ${person}`);
  return `/l/proposer/${document}/${person}/${signature}`;
}

export interface SuggestLink {
  readonly document: string;
  readonly person: string;
  readonly signature: string;
}

/** Undefined when it was not signed by us. */
export function readSuggestLink(
  app: App,
  { document, person, signature }: SuggestLink,
): OfReader | undefined {
  return isId<"Document">(document) &&
    isId<"Person">(person) &&
    isSigned(app, FOR_A_READER, `${document} ${person}`, signature)
    ? { document, person }
    : undefined;
}

/** Whether the one whom a letter was written to still has an account: else its address leads nowhere. */
export function isHereIn(work: Work, person: PersonId): Promise<boolean> {
  return mayReachOneIn(work, person, { from: undefined });
}
