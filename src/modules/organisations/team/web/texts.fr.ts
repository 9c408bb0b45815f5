import type { Kept } from "#services/house";

import type { AnswerRefusal, InvitationState } from "../actions/answer-invitation.ts";
import type { InviteRefusal } from "../actions/invite.ts";
import type { EndRoleRefusal } from "../actions/roles.ts";
import type { ChangeRoleRefusal } from "../domain/continuity.ts";
import { of, that } from "#basics/french/elision.fr";
import {
  type ChangeOrganisationRefusal,
  MOST_VOLUNTEERS,
  type Power,
} from "../../domain/organisation.ts";

const figures = new Intl.NumberFormat("fr-FR");

/** What each power lets one do, as a choice. */
export const powerLabels: Readonly<Record<Power, string>> = {
  manage: "Tenir sa page, inviter, ranger ses papiers",
  sign: "Signer en son nom",
  publish: "Publier des appels",
  approve: "Donner un accord, se porter garant",
};

/** The sentences of the team of an organisation. */
export const teamTexts = {
  title: "Représentants",
  lead: (organisation: string) =>
    `Qui agit pour ${organisation}. Chaque personne le fait en son nom, depuis son propre compte : il n’y a pas de mot de passe à partager.`,
  you: "Vous",
  since: (day: string) => `depuis le ${day}`,
  until: (day: string) => `jusqu’au ${day}`,
  may: (powers: string) => `Peut : ${powers}.`,
  asked: (day: string) => `Nous lui demandons depuis le ${day} si c’est encore son rôle.`,
  askedYou: "Est-ce encore vous ?",
  askedYouSays:
    "Une fois par an, nous le demandons à chaque personne. Si ce n’est plus vous, passez la main : ce n’est jamais un reproche.",
  stillMe: "Oui, c’est encore moi",
  stillThere: "Oui, toujours là",
  stillThereOf: (name: string) => `Oui, toujours là : ${name}`,
  order: "Si une personne ne répond plus, nous demandons à la suivante de cette liste.",
  alone: "Une seule personne s’en occupe",
  aloneSays:
    "Si elle part, tombe malade ou perd son adresse, plus personne ne peut agir. Invitez quelqu’un : aucune fonction sans relais.",
  invite: "Inviter des représentants",
  handover: "Passer la main",
  list: (name: string) => `Ce ${that(name)} transmet`,
  journal: "Lire le journal",
  edit: "Modifier la page",
  change: "Changer sa fonction",
  changeMine: "Changer ma fonction",
  of: (name: string) => ` : ${name}`,
  changeSend: "Enregistrer",
  end: "Mettre fin à sa fonction",
  endSays:
    "Cette personne ne pourra plus agir pour la structure, dès maintenant. Elle recevra un courriel, et le journal le dira.",
  name: "Mon nom sur la page publique",
  nameShown: "Votre nom est sur la page publique.",
  nameHidden: "Votre nom n’est pas sur la page publique.",
  nameShow: "Montrer mon nom",
  nameHide: "Retirer mon nom",
  waiting: "Invitations en attente",
  waitingBy: (by: string, day: string) => `invitation ${of(by)}, jusqu’au ${day}`,
  withdraw: "Retirer l’invitation",
  withdrawOf: (to: string) => `Retirer l’invitation : ${to}`,
  past: "Avant",
  pastUntil: (day: string) => `jusqu’au ${day}`,
  role: "Fonction",
  powers: "Ce que cette personne peut faire",
  day: "Dernier jour",
  dayHelp: "Laissez vide s’il n’y a pas de fin prévue. Ses pouvoirs s’arrêtent le soir de ce jour.",
  said: {
    encore: "C’est noté : c’est encore vous, pour un an.",
    toujours: "C’est noté : cette personne est toujours là, pour un an.",
    nom: "C’est enregistré : votre nom est sur la page publique.",
    "sans-nom": "C’est enregistré : votre nom n’est plus sur la page publique.",
    changee:
      "C’est enregistré : la fonction, les pouvoirs et le dernier jour sont ceux que vous lisez ici.",
    finie: "C’est fait : cette fonction est terminée.",
    invitee: "L’invitation est partie. Elle se lit plus bas tant qu’elle attend sa réponse.",
    invitees:
      "Les invitations sont parties. Elles se lisent plus bas tant qu’elles attendent leur réponse.",
    retiree: "L’invitation est retirée : son lien ne mène plus à rien.",
  },
  chooseRole: "Choisissez une fonction.",
  choosePower: "Choisissez au moins une chose.",
  notADay: "Écrivez le jour comme ceci : 30/06/2027.",
} as const;

