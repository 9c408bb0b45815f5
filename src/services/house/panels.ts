import type { Child } from "hono/jsx";

import type { PanelPlace } from "./module.ts";
import type { Work } from "./work.ts";

/** What all modules show at a place, in their order; those that have nothing to show are left out. */
export async function showPanelsIn(
  work: Work,
  place: PanelPlace,
  subject?: string,
): Promise<readonly Child[]> {
  const panels = work.app.modules
    .flatMap((module) => module.panels ?? [])
    .filter((panel) => panel.place === place)
    .toSorted((a, b) => a.order - b.order);
  const shown: Child[] = [];
  for (const panel of panels) {
    const child = await panel.show(work, subject);
    if (child !== undefined) shown.push(child);
  }
  return shown;
}
