import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

import type { AskedAbout } from "../../domain/asked-about.ts";
import { ANSWER_DAYS } from "../../domain/invitation.ts";

/** The letter to somebody who is asked in, and the one reminder. */
export function invitationMail(asked: {
  readonly by: string;
  readonly circle: string;
  readonly purpose: string;
  readonly words: string | undefined;
  /** What a structure is asked for, when it is for one thing. */
  readonly about: AskedAbout | undefined;
  /** Somebody comes in with this address already. */
  readonly isKnown: boolean;
  readonly link: string;
  readonly isReminder: boolean;
}): MailPart {
  const { about } = asked;
  const subject = asked.isReminder
    ? `${asked.by} attend votre réponse : « ${about?.title ?? asked.circle} »`
    : about === undefined
      ? `${asked.by} vous propose d’entrer dans « ${asked.circle} »`
      : `${asked.by} propose à votre structure de répondre ensemble à « ${about.title} »`;
  return {
    subject: shorten(subject, 150),
    title:
      about === undefined
        ? `Entrer dans le cercle « ${asked.circle} »`
        : `Pour ${about.structure} : répondre ensemble à un appel`,
    entries: [
      ...(about === undefined
        ? []
        : [{ title: about.title, at: pathOf(about) ?? asked.link, lines: about.lines }]),
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
    } ${
      asked.isKnown
        ? `Sans réponse de votre part, l’invitation s’éteint au bout de ${ANSWER_DAYS} jours ; votre compte reste comme il est.`
        : `Sans réponse de votre part, votre adresse est effacée au bout de ${ANSWER_DAYS} jours.`
    }`,
    stop: undefined,
  };
}

/** A letter leads to pages of ours alone. */
function pathOf({ at }: AskedAbout): string | undefined {
  return at?.startsWith("/") === true ? at : undefined;
}
