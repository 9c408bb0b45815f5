import { gather, type Module } from "#services/house";

import { mine } from "./mine/chapter.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "calendar",
  floor: 6,
  needs: [],
};

/** What has a day: one's own dates, gathered from all modules. */
export const calendar = gather(own, [mine]);
