import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { methods: "Méthodes" },
  subjects: { methods: "Méthodes" },
  letters: { "methods.answered": "Une méthode répond à un essai que vous avez raconté" },
  reportables: { method: "méthode", trial: "essai de méthode" },
  mine: "Vos méthodes",
};
