/** How the page of an answer is laid out: its ways, what is folded, what is mine. */
export const pageTexts = {
  ways: "Aller à",
  way: {
    requirements: (left: number) => (left === 0 ? "Demandes" : `Demandes (${left} à réunir)`),
    parts: (left: number) => (left === 0 ? "Parties" : `Parties (${left} à écrire)`),
    pieces: (count: number) => (count === 0 ? "Pièces" : `Pièces (${count})`),
    sending: "Envoi",
    who: (count: number) => `Qui répond (${count})`,
  },
  yours: "À vous :",
  toBring: (count: number) => (count === 1 ? "1 demande à réunir" : `${count} demandes à réunir`),
  toWrite: (count: number) => (count === 1 ? "1 partie à écrire" : `${count} parties à écrire`),
  others: (count: number) =>
    count === 1 ? "Une autre personne s’en charge (1)" : `D’autres s’en chargent (${count})`,
  removePieces: "Retirer une pièce",
} as const;
