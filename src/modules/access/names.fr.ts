import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    access: "Ce qui est partagé, et avec qui",
  },
  jobs: {
    "tell-begun": "Écrire à qui l’on montre quelque chose à partir du jour venu",
    "tell-unsaid": "Écrire ce qui s’arrête bientôt faute d’un oui",
  },
  limits: {
    "private-from-place": "Adresses privées lues d’un même endroit",
    "private-of-address": "Lectures d’une adresse privée",
    "witness-codes-by-person": "Codes de feuilles essayés par une personne",
  },
  reportables: {
    mandat: "mandat de qui agit pour une autre personne",
    temoin: "oui écrit par un témoin et que la personne nie",
  },
  changes: {
    mandat:
      "Ce mandat est fini : personne ne lit ni ne fait plus rien par lui. Ce qui a été fait reste. En avoir un autre dépend de la personne seule.",
    "mandat at-once":
      "Ce mandat est suspendu : rien ne se lit ni ne se fait par lui, jusqu’à ce que d’autres personnes décident. Ensuite il reprend, ou il est fini.",
    temoin:
      "Un oui que vous écrivez devant témoin n’est plus cru ici, pour personne, tant qu’une autre décision ne dit pas le contraire. Le reste de ce que vous faites ici ne change pas.",
    "temoin at-once":
      "Un oui que vous écrivez devant témoin n’est plus cru ici, pour personne, jusqu’à ce que d’autres personnes décident.",
  },
  subjects: { access: "Ce que vous partagez" },
  letters: {
    "access.party-joined": "Quelqu’un rejoint un groupe avec qui vous partagez",
    "access.asked-again": "Ce que vous partagez vous est redemandé",
    "access.ends-unsaid": "Ce qui est ouvert en votre nom s’arrête bientôt",
    "access.mandate-looked-at": "Ce que devient le mandat de qui agit pour vous",
    "access.shown": "Quelqu’un vous montre quelque chose",
    "access.said-before-witness": "Quelqu’un écrit que vous avez dit oui à un partage",
  },
  seen: { "access.grant": "la page de ce que vous lui montrez" },
  mine: "Ce qui est partagé, et qui a lu",
};
