/** What letters about occasions say. */
export const letterTexts = {
  why: {
    added: "un rendez-vous est proposé dans un de vos cercles.",
    changed: "le jour, l’heure ou le lieu d’un rendez-vous où vous venez a changé.",
    moved: "une date d’un rendez-vous où vous venez est déplacée.",
    cancelled: "un rendez-vous où vous veniez est annulé.",
    placed: "une place s’est libérée à un rendez-vous où vous attendiez.",
  },
  added: (count: number) =>
    count === 1 ? "Un rendez-vous vous est proposé" : `${count} rendez-vous vous sont proposés`,
  changed: (count: number) =>
    count === 1 ? "Un rendez-vous a changé" : `${count} rendez-vous ont changé`,
  moved: (count: number) =>
    count === 1 ? "Une date est déplacée" : `${count} dates sont déplacées`,
  cancelled: (count: number) =>
    count === 1 ? "Un rendez-vous est annulé" : `${count} rendez-vous sont annulés`,
  placed: (count: number) =>
    count === 1 ? "Une place est pour vous" : `${count} places sont pour vous`,
  by: (name: string) => `Proposé par ${name}. Dites si vous venez : un mot suffit.`,
  next: (when: string) => `La prochaine date : ${when}.`,
  gone: (day: string) =>
    `Le ${day} n’a plus lieu : votre réponse n’est plus comptée. Si vous venez à une autre date, répondez de nouveau.`,
  allGone: (days: readonly string[]) =>
    `Le ${days.slice(0, -1).join(", le ")} et le ${days.at(-1) ?? ""} n’ont plus lieu : vos réponses n’y sont plus comptées. Si vous venez à une autre date, répondez de nouveau.`,
  now: (when: string) => `C’est maintenant ${when}.`,
  wasCancelled: (when: string) => `Le rendez-vous de ${when} n’a pas lieu.`,
  allCancelled: "Ce rendez-vous n’a pas lieu.",
  says: (name: string, why: string) => `${name} : « ${why} »`,
  decline: (when: string) => `Je ne viens pas ${when}`,
  yours: (when: string) =>
    `Une place s’est libérée : vous êtes attendu·e ${when}. Si vous ne venez plus, dites-le : quelqu’un d’autre attend.`,
} as const;
