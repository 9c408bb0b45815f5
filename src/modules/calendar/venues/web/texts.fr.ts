/** What is held in premises. */
export const texts = {
  next: "Ce qui s’y tient",
} as const;
