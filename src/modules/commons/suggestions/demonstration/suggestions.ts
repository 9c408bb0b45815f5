import { knownId } from "#basics/id";
import type { DemonstrationPersonKey } from "#rules/people";

import type { DocumentId } from "../../domain/document.ts";
import type { SuggestionId } from "../domain/suggestion.ts";

/** What somebody of the demonstration suggests in a document that is published there, and perhaps how it was answered. */
export interface DemonstrationSuggestion {
  readonly id: SuggestionId;
  readonly document: DocumentId;
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
  /** How the passage begins. */
  readonly begins: string;
  readonly words: string;
  readonly why: string;
  readonly refused?: {
    readonly by: DemonstrationPersonKey;
    readonly daysAgo: number;
    readonly reason: string;
  };
}

const CUTTINGS = knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c02");

export const demonstrationSuggestions: readonly DemonstrationSuggestion[] = [
  {
    id: knownId<"Suggestion">("7a2b9d30-5c1e-4f6a-9b1d-3e0c5a8f2d01"),
    document: CUTTINGS,
    by: "odile",
    daysAgo: 4,
    begins: "En août",
    words:
      "En août pour la lavande, le romarin et la sauge, en novembre pour le figuier et le groseillier.",
    why: "La sauge reprend aussi bien, et tout le monde en demande.",
  },
  {
    id: knownId<"Suggestion">("7a2b9d30-5c1e-4f6a-9b1d-3e0c5a8f2d02"),
    document: CUTTINGS,
    by: "quentin",
    daysAgo: 60,
    begins: "Le pot au soleil",
    words: "Le pot au soleil, la tige que l’on tire chaque jour pour voir, et l’hormone périmée.",
    why: "Cela m’est arrivé deux fois.",
    refused: {
      by: "adrienne",
      daysAgo: 58,
      reason: "Nous n’achetons rien, et l’hormone s’achète. Merci d’avoir relu.",
    },
  },
];

/** What somebody suggests of a line of a table of the demonstration. */
export const demonstrationLine = {
  id: knownId<"Suggestion">("7a2b9d30-5c1e-4f6a-9b1d-3e0c5a8f2d03"),
  document: knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c05"),
  by: "odile",
  daysAgo: 2,
  /** Its rank, from 0, and its cells as they would be. */
  place: 1,
  cells: ["Râteau", "6", "au local des plantes", "12/03/2023"],
  why: "J’ai rapporté le sixième samedi.",
} as const;

/** What a member of the circle says of a passage of a document that it writes. */
export const demonstrationRemark = {
  document: knownId<"Document">("5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c01"),
  by: "josiane",
  daysAgo: 9,
  begins: "Prévenez l’équipe",
  words: "Une semaine, c’est long pour une petite équipe. Trois jours ?",
} as const satisfies Partial<DemonstrationSuggestion>;
