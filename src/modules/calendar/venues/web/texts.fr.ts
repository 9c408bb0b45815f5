/** What is held in premises. */
export const texts = {
  next: "Ce qui s’y tient",
  toCheck: "Le local : à vérifier",
  outside: (when: string) => `${when} : c’est en dehors des horaires de ce local.`,
  fewSeats: (seats: number) =>
    `Ce rendez-vous a plus de places que le local (${seats === 1 ? "1 place" : `${seats} places`}).`,
  taken: (when: string, by: string | undefined) =>
    by === undefined ? `${when} : le local est déjà pris.` : `${when} : « ${by} » s’y tient aussi.`,
} as const;
