import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    access: "Ce qui est partagé, et avec qui",
  },
  jobs: { "tell-unsaid": "Écrire ce qui s’arrête bientôt faute d’un oui" },
  limits: {
    "private-from-place": "Adresses privées lues d’un même endroit",
    "private-of-address": "Lectures d’une adresse privée",
    "witness-codes-by-person": "Codes de feuilles essayés par une personne",
  },
  reportables: { mandat: "mandat de qui agit pour une autre personne" },
  subjects: { access: "Ce que vous partagez" },
  letters: {
    "access.party-joined": "Quelqu’un rejoint un groupe avec qui vous partagez",
    "access.ends-unsaid": "Ce qui est ouvert en votre nom s’arrête bientôt",
    "access.said-before-witness": "Quelqu’un écrit que vous avez dit oui à un partage",
  },
  mine: "Ce qui est partagé, et qui a lu",
};
