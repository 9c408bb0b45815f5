import type { Document, DocumentId } from "../../domain/document.ts";
import { documentAt } from "../../web/addresses.ts";
import type { SuggestionId } from "../domain/suggestion.ts";

/** A text paragraph by paragraph, a table line by line: where one chooses what to change. */
export const passagesAt = ({ id, kind }: Pick<Document, "id" | "kind">) =>
  `${documentAt(id)}/${kind === "text" ? "paragraphes" : "lignes/proposer"}`;
export const suggestionsAt = (document: DocumentId) => `${documentAt(document)}/propositions`;

export function suggestionAt(document: DocumentId, suggestion: SuggestionId): string {
  return `${suggestionsAt(document)}/${suggestion}`;
}

/** A line of a table, from 0; after the last, one that is added. */
export function lineAt(document: DocumentId, number: number, place: number): string {
  return `${documentAt(document, number)}/lignes/${place}/proposer`;
}

/** A paragraph of a version, from 0: what is said of it stays true. */
export function paragraphAt(document: DocumentId, number: number, place: number): string {
  return `${documentAt(document, number)}/paragraphes/${place}`;
}
