const many = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;

/** The sentences of what waits. */
export const waitingTexts = {
  /** « 17 choses vous attendent. Six ont un jour cette semaine. Les autres peuvent attendre. » */
  lead: (count: number, dated: number) =>
    [
      `${many(count, "chose vous attend", "choses vous attendent")}.`,
      ...(dated === 0 || count === 1
        ? []
        : [
            dated === count
              ? "Toutes ont un jour cette semaine."
              : `${many(dated, "a un jour", "ont un jour")} cette semaine. ${count - dated > 1 ? "Les autres peuvent" : "L’autre peut"} attendre.`,
          ]),
    ].join(" "),
  first: "D’abord, cette semaine",
  rest: "Ensuite",
  groups: {
    answer: "Quelqu’un attend votre réponse",
    mine: "Vous vous en chargez",
    look: "À vérifier",
    words: "Des mots pour vous",
    year: "L’année de vos structures",
  },
  others: "Et aussi",
  grouped: (title: string, count: number) => `${title} · ${count}`,
  all: (count: number) => (count > 1 ? `Voir ces ${count} choses dans l’ordre` : "Voir votre fil"),
  late: "en retard",
  today: "aujourd’hui",
  tomorrow: "demain",
  at: (day: string, time: string) => `${day}, ${time}`,
  week: {
    title: "Votre semaine",
    none: "Aucun rendez-vous dans les sept jours.",
    today: (day: string) => `${day}, aujourd’hui`,
    all: "Tout votre calendrier",
  },
} as const;
