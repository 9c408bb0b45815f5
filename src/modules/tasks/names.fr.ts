import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    tasks: "Tâches",
  },
  jobs: {
    "recall-tasks": "Rappeler ce qui est à faire demain",
  },
  subjects: {
    tasks: "Tâches",
  },
  letters: {
    "tasks.assigned": "Une chose à faire confiée",
    "tasks.declined": "Une chose à faire rendue",
    "tasks.freed": "Une chose à faire n’a plus personne",
    "tasks.due": "Une chose à faire approche",
  },
  mine: "Vos tâches",
};
