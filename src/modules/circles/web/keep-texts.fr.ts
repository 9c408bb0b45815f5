import { type ChangeCharterRefusal, TIME_TO_READ } from "../domain/charter.ts";
import type { RoleRefusal } from "../actions/give-roles.ts";
import type { HandOverRefusal, CloseRefusal, RestRefusal, TakeUpRefusal } from "../domain/rest.ts";
import type { LinkRefusal } from "../domain/link.ts";
import type { AnswerRefusal, AskRefusal } from "../domain/request.ts";

/** The sentences of asking to join, and of answering. */
export const requestTexts = {
  title: "Demander à entrer",
  lead: "Une personne qui anime le cercle lira votre demande et vous répondra. Elle verra votre nom.",
  accept: "J’ai lu la charte ci-dessous et je l’accepte",
  notAccepted: "Lisez la charte, et cochez la case si vous l’acceptez.",
  noAnswer: "Répondez en quelques mots.",
  send: "Envoyer ma demande",
  ask: "Demander à entrer",
  waits: (day: string) =>
    `Vous avez demandé à entrer ${day}. On vous répondra ici, et par courriel.`,
  withdraw: "Retirer ma demande",
  refused: "Votre demande n’a pas été acceptée.",
  reply: "On vous répond :",
  list: "Les demandes",
  listLead:
    "Qui veut entrer dans le cercle, et ce que chacun a répondu. La première réponse compte.",
  none: "Personne n’attend de réponse.",
  noneHelp: "Quand quelqu’un demandera à entrer, vous le verrez ici et recevrez un courriel.",
  askedOn: (day: string) => `a demandé à entrer ${day}`,
  word: "Un mot pour cette personne",
  acceptButton: (name: string) => `Accueillir ${name}`,
  refuse: "Ne pas accueillir",
  refuseButton: (name: string) => `Ne pas accueillir ${name}`,
  linkTitle: (name: string) => `${name} demande à entrer`,
  answered: {
    waiting: "",
    accepted: (by: string) => `C’est fait : ${by} a dit oui. La personne est dans le cercle.`,
    refused: (by: string) => `C’est fait : ${by} a dit non. La personne en est prévenue.`,
    withdrawn: "La personne a retiré sa demande.",
  },
  toCircle: "Aller au cercle",
} as const;

/** The sentences of the charter and its versions. */
export const charterTexts = {
  title: "La charte",
  version: (version: number) => `Version ${version}`,
  writtenOn: (day: string) => `écrite le ${day}`,
  why: "Pourquoi ce changement :",
  changed: "Ce qui change",
  kinds: { kept: "Sans changement", added: "Ajouté", removed: "Enlevé" },
  toAccept: "La charte a changé depuis que vous l’avez acceptée.",
  toAcceptBy: (day: string) =>
    `La charte a changé depuis que vous l’avez acceptée. Lisez-la avant le ${day} : vous pouvez l’accepter, ou quitter le cercle.`,
  late: (day: string) =>
    `La charte a changé, et l’on vous demandait de la lire avant le ${day}. Vous êtes toujours membre : acceptez-la, ou quittez le cercle.`,
  accept: "Accepter la charte",
  read: "Lire ce qui change",
  accepted: "Vous avez accepté cette charte.",
  waiting: (count: number) =>
    count === 0
      ? "Chaque membre l’a acceptée."
      : count === 1
        ? "Un membre ne l’a pas encore acceptée."
        : `${count} membres ne l’ont pas encore acceptée.`,
  before: "Les versions d’avant",
  change: "Changer la charte",
  changeLead:
    "Chaque membre sera prévenu, verra ce qui change, et l’acceptera à nouveau ou partira. Personne n’est retiré d’office. On vous demandera pourquoi vous la changez, et d’ici quand la lire.",
  sentences: "La charte",
  sentencesHelp: "Une phrase par ligne.",
  whyField: "Pourquoi la changer",
  whyHelp: "Une phrase suffit. Chaque membre la lira au-dessus de ce qui change.",
  noWhy: "Dites aux membres pourquoi la charte change.",
  due: "À lire avant le",
  dueHelp: `Laissez au moins ${TIME_TO_READ.least} jours.`,
  badDay: "Choisissez un jour.",
  send: "Changer la charte et prévenir les membres",
} as const;

