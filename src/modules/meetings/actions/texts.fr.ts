/** Sentences that are kept: of points, and of minutes. */
export const texts = {
  approves: (day: string) => `Le compte rendu du ${day}`,
} as const;
