/** What one reads before one names somebody for one day: kept with the sharing as what was agreed. */
export const oneDayText = {
  name: "homecare-one-day",
  version: 1,
  words:
    "Cette personne lira cette visite, avec ses mots et ses jours, dès maintenant et jusqu’à ce jour-là ; rien d’autre de votre semaine. Elle lira aussi à la place de qui elle vient. Elle peut dire non. Vous arrêtez cela d’un geste, quand vous voulez.",
} as const;
