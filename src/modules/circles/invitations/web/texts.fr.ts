import type { BringRefusal } from "../actions/invite-people.ts";
import type { InvitationOrder } from "../actions/see-invitations.ts";
import {
  A_DAY,
  A_DAY_WHEN_YOUNG,
  ANSWER_DAYS,
  type AnswerInvitationRefusal,
  type InviteList,
  type InviteRefusal,
  REMIND_AFTER_DAYS,
  type ToldState,
} from "../../domain/invitation.ts";
import { type Breakage, MOST_LINES } from "../../domain/invite-list.ts";

const persons = (count: number) => (count > 1 ? `${count} personnes` : `${count} personne`);
const mails = (count: number) => (count > 1 ? `${count} courriels` : `${count} courriel`);
const lines = (count: number) => (count > 1 ? `${count} lignes` : `${count} ligne`);

/** The sentences of bringing one's people: the list, its columns, its progress. */
export const inviteTexts = {
  title: "Faire venir du monde",
  lead: "Personne ne devient membre parce qu’on l’a mis dans une liste : chacun est invité une seule fois, lit la charte, et décide.",
  how: [
    "Chaque personne reçoit un courriel, à votre nom. Elle dit oui, non, ou « ne plus jamais m’écrire ».",
    `Sans réponse, un rappel au plus ; au bout de ${ANSWER_DAYS} jours, son adresse est effacée.`,
    `${A_DAY} courriels par jour au plus (${A_DAY_WHEN_YOUNG} la première semaine d’un cercle) ; la suite part les jours suivants, toute seule.`,
  ],
  file: "Avec un tableau",
  fileField: "Votre fichier",
  fileHelp:
    "Un tableau enregistré en CSV depuis LibreOffice, Excel ou un logiciel d’adhésions. Les colonnes peuvent porter n’importe quel nom : vous direz ensuite ce qu’elles contiennent.",
  fileSend: "Lire ce fichier",
  noFile: "Choisissez un fichier.",
  paste: "Avec une liste d’adresses",
  pasteField: "Les adresses",
  pasteHelp: "Une adresse par ligne. « Solène Martin <solene@exemple.fr> » va aussi.",
  pasteSend: "Lire cette liste",
  noPaste: "Écrivez au moins une adresse.",
  otherways: "Autrement",
  ways: {
    invitations: "Qui a été invité",
    poster: "Une affiche, avec un code à photographier",
    slips: "Des billets à découper, pour une réunion",
    without: "Accueillir une personne sans adresse électronique",
  },
  draftTitle: "Relire avant d’inviter",
  draftLead: (count: number, known: number) =>
    count === 0
      ? known > 0
        ? "Toutes les personnes de cette liste sont déjà invitées, ou déjà dans le cercle : rien à envoyer."
        : "Personne ne peut être invité avec cette lecture : regardez les colonnes."
      : `${persons(count)} ${count > 1 ? "seront invitées" : "sera invitée"}. Rien n’est encore parti.`,
  days: (today: number, later: number) =>
    today === 0
      ? `La mesure d’aujourd’hui est atteinte : ${mails(later)} ${later > 1 ? "partiront" : "partira"} les jours suivants.`
      : `${mails(today)} ${today > 1 ? "partent" : "part"} aujourd’hui, ${later} les jours suivants.`,
  columns: "Corriger ce que contiennent les colonnes",
  columnsHelp: "Nous avons deviné d’après les noms et le contenu des colonnes.",
  header: "La première ligne donne le nom des colonnes",
  separator: "Ce qui sépare les colonnes",
  separators: [
    { value: "point-virgule", label: "Point-virgule ;" },
    { value: "virgule", label: "Virgule ," },
    { value: "tabulation", label: "Tabulation" },
    { value: "barre", label: "Barre |" },
  ],
  address: "Adresse électronique",
  name: "Nom",
  firstName: "Prénom",
  telephone: "Téléphone",
  none: "aucune colonne",
  column: (at: number, name: string) => (name === "" ? `colonne ${at + 1}` : name),
  again: "Relire ainsi",
  sample: "Les premières lignes du fichier",
  listed: "Qui sera invité",
  listedMore: (count: number) => `et ${count} autres`,
  counts: {
    fresh: "À inviter",
    known: "Déjà invitées par ce cercle",
    twice: "En double dans la liste",
    broken: "Lignes illisibles",
  },
  broken: (count: number) =>
    count > 1
      ? `${lines(count)} ne peuvent pas être lues. Les autres partiront quand même.`
      : "1 ligne ne peut pas être lue. Les autres partiront quand même.",
  line: "Ligne",
  whyBroken: "Pourquoi",
  says: "Ce qu’elle dit",
  call: (telephone: string) => `à appeler : ${telephone}`,
  breakages: {
    torn: "un guillemet s’ouvre et ne se ferme pas",
    slipped: "plus de cases que de colonnes",
    "no-address": "pas d’adresse électronique",
    "not-an-address": "ce n’est pas une adresse électronique",
    "too-many": `au-delà de ${MOST_LINES} personnes : faites une autre liste`,
  } satisfies Record<Breakage, string>,
  memberSays:
    "Si l’une de ces personnes est déjà dans le cercle, elle ne recevra rien. Nous ne disons pas laquelle : son adresse n’appartient qu’à elle.",
  send: "Inviter",
  words: "Un mot de votre part",
  wordsHelp: "D’où vous vous connaissez, pourquoi ce cercle. Sans lien ni adresse.",
  know: "Ces personnes me connaissent, ou connaissent mon association, et peuvent s’attendre à ce courriel",
  notKnown:
    "Cochez cette case si c’est vrai. Sinon, n’invitez pas : parlez-leur d’abord, ou donnez un billet.",
  sendButton: (count: number) => `Inviter ${persons(count)}`,
  giveUp: "Ne pas inviter, et oublier cette liste",
  progressTitle: {
    draft: "Les invitations",
    sending: "Invitations en cours",
    sent: "Les invitations sont parties",
    cancelled: "Invitations arrêtées",
  },
  progressLabel: "Ce qui est parti",
  progress: {
    draft: "",
    sending: (done: number, all: number) =>
      `${mails(done)} sur ${all} ${done > 1 ? "sont partis" : "est parti"}.`,
    sent: (all: number) =>
      all > 1 ? `Les ${all} courriels sont partis.` : "Le courriel est parti.",
    cancelled: "Vous avez arrêté l’envoi. Qui avait déjà reçu son courriel peut encore répondre.",
  },
  todayFull: "La mesure d’aujourd’hui est atteinte : la suite part demain matin, toute seule.",
  refresh: "Actualiser cette page",
  cancel: "Arrêter l’envoi",
  cancelSays: "Si vous arrêtez, les personnes à qui rien n’est parti ne seront pas invitées.",
  remind: "Rappeler une fois",
  remindSays: `Qui n’a pas répondu recevra un second courriel, le dernier. On peut le faire ${REMIND_AFTER_DAYS} jours après l’envoi.`,
  reminded: (day: string) => `Rappel envoyé ${day}. Il n’y en aura pas d’autre.`,
  backToAll: "Voir qui a été invité",
} as const;

