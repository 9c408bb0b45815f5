import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

/** The letter to an address that a representative gave: does it read here who says yes? */
export const texts = {
  given: (asked: {
    readonly by: string;
    readonly organisation: string;
    readonly at: string;
    readonly link: string;
  }): MailPart => ({
    subject: shorten(`Dire oui pour qui travaille à ${asked.organisation}`, 150),
    title: `Dire oui pour qui travaille à ${asked.organisation}`,
    entries: [
      {
        title: `${asked.by} a donné votre adresse`,
        at: asked.link,
        lines: [
          "Quand une personne qui y travaille voudra passer une journée ailleurs, nous vous demanderons votre accord, par un courriel à un bouton.",
          "Est-ce bien à vous de le dire ? Rien n’arrive ici avant votre oui :",
        ],
      },
    ],
    more: { label: "Voir la structure", at: asked.at },
    why: "quelqu’un qui la représente a écrit votre adresse.",
    stop: undefined,
  }),
} as const;
