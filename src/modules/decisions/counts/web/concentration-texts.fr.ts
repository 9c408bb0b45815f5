import { figure } from "../../web/result-texts.fr.ts";

const index = new Intl.NumberFormat("fr-FR", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

const COUNTS = ["", "", "deux", "trois", "quatre", "cinq"];

/** The sentences that tell how concentrated voices were. */
export const concentrationTexts = {
  title: "Sur combien de bulletins les voix reposent",
  none: "Aucun bulletin n’est seul à porter plus de voix que les autres.",
  most: (ballots: number, carried: number, spoken: number) =>
    ballots === 1
      ? `Le bulletin qui porte le plus de voix en porte ${figure(carried)} sur ${figure(spoken)}.`
      : `Les ${COUNTS[ballots] ?? figure(ballots)} bulletins qui portent le plus de voix en portent ${figure(carried)} sur ${figure(spoken)}.`,
  caption: "Qui a porté plusieurs voix",
  who: "Personne",
  carried: "Voix portées",
  gini: (gini: number) =>
    `L’indice de Gini est de ${index.format(gini)} : 0 quand chaque bulletin porte autant de voix, presque 1 quand un seul les porte presque toutes.`,
  trust: "Porter des voix n’est pas un mérite, c’est une confiance. Elle se reprend quand on veut.",
} as const;
