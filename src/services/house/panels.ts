import type { Child } from "hono/jsx";

import type { Due } from "#basics/waiting";

import { contributionsIn } from "./contributions.ts";
import type { PanelPlace } from "./module.ts";
import type { Work } from "./work.ts";

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
): Promise<readonly Child[]> {
  return (await showTitledIn(work, place, subject)).map(({ body }) => body);
}

/** The same, each with its heading and its day, for a page that sets them apart. */
export async function showTitledIn(
  work: Work,
  place: PanelPlace,
  subject?: string,
): Promise<readonly ShownPanel[]> {
  const panels = contributionsIn(work, ({ panels: own }) => own)
    .filter((panel) => panel.place === place)
    .toSorted((a, b) => a.order - b.order);
  const shown: ShownPanel[] = [];
  for (const { show, tells, title } of panels) {
    const told = await tells?.(work, subject);
    if (told !== undefined) shown.push({ title, ...told });
    const body = await show?.(work, subject);
    if (body !== undefined) shown.push({ title, body, presses: undefined });
  }
  return shown;
}
