import { writeDay } from "#basics/dates";
import { ofNamed } from "#basics/french/elision.fr";
import type { MailPart } from "#rules/notifications";

import { DOOR_DAYS, UNCONFIRMED_DAYS } from "../domain/door.ts";

/** Asks the holder of an address whether days may be asked of a place there. */
export const doorMail = ({
  name,
  at,
}: {
  readonly name: string;
  readonly at: string;
}): MailPart => ({
  subject: `${name} : vous écrire quand on demande une journée ?`,
  title: "Une journée chez vous",
  entries: [
    {
      title: `La porte ${ofNamed(name)} est ouverte`,
      at,
      lines: [
        "Qui a reçu la lettre pour cette structure a donné votre adresse, pour que l’on y demande une journée.",
        "Si c’est bien à vous de répondre, ouvrez cette page et dites oui. Chaque demande vous arrivera par courriel, avec de quoi dire oui ou non, sans compte. Personne ne lit votre adresse.",
        "Sinon, ne faites rien : rien d’autre ne vous sera écrit.",
      ],
    },
  ],
  why: `on a donné votre adresse pour ${name}. Sans réponse, elle est effacée au bout de ${UNCONFIRMED_DAYS} jours.`,
  stop: undefined,
});

/** To the address of a door: from there alone its holder says that they want no more. */
export const doorOutMail = ({
  name,
  at,
}: {
  readonly name: string;
  readonly at: string;
}): MailPart => ({
  subject: `${name} : ne plus recevoir de demandes de journée ?`,
  title: "Ne plus recevoir de demandes",
  entries: [
    {
      title: `Les demandes de journée ${ofNamed(name)}`,
      at,
      lines: [
        "Sur la page d’une demande, quelqu’un a voulu qu’elles ne vous soient plus écrites.",
        "Si c’est vous, ouvrez cette page et dites-le : ce qui est demandé ou convenu est arrêté, et chaque personne est prévenue.",
        "Sinon, ne faites rien : rien ne change.",
      ],
    },
  ],
  why: `on demande une journée à cette adresse pour ${name}.`,
  stop: undefined,
});

interface OfDoor {
  readonly name: string;
  readonly at: string;
}

/** To the address of a door, of whose place somebody who has the code wanted that it be closed: from there alone it is. */
export const doorCloseMail = ({ name, at }: OfDoor): MailPart => ({
  subject: `${name} : fermer la porte ?`,
  title: "Fermer la porte",
  entries: [
    {
      title: `La porte ${ofNamed(name)}`,
      at,
      lines: [
        "Quelqu’un qui a le code de la lettre a voulu la fermer. Le code n’y suffit pas : c’est à vous de le dire, puisque vous y répondez.",
        "Si c’est ce que vous voulez, ouvrez cette page et fermez.",
        "Sinon, ne faites rien : rien ne change.",
      ],
    },
  ],
  why: `on demande une journée à cette adresse pour ${name}.`,
  stop: undefined,
});

/** « samedi 28 novembre au soir »: when a door closes. */
export const sayEvening = (day: Temporal.PlainDate, today: Temporal.PlainDate) =>
  `${writeDay(day, today)} au soir`;

/** What becomes of what was asked and agreed where a door closes: said the same wherever it is read. */
export const closingTruth =
  "Rien de nouveau n’y est demandé. Les journées convenues jusqu’à ce soir-là ont lieu ; ce qui est demandé ou convenu pour après est alors annulé. Qui doit venir après en est prévenu dès maintenant.";

/** To the same, once it was said from there: until when it may be kept open. */
export const doorClosingMail = ({
  name,
  at,
  closes,
}: OfDoor & {
  /** « jeudi 3 décembre au soir ». */
  readonly closes: string;
}): MailPart => ({
  subject: `${name} : la porte ferme ${closes}`,
  title: "La porte se ferme",
  entries: [
    {
      title: `La porte ${ofNamed(name)} ferme ${closes}`,
      at,
      lines: [
        "On vient de le dire par le lien envoyé à cette adresse.",
        closingTruth,
        "Ce n’était pas vous, ou vous changez d’avis ? Jusque-là, ouvrez cette page et gardez-la ouverte : les journées d’après tiennent alors, et qui vient l’apprend.",
      ],
    },
  ],
  why: `on demande une journée à cette adresse pour ${name}.`,
  stop: undefined,
});

/** For the page on private life. */
export const doorKeptText = {
  what: "L’adresse de courriel où une structure sans compte répond aux journées que l’on demande chez elle.",
  why: "Pour lui écrire chaque demande. Personne d’autre ne la lit.",
  howLong: `Jusqu’à « ne plus m’écrire », ${DOOR_DAYS} jours au plus après votre dernière réponse ; sans un oui à cette adresse, ${UNCONFIRMED_DAYS} jours. D’une adresse qui n’a rien dit, ou qui a dit non, une empreinte reste, que personne ne peut relire : une seule lettre lui est écrite. Le nom que la structure a écrit, si elle n’est pas dans l’annuaire, se lit tant que sa porte est ouverte ; ensuite, de qui y a demandé une journée.`,
} as const;

export const doorRetainedTexts = {
  unconfirmed: {
    what: "Les adresses données pour demander une journée, et que personne n’a confirmées",
    why: "Pour laisser le temps d’ouvrir la lettre.",
  },
  confirmed: {
    what: "Les adresses où une structure sans compte répond aux journées demandées chez elle",
    why: "Pour lui écrire chaque demande.",
  },
} as const;
