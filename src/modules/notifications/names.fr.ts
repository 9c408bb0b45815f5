import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    notifications: "Préférences et avis à envoyer",
  },
  jobs: {
    "gather-mails": "Réunir ce qui est à écrire à chacun",
    "write-mail": "Écrire le courriel de quelqu’un",
  },
  letters: {
    digest: "Plusieurs nouvelles en un courriel",
  },
  mine: "Vos courriels",
};
