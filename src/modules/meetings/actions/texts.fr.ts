/** Sentences that are kept: of points, and of minutes. */
export const texts = {
  approves: (day: string) => `Le compte rendu du ${day}`,
  approved: (day: string) => `Le compte rendu du ${day} est approuvé.`,
  approving: (day: string, until: string) =>
    `Le compte rendu du ${day} est approuvé, sauf objection d’un membre d’ici le ${until}.`,

  minutes: (title: string, day: string) => `${title}, ${day} : compte rendu`,
  cut: "Ce compte rendu était trop long : des lignes y sont coupées. La réunion les garde entières.",
  written: "Écrit par la réunion",
  forAll: "Pour tout le monde",
  decided: "Décidé",
  asked: "Mis au vote du cercle",
  todo: "À faire",
  noted: "Noté",
  proposed: "Posé",
  dropped: "N’est plus posé",
  between: "Entre les points",
  nobody: "qui veut",
  somebody: "quelqu’un",
  until: (day: string) => `avant le ${day}`,
  left: "Reste à voir",
  next: "Prochaine réunion",
  noNext: "Pas encore fixée.",
  proposedBy: (name: string) => `Proposé par ${name}.`,
  consent: (names: string, count: number) =>
    count === 1 ? `Consent : ${names}.` : `Consentent : ${names}.`,
  byPower: (names: string) => `Par pouvoir : ${names}.`,
  nobodyElse: "Personne d’autre ne s’y oppose.",
  voices: (count: number) => `${count} voix.`,
  who: "Qui était là",
  there: (names: string) => `Là : ${names}.`,
  telephone: (names: string) => `Au téléphone : ${names}.`,
  represented: (name: string, holder: string) => `${name}, dont la voix est à ${holder}.`,
  excused: (names: string) => `Excusé·es : ${names}.`,
  alone: "Personne n’a fermé cette réunion : elle s’est terminée d’elle-même.",

  closedSession: "Un point à huis clos",
  because: (reason: string) => `À huis clos, entre membres du cercle : ${reason}`,

  facilitates: "l’animation",
  member: "un membre",
} as const;
