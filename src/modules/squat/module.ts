import { gather, type Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { fillSquat } from "./demonstration/fill.ts";
import { find } from "./find/chapter.ts";
import { invite } from "./invite/chapter.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-invitations.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "squat",
  floor: 9,
  needs: [
    "people",
    "territory",
    "subjects",
    "access",
    "notifications",
    "organisations",
    "premises",
  ],
  names,
  migrations: { "0001_invitations": { up } },
  rights: { "squat-about-person": ["squat.letter", "squat.invitation"] },
  parts,
  aboutPerson,
  fates,
  demonstration: fillSquat,
};

/** A day of work at a partner's (« squat collaboratif »). */
export const squat = gather(own, [invite, find]);
