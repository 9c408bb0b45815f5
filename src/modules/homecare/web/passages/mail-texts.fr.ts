import { capital } from "#basics/text";

/** Letters of who comes: one was named, somebody cannot come, is away, is there again. */
export const helperMailTexts = {
  named: {
    why: "Vous recevez ce courriel parce que quelqu’un vous a nommé·e pour venir chez lui ou chez elle.",
    subject: (count: number) =>
      count === 1
        ? "Quelqu’un vous confie des passages"
        : `${count} personnes vous confient des passages`,
    by: (by: string | undefined, name: string) =>
      by === undefined ? name : `${by}, pour ${name},`,
    says: (who: string) => `${who} vous confie des passages`,
    saysOnly: (who: string, day: string) => `${who} vous demande de venir le ${day}`,
    saysComes: (name: string, day: string) => `${name} compte sur vous le ${day}`,
    only: (instead: string | undefined) =>
      instead === undefined ? "Ce jour-là seulement." : `Ce jour-là seulement, ${instead}.`,
    at: (hours: string) => `${capital(hours)}.`,
    answer: "« Je viens », « Je ne peux pas venir » : cette page le dit d’un geste, sans entrer.",
    line: "Vous y lisez pour quoi, et ce qu’il faut savoir ce jour-là. Si vous ne pouvez pas venir, un geste suffit.",
    when: (day: string, hours: string, name: string) => `${day}, ${hours}, chez ${name}`,
    shown: (name: string) =>
      `${name} peut montrer sa semaine à un proche, et lui dire qui vient : de vous, il lit le prénom, et rien d’autre.`,
    cannot: "Vous ne pouvez pas venir ? Cette page le dit d’un geste.",
  },
  away: {
    why: "Vous recevez ce courriel parce que des passages sont en pause.",
    subject: "Des passages sont en pause",
    says: (name: string | undefined, days: string) =>
      name === undefined
        ? `Votre semaine est en pause ${days}`
        : `Chez ${name}, vos passages sont en pause ${days}`,
    untilSaid: (from: string) => `à partir du ${from}, jusqu’à nouvel ordre`,
    line: "Vous n’avez rien à faire. Aucune raison n’est à demander.",
    mine: "« Je suis là », sur « Chez moi », l’arrête d’un geste.",
  },
  back: {
    subject: "Des passages reprennent",
    says: (name: string | undefined) =>
      name === undefined ? "Votre semaine reprend" : `Chez ${name}, vos passages reprennent`,
    again: (days: string) => `On vous attend à nouveau ${days}.`,
    mine: "Si ce n’est pas vrai, « Je ne serai pas là », sur « Chez moi », le dit à nouveau.",
  },
  comes: {
    why: "Vous recevez ce courriel parce que vous attendez quelqu’un chez vous.",
    subject: (count: number, answers: boolean) =>
      answers
        ? "On vous répond : quelqu’un vient"
        : count === 1
          ? "Quelqu’un vient finalement chez vous"
          : `${count} passages tiennent finalement`,
    says: (name: string, day: string) => `${name} vient finalement le ${day}`,
    answers: (name: string, day: string) => `${name} vient le ${day}`,
    stays: (name: string) => `${name} continue de venir chez vous`,
    line: "Vous n’avez rien à faire.",
  },
  cannot: {
    why: "Vous recevez ce courriel parce que vous avez nommé quelqu’un pour venir chez vous.",
    subject: (count: number) =>
      count === 1
        ? "Quelqu’un ne peut pas venir chez vous"
        : `${count} fois, quelqu’un ne peut pas venir chez vous`,
    says: (name: string, day: string) => `${name} ne peut pas venir le ${day}`,
    willNot: (name: string, day: string) => `${name} ne viendra pas à partir du ${day}`,
    also: "Autre chose finit entre vous ce jour-là : la page dit quoi.",
    line: "Cette page mène à nommer quelqu’un d’autre. Ou attendez : c’est vous qui voyez.",
  },
} as const;
