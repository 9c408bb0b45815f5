import type { OwnWay, Part } from "#services/house";

import { AT as AFTERWARDS } from "../afterwards/domain/address.ts";
import { texts as afterwards } from "../afterwards/web/texts.fr.ts";
import { AT as DEVICES } from "../devices/domain/address.ts";
import { texts as devices } from "../devices/web/texts.fr.ts";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "around",
    order: 1,
    label: "Carte",
    at: "/autour-de-moi",
    says: "Ce qu’il y a près d’un lieu : appels, structures, locaux, dates.",
  },
  {
    section: "mine",
    order: 1,
    label: "Ce qui est à vous",
    at: "/moi",
    says: "Votre compte, vos réponses, vos réglages.",
    for: "known",
    holds: ["/bienvenue"],
  },
  {
    section: "mine",
    order: 2,
    label: "Ce qui vous attend",
    at: "/moi/fil",
    says: "D’abord le plus pressé, puis ce qui est nouveau.",
    for: "known",
  },
  {
    section: "mine",
    order: 8,
    label: "Données",
    at: "/moi/donnees",
    says: "Tout ce qui est gardé de vous, à emporter ou à effacer.",
    for: "known",
  },
  {
    section: "keeping",
    order: 1,
    label: "Tenir l’instance",
    at: "/operateur",
    says: "Ce qui demande l’œil de qui tient ce site.",
    for: "operator",
  },
];

export const ownWays: readonly OwnWay[] = [
  { label: afterwards.title, at: AFTERWARDS, says: afterwards.way },
  { label: devices.title, at: DEVICES, says: devices.way },
];
