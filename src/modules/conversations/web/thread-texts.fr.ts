import { of } from "#basics/french/elision.fr";
import type { FileRefusal } from "#rules/access";

import type { DraftRefusal } from "../actions/keep-draft.ts";
import type { WriteMessageRefusal } from "../actions/write-message.ts";
import type { Following } from "../domain/following.ts";
import type { ChangeRefusal } from "../domain/thread-rights.ts";
import { MOST_ATTACHED } from "../domain/thread.ts";

const plural = (count: number) => (count > 1 ? "s" : "");
const nouveaux = (count: number) =>
  count === 1 ? "1 nouveau message" : `${count} nouveaux messages`;

/** The sentences of the threads. */
export const texts = {
  threads: "Les fils",
  threadsOf: (circle: string) => `Les fils de « ${circle} »`,
  threadsLead: "Ici, on parle entre membres. Personne d’autre ne lit.",
  circles: "Les cercles",
  open: "Ouvrir un fil",
  restSays: {
    awake: undefined,
    asleep: "Ce cercle se repose : on lit ses fils, on n’y écrit pas.",
    closed: "Ce cercle est fermé : on lit encore ses fils, on n’y écrit plus.",
  },
  wake: "Le réveiller",
  none: "Personne n’a encore ouvert de fil ici.",
  noneSays: "Une question, une nouvelle, une date à trouver : un fil commence par une phrase.",
  count: (count: number) => `${count} message${plural(count)}`,
  lastOn: (moment: string) => `le dernier ${moment}`,
  openedBy: (name: string) => `ouvert par ${name}`,
  fresh: (count: number, day: string | undefined) =>
    day === undefined ? nouveaux(count) : `${nouveaux(count)} depuis ${day}`,
  nothingNew: "Rien de nouveau",
  mutedShort: "en sourdine",
  closedShort: "fermé",

  search: "Chercher dans ces fils",
  searchGo: "Chercher",
  searchHelp: "Un ou plusieurs mots. La recherche ne sort pas de ce cercle.",
  found: (count: number, query: string) =>
    count === 0
      ? `Aucun message ne contient « ${query} ».`
      : `${count} message${plural(count)} avec « ${query} »`,
  foundNone: "Essayez un seul mot, ou le début d’un mot.",
  foundMore: "Il y en a d’autres : ajoutez un mot pour préciser.",
  backToThreads: "Voir tous les fils",

  openTitle: "Ouvrir un fil",
  title: "De quoi parle ce fil ?",
  titleHelp: "En quelques mots : on le retrouvera par ce titre.",
  titleEmpty: "Donnez un titre à ce fil.",
  words: "Votre message",
  wordsHelp:
    "Pour prévenir quelqu’un tout de suite, écrivez son nom après @. On peut mettre **en gras**, faire une liste avec des tirets, coller un lien.",
  wordsHelpSimple: "Pour prévenir quelqu’un tout de suite, écrivez son nom après @.",
  aroundSomebody: "Ici, tous lisent tout. N’écrivez pas d’information médicale ici.",
  wordsEmpty: "Écrivez d’abord votre message.",
  tell: "Prévenir tout de suite",
  tellHelp: "Les autres le liront dans leur courriel du matin.",
  tellMore: "Choisir qui prévenir",
  files: "Joindre des fichiers",
  filesHelp: (help: string) => `${help} ${MOST_ATTACHED} fichiers au plus.`,
  aFile: "Ce fichier",
  joined: "Déjà joints",
  takeOut: "Retirer",
  send: "Envoyer",
  sendThread: "Ouvrir ce fil",
  reread: "Relire avant d’envoyer",
  keep: "Garder le brouillon",
  throwAway: "Jeter ce brouillon",
  keptNow: "Brouillon gardé.",
  notKept:
    "Le brouillon n’a pas pu être gardé. Copiez votre texte avant de quitter la page, puis rechargez-la.",
  draftOf: (moment: string) => `Brouillon gardé ${moment}. Personne d’autre ne le voit.`,
  previewTitle: "Avant d’envoyer, relisez",
  previewTold: (names: string) => `On prévient tout de suite : ${names}.`,
  previewFiles: (names: string) => `Avec : ${names}.`,
  previewNotSent: "Rien n’est encore parti.",

  toFirstNew: "Aller au premier nouveau message",
  answer: "Répondre",
  answerOnLast: "Répondre, à la fin du fil",
  messages: "Messages",
  newHere: "nouveau",
  writtenFor: (name: string) => `C’est ${name} qui a tenu le stylo.`,
  edited: (moment: string) => `Modifié ${moment}.`,
  before: "Lire ce qui était écrit avant",
  deleted: (name: string, moment: string) => `${name} a effacé ce message, ${moment}.`,
  hidden: "Ce message est masqué par la modération, jusqu’à décision contraire.",
  change: "Modifier",
  delete: "Effacer",
  report: "Signaler",
  ofMessage: (act: string, name: string, place: number) => `${act} le message ${place} ${of(name)}`,
  attached: "Fichiers joints",

  following: "Recevoir des nouvelles de ce fil",
  followingHelp:
    "Personne d’autre ne voit ce choix. Si l’on vous nomme, nous vous prévenons toujours.",
  follow: "Enregistrer ce choix",
  private:
    "Cercle privé : les courriels disent seulement qu’il y a du nouveau, jamais ce qui est écrit.",

  unsent: "Ce que vous aviez écrit",
  unsentSays:
    "Personne d’autre ne voit ce brouillon. On ne répond plus ici : copiez ce qui vous sert, puis jetez-le.",
  closing: (name: string, moment: string) => `${name} a fermé ce fil, ${moment}.`,
  closeWay: "Fermer ce fil",
  closeTitle: "Fermer ce fil ?",
  closeSays:
    "On le lira toujours, et l’on n’y répondra plus. Rien n’est effacé, et vous pourrez le rouvrir.",
  closeWhy: "Pourquoi ?",
  closeWhyHelp: "Les membres du cercle liront cette phrase à la fin du fil.",
  closeWhyEmpty: "Dites pourquoi, en une phrase.",
  reopen: "Rouvrir ce fil",

  changeTitle: "Modifier votre message",
  changeSays: "Les membres verront qu’il a été modifié, et pourront lire ce qu’il disait avant.",
  changeGo: "Enregistrer",
  meanwhile:
    "Ce message a changé entre-temps, dans une autre fenêtre. Voici votre texte : relisez, puis enregistrez de nouveau.",
  deleteTitle: "Effacer votre message ?",
  deleteSays:
    "Ses mots et ses fichiers disparaissent pour tout le monde, ainsi que ses anciennes versions. Il restera écrit que vous avez effacé un message.",
  deleteGo: "Oui, effacer ce message",
  keepIt: "Non, revenir au fil",
  historyTitle: "Ce que disait ce message",
  historyNow: (moment: string) => `Depuis ${moment}`,
  historyThen: (moment: string) => `Écrit ${moment}`,
  backToThread: "Revenir au fil",

  news: (fresh: string, title: string, circle: string) => `${fresh} dans « ${title} », ${circle}`,
  named: (title: string, circle: string) => `On vous nomme dans « ${title} », ${circle}`,
  readIt: "Lire",
  allThreads: "Tous les fils",
  talk: "Parler dans ce cercle",
} as const;

