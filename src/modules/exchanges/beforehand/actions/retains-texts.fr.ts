/** What is kept for a time, and why until then: told on the page of durations. */
export const retained = {
  what: "Un oui donné d’avance, une fois repris ou fini",
  why: "Pouvoir dire qui avait dit oui, et pour quels jours",
} as const;
