import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    decisions: "Votes et décisions",
  },
  jobs: {
    "tell-closed": "Dire le résultat d’un vote",
    "recall-vote": "Rappeler un vote qui va se fermer",
    "close-late-votes": "Fermer les votes que l’on aurait oubliés",
    "close-vote": "Fermer un vote à son heure",
  },
  subjects: {
    decisions: "Votes et décisions",
  },
  letters: {
    "decisions.asked": "Une question posée à un cercle",
    "decisions.summoned": "Une convocation à voter",
    "decisions.closing": "Un vote se ferme bientôt",
    "decisions.closed": "Un vote est compté",
    "decisions.delegate-voted": "La personne qui porte une voix a voté",
    "decisions.objected": "Une objection à une proposition",
    "decisions.recorded": "Un bulletin de papier noté pour quelqu’un",
    "decisions.entrusted": "Une voix confiée",
    "decisions.refused": "Une voix qui n’est pas acceptée",
    "decisions.delegate-gone": "Une voix que plus personne ne porte",
  },
  mine: "Vos votes",
};
