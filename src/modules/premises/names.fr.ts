import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    premises: "Locaux",
  },
  jobs: {
    "age-venues": "Demander si les locaux sont encore justes, endormir les autres",
  },
  subjects: {
    premises: "Locaux",
  },
  letters: {
    "premises.still-right": "Un local à confirmer",
    "premises.asleep": "Un local endormi",
  },
  acts: {
    "venue-given-back": "Local : rendu à sa source",
  },
  reportables: {
    local: "local",
  },
};
