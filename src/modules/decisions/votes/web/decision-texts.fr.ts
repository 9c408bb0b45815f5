import { withoutEdges } from "#basics/text";

/** The sentences of published decisions. */
export const texts = {
  title: "Décisions",
  lead: "Ce que les cercles ouverts ont décidé, et comment. Chacun peut refaire le compte.",
  search: "Chercher une décision",
  send: "Chercher",
  none: "Aucune décision n’est encore publiée.",
  noneFound: (words: string) => `Aucune décision ne contient « ${words} ».`,
  all: "Voir toutes les décisions",
  ofCircle: (name: string) => `Décisions du cercle « ${name} »`,
  closed: (day: string) => `Vote clos le ${day}`,
  consultative: "Vote consultatif",
  binding: (article: string) => `Décidé selon : ${withoutEdges(article, "", ".")}`,
  titleOf: (question: string) => `Décision : ${question}`,
  result: "Le résultat",
  proposed: "La proposition",
  redo: "Refaire le compte",
  redoHelp:
    "Ce fichier dit tout ce qu’il faut pour recompter, sans aucun nom. La page « Refaire un compte » et la commande « count » donnent le même résultat.",
  fileCsv: "Le fichier du compte (CSV)",
  fileJson: "Le même, pour les programmes (JSON-LD)",
  recount: "Refaire un compte",
  seal: "Sceau du compte",
  licence: "Cette décision est un commun, sous licence",
  licenceName: "Creative Commons Attribution – Partage dans les mêmes conditions 4.0",
  votes: "Les votes de mes cercles",
} as const;
