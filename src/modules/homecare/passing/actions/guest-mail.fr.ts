import type { MailPart } from "#rules/notifications";

export interface GuestLetter {
  readonly what: string;
  /** « samedi 5 décembre ». */
  readonly day: string;
  /** The page whose button counts. */
  readonly at: string;
  /** It was confirmed before. */
  readonly isSaid: boolean;
}

/** The letter sent when somebody answers by a form. What they typed is not in it: anybody could have. Its subject says nothing of what is asked, which is somebody’s own words. */
export function toConfirm({ what, day, at, isSaid }: GuestLetter): MailPart {
  const head = isSaid ? "Vous avez déjà répondu" : "Confirmez votre coup de main";
  return {
    subject: head,
    title: isSaid ? head : "Est-ce bien vous ?",
    entries: [
      {
        title: what,
        at,
        lines: [
          `C’est pour ${day}.`,
          isSaid
            ? "Pour voir ce qu’il en est, ou le retirer, ouvrez cette page :"
            : "Pour proposer de le faire, ouvrez cette page et touchez le bouton :",
        ],
      },
    ],
    why: "quelqu’un, sans doute vous, a proposé un coup de main en passant avec votre adresse. Si ce n’est pas vous, ne faites rien : sans le bouton, personne ne le lit, et votre adresse s’efface au bout de sept jours.",
    stop: undefined,
  };
}
