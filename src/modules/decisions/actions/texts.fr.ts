import type { Outcome } from "../domain/counting/outcome.ts";

/** Words that actions write down themselves. */
export const texts = {
  for: "Pour",
  against: "Contre",
  wroteStatutes: "a écrit ce que les statuts disent des votes",
  tookVoters: "a sorti la liste électorale d’une élection pour Belenios",
} as const;

/** What a count decided, in archives. */
export const outcomeNames: Readonly<Record<Outcome["kind"], string>> = {
  "no-quorum": "trop peu de voix exprimées",
  nobody: "personne ne s’est exprimé",
  chosen: "une réponse choisie",
  tie: "égalité",
  adopted: "adopté",
  rejected: "rejeté",
  consented: "consentement",
  objected: "des objections",
  funded: "projets retenus",
};

/** What who received a voice said of it, in archives. */
export const answerNames = { accepted: "acceptée", refused: "refusée" } as const;
