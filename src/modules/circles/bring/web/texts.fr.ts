import { of } from "#basics/french/elision.fr";
import { capital } from "#basics/text";

import type { BroughtKind } from "../../domain/brought.ts";
import type { ShowRefusal } from "../../domain/brought-rights.ts";
import type { BringRefusal } from "../actions/bring-circle.ts";
import type { LayRefusal } from "../actions/lay-archive.ts";
import type {
  ClaimRefusal,
  EraseNameRefusal,
  InviteNamesRefusal,
} from "../actions/name-persons.ts";
import type { LayForRefusal } from "../actions/lay-for-somebody.ts";
import type { TakeUpRefusal } from "../actions/take-up.ts";
import type { NotKept } from "../domain/plan.ts";
import { archiveCommandTexts } from "../../life/web/command-texts.fr.ts";

const many = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;

/** Why an archive is not laid. Nothing is ever kept of it then. */
export const layRefusals: Readonly<Record<LayRefusal | "too-many", string>> = {
  ...archiveCommandTexts.refusals,
  "too-long":
    "Cette archive est trop lourde pour cette page. Qui tient l’instance peut la déposer pour vous, d’une commande.",
  "sign-in-first": "Entrez d’abord.",
  "not-for-another":
    "Ce que des membres se sont écrit ne s’apporte pas au nom de quelqu’un d’autre.",
  "no-room":
    "Vos fichiers tiennent déjà toute la place que vous avez ici : effacez-en, puis recommencez.",
  "too-many": "Vous avez déjà déposé dix archives aujourd’hui : la suite demain.",
};

export const bringRefusals: Readonly<Record<BringRefusal, string>> = {
  "unknown-draft": "Cette archive n’attend plus : déposez-la à nouveau.",
  "not-for-another": layRefusals["not-for-another"],
};

/** What is not brought as it was, and why. */
export const notKeptTexts: Readonly<Record<NotKept, string>> = {
  kind: "Sa sorte : ici, il sera un cercle de pratique. Une gouvernance est celle d’une instance, un archipel est fait par ses organisations.",
  state:
    "Son repos ou sa fermeture : ici, il vit. Vous le laisserez se reposer, ou le fermerez, si c’est ce qui est voulu.",
  open: "Tout le monde pouvait le connaître : ici, il commence privé. Vous le montrerez quand vous voudrez.",
  members:
    "Ses membres : personne n’entre sans dire oui. Vous donnerez l’adresse de qui vous voulez inviter ; l’archive n’en contient aucune.",
  roles: "Qui tient chaque rôle : les rôles sont repris, les mandats et accords sont redemandés.",
  ballots:
    "Les votes : leur question et leur résultat se relisent. Aucun ne se rouvre, et qui a répondu quoi n’est pas dans l’archive.",
  dates:
    "Les rendez-vous : ils se relisent, avec le nombre de personnes. Ceux à venir sont à proposer de nouveau.",
  links: "Les liens avec d’autres cercles : ils se relisent, et sont à proposer de nouveau.",
  meetings:
    "Les réunions : leurs points, ce qui s’est dit dans leurs salles, et si leurs comptes rendus sont approuvés ; une réunion en cours n’y continue pas. Les comptes rendus écrits viennent, comme documents ; le reste se relit dans le dossier que vous avez emporté.",
  kori: "Les kori : un compte reste sur l’instance où il fut ouvert, avec ce qu’il tient.",
  contacts:
    "Comment joindre qui répond dans les tables d’orientation : cet accord fut donné ailleurs.",
  files: "Ces fichiers, qui ne peuvent pas être gardés ici :",
  unknown: "Ce qui vient d’une version plus récente et que celle-ci ne connaît pas :",
};

/** Why a file cannot be kept. */
export const lostTexts: Readonly<Record<string, string>> = {
  empty: "il est vide",
  "unknown-type": "il n’est pas d’une sorte que l’on garde ici",
  "too-big": "il est trop lourd",
  "not-an-image": "cette image est abîmée",
  "unknown-part": "il va avec ce que cette version ne connaît pas",
  "space-full": "il n’y a plus de place",
};

