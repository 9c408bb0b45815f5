/** What the keys say to who starts the house. */
export const texts = {
  damaged: (file: string) =>
    `La clé maîtresse de ${file} est abîmée : sans elle, rien de chiffré ne se relit. Remettez celle que vous avez gardée à part.`,
} as const;