export const inviteTexts = {
  title: "Inviter des représentants",
  lead: "Chaque personne reçoit un courriel, et répond par oui ou non sans rien installer. Rien ne change avant son oui.",
  person: (place: number) => `Personne ${place}`,
  email: "Son adresse",
  role: "Sa fonction",
  more: "Encore deux personnes",
  common: "Pour toutes ces personnes",
  powers: "Ce qu’elles pourront faire",
  powersHelp:
    "Rien n’est coché d’avance : choisissez ce qui est utile. Vous ne donnez que ce que vous avez. Pour d’autres pouvoirs, envoyez d’abord celles-ci, puis recommencez.",
  send: "Envoyer les invitations",
  nobody: "Écrivez au moins une adresse.",
  noRole: "Choisissez sa fonction.",
} as const;

/** The page of the link of an invitation, and the same signed in. */
export const invitationTexts = {
  title: (organisation: string) => `Invitation à représenter ${organisation}`,
  says: (by: string, organisation: string) =>
    `${by} vous invite à représenter ${organisation}. Vous agirez en votre nom, pour elle, depuis votre propre compte.`,
  role: "Votre fonction",
  may: "Vous pourrez",
  until: "Jusqu’au",
  answerBy: "Répondre avant le",
  name: "Comment vous appeler ?",
  nameHelp: "Votre prénom suffit, ou votre nom entier. Les autres représentants le liront.",
  as: (name: string) => `Vous êtes déjà là : votre oui comptera pour votre compte, ${name}.`,
  yes: "Oui, je la représente",
  no: "Non, merci",
  see: "Voir la structure",
  come: "Entrer",
  comeSays: "Pour agir en son nom, entrez par votre adresse : un code suffit.",
  waits: (by: string) => `${by} vous invite à représenter`,
  answer: "Répondre",
  noName: "Écrivez comment vous appeler.",
} as const;

export const invitationStates: Readonly<Record<Exclude<InvitationState, "waiting">, string>> = {
  accepted: "C’est oui : vous la représentez.",
  declined: "C’est non : rien n’a été fait en votre nom. La personne qui vous invitait le sait.",
  withdrawn: "Cette invitation a été retirée, ou remplacée par une plus récente.",
  over: "Cette invitation est trop ancienne. Demandez-en une autre à la structure.",
};

export const stillYouTexts = {
  title: "Est-ce encore vous ?",
  says: (role: string, organisation: string) =>
    `Vous représentez ${organisation} (fonction : ${role}). Une fois par an, nous le demandons.`,
  yes: "Oui, c’est encore moi",
  no: "Non, ce n’est plus moi",
  noSays:
    "Votre fonction s’arrête aussitôt. D’autres représentants restent : ils le liront dans le journal.",
  noAlone:
    "Vous êtes la dernière personne à s’en occuper. Le mieux est d’en inviter une autre avant de partir.",
  name: "Inviter quelqu’un d’abord",
  nobody: "Personne ne prend la suite, je pars",
  nobodySays: "La personne qui tient cet Archipel sera prévenue.",
  leave: "Ce n’est plus moi",
  answered: "C’est noté. Merci ! Nous redemanderons dans un an.",
  over: "Cette fonction est terminée : plus rien n’est fait en votre nom pour elle.",
  waits: "Est-ce encore vous ?",
} as const;

