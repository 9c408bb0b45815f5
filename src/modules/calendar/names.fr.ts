import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    calendar: "Rendez-vous",
  },
  jobs: {
    "end-date-polls": "Fermer les sondages de dates, rappeler qu’il faut choisir",
    "roll-on-occasions": "Écrire les dates à venir des rendez-vous",
  },
  limits: {
    "guests-for-address": "Venues sans compte dites pour une adresse",
    "guests-from-place": "Venues sans compte dites d’un même endroit",
  },
  subjects: {
    calendar: "Rendez-vous",
  },
  letters: {
    "calendar.added": "Un rendez-vous de plus",
    "calendar.changed": "Un rendez-vous changé",
    "calendar.guest-to-confirm": "Venue sans compte à confirmer",
    "calendar.moved": "Une date déplacée",
    "calendar.cancelled": "Un rendez-vous annulé",
    "calendar.poll-asked": "Un sondage de dates",
    "calendar.poll-chosen": "La date d’un sondage est choisie",
    "calendar.poll-undecided": "Un sondage de dates sans date choisie",
    "calendar.placed": "Une place qui se libère à un rendez-vous",
  },
  reportables: {
    "rendez-vous": "rendez-vous",
  },
  mine: "Vos rendez-vous",
};
