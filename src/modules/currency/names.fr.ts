import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    currency: "Comptes en kori",
  },
  limits: {
    "voucher-codes-by-person": "Codes de bons en kori essayés par une personne",
    "kori-codes-by-person": "Codes montrés pour un merci, essayés par une personne",
  },
  acts: { "kori-said": "Ce que dit un kori, changé" },
  subjects: { currency: "Kori" },
  letters: {
    "currency.thanked": "Quelqu’un vous remercie",
    "currency.line-wrong": "Une ligne de vos kori est dite fausse, ou corrigée",
    "currency.account-closed": "Le compte commun d’un de vos cercles est fermé",
  },
  mine: "Vos kori",
};
