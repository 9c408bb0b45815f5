import type { ExchangeKind } from "#services/house";

/** Work given, of a kind that one knows how to do. */
export const skills: ExchangeKind = {
  name: "Don de compétences",
  ask: "Demander un coup de main qui demande un savoir-faire",
  says: "Une affiche, une traduction, une réparation : quelqu’un le fait pour vous, ou avec vous.",
  offers: ["skill", "time", "help"],
  usualFor: ["skill", "time", "help"],
  terms: [
    {
      name: "quoi",
      label: "Qu’y a-t-il à faire ?",
      help: "« Dessiner l’affiche de la fête ».",
      input: "line",
    },
    { name: "details", label: "Ce qu’il faut savoir", input: "lines" },
    { name: "temps", label: "Combien de temps, à votre avis ?", input: "line" },
    { name: "jour", label: "Pour quel jour ?", input: "day", optional: true },
  ],
  due: "jour",
  approvals: [],
  deliveries: {
    giver: {
      did: "C’est fait, ou une partie est faite",
      received: "Oui, c’est fait",
      told: "travail fait",
      words: "Qu’avez-vous fait ?",
    },
  },
  worth: "time",
};
