/** What goes on by a list of who is told, where one of the two leaves something else. */
export const goesOnTexts = {
  mine: {
    help: "Vous êtes dans sa liste : on vous prévient si cette personne a besoin d’aide.",
    apart: "Vous êtes dans sa liste, hors de la famille.",
  },
  goMine: "Qu’on ne me prévienne plus",
  theirs: "Cette personne est dans votre liste : on la prévient si vous avez besoin d’aide.",
  goTheirs: "Voir qui est prévenu",
} as const;
