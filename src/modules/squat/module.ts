import { gather, type Module } from "#services/house";

import { find } from "./find/chapter.ts";
import { names } from "./names.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "squat",
  floor: 9,
  needs: ["people", "territory", "access", "notifications", "organisations", "premises"],
  names,
  parts,
};

/** A day of work at a partner's (« squat collaboratif »). */
export const squat = gather(own, [find]);