export const countTexts: Readonly<Record<BroughtKind, (count: number) => string>> = {
  threads: (count) => many(count, "fil", "fils"),
  tasks: (count) => many(count, "tâche", "tâches"),
  votes: (count) => many(count, "vote", "votes"),
  answers: (count) => many(count, "réponse commune", "réponses communes"),
  dates: (count) => many(count, "rendez-vous", "rendez-vous"),
  tables: (count) => many(count, "table", "tables"),
  documents: (count) => many(count, "document", "documents"),
  statutes: () => "une fois",
  journal: (count) => many(count, "ligne", "lignes"),
  links: (count) => many(count, "lien", "liens"),
};

/** What the command says that lays an archive for somebody. */
export const commandTexts = {
  into: "la dépose ensuite pour la personne qui entre avec cette adresse : elle seule la lit et l’apporte",
  laid: (email: string, at: string) =>
    `Le dossier attend la personne qui entre avec ${email}, sept jours. Rien d’autre n’est fait : elle dira oui ou non ici :\n${at}`,
  refusals: {
    ...layRefusals,
    "too-long": archiveCommandTexts.refusals["too-long"],
    "not-allowed": "Cela se fait depuis le serveur.",
    "not-an-address": "Cette adresse n’en est pas une.",
    "unknown-address": "Personne n’entre ici avec cette adresse.",
    "several-persons":
      "Plusieurs personnes entrent avec cette adresse : on ne saurait pas laquelle.",
  } satisfies Readonly<Record<LayForRefusal, string>>,
} as const;

/** « Apporter un cercle ». */
export const bringTexts = {
  title: "Apporter un cercle",
  lead: "Un cercle qui vivait sur une autre instance continue ici, avec ce qu’il a dit et décidé.",
  how: [
    "Là-bas, un membre ouvre la page du cercle, « Emporter le cercle », et télécharge le dossier (zip).",
    "Ici, vous le déposez. Rien n’est fait encore : vous voyez d’abord ce que cela donnerait.",
    "Si vous dites oui, le cercle est à vous d’animer, privé, et personne d’autre n’en est membre.",
  ],
  file: "Le dossier du cercle",
  fileHelp:
    "Le fichier .zip, 60 Mo au plus. Celui qui est « pour un autre logiciel » (JSON) ne s’apporte pas : il n’a pas les fichiers.",
  send: "Voir ce que cela donnerait",
  noFile: "Choisissez le dossier du cercle (.zip).",
  waiting: "Ce qui attend votre réponse",
  laidOn: (day: string) => `Le dossier déposé ${day}`,
  waitsFor: "Gardé sept jours, pour vous seul. Ensuite il est effacé.",
  laidTitle: (name: string) => `Apporter « ${name} » ?`,
  laidLead: (instance: string, day: string) =>
    `Emporté ${of(instance)} ${day}. Rien n’est fait encore.`,
  what: "Ce qui sera apporté",
  purpose: "Son but",
  rules: "Ses règles propres",
  charter: "Sa charte",
  versions: (count: number) => many(count, "version de la charte", "versions de la charte"),
  facts: {
    kind: "Sorte",
    founded: "Fondé",
    charter: "Charte",
    roles: "Rôles",
    files: "Fichiers",
    messages: "Messages",
  },
  roles: (count: number) => many(count, "rôle", "rôles"),
  files: (count: number) => many(count, "fichier", "fichiers"),
  messages: (count: number) => many(count, "message", "messages"),
  notKept: "Ce qui ne peut pas être gardé, et pourquoi",
  who: "Qui en était membre",
  whoSays:
    "Leurs noms sont ceux de l’archive. Ils ne sont liés à aucun compte d’ici : chaque personne dira elle-même « c’est moi » si vous l’invitez.",
  nobody: "L’archive ne nomme aucun membre.",
  moreNames: (count: number) => `Et ${many(count, "autre nom", "autres noms")}`,
  before: "Il fut déjà ailleurs",
  from: (instance: string, day: string) => `Apporté ${of(instance)}, emporté ${day}.`,
  yesTitle: "Votre réponse",
  me: "Parmi ces noms, lequel est le vôtre ?",
  meNone: "Aucun, ou je préfère ne pas le dire",
  meWrong: "Choisissez un nom de la liste.",
  accept: "J’accepte la charte de ce cercle",
  notAccepted: "Pour animer un cercle, on accepte sa charte.",
  yes: "Apporter ce cercle",
  yesSays: "Vous l’animerez. Il restera privé jusqu’à ce que vous disiez le contraire.",
  drop: "Ne pas l’apporter",
  dropSays: "Le dossier déposé est effacé d’ici. Rien d’autre ne change.",
  here: (name: string) =>
    `Ce dossier a déjà été apporté : c’est « ${name} ». L’apporter encore ne changera rien.`,
  toIt: "Aller au cercle",
  ofOthers:
    "Quelqu’un a déjà apporté ce même dossier ici. Si vous dites oui, aucun second cercle n’est fait : vous demandez à entrer dans celui-ci, et qui l’anime vous répond.",
  askIn: "Demander à y entrer",
  askedTitle: "Votre demande est partie",
  askedLead: "Ce cercle avait déjà été apporté ici : il n’y en a qu’un.",
  asked: "Qui l’anime vous répondra. Le dossier que vous aviez déposé est effacé.",
  circles: "Voir les cercles",
} as const;

