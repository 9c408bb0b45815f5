import { capital } from "#basics/text";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** Who proposes to come, as whose visit it is reads it. */
export const offerTexts = {
  can: (names: readonly string[], near: string) =>
    `${LIST.format(names)} ${names.length === 1 ? "peut" : "peuvent"} venir ${near}`,
  answer: "Répondre",
  answerFor: (near: string, title: string) => `Répondre, pour ${near} : ${title}`,
  yes: "Oui",
  yesTo: (name: string, near: string) => `Oui, ${name} vient ${near}`,
  no: "Non merci",
  noTo: (name: string, near: string) => `Non merci, pas ${name} ${near}`,
  told: "Votre réponse lui est dite.",

  of: (name: string) => `Quand personne ne vient : ${name}`,
  sentence: "Peut voir quand personne ne vient, et proposer de venir.",
  lets: (name: string) =>
    `${name} lira le jour et l’heure ; les mots de la visite, seulement si elle lui est confiée. C’est vous qui dites oui.`,
  let: "Le permettre",
  letTo: (name: string) => `Le permettre à ${name}`,
  unlet: "Ne plus le permettre",
  unletTo: (name: string) => `Ne plus le permettre à ${name}`,
} as const;

/** Where nobody comes, as a helper who may propose to reads it. */
export const wantedTexts = {
  title: "On cherche quelqu’un",
  at: (day: string, hours: string, name: string, title: string | undefined) =>
    title === undefined
      ? `${capital(day)}, ${hours}, chez ${name}.`
      : `${capital(day)}, ${hours}, chez ${name} : ${title}.`,
  can: "Je peux venir",
  canOf: (name: string, day: string) => `Je peux venir, ${day}, chez ${name}`,
  waits: (name: string) => `Vous avez proposé de venir. ${name} n’a pas encore répondu.`,
  back: "Finalement non",
  backOf: (name: string, day: string) => `Finalement non, je ne peux pas, ${day}, chez ${name}`,
  declined: (name: string) => `${name} vous remercie : ce n’est pas nécessaire ce jour-là.`,
  taken: (day: string, name: string) => `${capital(day)}, chez ${name} : quelqu’un vient. Merci.`,
  over: (day: string, name: string) => `${capital(day)}, chez ${name} : ce n’est plus demandé.`,
  lets: (names: readonly string[]) =>
    `${LIST.format(names)} vous ${names.length === 1 ? "laisse" : "laissent"} voir quand personne ne vient, et proposer de venir.`,
} as const;

export const offerRefusals = {
  "unknown-offer": "Cette proposition n’est plus là : relisez la page.",
} as const;

export const wantedMailTexts = {
  wanted: {
    why: "Vous recevez ce courriel parce que quelqu’un chez qui vous passez vous laisse voir quand personne ne vient.",
    subject: "On cherche quelqu’un, chez une personne où vous passez",
    says: (name: string, day: string) => `Chez ${name}, on cherche quelqu’un le ${day}`,
    at: (hours: string) => `${capital(hours)}.`,
    line: "« Je peux venir », sur « Mes passages », le propose. Vous ne devez rien.",
  },
  offer: {
    why: "Vous recevez ce courriel parce que vous laissez quelqu’un voir quand personne ne vient chez vous.",
    subject: "Quelqu’un propose de venir chez vous",
    says: (name: string, day: string) => `${name} peut venir le ${day}`,
    line: "Cette page dit oui, ou non merci, d’un geste.",
  },
  answered: {
    why: "Vous recevez ce courriel parce que vous aviez proposé de venir.",
    subject: "Réponse à votre proposition de venir",
    taken: (name: string, day: string) => `Chez ${name}, quelqu’un vient le ${day}`,
    declined: (name: string, day: string) => `${name} vous remercie, pour le ${day}`,
    takenLine: "Vous n’avez rien à faire. Merci de l’avoir proposé.",
    declinedLine: "Ce n’est pas nécessaire ce jour-là. Vous n’avez rien à faire.",
  },
} as const;

export const wantedDeeds = {
  "/chez-moi/aides/:assignment/sans-personne/non":
    "n’a plus laissé quelqu’un lire quand personne ne vient",
  "/chez-moi/visites/:visit/propose/:offer/oui": "a dit oui à qui propose de venir un jour",
  "/chez-moi/visites/:visit/propose/:offer/non": "a dit non à qui propose de venir un jour",
} as const;
