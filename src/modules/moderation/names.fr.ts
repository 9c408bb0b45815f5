import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    moderation: "Signalements et décisions",
  },
  jobs: {
    "seat-reviews": "Confier les signalements à qui doit décider",
    "close-months": "Publier les comptes de modération du mois fini",
  },
  limits: {
    report: "Signalements d’un visiteur",
    "report-person": "Signalements d’une personne",
    "report-place": "Signalements d’un même endroit",
    reports: "Signalements, de tous",
    "report-receipt": "Accusés de signalement à une adresse",
    "message-author": "Messages dans les fils, d’une personne",
    "message-new": "Messages dans les fils, d’une personne nouvelle",
    "thread-author": "Fils ouverts par une personne",
    "thread-new": "Fils ouverts par une personne nouvelle",
    "mention-author": "Personnes citées par quelqu’un",
    "mention-new": "Personnes citées par quelqu’un de nouveau",
    "mention-to": "Fois où quelqu’un cite la même personne",
    "invitation-author": "Invitations d’une personne",
    "invitation-new": "Invitations d’une personne nouvelle",
    "invitation-to": "Invitations de quelqu’un à la même adresse",
    "invitation-received": "Invitations reçues à une adresse",
    "question-author": "Questions d’une personne",
    "question-new": "Questions d’une personne nouvelle",
  },
  subjects: {
    moderation: "Modération",
  },
  letters: {
    "report-receipt": "Accusé de réception d’un signalement",
    "report-decision": "Décision après un signalement",
    "moderation.asked": "Invitation à modérer",
    "moderation.to-review": "Un signalement à examiner",
    "moderation.mine-decided": "Décision sur ce que l’on a publié",
    "moderation.report-answered": "Suite donnée à un signalement",
  },
  reportables: {
    photo: "photo d’une personne",
  },
  mine: "Vos signalements",
  acts: {
    "content-hidden": "Contenu masqué",
    "content-hidden-at-once": "Contenu masqué tout de suite",
    "content-verdict-upheld": "Décision confirmée après contestation",
    "moderator-asked": "Modérateur demandé",
    "moderator-ended": "Modérateur arrêté",
    "content-kept": "Contenu gardé après signalement",
    "content-shown-again": "Contenu remis",
  },
};
