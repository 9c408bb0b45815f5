/** How the page of an answer is laid out: its ways, what is folded, what is mine. */
export const pageTexts = {
  /** What a structure that was written to answered. */
  invited: {
    queued: "l’invitation va partir",
    asked: "invitée, on attend sa réponse",
    came: "a dit oui, dans le cercle",
    declined: "ne viendra pas",
    silent: "n’a pas répondu",
  },
  alone:
    "Personne d’autre ne répond encore avec vous : cherchez d’abord avec qui, puis découpez la réponse en parties.",
  findSomebody: "Chercher avec qui répondre",
  neverCame: (count: number) =>
    count === 1
      ? "Une chose demandée n’a pas été cochée :"
      : `${count} choses demandées n’ont pas été cochées :`,
  notReady: (count: number, all: number) =>
    count === 1
      ? `Une des ${all} choses que l’appel demande n’est pas cochée.`
      : `${count} des ${all} choses que l’appel demande ne sont pas cochées.`,
  seeThem: "Les voir",
  notReadySays:
    "Si elles sont parties aussi, cochez-les. Sinon, regardez s’il est encore temps de les joindre.",
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
