/** What one reads before one asks a body: kept with each sharing as what was agreed. */
export const bodyText = {
  name: "homecare-body",
  version: 1,
  words:
    "Avant de répondre, la structure lit votre nom et ce que vous écrivez ici, rien d’autre. Si elle dit oui, elle lit le jour et l’heure de ces visites, et la personne qu’elle envoie lit aussi leurs mots. Personne ne peut rien faire en votre nom. Vous êtes prévenu·e de qui vient, vous pouvez dire « pas cette personne », et arrêter, d’un geste, sans dire pourquoi.",
} as const;
