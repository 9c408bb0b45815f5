import { capital } from "#basics/text";

/** Somebody came on a day on which they were not expected. */
export const unexpectedTexts = {
  way: "Je suis passé·e aujourd’hui, ce n’était pas prévu",
  title: "Un passage qui n’était pas prévu",
  lead: "Vous êtes venu·e aujourd’hui, et l’on vous attendait un autre jour. La personne le lit, et dit si c’était celui de l’autre jour.",
  which: "Chez qui, et pour quoi ?",
  whichEmpty: "Choisissez un passage.",
  one: (name: string, title: string) => `Chez ${name} : ${title}`,
  send: "Je suis passé·e aujourd’hui",
  nothing: "Il n’y a aucun passage d’un autre jour à dire aujourd’hui.",
  said: (name: string, title: string) => `C’est dit : chez ${name}, ${title}, aujourd’hui.`,
  back: "Finalement non",
  backOf: (name: string, title: string) => `Finalement non, chez ${name} : ${title}`,

  heading: "Passé·e un autre jour",
  came: (name: string, on: string, title: string) => `${name} est passé·e ${on} : ${title}`,
  expected: (day: string) => `C’était prévu ${day}.`,
  settled: (day: string) => `C’était celui de ${day}.`,
  was: (day: string) => `C’était celui de ${day}`,
  wasOf: (day: string, name: string) => `C’était celui de ${day}, pour ${name}`,
  wasHelp: (day: string) => `${capital(day)}, plus personne n’est attendu pour cette visite.`,
  away: "Retirer",
  awayOf: (name: string, on: string) => `Retirer le passage de ${name}, ${on}`,
} as const;

export const unexpectedRefusals = {
  "unknown-passage": "Ce passage n’est plus là : relisez la semaine.",
  "not-on-that-day": "Cette visite n’est plus attendue ce jour-là : relisez la semaine.",
  "time-is-said": "Un temps est noté pour ce passage : qui l’a dit le retire d’abord.",
} as const;

export const unexpectedDeeds = {
  "/chez-moi/semaine/passages/:passed/celui-du/:day": "a dit de quel jour était un passage",
  "/chez-moi/semaine/passages/:passed/oter": "a retiré un passage qui n’était pas prévu",
} as const;
