import type { RecordRefusal } from "./entry.ts";

/** What the operator may import here, by the word of the command. */
export const IMPORTED = ["rna", "joafe", "entreprises", "subventions"] as const;
export type Imported = (typeof IMPORTED)[number];

/** What became of the lines of an import. `read` is all of them. */
export interface RegisterCounts {
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

export const NONE: RegisterCounts = { read: 0, new: 0, updated: 0, unchanged: 0, refused: 0 };

/** The account of two parts of an import together. */
export function addAccounts(one: RegisterCounts, other: RegisterCounts): RegisterCounts {
  return {
    read: one.read + other.read,
    new: one.new + other.new,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    refused: one.refused + other.refused,
  };
}

/** Why a line was kept apart, in French. */
export const refusalNames: Readonly<Record<RecordRefusal, string>> = {
  "no-identifier": "sans numéro que nous puissions lire",
  "no-name": "sans nom",
  "natural-person": "une personne, que rien ici ne nomme",
  "not-a-record": "pas une fiche",
  "broken-line": "ligne abîmée",
  "no-funder": "sans financeur",
  "no-beneficiary": "sans bénéficiaire",
  "no-amount": "sans montant",
  "unknown-notice": "annonce d’un autre genre",
};

export const importedNames: Readonly<Record<Imported, string>> = {
  rna: "Répertoire national des associations",
  joafe: "Journal officiel des associations",
  entreprises: "Annuaire des entreprises (SIRENE)",
  subventions: "Subventions",
};
