import type { Chapter } from "#services/house";

import { showOfTask } from "./web/panels.tsx";

/** Who brings what to an occasion of a circle: tasks of the circle, about the occasion. */
export const bring: Chapter = {
  name: "bring",
  panels: [{ place: "task", order: 12, show: showOfTask }],
};
