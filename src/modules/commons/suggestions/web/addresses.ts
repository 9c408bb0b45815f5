import type { DocumentId } from "../../domain/document.ts";
import { documentAt } from "../../web/addresses.ts";
import type { SuggestionId } from "../domain/suggestion.ts";

export const paragraphsAt = (document: DocumentId) => `${documentAt(document)}/paragraphes`;
export const suggestionsAt = (document: DocumentId) => `${documentAt(document)}/propositions`;

export function suggestionAt(document: DocumentId, suggestion: SuggestionId): string {
  return `${suggestionsAt(document)}/${suggestion}`;
}

/** A paragraph of a version, from 0: what is said of it stays true. */
export function paragraphAt(document: DocumentId, number: number, place: number): string {
  return `${documentAt(document, number)}/paragraphes/${place}`;
}
