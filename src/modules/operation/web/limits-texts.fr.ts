/** What each limit of number is, by the name under which it is counted. */
export const limitNames: Readonly<Record<string, string>> = {
  "alerts-for-address": "Alertes demandées pour une adresse",
  "alerts-from-place": "Alertes demandées d’un même endroit",
  "code-from-place": "Codes demandés d’un même endroit",
  "code-to-address": "Codes demandés pour une adresse",
  "wrong-codes-at-address": "Codes faux pour une adresse",
  "wrong-codes-from-place": "Codes faux d’un même endroit",
  "wrong-codes-nearby": "Codes faux des alentours d’un endroit",
  "wrong-codes": "Codes faux, de partout ensemble",
  "guests-for-address": "Venues sans compte dites pour une adresse",
  "guests-from-place": "Venues sans compte dites d’un même endroit",
  message: "Messages à l’opérateur, d’un visiteur",
  messages: "Messages à l’opérateur, de tous",
  "message-receipt": "Accusés de réception à une adresse",
  "organisation-invitations": "Invitations à représenter une structure",
  "private-from-place": "Adresses privées lues d’un même endroit",
  "private-of-address": "Lectures d’une adresse privée",
  "paper-codes-from-place": "Codes sur papier essayés d’un même endroit",
  "passkeys-from-place": "Entrées par clé d’accès demandées d’un même endroit",
  "questions-by-person": "Questions posées par une personne",
  "questions-under-call": "Questions sous un appel",
  "recovery-of-address": "Demandes au sujet d’une adresse perdue",
  report: "Signalements d’un visiteur",
  "report-person": "Signalements d’une personne",
  "report-place": "Signalements d’un même endroit",
  reports: "Signalements, de tous",
  "report-receipt": "Accusés de signalement à une adresse",
  "slips-from-place": "Billets essayés d’un même endroit",
  "message-author": "Messages dans les fils, d’une personne",
  "message-new": "Messages dans les fils, d’une personne nouvelle",
  "thread-author": "Fils ouverts par une personne",
  "thread-new": "Fils ouverts par une personne nouvelle",
  "mention-author": "Personnes citées par quelqu’un",
  "mention-new": "Personnes citées par quelqu’un de nouveau",
  "mention-to": "Fois où quelqu’un cite la même personne",
  "invitation-author": "Invitations d’une personne",
  "invitation-new": "Invitations d’une personne nouvelle",
  "invitation-to": "Invitations de quelqu’un à la même adresse",
  "invitation-received": "Invitations reçues à une adresse",
  "question-author": "Questions d’une personne",
  "question-new": "Questions d’une personne nouvelle",
};

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
