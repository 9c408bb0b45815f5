import { type AskedVerdict, groundLabels } from "../domain/verdict.ts";

const outcomes = {
  hide: "Nous avons masqué ce contenu.",
  keep: "Nous gardons ce contenu.",
  "show-again": "Nous avons remis ce contenu.",
} as const;

/** What can be reported, by its kind; one without a word here goes by its own name. */
const kinds: Readonly<Record<string, string>> = { call: "appel", circle: "cercle", vote: "vote" };

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
  answer: (
    {
      reference,
      title,
      at,
    }: { readonly reference: string; readonly title: string | undefined; readonly at: string },
    { outcome, ground, reasons }: AskedVerdict,
  ) => ({
    subject: `Notre décision sur votre signalement (${reference})`,
    lines: [
      "Bonjour,",
      title === undefined
        ? `Vous nous aviez signalé un contenu qui n’existe plus. ${outcomes[outcome]}`
        : `Vous nous aviez signalé : « ${title} ». ${outcomes[outcome]}`,
      ...(ground === undefined ? [] : [`Sur quoi nous nous fondons : ${groundLabels[ground]}.`]),
      `Nos raisons : ${reasons}`,
      `Cette décision se relit ici : ${at}`,
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
    kinds,
    why: "raison",
    words: "explication",
    made: "fait le",
    blocks: "Personnes bloquées",
    person: "personne",
    since: "depuis",
  },
} as const;
