const andOthers = (others: number) =>
  others === 0 ? "" : others === 1 ? " (et une autre date)" : ` (et ${others} autres dates)`;

/** Where all of it fits again by the time that it is said. */
export const doubtedTexts = {
  "venue-doubted": "Ce local ne convient pas tout à fait : relisez, ou gardez-le quand même.",
} as const;

/** What is held in premises. */
export const texts = {
  next: "Ce qui s’y tient",
  toCheck: "Le local : à vérifier",
  outside: (when: string) => `${when} : c’est en dehors des horaires de ce local.`,
  fewSeats: (seats: number) =>
    `Ce rendez-vous a plus de places que le local (${seats === 1 ? "1 place" : `${seats} places`}).`,
  taken: (when: string, by: string | undefined) =>
    by === undefined ? `${when} : le local est déjà pris.` : `${when} : « ${by} » s’y tient aussi.`,
  inOneSentence: (doubts: readonly string[]) =>
    `Pour ce local, à vérifier : ${doubts.join(" ; ")}.`,
  closedThen: (when: string, others: number) =>
    `${when}${andOthers(others)}, c’est en dehors de ses horaires`,
  morePlaces: (seats: number) => `plus de places que lui (il en a ${seats})`,
  takenThen: (when: string, by: string | undefined, others: number) =>
    by === undefined
      ? `${when}${andOthers(others)}, il est déjà pris`
      : `${when}${andOthers(others)}, « ${by} » s’y tient aussi`,
} as const;
