const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** Of an absence: what it does, to whom a letter goes, and whom one tells oneself. */
export const awayTexts = {
  said: "C’est dit.",
  on: "Revenir à « Chez moi »",
  more: "Une lettre le dit aux personnes que vous avez nommées et à celles qu’une structure envoie ; la page dit ensuite à qui, et qui vous prévenez vous-même. Ces jours-là, dans « Nos nouvelles », aucun silence n’est compté : on y lit « en pause », sans rien d’autre.",
  writtenTo: (names: readonly string[]) => `Une lettre part à : ${LIST.format(names)}.`,
  unwritten: (names: readonly string[]) =>
    `Sans adresse de courriel : ${LIST.format(names)}. Prévenez vous-même, par téléphone.`,
  untold: (titles: readonly string[]) =>
    `Personne n’est nommé ici pour : ${LIST.format(titles)}. Prévenez vous-même qui devait venir.`,
  saidBy: (name: string, says: string) => `${name} l’a dit pour vous. ${says}`,
  inName: "Cela a été dit en votre nom.",
  /** By who acts for somebody: to themself, or to whom it is told. */
  by: (name: string, forWhom: string | undefined) => `Dit par ${name}, pour ${forWhom ?? "vous"}.`,
  endedBy: (name: string) => `${name} a dit pour vous que vous êtes là. Vos visites reprennent.`,
  still: "Je ne suis pas là",
  agreed:
    "Vos rendez-vous convenus restent dans votre semaine : changez-les avec l’autre personne.",
} as const;