export const editTexts = {
  title: "Modifier la page",
  fixed:
    "Le nom, le genre et les numéros ont été vérifiés. S’ils changent, écrivez à la personne qui tient cet Archipel.",
  contact: "Comment vous joindre",
  contactHelp:
    "Un téléphone, une adresse, des horaires. Cela se lit sur la page publique, une fois la structure vérifiée.",
  volunteers: "Combien de bénévoles",
  volunteersHelp: "À peu près, sur une année. Cela se lit sur la page publique.",
  volunteersWrong: `Écrivez un nombre entier, de 0 à ${figures.format(MOST_VOLUNTEERS)}.`,
  send: "Enregistrer la page",
  name: "Nom",
  write: "Écrire à la personne qui tient cet Archipel",
} as const;

export const withoutNewsTexts = {
  title: "Structures sans nouvelles",
  card: "Structures sans nouvelles",
  lead: "Nous avons demandé à la personne, puis aux autres représentants. C’est à vous de voir.",
  silent: "Fonctions sans réponse",
  noSilent: "Toutes les personnes ont répondu.",
  since: (day: string) => `sans réponse depuis le ${day}`,
  alone: "Structures où personne ne représente plus",
  aloneSays: "Qui vient peut demander à la représenter, et la faire vérifier à nouveau.",
  noAlone: "Chaque structure qui avait des représentants en a encore.",
  left: (day: string) => `depuis le ${day}`,
  end: "Mettre fin à cette fonction",
  endSays: "La personne recevra un courriel. Votre acte reste dans le journal.",
  reason: "Pourquoi",
  noReason: "Dites pourquoi, en une phrase.",
  tell: (count: number) =>
    count === 0
      ? "Chaque structure répond."
      : count === 1
        ? "Une structure ne répond plus."
        : `${count} structures ne répondent plus.`,
} as const;

type TeamRefusal =
  | InviteRefusal
  | ChangeRoleRefusal
  | EndRoleRefusal
  | AnswerRefusal
  | ChangeOrganisationRefusal
  | "not-a-representative";

/** What happened to the act, and what one can do. */
export const teamRefusals: Readonly<Record<TeamRefusal, string>> = {
  "not-allowed": "Cela n’a pas été fait : votre fonction ne le permet pas, ou plus.",
  "not-an-address": "Ce n’est pas une adresse de courriel : vérifiez-la.",
  "no-power": "Rien n’a été changé : choisissez au moins une chose.",
  "beyond-yours":
    "Rien n’a été changé : on ne donne ni ne retire que des pouvoirs que l’on a soi-même.",
  "already-over": "Rien n’a été changé : ce dernier jour est déjà passé.",
  "too-many":
    "Rien n’a été envoyé : cette structure a beaucoup invité aujourd’hui. Recommencez demain.",
  "needs-successor":
    "Rien n’a été changé : vous êtes la dernière personne à s’en occuper. Invitez d’abord quelqu’un.",
  "unknown-role": "Cette fonction est déjà terminée.",
  yourself: "Pour votre propre fonction, passez la main.",
  "unknown-invitation": "Cette invitation n’existe plus.",
  "answered-already": "Vous avez déjà répondu à cette invitation.",
  "too-late": "Cette invitation est trop ancienne. Demandez-en une autre à la structure.",
  frozen:
    "Votre oui n’a pas été compté : cette structure attend une décision, ou est dissoute. Réessayez plus tard.",
  "several-persons":
    "Plusieurs personnes partagent cette adresse. Entrez d’abord, en disant qui vous êtes : l’invitation vous attendra.",
  "name-first": "Écrivez comment vous appeler.",
  "changed-meanwhile":
    "Rien n’a été changé : quelqu’un a modifié cette page entre-temps. Relisez-la, puis recommencez.",
  "already-known": "Rien n’a été changé : une autre structure porte déjà ce numéro.",
  "unknown-commune":
    "Rien n’a été changé : cette commune n’existe plus. Écrivez celle d’aujourd’hui.",
  "not-a-representative": "Vous ne représentez pas cette structure, ou plus.",
};

/** For the privacy page. */
export const teamKept: Kept = {
  what: "Qui représente une structure : fonction, pouvoirs, dates, invitations, ce qui est transmis, et le journal de ces actes",
  why: "Agir pour une association en son propre nom, et passer la main sans rien perdre",
  howLong:
    "Jusqu’à votre départ de cet Archipel ; le journal garde ensuite les dates, sans votre nom. Les invitations s’effacent deux mois après leur réponse.",
};