/** The sentences of roles. */
export const roleTexts = {
  title: "Les rôles",
  lead: "Ce dont quelqu’un prend soin, sous un nom. Jamais sans suppléance : rien ne tient à une seule personne.",
  none: "Aucun rôle n’a encore de nom.",
  noneHelp:
    "« La clé du local », « les comptes », « l’accueil » : un rôle, une personne, et une autre en suppléance.",
  holder: "S’en occupe",
  second: "En suppléance",
  nobody: "personne",
  moderates: "modère ce qui se dit dans le cercle",
  since: (day: string) => `depuis le ${day}`,
  before: "Avant",
  until: (from: string, to: string) => `du ${from} au ${to}`,
  place: { holder: "s’en occupait", second: "en suppléance" },
  ended: "Rôles terminés",
  make: "Nommer un rôle",
  name: "Nom du rôle",
  noName: "Donnez un nom à ce rôle.",
  about: "Ce que c’est",
  aboutHelp: "Une phrase : ce que la personne fait, et quand.",
  noAbout: "Dites en une phrase ce que c’est.",
  moderatesField: "Qui tient ce rôle modère ce qui se dit dans le cercle",
  choose: "Choisir…",
  noHolder: "Choisissez qui s’en occupe.",
  noSecond: "Choisissez qui est en suppléance.",
  send: "Confier ce rôle",
  handOver: "Passer ce rôle",
  handOverSend: "Passer le rôle",
  end: "Terminer ce rôle",
  endSays: "Personne ne s’en occupera plus. Il restera dans le journal.",
  endSend: "Terminer le rôle",
  facilitation: "L’animation du cercle",
  facilitationSays:
    "Qui anime répond aux demandes, change la charte et confie les rôles. À deux, c’est mieux.",
  facilitate: "Faire animer par",
  noFacilitator: "Choisissez une personne du cercle.",
  facilitateSend: "Confier aussi l’animation",
  stepDown: "Ne plus animer",
} as const;

/** The sentences of rest, waking, handing over and closing. */
export const lifeTexts = {
  title: "Reposer, passer la main, fermer",
  rest: "Laisser le cercle se reposer",
  restSays:
    "Rien n’est perdu, personne n’est retiré. La page dit que le cercle se repose, et pourquoi.",
  restWhy: "Pourquoi, et jusqu’à quand si vous le savez",
  restSend: "Laisser se reposer",
  noWhy: "Dites pourquoi, en une phrase.",
  proposed:
    "Il ne s’est rien passé ici depuis longtemps. Le cercle se repose-t-il ? Il n’y a pas de mauvaise réponse.",
  alive: "Non, il vit",
  restOn: "Oui, il se repose",
  wake: "Réveiller le cercle",
  wakeSays: "N’importe quel membre peut le réveiller.",
  handOver: "Passer la main",
  handOverSays:
    "La personne choisie animera le cercle à votre place ; vous en restez membre. Elle en est prévenue.",
  handOverTo: "À qui ?",
  noTo: "Choisissez à qui.",
  handOverSend: "Passer la main",
  close: "Fermer le cercle",
  closeSays:
    "Pour toujours : on n’y entre plus, rien n’y change plus. Ce qui s’y est dit reste lisible par les membres d’aujourd’hui.",
  closeWhy: "Pourquoi il ferme",
  readers: "Qui pourra encore lire sa page ?",
  readersEveryone: "Tout le monde : son nom, son but, sa charte, et pourquoi il a fermé",
  readersMembers: "Seulement ses membres d’aujourd’hui",
  noReaders: "Dites qui pourra encore la lire.",
  archiveFirst: "Avant de fermer, chacun peut emporter le cercle.",
  closeSend: "Fermer pour toujours",
  keepersOnly:
    "Les personnes qui animent le cercle peuvent le laisser se reposer, le passer ou le fermer. N’importe quel membre peut le réveiller.",
  adrift: "Plus personne n’anime ce cercle.",
  takeUp: "Je veux bien l’animer",
} as const;

