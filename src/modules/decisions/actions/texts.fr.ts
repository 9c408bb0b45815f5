/** Words that actions write down themselves. */
export const texts = {
  for: "Pour",
  against: "Contre",
  wroteStatutes: "a écrit ce que les statuts disent des votes",
  tookVoters: "a sorti la liste électorale d’une élection pour Belenios",
} as const;
