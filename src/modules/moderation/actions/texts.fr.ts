import { type AskedVerdict, groundLabels } from "../domain/verdict.ts";

const outcomes = {
  hide: "Nous avons masqué ce contenu.",
  keep: "Nous gardons ce contenu.",
  "show-again": "Nous avons remis ce contenu.",
} as const;

/** The mails to who reported, and what the operator's card says. */
export const texts = {
  receipt: (reference: string, title: string) => ({
    subject: `Votre signalement est bien arrivé (${reference})`,
    lines: (reason: string, explanation: string) => [
      "Bonjour,",
      `Vous nous avez signalé : « ${title} ». Une personne va le regarder, puis nous vous écrirons ce que nous avons décidé et pourquoi.`,
      `Si vous nous en reparlez, donnez cette référence : ${reference}.`,
      `Votre raison : ${reason}.`,
      explanation,
      "Si vous n’avez rien signalé, quelqu’un a donné votre adresse par erreur : vous n’avez rien à faire.",
    ],
  }),
  answer: (reference: string, { outcome, ground, reasons }: AskedVerdict) => ({
    subject: `Notre décision sur votre signalement (${reference})`,
    lines: [
      "Bonjour,",
      `Vous nous aviez signalé un contenu. ${outcomes[outcome]}`,
      ...(ground === undefined ? [] : [`Sur quoi nous nous fondons : ${groundLabels[ground]}.`]),
      `Nos raisons : ${reasons}`,
      "Une personne a pris cette décision. Si vous n’êtes pas d’accord, écrivez-nous par la page de contact en donnant la référence : nous regarderons de nouveau. Vous pouvez aussi saisir le juge.",
    ],
  }),
  waiting: (count: number) =>
    count === 0
      ? "Aucun signalement n’attend de décision."
      : count === 1
        ? "Un contenu signalé attend votre décision."
        : `${count} contenus signalés attendent votre décision.`,
  mine: {
    title: "Signalements",
    about: "contenu",
    why: "raison",
    words: "explication",
    made: "fait le",
  },
} as const;
