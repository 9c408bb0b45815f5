/** What a representative reads before a paper is shared: kept beside the grant. */
export const paperSharingText = {
  name: "organisations.share-paper",
  version: 1,
  words:
    "Cette personne pourra lire et télécharger ce papier, et rien d’autre de votre structure. Vous verrez quand elle l’ouvre. Vous pouvez le reprendre quand vous voulez ; il est repris de lui-même quand la réponse se termine.",
} as const;
