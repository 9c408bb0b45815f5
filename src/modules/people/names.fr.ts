import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    people: "Personnes et adresses",
  },
  jobs: {
    "finish-recovery": "Rendre un compte dont l’adresse était perdue",
  },
  limits: {
    "code-from-place": "Codes demandés d’un même endroit",
    "code-to-address": "Codes demandés pour une adresse",
    "wrong-codes-at-address": "Codes faux pour une adresse",
    "wrong-codes-from-place": "Codes faux d’un même endroit",
    "wrong-codes-nearby": "Codes faux des alentours d’un endroit",
    "wrong-codes": "Codes faux, de partout ensemble",
    "passkeys-from-place": "Entrées par clé d’accès demandées d’un même endroit",
    "recovery-of-address": "Demandes au sujet d’une adresse perdue",
    "slips-from-place": "Billets essayés d’un même endroit",
  },
  subjects: {
    people: "Mandats",
  },
  letters: {
    code: "Code pour entrer",
    "account-asleep": "Un compte dont personne ne se sert depuis deux ans",
    passkey: "Une clé d’accès ajoutée ou retirée",
    recovery: "Adresse perdue : une demande en cours",
    "people.mandate-asked": "Quelqu’un vous demande d’agir à sa place",
    "people.mandate-ended": "La fin d’un mandat",
    "people.ground-said": "Une mesure de protection dite par qui agit pour vous",
  },
  mine: "Votre compte",
  acts: {
    "mandate-ended": "Mandat arrêté",
    "ground-seen": "Mesure de protection vue sur papier",
    "recovery-confirmed": "Adresse perdue : demande confirmée",
    "recovery-stopped": "Adresse perdue : demande arrêtée",
    "sign-in-link-made": "Lien de connexion donné",
  },
};
