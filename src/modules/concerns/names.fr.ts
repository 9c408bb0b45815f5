import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { concerns: "Je m’inquiète pour quelqu’un" },
  jobs: { "tell-unheard": "Dire à qui s’inquiète que plus personne ne peut lire son mot" },
  limits: { "words-of-worry-by-person": "Inquiétudes écrites par une personne en un jour" },
  subjects: { concerns: "Je m’inquiète pour quelqu’un" },
  letters: {
    "concerns.waits": "Quelque chose attend votre service",
    "concerns.news": "Quelque chose vous attend",
  },
  mine: "Vos inquiétudes écrites à un service",
};
