import { writeDay } from "#basics/dates";
import { shorten } from "#basics/text";
import type { MailPart } from "#rules/notifications";

import type { WorkStatus } from "../domain/employment.ts";
import { statusNames } from "../domain/names.fr.ts";

interface AboutWork {
  readonly organisation: string;
  readonly status: WorkStatus;
  readonly since: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly link: string;
}

const inFacts = ({ status, since, today }: AboutWork) =>
  `Statut : ${statusNames[status].toLowerCase()}. Premier jour : ${writeDay(since, today)}.`;

/** The letters with one button that ask whether somebody works somewhere. */
export const texts = {
  /** To the person. */
  said: (asked: AboutWork & { readonly by: string; readonly at: string }): MailPart => ({
    subject: shorten(`Travaillez-vous pour ${asked.organisation} ?`, 150),
    title: `Travaillez-vous pour ${asked.organisation} ?`,
    entries: [
      {
        title: `${asked.by} le dit. ${inFacts(asked)}`,
        at: asked.link,
        lines: [
          "Rien ne compte, et personne ne le lit, avant votre oui.",
          "Pour dire oui, ou que ce n’est pas vrai, ouvrez cette page et touchez un bouton :",
        ],
      },
    ],
    more: { label: "Voir la structure", at: asked.at },
    why: "quelqu’un qui la représente a écrit votre adresse. Sans réponse de votre part, cela s’efface au bout de soixante jours.",
    stop: undefined,
  }),
  /** To the address that was found of an employer whom nobody represents here. */
  asked: (asked: AboutWork & { readonly name: string; readonly source: string }): MailPart => ({
    subject: shorten(`${asked.name} dit travailler pour ${asked.organisation}`, 150),
    title: `Une personne dit travailler pour ${asked.organisation}`,
    entries: [
      {
        title: `${asked.name}. ${inFacts(asked)}`,
        at: asked.link,
        lines: [
          "Nous ne publions jamais qui travaille où. Seule cette personne lit votre réponse.",
          "Pour dire oui ou non, ouvrez cette page et touchez un bouton. Il ne faut pas de compte :",
        ],
      },
    ],
    why: `votre adresse est sur le site de la structure (${asked.source}). Sans réponse, cela s’efface au bout de soixante jours.`,
    stop: undefined,
  }),
} as const;
