import { capital } from "#basics/text";

import type { BlockRefusal } from "../actions/block-person.ts";

const blockRefusals: Readonly<Record<BlockRefusal, string>> = {
  "not-allowed": "Rien n’a changé : entrez d’abord avec votre compte.",
  oneself: "Rien n’a changé : c’est vous.",
};

/** The words of what a person sees of moderation on their own pages. */
export const texts = {
  mine: {
    title: "Signalements et décisions",
    lead: "Ce que vous avez signalé, et ce qui a été décidé de ce que vous avez publié.",
    trail: "Mes données",
    reports: "Ce que vous avez signalé",
    noReports: "Vous n’avez rien signalé.",
    waits: "une décision est attendue",
    answered: "une réponse vous attend",
    report: ({ is, title }: { is: string; title: string | undefined }, reference: string) =>
      `${capital(is)}${title === undefined ? "" : ` : ${title}`} (signalement ${reference})`,
    verdicts: "Ce que vous avez publié",
    noVerdicts: "Aucune décision ne concerne ce que vous avez publié.",
    on: (day: string) => `le ${day}`,
    blocks: "Les personnes que vous avez bloquées",
  },
  blocks: {
    title: "Personnes bloquées",
    lead: "Ce qu’elles écrivent ne vous est plus signalé. Elles ne peuvent ni vous mentionner, ni vous inviter, ni vous écrire. Elles ne le savent pas.",
    none: "Vous n’avez bloqué personne.",
    since: (name: string) => name,
    unblock: (name: string) => `Débloquer ${name}`,
    block: "Bloquer quelqu’un",
    who: "Qui ?",
    whoHelp: "Les personnes avec qui vous partagez un cercle. Vous pourrez changer d’avis.",
    nobody: "Vous ne partagez de cercle avec personne : il n’y a personne à bloquer.",
    send: "Bloquer cette personne",
    choose: "Choisissez une personne.",
    blocked: "C’est fait : cette personne est bloquée. Elle n’en sait rien.",
    unblocked: "C’est fait : cette personne n’est plus bloquée.",
    report:
      "Si elle enfreint la loi ou nos règles, signalez aussi ce qu’elle a écrit : d’autres décideront.",
    link: "Bloquer cette personne",
    refusals: blockRefusals,
  },
  panel: {
    decided: "Une décision concerne ce que vous avez publié",
    read: "Lire",
    title: "Signalements et blocages",
    mine: "Signalements et décisions",
    blocks: "Personnes bloquées",
  },
} as const;