/** The sentences of parts and links. */
export const linkTexts = {
  title: "Parties et liens",
  lead: "Un cercle a des parties, et des liens avec d’autres cercles : l’un propose, l’autre accepte.",
  parts: "Les parties de ce cercle",
  noParts: "Ce cercle n’a pas de partie.",
  foundPart: "Fonder une partie de ce cercle",
  links: "Les liens",
  noLinks: "Ce cercle n’a pas encore de lien.",
  noLinksHelp:
    "Un lien dit ce que deux cercles font ensemble : prêter un four, se remplacer, se former.",
  weWait: "Proposé ; l’autre cercle n’a pas encore répondu.",
  theyWait: "Ce cercle vous propose un lien.",
  accept: "Accepter le lien",
  refuse: "Ne pas l’accepter",
  end: "Terminer le lien",
  takeBack: "Reprendre la proposition",
  propose: "Proposer un lien",
  to: "Avec quel cercle ?",
  noCircle: "Choisissez un cercle.",
  words: "Ce que vous feriez ensemble",
  noWords: "Dites en une phrase ce que vous feriez ensemble.",
  send: "Proposer ce lien",
  privateSays:
    "Ce cercle n’est connu que de ses membres : il n’a pas de lien, car un lien se voit.",
} as const;

export type KeepProblem =
  | AskRefusal
  | AnswerRefusal
  | ChangeCharterRefusal
  | RoleRefusal
  | RestRefusal
  | HandOverRefusal
  | CloseRefusal
  | TakeUpRefusal
  | LinkRefusal
  | "last-facilitator";

export const keepRefusals: Record<KeepProblem, string> = {
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "sign-in-first": "Entrez d’abord : vous pourrez ensuite demander à entrer.",
  "circle-closed": "Ce cercle est fermé : on le lit encore, rien n’y change plus.",
  "no-need-to-ask": "Inutile de demander : acceptez la charte, et vous êtes dans le cercle.",
  "already-in": "Vous êtes déjà dans ce cercle.",
  "already-asked": "Votre demande est déjà partie : on vous répondra.",
  "refused-lately":
    "On vous a répondu non il y a moins d’un mois. Vous pourrez demander à nouveau plus tard.",
  "unknown-request": "Cette demande n’existe pas, ou n’existe plus.",
  "not-a-facilitator":
    "Seules les personnes qui animent ce cercle peuvent le faire : rien n’a changé.",
  "for-oneself":
    "Qui agit pour quelqu’un ne se fait pas entrer à sa place, ni ses proches. Rien n’a changé.",
  "already-answered": "Quelqu’un a déjà répondu : rien n’a changé.",
  "nothing-changed": "Rien n’a changé dans la charte : elle reste comme elle était.",
  "bad-date": `Laissez entre ${TIME_TO_READ.least} jours et un an pour la lire.`,
  "changed-meanwhile": "La charte a changé entre-temps. Relisez-la, puis recommencez.",
  "not-a-member": "Cette personne n’est pas, ou n’est plus, dans le cercle.",
  "holder-is-second": "Choisissez deux personnes : on n’est pas sa propre suppléance.",
  "unknown-role": "Ce rôle n’existe plus.",
  "already-so": "C’est déjà ainsi.",
  "to-oneself": "Choisissez quelqu’un d’autre que vous.",
  "parts-live": "Des parties de ce cercle vivent encore : fermez-les d’abord.",
  "somebody-facilitates": "Quelqu’un anime ce cercle : rien n’a changé.",
  "same-circle": "Choisissez un autre cercle que celui-ci.",
  "private-circle": "Un lien se voit : les deux cercles doivent être visibles de tous.",
  "already-linked": "Ces deux cercles sont déjà liés, ou l’un attend la réponse de l’autre.",
  "unknown-link": "Ce lien n’existe pas, ou n’existe plus.",
  "last-facilitator": "Personne d’autre n’anime ce cercle. Passez d’abord la main à quelqu’un.",
};
