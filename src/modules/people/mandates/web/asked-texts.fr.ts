/** The letter to whom one asks by name to act for one: not what for. */
export const askedMailTexts = {
  why: "quelqu’un que vous connaissez ici vous demande quelque chose.",
  subject: "Quelqu’un attend votre réponse",
  says: (name: string) => `${name} attend votre réponse`,
  line: "Ce qui vous est demandé se lit ici : dites oui ou non. Rien ne presse.",
} as const;

/** What goes on by a mandate, where one of the two leaves something else. */
export const goesOnTexts = {
  holder: (day: string) => `Vous agissez en son nom, par un mandat, jusqu’au ${day}.`,
  person: (day: string) => `Cette personne agit en votre nom, par un mandat, jusqu’au ${day}.`,
  go: "Arrêter ce mandat",
} as const;
