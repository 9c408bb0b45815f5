/** « Vos heures calmes »: when nothing of a silence is asked nor told. */
export const quietTexts = {
  title: "Vos heures calmes",
  lead: "À ces heures, rien d’un silence n’est demandé ni dit : ni à vous, ni à votre liste. L’attente court quand même, et la suite vient à la fin de ces heures.",
  help: "« J’ai besoin d’aide » part à toute heure.",
  read: "Qui a dit oui avec vous pour remarquer votre silence lit ces heures. Les autres ne les lisent pas.",
  service:
    "Un service a aussi ses heures. Quand les vôtres finissent, s’il ne répond pas encore, on passe à la personne suivante.",
  which: "Quelles sont vos heures calmes ?",
  choices: {
    usual: "De 20 h à 8 h",
    late: "De 22 h à 7 h",
    none: "Aucune : à toute heure",
  },
  empty: "Choisissez une des réponses, ou d’autres heures.",
  keep: "Garder",
  others: "D’autres heures",
  othersTitle: "D’autres heures calmes",
  othersLead: "Elles commencent le soir, entre 17 h et minuit, et finissent entre 5 h et midi.",
  from: "À partir de quelle heure, le soir ?",
  until: "Jusqu’à quelle heure, le matin ?",
  hourHelp: (example: string) => `Par exemple ${example}.`,
  hourEmpty: (example: string) => `Écrivez une heure, par exemple ${example}.`,
  zone: "À l’heure de quel endroit ?",
} as const;

export const quietRefusals = {
  "not-yours": "Cela ne se fait qu’en personne.",
  "not-of-the-evening": "Choisissez une heure du soir, entre 17 h et minuit.",
  "not-of-the-morning": "Choisissez une heure entre 5 h et midi.",
} as const;
