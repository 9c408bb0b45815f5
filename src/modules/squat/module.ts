import { gather, type Module } from "#services/house";

import { find } from "./find/chapter.ts";
import { names } from "./names.fr.ts";
import { up as visitsUp } from "./store/migrations/0010-visits.ts";
import { visits } from "./visits/chapter.ts";
import { occasionKinds } from "./visits/web/occasion-kind.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "squat",
  floor: 9,
  needs: [
    "people",
    "territory",
    "access",
    "notifications",
    "organisations",
    "premises",
    "circles",
    "calendar",
    "exchanges",
  ],
  names,
  occasionKinds,
  migrations: { "0010_visits": { up: visitsUp } },
  parts,
};

/** A day of work at a partner's (« squat collaboratif »). */
export const squat = gather(own, [find, visits]);
