/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  signs: {
    what: "Les jours où deux personnes se sont fait signe",
    why: "Les relire, et apprendre d’eux ce qui est d’ordinaire leur silence",
  },
  silences: {
    what: "Les jours d’absence dits entre deux personnes, et les questions closes sur leur silence",
    why: "Ne compter ni les uns ni les autres comme un silence",
  },
} as const;
