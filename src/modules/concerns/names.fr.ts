import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { concerns: "Je m’inquiète pour quelqu’un" },
  subjects: { concerns: "Je m’inquiète pour quelqu’un" },
  letters: {
    "concerns.waits": "Quelque chose attend votre service",
    "concerns.news": "Quelque chose vous attend",
  },
  mine: "Vos inquiétudes écrites à un service",
};
