import { writeDate } from "#basics/dates";
import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

import { roleNames } from "../../domain/names.fr.ts";
import type { Role } from "../../domain/representative.ts";

/** The mails that somebody just asked for by a form. */
export const texts = {
  invitation: (asked: {
    readonly by: string;
    readonly organisation: string;
    readonly at: string;
    readonly role: Role;
    readonly link: string;
  }): MailPart => ({
    subject: shorten(`${asked.by} vous invite à représenter ${asked.organisation}`, 150),
    title: `Représenter ${asked.organisation}`,
    entries: [
      {
        title: `${asked.by} vous invite. Fonction : ${roleNames[asked.role]}.`,
        at: asked.link,
        lines: [
          "Vous agirez en votre nom, pour elle, depuis votre propre compte.",
          "Pour répondre oui ou non, ouvrez cette page et touchez un bouton :",
        ],
      },
    ],
    more: { label: "Voir la structure", at: asked.at },
    why: "quelqu’un qui la représente a écrit votre adresse pour vous inviter. Sans réponse de votre part, l’invitation s’efface au bout de soixante jours.",
    stop: undefined,
  }),
  domainCode: (asked: {
    readonly organisation: string;
    readonly at: string;
    readonly code: string;
  }): MailPart => ({
    subject: shorten(`Un code pour vérifier ${asked.organisation}`, 150),
    title: `Vérifier ${asked.organisation}`,
    entries: [
      {
        title: `Le code : ${asked.code}`,
        at: asked.at,
        lines: [
          "Une personne dit représenter votre structure sur cet Archipel.",
          "Si vous la connaissez, donnez-lui ce code : elle le tapera à cette adresse. Sinon, ne faites rien.",
        ],
      },
    ],
    why: "cette adresse est celle du site de votre structure. Le code ne sert plus au bout de sept jours.",
    stop: undefined,
  }),
} as const;

/** The letter that the operator prints for the registered seat. */
export function letterTo(asked: {
  readonly organisation: string;
  readonly person: string;
  readonly role: Role;
  readonly code: string;
  readonly page: string;
  readonly instance: string;
  readonly until: Temporal.PlainDate;
}): readonly string[] {
  return [
    "Madame, Monsieur,",
    `${asked.person} (${roleNames[asked.role].toLowerCase()}) dit représenter « ${asked.organisation} » sur ${asked.instance}, la plateforme d’information et de coopération des associations du territoire.`,
    "Si cette personne parle bien en votre nom, donnez-lui le code ci-dessous. Elle le tapera à l’adresse indiquée, et votre structure sera vérifiée.",
    `Page : ${asked.page}`,
    `Code : ${asked.code}`,
    `Si vous ne la connaissez pas, gardez le code pour vous et écrivez-nous. Il ne sert plus après le ${writeDate(asked.until)}.`,
  ];
}