export const followingTexts: Readonly<Record<Following, string>> = {
  followed: "Oui, de chaque message",
  usual: "Comme d’habitude, dans le courriel du matin",
  muted: "Non, laisser ce fil en sourdine",
};

type Refusal = WriteMessageRefusal | DraftRefusal | ChangeRefusal;

/** What is said when something was not done. Those of a file stand in `access`, under its name. */
export const refusalTexts: Readonly<Record<Exclude<Refusal, FileRefusal>, string>> = {
  "unknown-circle": "Seuls les membres de ce cercle y écrivent : votre message n’est pas parti.",
  "unknown-thread": "Ce fil n’existe pas, ou n’existe plus : votre message n’est pas parti.",
  "circle-closed": "Ce cercle est fermé : votre message n’est pas parti.",
  "circle-asleep":
    "Ce cercle se repose : votre message n’est pas parti. Réveillez d’abord le cercle, sur sa page.",
  "thread-closed": "Ce fil vient d’être fermé : votre message n’est pas parti.",
  "unclear-name":
    "Plusieurs membres portent ce nom : cochez qui prévenir, puis envoyez de nouveau.",
  "too-many-files": `Un message porte ${MOST_ATTACHED} fichiers au plus : retirez-en, puis envoyez de nouveau.`,
  "unknown-message": "Ce message n’existe pas, ou n’existe plus.",
  "not-yours": "Seul son auteur peut modifier un message.",
  "already-deleted": "Ce message est déjà effacé.",
};

/** The mails. Of a private circle they say neither its name, nor a title, nor a word. */
export const mailTexts = {
  why: {
    mention: "Vous êtes membre d’un cercle, et votre nom y est cité.",
    message: "Vous êtes membre d’un cercle où l’on a parlé.",
    remark: "Vous êtes membre d’un cercle où l’on a commenté un document.",
  },
  mention: (count: number) =>
    count === 1 ? "On vous nomme dans un fil" : `On vous nomme dans ${count} messages`,
  message: (count: number) => `${nouveaux(count)} dans vos cercles`,
  remark: (count: number) =>
    count === 1 ? "1 commentaire dans vos cercles" : `${count} commentaires dans vos cercles`,
  entry: (title: string, circle: string) => `${title} (${circle})`,
  says: (name: string, excerpt: string) => `${name} : ${excerpt}`,
  andMore: (count: number) =>
    `Et ${count === 1 ? "un autre message" : `${count} autres messages`}.`,
  privateTitle: "Un de vos cercles privés",
  privateSays: (count: number) =>
    count === 1 ? "Un message vous attend." : `${count} messages vous attendent.`,
} as const;

/** How each form is called in the journal of who did it for somebody. A draft that is kept is written there too. */
export const threadDeedTexts = {
  "/cercles/:circle/fils": "a ouvert un fil dans un cercle, ou gardé un brouillon",
  "/fils/:thread": "a répondu dans un fil, ou gardé un brouillon",
  "/fils/:thread/suivre": "a choisi comment un fil est annoncé",
  "/fils/:thread/fermer": "a fermé un fil",
  "/fils/:thread/rouvrir": "a rouvert un fil",
  "/fils/:thread/:message/modifier": "a modifié un message",
  "/fils/:thread/:message/effacer": "a effacé un message",
} as const;

/** For the page on private life. */
export const keptThreadsTexts = {
  what: "Ce que vous écrivez dans les fils de vos cercles, chiffré, avec ses anciennes versions et ses fichiers ; vos brouillons ; jusqu’où vous avez lu.",
  why: "Pour que les membres du cercle vous lisent, et pour vous montrer ce qui est nouveau. Personne d’autre ne sait ce que vous avez lu.",
  howLong:
    "Jusqu’à ce que vous l’effaciez. Si vous partez, vos mots sont effacés ; il reste seulement qu’un message était là.",
} as const;
