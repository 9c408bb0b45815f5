import { insideQuotes } from "#basics/text";

import { type AskedVerdict, groundLabels } from "../domain/verdict.ts";

const outcomes = {
  "hide-at-once": "Nous avons masqué ce contenu en attendant une décision.",
  hide: "Nous avons masqué ce contenu.",
  keep: "Nous ne masquons pas ce contenu.",
  "show-again": "Nous ne masquons plus ce contenu.",
  uphold: "Nous l’avons regardé de nouveau, et la décision reste la même.",
} as const;

/** The mails to who reported, and what the operator's card says. */
export const texts = {
  outcomes,
  denied: "Quelqu’un a écrit que j’ai dit oui devant lui ou elle. Ce n’est pas vrai.",
  yes: "oui",
  no: "non",
  receipt: (reference: string, title: string) => ({
    subject: `Votre signalement est bien arrivé (${reference})`,
    lines: (reason: string, explanation: string) => [
      "Bonjour,",
      `Vous nous avez signalé : « ${insideQuotes(title)} ». Des personnes vont le regarder, puis nous vous écrirons ce que nous avons décidé et pourquoi.`,
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
      contest,
    }: {
      readonly reference: string;
      readonly title: string | undefined;
      readonly at: string;
      readonly contest: string;
    },
    { outcome, ground, reasons }: AskedVerdict,
  ) => ({
    subject: `Notre décision sur votre signalement (${reference})`,
    lines: [
      "Bonjour,",
      title === undefined
        ? `Vous nous aviez signalé un contenu qui n’existe plus. ${outcomes[outcome]}`
        : `Vous nous aviez signalé : « ${insideQuotes(title)} ». ${outcomes[outcome]}`,
      ...(ground === undefined ? [] : [`Sur quoi nous nous fondons : ${groundLabels[ground]}.`]),
      `Nos raisons : ${reasons}`,
      `Cette décision se relit ici : ${at}`,
      "Des personnes ont pris cette décision, aucune machine. Si vous n’êtes pas d’accord, vous pouvez saisir le juge.",
      ...(outcome === "keep" || outcome === "show-again"
        ? [
            `Vous pouvez aussi la contester pendant six mois, d’autres personnes regarderont : ${contest}`,
          ]
        : []),
    ],
  }),
  waiting: (count: number) =>
    count === 0
      ? "Aucun contenu signalé n’attend votre avis."
      : count === 1
        ? "Un contenu signalé attend votre avis."
        : `${count} contenus signalés attendent votre avis.`,
  mine: {
    title: "Signalements",
    about: "contenu",
    why: "raison",
    words: "explication",
    made: "fait le",
    verdicts: "Décisions sur ce que vous avez publié",
    decided: "décision",
    reasons: "raisons",
    appeals: "Décisions que vous avez contestées",
    moderating: "Modération",
    asked: "demandée le",
    agreed: "acceptée le",
    named: "votre nom est dit",
    blocks: "Personnes bloquées",
    person: "personne",
    since: "depuis",
  },
} as const;
