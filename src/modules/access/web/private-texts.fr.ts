import { writeDate, writeDay, dayOf } from "#basics/dates";

import type { MakeRefusal } from "../domain/private-address.ts";

/** The sentences of private addresses. */
export const texts = {
  mine: "Ce qui est à vous",
  title: "Vos adresses privées",
  lead: "Une adresse privée laisse une machine à vous (un téléphone, un agenda) lire une chose d’ici, sans entrer. Qui connaît l’adresse lit la même chose : ne la donnez à personne.",
  way: "Voir mes adresses privées",
  wayLead: "Pour que l’agenda de votre téléphone lise vos dates tout seul.",
  none: "Vous n’en avez pas encore.",
  noneHelp: "Faites-en une par appareil : vous pourrez arrêter l’une sans toucher aux autres.",
  yours: "Celles que vous avez",
  opens: (label: string) => `Ouvre ${label}.`,
  opensNothing: "N’ouvre plus rien : ce qu’elle montrait n’est plus à vous.",
  made: (at: Temporal.Instant) => `Faite le ${writeDate(dayOf(at))}.`,
  renewed: (at: Temporal.Instant) => `Renouvelée le ${writeDate(dayOf(at))}.`,
  neverRead: "Aucune machine ne l’a encore lue.",
  lastRead: (day: Temporal.PlainDate, times: number, today: Temporal.PlainDate) =>
    `Lue ${day.equals(today) ? "aujourd’hui" : `le ${writeDay(day, today)}`}, ${times === 1 ? "une fois" : `${times} fois`}.`,
  allReads: "Les jours d’avant",
  readOn: (day: Temporal.PlainDate, times: number, today: Temporal.PlainDate) =>
    `${writeDay(day, today)} : ${times === 1 ? "une fois" : `${times} fois`}`,
  renew: "Renouveler",
  renewOf: (name: string) => `Renouveler « ${name} »`,
  end: "Arrêter",
  endOf: (name: string) => `Arrêter « ${name} »`,
  makeTitle: "Faire une adresse",
  name: "Comment l’appeler",
  nameHelp: "Pour la reconnaître plus tard : « mon téléphone », « l’ordinateur du bureau ».",
  nameEmpty: "Donnez-lui un nom : vous saurez laquelle arrêter.",
  kind: "Ce qu’elle ouvre",
  kindEmpty: "Choisissez ce qu’elle ouvre.",
  send: "Faire mon adresse",
  unread: "Une adresse que rien ne lit pendant un an s’efface.",
  shown: (name: string) => `L’adresse de « ${name} »`,
  shownLead:
    "La voici, et c’est la seule fois : nous n’en gardons que de quoi la reconnaître. Copiez-la maintenant. Perdue, elle se renouvelle.",
  address: "Votre adresse privée",
  back: "J’ai copié l’adresse",
  renewTitle: (name: string) => `Renouveler « ${name} » ?`,
  renewSays:
    "Une nouvelle adresse est tirée au sort. L’ancienne ne s’ouvre plus, tout de suite : il faudra mettre la nouvelle dans l’appareil.",
  renewSend: "Oui, renouveler",
  endTitle: (name: string) => `Arrêter « ${name} » ?`,
  endSays:
    "L’adresse ne s’ouvre plus, tout de suite, et s’efface d’ici. Ce que l’appareil a déjà lu peut y rester : effacez-y aussi l’agenda.",
  endSend: "Oui, arrêter",
  cancel: "Ne rien changer",
  ended: "C’est fait : l’adresse ne s’ouvre plus.",
  tooMany: "Cette adresse est lue trop souvent. Revenez plus tard.",
} as const;

export const makeRefusals: Readonly<Record<MakeRefusal, string>> = {
  "not-oneself": "Une adresse privée se fait soi-même, pas pour quelqu’un d’autre.",
  "unknown-kind": texts.kindEmpty,
  "too-many-addresses": "Vous en avez déjà dix. Arrêtez-en une d’abord.",
  "name-taken":
    "Vous avez déjà une adresse de ce nom. Si vous ne l’avez pas copiée, renouvelez-la ; sinon, donnez un autre nom.",
};

export const ofAddressRefusals = { "unknown-address": "Cette adresse n’est plus là." } as const;
