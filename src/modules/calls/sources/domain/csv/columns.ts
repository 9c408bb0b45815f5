import { plain } from "#basics/text";

import { asText, type Fields } from "../../../domain/reading/unknown.ts";

/**
 * The columns of the table that anyone may import (docs/guides/importer-un-csv.md), each with the
 * other names that people give it. Written without accents, signs or capitals; see `columnKey`.
 */
export const COLUMNS = {
  identifiant: ["id", "reference", "numero"],
  titre: ["intitule", "nom"],
  type: ["genre", "nature"],
  organisme: ["structure", "financeur", "financeurs", "organisateur", "porteur"],
  siret: [],
  resume: ["chapo"],
  description: ["descriptif", "texte", "presentation"],
  conditions: ["eligibilite", "conditions d eligibilite"],
  public: ["publics", "beneficiaire", "beneficiaires", "qui peut repondre"],
  themes: ["theme", "thematique", "thematiques"],
  communes: ["commune"],
  groupements: ["groupement", "epci"],
  departements: ["departement"],
  regions: ["region"],
  national: ["france"],
  "montant min": ["montant minimum", "montant minimal"],
  "montant max": ["montant maximum", "montant maximal", "montant"],
  enveloppe: [
    "enveloppe globale",
    "budget",
    "budget global",
    "budget total",
    "budget de l appel",
    "dotation",
    "dotation globale",
    "montant global",
    "montant total",
    "montant total de l appel",
  ],
  taux: ["taux max", "taux maximum"],
  publication: ["date de publication", "date publication"],
  ouverture: ["date d ouverture", "date ouverture"],
  "date limite": ["echeance", "date cloture", "date de cloture", "cloture", "date limite de depot"],
  "heure limite": ["heure"],
  lien: ["url", "page", "site"],
  "lien candidature": ["lien pour repondre", "lien de candidature", "url candidature"],
  contact: [],
  courriel: ["email", "e mail", "mail", "adresse electronique"],
  telephone: ["tel"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Column = keyof typeof COLUMNS;

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    [column, ...names].map((name) => [name, column] as const),
  ),
);

/** « Thème », `theme` and « THEME » are one, so are `date_limite` and « date limite » : letters and figures only. */
export function columnKey(header: string): string {
  return plain(header.slice(0, 100))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Our column under one of its names; undefined when it is none of ours. */
export function columnNamed(header: string): string | undefined {
  return BY_NAME.get(columnKey(header));
}

/** The cells of a row by our names of columns; what is under an unknown name is left out. */
export function cellsOf(row: Fields): (column: Column) => string | undefined {
  const cells = new Map<string, string>();
  for (const [header, value] of Object.entries(row)) {
    const column = BY_NAME.get(columnKey(header));
    const text = asText(value)?.trim();
    if (column !== undefined && text !== undefined && !cells.has(column)) cells.set(column, text);
  }
  return (column) => cells.get(column);
}

/** The values of a cell that holds several: separated by `;`, `,`, `|` or line ends. */
export function listIn(cell: string | undefined): readonly string[] {
  return (cell ?? "")
    .split(/[;,|\n]/)
    .flatMap((part) => part.trim() || [])
    .slice(0, 400);
}
