import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

import { ANSWERED_DAYS, LETTER_DAYS } from "../domain/letter.ts";

const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} et ${names.at(-1) ?? ""}`;

/** Who asks, as the letter says it: those who want to be named, else somebody of around. */
export const whoAsks = (by: readonly string[]) =>
  by.length === 0
    ? "Une personne des environs aimerait"
    : `${listed(by)} ${by.length === 1 ? "aimerait" : "aimeraient"}`;

/** What the letter says, by mail and on paper. */
export const letterWords = {
  title: (name: string) => `${name} : ouvrir sa porte une journée ?`,
  asks: (by: readonly string[]) => `${whoAsks(by)} venir travailler une journée chez vous.`,
  what: "Sur ce site, des associations et des collectivités ouvrent une table, une salle ou un atelier à des gens d’autres structures. Ils viennent une journée, avec leur travail. On se rencontre, c’est tout.",
  free: "Rien à payer, rien à signer aujourd’hui. C’est vous qui dites combien de places, quels jours, et qui vient.",
  open: "Pour ouvrir votre porte, dire non, ou plus tard, ouvrez cette page. Vous n’avez pas besoin de compte :",
  no: "Si vous dites non, personne ne vous le redemandera d’ici.",
} as const;

export function invitationMail(asked: {
  readonly name: string;
  readonly by: readonly string[];
  readonly at: string;
}): MailPart {
  const { title, asks, what, free, open } = letterWords;
  return {
    subject: shorten(title(asked.name), 150),
    title: "Ouvrir sa porte une journée",
    entries: [
      { title: asks(asked.by), at: asked.at, lines: [what, free, `${letterWords.no} ${open}`] },
    ],
    why: `quelqu’un a donné l’adresse de ${asked.name} pour le lui proposer. Ce courriel ne part qu’une fois. Sans réponse, votre adresse est effacée au bout de ${LETTER_DAYS} jours.`,
    stop: undefined,
  };
}

/** For the page on private life. */
export const keptTexts = [
  {
    what: "Les structures que vous invitez à ouvrir leur porte, et si vous voulez être nommé·e.",
    why: "Pour que vous lisiez ce qu’elles répondent.",
    howLong: `Tant que la lettre attend (${LETTER_DAYS} jours sans réponse), puis ${ANSWERED_DAYS} jours après la réponse.`,
  },
  {
    what: "L’adresse de courriel d’une structure invitée ; puis, si elle dit non, une empreinte qui ne se relit pas.",
    why: "Pour lui écrire une fois, et ne plus jamais le lui redemander si elle dit non.",
    howLong: `L’adresse : jusqu’à la réponse, ${LETTER_DAYS} jours au plus. L’empreinte d’un non : tant que ce site existe.`,
  },
] as const;

export const retainedTexts = {
  silent: {
    what: "Les invitations à ouvrir sa porte restées sans réponse, avec l’adresse de la structure",
    why: "Pour lui laisser le temps d’en parler.",
  },
  answered: {
    what: "Ce qu’une structure invitée a répondu",
    why: "Pour que qui l’a invitée le lise.",
  },
} as const;
