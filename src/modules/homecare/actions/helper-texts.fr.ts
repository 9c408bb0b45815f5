/** What one reads before one names somebody to come: kept with each sharing as what was agreed. */
export const helperText = {
  name: "homecare-helper",
  version: 1,
  words:
    "Cette personne lira les visites cochées, avec leurs mots et leurs jours, du premier jour au dernier ; rien d’autre de votre semaine. Elle ne peut rien faire en votre nom. Vous arrêtez cela d’un geste, quand vous voulez.",
} as const;