/** What a circle brought with it. */
export const broughtTexts = {
  title: "Ce qui vient d’ailleurs",
  lead: (instance: string, day: string) =>
    `Apporté ${of(instance)} ${day}. On le relit ; rien ne s’en rouvre tout seul.`,
  founded: (day: string) => `Ce cercle fut fondé ${day}, avant de venir ici.`,
  what: "Ce que le cercle a dit et fait",
  nothing: "Rien de plus que sa charte et ses règles.",
  lost: "Ce qui n’a pas pu venir",
  who: "Qui a écrit",
  whoSays:
    "Ces noms viennent de l’archive. Un nom n’est le compte de personne ici, tant que cette personne n’a pas dit « c’est moi ».",
  member: "était membre",
  here: (name: string) => `ici : ${name}`,
  you: "c’est vous",
  invited: "a été invité·e",
  erased: (count: number) => many(count, "nom effacé", "noms effacés"),
  invite: "Inviter ces personnes",
  offered: "Est-ce vous ?",
  offeredSays: (name: string) =>
    `Le cercle a été apporté d’ailleurs, et vous avez été invité·e au nom de « ${name} ». Si c’est vous, ce que ce nom a écrit sera dit le vôtre.`,
  yes: "C’est moi",
  no: "Ce n’est pas moi",
  erase: "Effacer un nom",
  eraseSays: "Quand la personne le demande. Ce qu’elle a écrit reste, sans nom. C’est pour de bon.",
  eraseName: "Le nom à effacer",
  eraseNone: "Choisissez un nom",
  eraseSend: "Effacer ce nom",
  noName: "Choisissez un nom de la liste.",
  show: "Montrer le cercle",
  showSays:
    "Là d’où il vient, tout le monde pouvait le connaître. Ici, il est privé jusqu’à ce que vous le montriez : alors on lira son nom, son but, sa charte et combien vous êtes. Ce qui vient d’ailleurs reste aux membres.",
  showSend: "Montrer à tout le monde",
  takeUp: "Reprendre les tâches, les dates à venir et les documents",
  takeUpSays:
    "Ce qui est coché devient une vraie tâche, un vrai rendez-vous ou un vrai document du cercle, une seule fois. Une tâche n’est à personne tant que quelqu’un ne la prend pas ; d’un rendez-vous qui revient, seule la prochaine date est reprise, et chacun redit s’il vient. Un document reprend avec sa licence et ses images, pour le cercle seul ; une image qui n’a pas pu venir le dit à sa place.",
  takeUpMost:
    "Dix documents se reprennent à la fois au plus, avec trente images en tout : les suivants ne sont pas encore cochés. Reprenez ceux-ci d’abord.",
  takeUpWhich: "Que reprendre ?",
  takeUpSend: "Reprendre",
  by: (name: string, instance: string, day: string) =>
    `Écrit par ${name}, apporté ${of(instance)} ${day}.`,
  byNobody: (instance: string, day: string) =>
    `Écrit par une personne dont le nom est effacé, apporté ${of(instance)} ${day}.`,
  writtenAt: (moment: string) => capital(moment),
  line: (moment: string, said: string) => `${capital(moment)} : ${said}`,
  editedAt: (moment: string) => `modifié le ${moment}`,
  untitled: "Sans titre",
  count: (count: number) => many(count, "chose", "choses"),
  none: "Rien de cette sorte n’est venu avec le cercle.",
  back: "Tout ce qui vient d’ailleurs",
} as const;

