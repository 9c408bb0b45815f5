/** The sentences of what one kori stands for, and of who counts nothing. */
export const worthTexts = {
  title: "Ce que dit un kori",
  operator: "Opérateur",
  lead: "Le territoire peut dire en mots ce que représente un kori. C’est un repère pour remercier, pas un prix : personne n’y est tenu.",
  worth: "Un kori, c’est…",
  worthHelp: "Par exemple : une heure donnée. Jamais une somme en euros. Rien, pour ne rien dire.",
  save: "Le dire ainsi",
  said: "C’est enregistré.",
  says: (worth: string) => `Ici, un kori, c’est ${worth}.`,
  cardSaid: (worth: string) => `Un kori, c’est ${worth}.`,
  cardNone: "Rien n’est dit de ce que représente un kori.",
  refusals: {
    "worth-money":
      "Un kori ne vaut pas d’argent et ne s’échange pas contre des euros : dites-le en temps ou en service, comme « une heure donnée ».",
    "not-operator": "Seul qui fait tourner cette maison le dit. Rien n’a changé.",
  },
} as const;

/** The same of who chose that nothing is counted. */
export const uncountedTexts = {
  title: "Ne rien compter",
  offer: "Préférer que rien ne soit compté",
  offerSays:
    "Les mercis vous arrivent et partent en mots ; aucun kori ne passe, ni depuis ce compte ni vers lui, sauf pour corriger une ligne d’avant, quand deux structures n’en font plus qu’une, ou quand vous donnez ce qui reste en partant. Ce qui est déjà passé reste à vous. Qui vous remercie le lit avant. Cela se défait d’un geste.",
  choose: "Que rien ne soit compté",
  isOn: "Rien n’est compté sur ce compte : les mercis se disent en mots. Ce qui est déjà passé y reste.",
  again: "Compter à nouveau",
  wordsAlone: "Rien n’est compté sur ce compte : remerciez en mots.",
  target: (name: string) => `${name} (en mots, rien n’est compté)`,
  said: { rien: "C’est dit : rien n’est compté.", compte: "C’est compté à nouveau." },
  refusals: {
    "not-yours-to-say":
      "Cela se dit par la personne, par qui anime le cercle, ou par qui peut approuver pour la structure. Rien n’a changé.",
  },
} as const;
