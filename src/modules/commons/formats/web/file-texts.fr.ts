/** What a file says around the document. */
export const fileTexts = {
  by: (authors: readonly string[]) => `Par ${authors.join(", ")}`,
  version: (number: number, name: string | undefined, day: string) =>
    name === undefined
      ? `Version ${number}, du ${day}`
      : `Version ${number}, du ${day} : « ${name} »`,
  licence: (licence: string | undefined) =>
    licence === undefined ? "Pas encore publié : sans licence." : `Licence : ${licence}.`,
  derived: (title: string, licence: string | undefined) =>
    licence === undefined ? `D’après « ${title} » :` : `D’après « ${title} » (${licence}) :`,
  address: "Ce document, à jour :",
  picture: (says: string) => (says === "" ? "Image sans description" : `Image : ${says}`),
  columns: "Les colonnes",
  column: "Colonne",
  holds: "Ce qu’elle contient",
  /** The kinds of columns. */
  types: {
    text: "Du texte",
    number: "Un nombre",
    integer: "Un nombre entier",
    date: "Une date",
    boolean: "Oui ou non",
    address: "Une adresse du Web",
  },
  rest: (shown: number, all: number) =>
    `Voici les ${shown} premières lignes, sur ${all}. Le tableau entier est dans le fichier .csv :`,
  foot: (page: number, pages: number) => `page ${page} sur ${pages}`,
} as const;
