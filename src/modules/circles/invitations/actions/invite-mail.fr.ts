import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

import { ANSWER_DAYS } from "../../domain/invitation.ts";

/** The letter to somebody who is asked in, and the one reminder. */
export function invitationMail(asked: {
  readonly by: string;
  readonly circle: string;
  readonly purpose: string;
  readonly words: string | undefined;
  readonly link: string;
  readonly isReminder: boolean;
}): MailPart {
  const subject = asked.isReminder
    ? `${asked.by} attend votre réponse : « ${asked.circle} »`
    : `${asked.by} vous propose d’entrer dans « ${asked.circle} »`;
  return {
    subject: shorten(subject, 150),
    title: `Entrer dans le cercle « ${asked.circle} »`,
    entries: [
      {
        title: `${asked.by} vous propose d’entrer dans ce cercle.`,
        at: asked.link,
        lines: [
          shorten(asked.purpose, 400),
          ...(asked.words === undefined ? [] : [`${asked.by} ajoute : « ${asked.words} »`]),
          "Vous n’en êtes pas membre : c’est vous qui décidez. Pour dire oui, non, ou ne plus jamais recevoir de courriel d’ici, ouvrez cette page :",
        ],
      },
    ],
    why: `${asked.by}, qui anime ce cercle, a donné votre adresse pour vous le proposer. ${
      asked.isReminder ? "C’est le seul rappel." : "Vous recevrez au plus un rappel."
    } Sans réponse de votre part, votre adresse est effacée au bout de ${ANSWER_DAYS} jours.`,
    stop: undefined,
  };
}
