import type { Child } from "hono/jsx";

import { contributionsIn } from "./contributions.ts";
import type { PanelPlace } from "./module.ts";
import type { Work } from "./work.ts";

/**
 * What all modules show at a place, in their order. Left out are those that have nothing to show and,
 * under a mandate, those whose pages were not entrusted to who acts.
 */
export async function showPanelsIn(
  work: Work,
  place: PanelPlace,
  subject?: string,
): Promise<readonly Child[]> {
  const panels = contributionsIn(work, ({ panels: own }) => own)
    .filter((panel) => panel.place === place)
    .toSorted((a, b) => a.order - b.order);
  const shown: Child[] = [];
  for (const panel of panels) {
    const child = await panel.show(work, subject);
    if (child !== undefined) shown.push(child);
  }
  return shown;
}
