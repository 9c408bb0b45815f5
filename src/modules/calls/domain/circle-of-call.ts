import { plain } from "#basics/text";

import type { Call } from "./call.ts";
import { linesOf, withoutDash } from "./publish-lines.ts";

/** A list to edit holds no more; and no line is longer. */
const MOST_LINES = 40;
const LONGEST_LINE = 300;

/**
 * What a call requires of who answers, as a first list that one edits before starting: the pieces
 * that it lists, then its criteria, each as something to write. Empty when its text lists nothing.
 */
export function requirementsOf(call: Pick<Call, "sections" | "criteria">): readonly string[] {
  const pieces = call.sections.flatMap(({ heading, text }) =>
    asksForPieces(heading ?? "") ? itemsOf(text) : [],
  );
  const criteria = call.criteria.map(({ label, weight }) =>
    weight === undefined ? `Critère : ${label}` : `Critère : ${label} (${weight})`,
  );
  return readRequirements([...pieces, ...criteria].join("\n"));
}

/** The list as it was edited: one requirement a line, without empty lines nor repeats. */
export function readRequirements(typed: string): readonly string[] {
  const lines = linesOf(typed).map((line) => withoutDash(line).slice(0, LONGEST_LINE));
  return [...new Set(lines.filter((line) => line !== ""))].slice(0, MOST_LINES);
}

/** « Ce qu’il faut fournir », « Pièces à joindre », « Composition du dossier »… */
function asksForPieces(heading: string): boolean {
  return /\b(fournir|joindre|pieces?|constitution|composition|dossier de candidature|justificatifs?)\b/.test(
    plain(heading),
  );
}

function itemsOf(text: string): readonly string[] {
  return linesOf(text).filter((line) => /^[–•*-]\s/.test(line));
}

/** What the page of a call says of the groups that form around it: those that agree, and nothing of the others. */
export interface Groups {
  readonly named: readonly { readonly name: string; readonly at: string }[];
  /** Those that agree to be counted and not to be named. */
  readonly unnamed: number;
}
