import { capital } from "#basics/text";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

export const letterTexts = {
  why: "Vous recevez ce courriel parce que l’on vous confie des passages.",
  subject: (count: number) =>
    count === 1
      ? "Aujourd’hui, vous passez chez quelqu’un"
      : `Aujourd’hui, vous passez chez ${count} personnes`,
  says: (name: string) => `Aujourd’hui, vous passez chez ${name}`,
  line: "Quand vous y serez allé·e, un geste suffit pour le dire.",
  when: (hours: readonly string[]) => `${capital(LIST.format(hours))}.`,
  cannotLine: "Si vous ne pouvez pas venir, dites-le dès maintenant, d’un geste aussi.",
  whose: "Votre passage : à qui est cette lettre",
  notTheirs: {
    subject: "Une lettre qui est à vous a été ouverte par quelqu’un d’autre",
    says: (name: string, day: string) => `Votre passage du ${day}, chez ${name}`,
    waits: (name: string, day: string) =>
      `Quelqu’un d’autre a ouvert votre lettre : votre passage du ${day}, chez ${name}`,
    about: "Son lien ne sert plus. Ce que vous dites vous-même compte.",
    go: "Mes passages",
    goOf: (name: string, day: string) => `Mes passages : le ${day}, chez ${name}`,
    line: "Cette personne a dit que la lettre n’est pas la sienne : son lien ne sert plus. Dites sur cette page si vous venez. Une lettre transférée laisse répondre à votre place.",
  },
  title: (name: string) => `Votre passage chez ${name}`,
  was: (day: string) => `C’était prévu le ${day}. Dites-le quand vous y êtes allé·e.`,
  is: (day: string) => `C’est prévu le ${day}.`,
  asks: (name: string, day: string) => `${name} vous demande de venir le ${day}.`,
  comes: "Je viens",
  comesAt: (hours: string) => `Je viens (${hours})`,
  yesSaid: "C’est dit : vous venez. La personne le sait.",
  hours: (hours: string) => `${capital(hours)}.`,
  cannot: "Je ne peux pas venir",
  cannotAt: (hours: string) => `Je ne peux pas venir (${hours})`,
  cannotSaid: "C’est dit : vous ne venez pas. La personne le sait.",
  finally: "Finalement, je viens",
  finallyAt: (hours: string) => `Finalement, je viens (${hours})`,
  passed: "Je suis passé·e",
  passedAt: (hours: string) => `Je suis passé·e (${hours})`,
  fromOn: (hour: string) => `À partir de ${hour} : « Je suis passé·e » se dit ici, d’un geste.`,
  said: "C’est dit. Merci.",
  saidAt: (hours: string) => `C’est dit (${hours}). Merci.`,
} as const;
