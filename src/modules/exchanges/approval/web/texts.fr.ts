/** What waits for the yes of an organisation. */
export const texts = {
  asks: (asker: string) => `${asker} a besoin de l’accord de son employeur.`,
  go: "Répondre",
} as const;
