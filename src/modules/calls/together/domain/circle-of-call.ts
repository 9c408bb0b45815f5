import { plain } from "#basics/text";
import type { Stage } from "#rules/projects";

import type { Call } from "../../domain/call.ts";
import { linesOf, withoutDash } from "../../domain/publish/lines.ts";

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

/** Where a group around a call is: it prepares its answer; it sent it, whatever came of it; or it withdrew. */
export type GroupState = "forming" | "answered" | "withdrawn";

const states: Readonly<Record<Stage, GroupState>> = {
  preparing: "forming",
  sent: "answered",
  won: "answered",
  lost: "answered",
  withdrawn: "withdrawn",
};
const byStage = new Map<string, GroupState>(Object.entries(states));

/** Where a group is, from where its joint answer is. */
export function groupStateOf(stage: string): GroupState {
  return byStage.get(stage) ?? "forming";
}

/** Some groups around a call: those that agree, and nothing of the others. */
export interface Counted {
  readonly named: readonly { readonly name: string; readonly at: string }[];
  /** Those that agree to be counted and not to be named. */
  readonly unnamed: number;
}

/** What the page of a call says of its groups: those that still form, those that answered. Who withdrew is in neither. */
export interface Groups {
  readonly forming: Counted;
  readonly answered: Counted;
}

const NOBODY: Counted = { named: [], unnamed: 0 };
export const NO_GROUPS: Groups = { forming: NOBODY, answered: NOBODY };

export function countOf({ named, unnamed }: Counted): number {
  return named.length + unnamed;
}
