import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { relays: "Prévenir quelqu’un" },
  jobs: { "relays-pass-on": "Prévenir la personne suivante, quand personne n’a répondu" },
  subjects: { relays: "Prévenir quelqu’un" },
  letters: {
    "relays.alarm": "Quelqu’un a besoin d’aide, et ce qu’il en est",
    "relays.asked": "Quelqu’un voudrait que vous soyez prévenu·e",
    "relays.said": "Ce qu’a répondu qui vous aimeriez prévenir",
    "relays.well": "Quelqu’un dit que tout va bien",
  },
  mine: "Vos demandes d’aide, et qui vous prévenez",
};