/** Who was asked, and what became of it. */
export const invitationsTexts = {
  title: "Qui a été invité",
  lead: "Pour les personnes qui animent le cercle. Un silence n’est pas un refus : soyez léger.",
  states: {
    queued: "pas encore parti",
    asked: "attend une réponse",
    came: "est dans le cercle",
    declined: "ne viendra pas",
    silent: "n’a pas répondu",
  } satisfies Record<ToldState, string>,
  totals: {
    queued: "pas encore parties",
    asked: "attendent",
    came: "oui",
    declined: "non",
    silent: "sans réponse",
  } satisfies Record<ToldState, string>,
  orders: {
    newest: "les plus récentes",
    name: "par nom",
    state: "par réponse",
  } satisfies Record<InvitationOrder, string>,
  by: (name: string) => `par ${name}`,
  none: "Personne n’a encore été invité.",
  noneHelp: "Apportez un tableau, collez des adresses, ou imprimez une affiche.",
  toInvite: "Faire venir du monde",
  lists: "Les listes",
  list: (day: string, { state, counts }: Pick<InviteList, "state" | "counts">) =>
    state === "draft" ? `Apportée ${day}` : `Apportée ${day} : ${persons(counts.queued)}`,
  listStates: {
    draft: "à relire",
    sending: "en cours",
    sent: "partie",
    cancelled: "arrêtée",
  },
  export: "Emporter en tableau (CSV)",
  columns: {
    name: "Nom",
    shown: "Adresse (masquée)",
    state: "Réponse",
    by: "Invité par",
    on: "Le",
  },
  kept: `Les noms de cette liste sont effacés ${ANSWER_DAYS} jours après le courriel.`,
} as const;

type Problem = BringRefusal | InviteRefusal | AnswerInvitationRefusal;

/** What happened to the act, and what one can do. */
export const inviteRefusals: Record<Problem, string> = {
  "unknown-circle": "Ce cercle, ou cette liste, n’existe pas ou n’existe plus.",
  "not-a-facilitator":
    "Seules les personnes qui animent ce cercle peuvent le faire : rien n’a changé.",
  "circle-closed": "Ce cercle est fermé : on le lit encore, personne n’y entre plus.",
  "not-a-table":
    "Ce fichier n’est pas un tableau CSV. Dans votre tableur : Enregistrer sous, puis « CSV ».",
  "a-workbook":
    "C’est un classeur : enregistrez-le d’abord en CSV (dans votre tableur : Enregistrer sous, puis « CSV »).",
  "too-long": "Ce fichier est trop long : un million de caractères au plus. Coupez-le en deux.",
  "nobody-to-ask": "Il n’y a personne à inviter dans cette liste : rien n’est parti.",
  "no-link-in-words": "Votre mot contient un lien ou une adresse : enlevez-le. Rien n’est parti.",
  "not-a-draft": "Cette liste est déjà partie, ou n’existe plus : rien n’a changé.",
  "not-yet": `On peut rappeler ${REMIND_AFTER_DAYS} jours après l’envoi, pas avant.`,
  "reminded-already": "Le rappel est déjà parti : il n’y en a qu’un.",
  "unknown-invitation": "Cette invitation n’existe pas, ou n’existe plus.",
  "answered-already": "Vous avez déjà répondu : rien n’a changé.",
  "charter-changed": "La charte vient de changer : relisez-la, puis répondez.",
  "name-first": "Dites comment vous appeler : vous n’êtes pas encore dans le cercle.",
  "too-young":
    "Avant quinze ans, un parent crée votre compte et agit avec vous. Rien n’a été gardé.",
  "unknown-person": "Dites qui vous êtes : vous n’êtes pas encore dans le cercle.",
};
