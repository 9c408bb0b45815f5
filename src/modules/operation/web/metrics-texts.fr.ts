/** What the command `metrics-token` says. */
export const metricsTexts = {
  describe: "donne un jeton pour lire les mesures (/metrics, au format de Prometheus)",
  drop: "retire le jeton : plus personne ne lit les mesures",
  dropped: "Le jeton est retiré : /metrics n’existe plus pour personne.",
  made: (token: string, at: string) =>
    [
      "Voici le jeton. Il n’est montré qu’une fois, et remplace celui d’avant :",
      `  ${token}`,
      `Prometheus lit ${at} avec l’en-tête : Authorization: Bearer (le jeton)`,
    ].join("\n"),
} as const;
