const many = (count: number, one: string, more: string) =>
  count > 1 ? `${count} ${more}` : `${count} ${one}`;

/** What letters say of who works where: the organisation's side reads a name, the person's side none but hers. */
export const newsTexts = {
  asked: {
    why: "Une personne dit travailler pour une structure que vous représentez.",
    one: (name: string, organisation: string) => `${name} dit travailler pour « ${organisation} »`,
    several: (count: number) => `${count} personnes disent travailler pour vos structures`,
    line: "Rien ne compte avant votre oui. Personne d’autre ne le lit.",
  },
  answered: {
    why: "La réponse à ce qui a été dit de qui travaille où.",
    several: (count: number) => many(count, "réponse", "réponses"),
    theyYes: (organisation: string) => `« ${organisation} » dit que vous y travaillez`,
    theyNo: (organisation: string) => `« ${organisation} » ne dit pas que vous y travaillez`,
    personYes: (organisation: string) =>
      `La personne dont vous l’aviez dit travaille pour « ${organisation} »`,
    personNo: (organisation: string) =>
      `La personne dont vous l’aviez dit ne travaille pas pour « ${organisation} »`,
    yesLine: "Vous pouvez y mettre fin quand vous voulez, chacun de votre côté.",
    noLine: "Rien n’est compté. Si c’est une erreur, parlez-vous, puis dites-le de nouveau.",
  },
  ended: {
    why: "Quelqu’un ne travaille plus pour une structure : les deux côtés le savent.",
    several: (count: number) => many(count, "fin", "fins"),
    you: (organisation: string, day: string) =>
      `Vous ne travaillerez plus pour « ${organisation} » : dernier jour, le ${day}`,
    they: (name: string, organisation: string, day: string) =>
      `${name} ne travaillera plus pour « ${organisation} » : dernier jour, le ${day}`,
    line: "Si un mot l’accompagne, il est sur cette page.",
  },
} as const;
