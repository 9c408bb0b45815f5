/** For the page on private life. */
export const keptTexts = {
  what: "Les rendez-vous que vous proposez, et vos réponses : si vous venez, et combien vous êtes. Quand vous êtes venu·e, noté par qui organise.",
  why: "Pour que chacun sache quand, où et avec qui.",
  howLong:
    "Vos rendez-vous à vous, jusqu’à ce que vous les effaciez ou partiez. Vos réponses, jusqu’à votre départ. Quand vous êtes venu·e, un an. Le numéro d’une personne inscrite au téléphone, jusqu’au lendemain.",
} as const;

/** What is kept for a time only. */
export const retainedTexts = {
  telephones: {
    what: "Le numéro d’une personne sans compte, inscrite à un rendez-vous par téléphone",
    why: "Pour la prévenir si le rendez-vous est annulé.",
  },
  came: {
    what: "Qui est venu à un rendez-vous, par son nom ; combien de personnes étaient là reste",
    why: "Pour que qui organise sache qui était là.",
  },
} as const;

/** What is passed on in an organisation. */
export const handsOverTexts = {
  occasion: (title: string) => `Le rendez-vous « ${title} »`,
} as const;

/** What the command says. */
export const commandTexts = {
  import: "Compléter la maison avec un fichier",
  schools:
    "Ajouter des vacances scolaires d’après leur arrêté. Colonnes, séparées par des tabulations : zone, year, name, from, to, source",
  noFile: (path: string) => `Il n’y a pas de fichier à cet endroit : ${path}`,
  columns:
    "La première ligne doit nommer les colonnes, séparées par des tabulations : zone, year, name, from, to, source.",
  imported: (added: number, known: number, refused: number) =>
    `Vacances scolaires : ${added} nouvelles, ${known} déjà connues, ${refused} refusées.`,
  refusals: {
    columns: "il manque une colonne, ou il y en a une de trop",
    zone: "la zone n’est pas connue : A, B, C, corse, guadeloupe, guyane, martinique, mayotte ou reunion",
    year: "l’année scolaire s’écrit « 2026-2027 », et les dates sont de cette année",
    day: "une date s’écrit « 2026-10-17 »",
    order: "le dernier jour vient avant le premier, ou plus de cent jours après",
    source: "l’arrêté qui le dit n’est pas nommé",
  },
  refused: (line: number, why: string) => `Ligne ${line} : ${why}.`,
} as const;