/** Inviting those whom the archive names. */
export const inviteNamesTexts = {
  title: "Inviter qui était membre",
  lead: "L’archive n’a pas d’adresses : donnez celles que vous connaissez. Chaque personne reçoit une lettre, une fois, et dit oui ou non.",
  words: "Un mot de vous",
  wordsHelp: "Sans lien ni adresse.",
  addressOf: (name: string) => `${name} : son adresse`,
  notAnAddress: "Cette adresse n’en est pas une.",
  send: "Inviter ces personnes",
  nobody: "Il n’y a plus personne à inviter parmi ces noms.",
  promise: "Je connais ces personnes, et elles savent que je donne leur adresse",
  notKnown: "On n’invite que des personnes que l’on connaît.",
} as const;

export const inviteNamesRefusals: Readonly<Record<InviteNamesRefusal, string>> = {
  "unknown-circle": "Ce cercle n’existe pas.",
  "not-a-facilitator": "Seule une personne qui anime le cercle peut inviter.",
  "circle-closed": "Ce cercle est fermé.",
  "nobody-to-ask": "Donnez l’adresse d’une personne au moins, qui n’a pas encore été invitée.",
  "same-address": "Deux noms ont la même adresse : on ne saurait pas de qui elle est.",
  "no-link-in-words": "Votre mot ne peut contenir ni lien ni adresse.",
};

export const nameRefusals: Readonly<Record<ClaimRefusal | EraseNameRefusal, string>> = {
  "unknown-circle": "Ce nom n’est plus là.",
  "not-asked": "Ce nom ne vous a pas été proposé par une invitation.",
  "not-yours": "Seule la personne qui porte ce nom, ou qui anime le cercle, peut l’effacer.",
};

export const takeUpRefusals: Readonly<Record<TakeUpRefusal, string>> = {
  "unknown-circle": "Ce cercle n’a rien à reprendre.",
  "circle-closed": "Ce cercle est fermé.",
  "nothing-chosen": "Cochez au moins une chose à reprendre.",
  "too-many-at-once":
    "Dix documents se reprennent à la fois au plus, avec trente images en tout. Rien n’est repris, et vos choix sont gardés : décochez-en, puis reprenez les autres ensuite.",
  "too-many-today": "Vous avez déjà repris trente fois des images aujourd’hui : la suite demain.",
  "not-taken-up":
    "Une de ces choses ne peut pas être reprise telle quelle : il lui manque un lieu, ou son jour est passé. Rien n’est repris ; décochez-la.",
};

export const showRefusals: Readonly<Record<ShowRefusal, string>> = {
  "unknown-circle": "Ce cercle n’est pas à montrer.",
  "not-a-facilitator": "Seule une personne qui anime le cercle peut le montrer.",
  "circle-closed": "Ce cercle est fermé.",
  "was-private": "Ce cercle était privé là d’où il vient : il le reste.",
};
