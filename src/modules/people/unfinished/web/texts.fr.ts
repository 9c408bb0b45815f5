import type { Kept } from "#services/house";

export const unfinishedKept: Kept = {
  what: "En mode simple, les réponses d’un formulaire que vous remettez à plus tard, chiffrées (jamais un bulletin de vote)",
  why: "Que vous repreniez où vous en étiez",
  howLong: "Sept jours, ou jusqu’à ce que vous l’envoyiez",
};

export const unfinishedRetained = {
  what: "En mode simple, les réponses d’un formulaire remis à plus tard",
  why: "Que vous repreniez où vous en étiez",
} as const;
