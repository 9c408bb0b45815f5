import { knownId } from "#basics/id";

import type { Card } from "../domain/method.ts";

/** The quality method of the demonstration, and its variant: their versions, trials and who passed it on. */
export const demonstrationMethods = {
  quality: knownId<"Method">("0b6f0d52-5a8e-4f0c-9a8e-1d8f6f6f3a01"),
  played: knownId<"Method">("0b6f0d52-5a8e-4f0c-9a8e-1d8f6f6f3a02"),
} as const;

export const demonstrationTrials = {
  failed: knownId<"Trial">("5e1f6f0e-7c55-4f3e-b1b8-2f6b2f9d4a01"),
  worked: knownId<"Trial">("5e1f6f0e-7c55-4f3e-b1b8-2f6b2f9d4a02"),
  underWay: knownId<"Trial">("5e1f6f0e-7c55-4f3e-b1b8-2f6b2f9d4a03"),
} as const;

export const firstCard: Card = {
  title: "Partir d’une situation vécue",
  purpose: "améliorer un travail sans chercher de coupable",
  notWhen: ["la personne mise en cause est dans la pièce", "il faut décider ce soir"],
  people: { from: 4, to: 15 },
  steps: [
    { minutes: 10, title: "raconter, sans être coupé", material: undefined },
    {
      minutes: 30,
      title: "chercher ce qui l’a rendu possible",
      material: "une feuille, un crayon",
    },
    {
      minutes: 20,
      title: "choisir une seule chose à changer, par qui, avant quand",
      material: undefined,
    },
  ],
  material: ["une montre"],
  theme: "work",
};

/** What the failed trial made. */
export const secondCard: Card = {
  ...firstCard,
  notWhen: [...firstCard.notWhen, "vous êtes plus de huit"],
  people: { from: 4, to: 8 },
  steps: [
    { minutes: 10, title: "raconter, sans lieu ni date", material: undefined },
    {
      minutes: 15,
      title: "un tour : chacun dit ce qu’il a entendu, personne ne répond",
      material: undefined,
    },
    ...firstCard.steps.slice(1),
  ],
};

/** In another field, by who plays on village squares. */
export const playedCard: Card = {
  title: "La situation jouée",
  purpose: "rejouer une scène vécue pour chercher, ensemble, une autre fin",
  notWhen: ["quelqu’un reconnaîtrait la scène", "personne n’a jamais joué devant d’autres"],
  people: { from: 6, to: 12 },
  steps: [
    { minutes: 15, title: "raconter la scène, sans lieu ni date", material: undefined },
    { minutes: 30, title: "la jouer, puis la rejouer en s’arrêtant", material: "deux chaises" },
    { minutes: 20, title: "dire quelle fin on garde", material: undefined },
  ],
  material: ["une pièce où l’on peut bouger"],
  theme: "culture",
};
