import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { relays: "Prévenir quelqu’un" },
  jobs: { "relays-pass-on": "Prévenir la personne suivante, quand personne n’a répondu" },
  subjects: { relays: "Prévenir quelqu’un" },
  letters: {
    "relays.alarm": "Quelqu’un a besoin d’aide, puis qui s’en occupe",
    "relays.asked": "Quelqu’un voudrait qu’on vous prévienne",
    "relays.of-silence": "On vous préviendra aussi d’un silence",
    "relays.service-asked": "Quelqu’un voudrait que votre service soit prévenu d’un silence",
    "relays.service-said": "Ce que répond le service de votre liste",
    "relays.said": "Ce que répondent les personnes de votre liste",
    "relays.well": "Quelqu’un dit que tout va bien",
  },
  mine: "Vos demandes d’aide, et qui vous prévenez",
};
