import type { Child } from "hono/jsx";

import type { Due, Waiting } from "#basics/waiting";

import { contributionsIn, type Entrusted } from "./contributions.ts";
import type { Work } from "./work.ts";

/** Where a piece of a module shows on a page of a lower module or of the home. */
export type PanelPlace =
  | "home"
  | "feed"
  | "news"
  | "person"
  | "organisation"
  | "organisation-aside"
  | "circle"
  /** On the page where a circle is founded: what of somebody is better written elsewhere first. */
  | "founding"
  /** On the page of governance, of the circle that governs the instance. */
  | "governance"
  | "call"
  | "task"
  | "thread"
  | "venue"
  /** On the page of an exchange, to whoever reads it there: a side, an approver, from a letter too. */
  | "exchange"
  /** An occasion of the calendar. */
  | "occasion"
  | "my-data"
  /** On the page of who leaves for good: what they may settle before. */
  | "leaving"
  /** What was opened under a mandate, for the person who gave it. */
  | "mandate"
  /** On the page of a mandate, for the two of them: in the name of which structure it is held. */
  | "mandate-through"
  /** On the page of a mandate that stands, for who acts by it: what they do with the person. */
  | "mandate-holder";

export interface Panel extends Entrusted {
  readonly place: PanelPlace;
  /** Lower comes first. */
  readonly order: number;
  /** Answers nothing when there is nothing to show to this actor. `as`: which of several a letter was written to. */
  readonly show?: (
    work: Work,
    subject: string | undefined,
    as?: string,
  ) => Promise<Child | undefined>;
  /** At "feed": what waits for who acts, a line each, which the page sets among those of the others. */
  readonly waits?: (work: Work) => Promise<readonly Waiting[]>;
  /** What it is, as a heading says it: « Votes ». Without it, what is shown stands under no heading. */
  readonly title?: string;
  /** As `show`, with the day on which the first of it presses, where the page sets the most urgent first. */
  readonly tells?: (work: Work, subject: string | undefined) => Promise<Told | undefined>;
}

/** What a panel shows, and when the first of it presses. */
export interface Told {
  readonly body: Child;
  readonly presses: Due | undefined;
}

/** What a module shows at a place, under which heading, and when it presses. */
export interface ShownPanel {
  readonly title: string | undefined;
  readonly presses: Due | undefined;
  readonly body: Child;
}

/**
 * What all modules show at a place, in their order. Left out are those that have nothing to show and,
 * under a mandate, those whose pages were not entrusted to who acts.
 */
export async function showPanelsIn(
  work: Work,
  place: PanelPlace,
  subject?: string,
  as?: string,
): Promise<readonly Child[]> {
  return (await showTitledIn(work, place, subject, as)).map(({ body }) => body);
}

/** The same, each with its heading and its day, for a page that sets them apart. */
export async function showTitledIn(
  work: Work,
  place: PanelPlace,
  subject?: string,
  as?: string,
): Promise<readonly ShownPanel[]> {
  const panels = contributionsIn(work, ({ panels: own }) => own)
    .filter((panel) => panel.place === place)
    .toSorted((a, b) => a.order - b.order);
  const shown: ShownPanel[] = [];
  for (const { show, tells, title } of panels) {
    const told = await tells?.(work, subject);
    if (told !== undefined) shown.push({ title, ...told });
    const body = await show?.(work, subject, as);
    if (body !== undefined) shown.push({ title, body, presses: undefined });
  }
  return shown;
}
