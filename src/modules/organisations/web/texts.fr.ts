export const texts = {
  actingFor: "Au nom de",
  myself: "En mon nom",
  signedFor: ", pour",
  standing: {
    unverified: "structure pas encore vérifiée",
    frozen: "en attente d’une décision",
    dissolved: "structure dissoute",
  },
} as const;
