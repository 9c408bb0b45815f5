/** The page of limits, for who keeps the instance. */
export const limitsTexts = {
  title: "Limites",
  lead: "Ce que chacun peut faire au plus, et ce qui fut compté et refusé depuis sept jours. Aucun nom n’est gardé.",
  thatRefused: "Celles qui ont refusé",
  noneRefused: "Aucune, depuis sept jours.",
  todo: "Beaucoup de refus d’un coup : quelqu’un force, et la limite l’arrête. Des refus chaque semaine, et des plaintes : la limite est trop basse ; aucune page ne la change, dites-le au projet.",
  others: "Les autres limites",
  othersSay: (count: number) => `${count}, sans aucun refus`,
  card: "Limites",
  cardWell: "Aucune limite n’a servi depuis sept jours.",
  cardReached: (count: number) => `Des limites ont servi ${count} fois depuis sept jours.`,
  caption: "Limites de nombre",
  what: "Quoi",
  most: "Au plus",
  counted: "Compté",
  refused: "Refusé",
  fixed: "Limites de taille",
  fixedCaption: "Limites de taille, les mêmes pour tous",
  points: (count: number, every: string) => `${count} ${every}`,
  every: (seconds: number) => {
    const [count, one, several] =
      seconds % 86_400 === 0
        ? [seconds / 86_400, "par jour", "jours"]
        : seconds % 3_600 === 0
          ? [seconds / 3_600, "par heure", "heures"]
          : [seconds / 60, "par minute", "minutes"];
    return count === 1 ? one : `en ${count} ${several}`;
  },
  sizes: {
    form: "Un formulaire sans fichier",
    sent: "Un envoi avec ses fichiers",
    file: "Un fichier",
    files: "Fichiers dans un envoi",
    space: "La place d’une personne, d’un cercle ou d’une structure",
    mails: "Courriels du matin",
    perDay: "Courriels par jour à une adresse, hors codes",
  },
  aMinute: (count: number) => `${count} par minute`,
} as const;
