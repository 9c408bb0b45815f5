import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "mine",
    order: 5.5,
    label: "Partages",
    at: "/moi/partages",
    says: "Qui voit quoi de ce qui est à vous, et jusqu’à quand.",
    for: "nobody",
  },
  {
    section: "mine",
    order: 5.6,
    label: "Être témoin d’un oui",
    at: "/temoin",
    says: "Écrire ce que quelqu’un a dit devant vous, avec le code d’une feuille.",
    for: "nobody",
  },
];
