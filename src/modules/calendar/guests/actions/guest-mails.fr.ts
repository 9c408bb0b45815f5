import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

export interface GuestLetter {
  readonly title: string;
  /** « mardi 1er décembre à 18 h 30 ». */
  readonly when: string;
  /** The page whose button counts. */
  readonly at: string;
  readonly isConfirmed: boolean;
}

/** The letter sent when somebody asks to come by a form. What they typed is not in it: anybody could have. */
export function toConfirm({ title, when, at, isConfirmed }: GuestLetter): MailPart {
  const head = isConfirmed ? "Vous avez déjà répondu" : "Confirmez que vous venez";
  return {
    subject: shorten(`${head} : ${title}`, 150),
    title: isConfirmed ? head : "Est-ce bien vous ?",
    entries: [
      {
        title,
        at,
        lines: [
          `C’est ${when}.`,
          isConfirmed
            ? "Pour voir votre réponse, la changer ou la retirer, ouvrez cette page :"
            : "Pour dire que vous venez, ouvrez cette page et touchez le bouton :",
        ],
      },
    ],
    why: "quelqu’un, sans doute vous, a dit venir à ce rendez-vous avec votre adresse. Si ce n’est pas vous, ne faites rien : sans le bouton, rien n’est compté, et votre adresse s’efface au bout de sept jours.",
    stop: undefined,
  };
}
