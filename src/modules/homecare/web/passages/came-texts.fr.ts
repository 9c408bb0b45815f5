/** « Qui est venu »: what is said of a week as it was. */
export const cameTexts = {
  title: "Qui est venu",
  lead: "Cochez les passages de la semaine, de mémoire ou d’après les signatures de la feuille. On ne note ni l’heure exacte ni pourquoi.",
  which: "Qui est venu ?",
  whichHelp: "Rien de coché : rien ne change.",
  one: (day: string, hours: string, title: string) => `${day}, ${hours} : ${title}`,
  oneOf: (day: string, hours: string, title: string, name: string) =>
    `${day}, ${hours} : ${title} (${name})`,
  fromPaper: "Je recopie les signatures de la feuille imprimée",
  send: "Noter",
  nothing:
    "Rien n’est à noter pour le moment : un passage se note une fois son heure venue, et pendant quatre semaines.",
  noneTicked: "Rien n’était coché : rien n’a changé.",
  said: "Ce qui est noté",
  saidOf: (day: string, title: string) => `${day} : ${title}.`,
  back: "Retirer",
  backOf: (day: string, title: string) => `Retirer ce qui est noté, ${day} : ${title}`,
  before: "La semaine d’avant",
  on: "Revenir à « Qui est venu »",
  way: "Noter qui est venu",
  /** Of today, once its hour is past, and nobody said that somebody came. */
  isNoted: "Est-ce passé ? Cela se note dans « Chez moi », par « Voir ma semaine ».",
  signHead: "Signature au passage",
  by: {
    helper: (name: string, hour: string | undefined) =>
      hour === undefined ? `Passage dit par ${name}.` : `Passage dit par ${name}, vers ${hour}.`,
    person: (name: string | undefined) =>
      name === undefined ? "Passage noté ici." : `Passage de ${name}, noté ici.`,
    paper: (name: string | undefined) =>
      name === undefined
        ? "Passage noté d’après la feuille."
        : `Passage de ${name}, noté d’après la feuille.`,
  },
  someone: "cette personne",
} as const;

/** What the page says first, by the word of its address. */
export const justSaidTexts = {
  note: "C’est noté.",
  retire: "C’est retiré.",
} as const;

export const cameRefusals = {
  "unknown-passage": "Ce passage n’est plus là : relisez la semaine.",
  "not-on-that-day": "Une de ces visites n’est pas ce jour-là : relisez la semaine.",
  "in-the-future": "Un de ces jours n’est pas encore là.",
  "not-begun": "L’heure d’un de ces passages n’est pas encore là.",
  "too-far-back": "On note les quatre dernières semaines.",
  "time-is-said": "Un temps est noté pour ce passage : qui l’a dit le retire d’abord.",
  "is-settled": "Vous avez dit de quel jour c’était.",
  "said-before": "Cela a été noté un autre jour : on ne le retire que le jour même.",
} as const;
