import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    home: "Messages reçus et accueil",
  },
  jobs: {
    "forget-goodbye": "Oublier l’adresse de qui a effacé son compte",
  },
  limits: {
    "archives-locked": "Archives chiffrées, par personne",
    "archives-read-back": "Archives relues, par personne",
    message: "Messages à l’opérateur, d’un visiteur",
    messages: "Messages à l’opérateur, de tous",
    "message-receipt": "Accusés de réception à une adresse",
  },
  subjects: {
    home: "Demandes d’aide",
  },
  letters: {
    "home.message": "Un message à qui tient l’instance",
    "home.named-for-afterwards": "Vous êtes nommé pour dire un décès",
    "home.you-named": "Qui vous avez nommé pour dire votre décès",
    "home.told-of-a-death": "On dit que vous n’êtes plus là",
    "home.died": "Un décès",
    "home.not-dead": "Un décès dit par erreur",
    "home.named-to-close": "Vous êtes nommé pour fermer des appareils",
    "home.you-named-to-close": "Qui vous avez nommé pour fermer vos appareils",
    "home.devices-closed": "Vos appareils ont été fermés",
    "home.acting-stopped": "Qui agissait pour vous a été arrêté",
    "message-receipt": "Accusé de réception d’un message",
    erased: "Dernier courriel, après un effacement",
  },
  mine: "Vos réponses et vos messages",
  acts: {
    "death-said": "Décès dit",
    "death-undone": "Décès dit par erreur, défait",
    "devices-closed": "Appareils fermés, à l’appel de la personne",
    "mail-accepted": "Codes par courriel acceptés à nouveau, à l’appel de la personne",
    "message-handled": "Message traité",
    "message-taken": "Message pris en charge",
    "account-line-written": "Ligne des comptes écrite",
    "account-line-struck": "Ligne des comptes rayée",
  },
};
