import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { squat: "Squat collaboratif" },
  jobs: {
    "squat-write-letters": "Écrire aux structures invitées à ouvrir leur porte",
    "squat-close-doors": "Fermer les lieux dont la porte se ferme",
  },
  subjects: { squat: "Squat collaboratif" },
  limits: {
    "squat-invitations-by-person": "Structures invitées par une personne",
    "squat-letters-to-address": "Lettres à l’adresse d’une structure",
    "squat-codes-from-place": "Codes de lettres ouverts d’un même endroit",
    "squat-ways-out": "Lettres pour fermer une porte, ou ne plus recevoir de demandes de journée",
  },
  letters: {
    "squat.letter": "Une structure invitée à ouvrir sa porte",
    "squat.door": "Une adresse où demander une journée, à confirmer",
    "squat.door-out": "Fermer sa porte, ou ne plus recevoir de demandes, à confirmer",
    "squat.door-closing": "Une porte qui se ferme, et jusqu’à quand la garder ouverte",
    "squat.door-closes": "Une porte se ferme avant votre journée, ou reste ouverte",
  },
  mine: "Vos invitations à des structures",
};
