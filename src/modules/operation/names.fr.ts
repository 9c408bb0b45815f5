import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    operation: "Sauvegardes, durées, état",
  },
  jobs: {
    "alert-operator": "Vous écrire ce qui demande votre œil",
    "apply-retention": "Effacer ce qui a dépassé sa durée",
  },
  letters: {
    "operator-alert": "À l’opérateur : ce qui demande son œil",
  },
  acts: {
    "drill-asked": "Essai de restauration demandé",
    "incident-begun": "Incident dit à tous",
    "incident-ended": "Incident fini",
    "metrics-token-made": "Jeton des mesures donné",
    "metrics-token-dropped": "Jeton des mesures retiré",
    "retention-applied": "Ce qui avait dépassé sa durée effacé",
    "retention-waits":
      "L’horloge a sauté depuis la dernière nuit : rien n’est effacé pendant quatre nuits",
  },
};
