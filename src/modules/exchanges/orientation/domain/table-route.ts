import type { LineId } from "./orientation.ts";

/** A line as the way along a table needs it. */
export interface Hop {
  readonly line: LineId;
  /** Its actor confirmed it, and it holds at the place that is asked. */
  readonly stands: boolean;
  /** How well it answers: how many telling words it shares with the need; 0, it does not. */
  readonly score: number;
  /** How near: 0 its commune, 1 its département, 2 its région, 3 everywhere. */
  readonly reach: number;
  readonly passesTo: LineId | undefined;
  /** Its actor was asked already. */
  readonly isAsked: boolean;
}

/**
 * The lines to go along for a need, in order: those that answer it best first, among equals the
 * nearest, then the order of the table; after each, the one that it passes on to, and so on. A line
 * comes once: a ring of lines that pass on to one another ends. What was withdrawn answers no more,
 * and still shows the way to the next.
 */
export function followTable(hops: readonly Hop[]): readonly LineId[] {
  const known = new Map(hops.map((hop) => [hop.line, hop]));
  const firsts = hops
    .filter(({ stands, score }) => stands && score > 0)
    .toSorted((a, b) => b.score - a.score || a.reach - b.reach);
  const met = new Set<LineId>();
  const found: LineId[] = [];
  for (const first of firsts) {
    let hop: Hop | undefined = first;
    while (hop !== undefined && !met.has(hop.line)) {
      met.add(hop.line);
      if (hop.stands && !hop.isAsked) found.push(hop.line);
      hop = hop.passesTo === undefined ? undefined : known.get(hop.passesTo);
    }
  }
  return found;
}
