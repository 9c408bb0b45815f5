/** Words that actions write down themselves. */
export const texts = {
  for: "Pour",
  against: "Contre",
} as const;
