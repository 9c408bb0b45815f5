import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

/** The letter sent when somebody suggests a change by a form, without an account. What they typed is not in it: anybody could have. */
export function toConfirm({
  title,
  at,
}: {
  readonly title: string;
  /** The page whose button counts. */
  readonly at: string;
}): MailPart {
  return {
    subject: shorten(`Confirmez votre proposition : ${title}`, 150),
    title: "Est-ce bien vous ?",
    entries: [
      {
        title,
        at,
        lines: [
          "Pour que ses auteurs lisent votre proposition, ouvrez cette page et touchez le bouton :",
        ],
      },
    ],
    why: "quelqu’un, sans doute vous, a proposé de changer un passage de ce document avec votre adresse. Si ce n’est pas vous, ne faites rien : sans le bouton, personne ne lit rien, et tout s’efface au bout de sept jours.",
    stop: undefined,
  };
}
