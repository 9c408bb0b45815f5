import type { Consent, Scope } from "./mandate.ts";

/** What each scope opens, in the same words for who entrusts it and for who would act: « vous » would be one or the other. */
export const scopeNames: Record<Scope, string> = {
  circles: "Les cercles : rejoindre, lire, écrire, quitter",
  notes: "Le cahier : lire les mots et en écrire",
  favours: "Les coups de pouce et les kori : demander, proposer, remercier",
  exchanges: "L’entraide : dire ce que l’on peut donner, demander, répondre",
  votes: "Les votes : qui agit voit aussi le bulletin",
  calls: "Les appels et les alertes",
  homecare: "Chez soi : lire et tenir la semaine, les absences, demander de l’aide",
};

/** The same, in a list inside a sentence. */
export const scopeWords: Record<Scope, string> = {
  circles: "les cercles",
  notes: "le cahier",
  favours: "les coups de pouce",
  exchanges: "l’entraide",
  votes: "les votes",
  calls: "les appels et les alertes",
  homecare: "la semaine chez soi",
};

export const consentNames: Record<Consent, string> = {
  page: "donné ici, sur sa page",
  presence: "donné de vive voix, en présence",
  paper: "donné sur papier signé",
  telephone: "donné au téléphone",
};
