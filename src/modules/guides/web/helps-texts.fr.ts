import type { PageHelp } from "#services/house";

/** Pages of the house that a guide explains: each shows the way to it (`PageHelp`). */
export const helps: readonly PageHelp[] = [
  {
    page: "/entrer",
    label: "Choisir et garder ses mots de passe",
    at: "/communs/guides/mots-de-passe",
  },
  { page: "/entrer", label: "Reconnaître un faux message", at: "/communs/guides/hameconnage" },
  {
    page: "/rendez-vous/sondages/nouveau",
    label: "Choisir une date à plusieurs",
    at: "/communs/guides/sondage",
  },
  {
    page: "/rendez-vous/nouveau",
    label: "Se réunir à distance",
    at: "/communs/guides/reunion-a-distance",
  },
  {
    page: "/moi/adresses-privees",
    label: "Voir ses dates dans son agenda",
    at: "/communs/guides/calendrier-partage",
  },
  {
    page: "/moi/donnees",
    label: "Savoir ce qu’un site garde de vous",
    at: "/communs/guides/vos-donnees",
  },
  {
    page: "/moi/mandats",
    label: "Aider quelqu’un qui n’ose pas",
    at: "/communs/guides/aider-qui-n-ose-pas",
  },
];
