import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    circles: "Cercles",
  },
  jobs: {
    "propose-rest": "Demander aux cercles silencieux s’ils se reposent",
    "recall-charters": "Rappeler une nouvelle charte à qui ne l’a pas acceptée",
    "send-invitations": "Envoyer les invitations d’un cercle",
    "tell-charter": "Dire aux membres qu’une charte a changé",
    "tell-closing": "Dire aux membres qu’un cercle ferme",
  },
  limits: {
    "brought-pictures": "Reprises d’images d’un cercle apporté",
    "paper-codes-from-place": "Codes sur papier essayés d’un même endroit",
  },
  subjects: {
    circles: "Cercles",
  },
  letters: {
    "circles.request": "Demande pour entrer dans un cercle",
    "circles.answered": "Réponse à une demande d’entrer dans un cercle",
    "circles.charter-changed": "La charte d’un cercle a changé",
    "circles.charter-due": "Une charte attend une réponse",
    "circles.rest-proposed": "Un cercle silencieux : se repose-t-il ?",
    "circles.link-proposed": "Lien proposé entre deux cercles",
    "circles.given": "Un rôle confié dans un cercle",
    "circles.structure-came": "Une structure invitée a dit oui",
    "circles.closed": "Un cercle ferme",
    "circles.invitation": "Invitation à entrer dans un cercle",
  },
  reportables: {
    circle: "cercle",
  },
  mine: "Vos cercles",
  acts: {
    "archive-laid": "Dossier d’un cercle déposé pour une personne",
  },
};
