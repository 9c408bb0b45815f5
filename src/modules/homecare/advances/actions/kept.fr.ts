/** What is kept for a time only. */
export const retainedAdvance = {
  what: "Ce que quelqu’un a avancé pour vous, ou vous pour quelqu’un : un jour, une somme, quelques mots",
  why: "Pour se souvenir à deux de ce qui est à rembourser.",
} as const;

/** For the page on private life. */
export const keptAdvanceTexts = {
  what: "Ce que qui vous aide a payé pour vous dans un magasin : le jour, la somme, quelques mots, et si c’est remboursé. Vous deux le lisez, et qui agit pour vous.",
  why: "Pour se souvenir à deux de ce qui est à rembourser. Rien ne se paie ici.",
  howLong: "Quatre-vingt-dix jours après le jour dit, remboursé ou non.",
} as const;
