import { of, that } from "#basics/french/elision.fr";
import type { UsualItem } from "../domain/handover.ts";

/** What any association passes on. */
export const usualItems: Readonly<Record<UsualItem, string>> = {
  keys: "Clés, badges et codes des locaux",
  bank: "Signature à la banque : qui signe maintenant",
  mailbox: "Boîte aux lettres, adresse de courriel commune, téléphone",
  contracts: "Assurance, bail, abonnements : où ils sont, quand ils finissent",
  archives: "Papiers : statuts, procès-verbaux, comptes, dossiers en cours",
  register: "Déclaration du changement à la préfecture ou au tribunal, dans les trois mois",
  contacts: "Qui appeler : mairie, financeurs, voisins, bénévoles",
};

export const handoverTexts = {
  title: "Passer la main",
  titleOf: (name: string) => `Ce ${that(name)} transmet`,
  lead: "Rien ne se perd quand on se passe la liste à deux : l’un coche ce qu’il a transmis, l’autre ce qu’il a reçu.",
  role: "Fonction",
  day: "Dernier jour",
  followers: "Qui s’en occupe ensuite",
  nobody: "Personne pour l’instant",
  nobodyYet: "Personne pour l’instant : une invitation attend une réponse",
  waiting: "Qui est invité",
  invitedOn: (role: string, day: string, by: string) =>
    `${role}, ${by === "" ? "invitation" : `invitation ${of(by)}`} du ${day}, pas encore de réponse`,
  others: "À recevoir",
  passesOn: (name: string, count: number) =>
    `${name} vous transmet : ${count === 1 ? "une chose" : `${count} choses`} à recevoir`,
  prepares: (name: string) => `${name} prépare son départ`,
  receive: "Recevoir",
  over: (day: string) => `Fonction terminée le ${day}.`,
  list: "Ce qui est à transmettre",
  listGiven: "Cochez ce que vous avez transmis. La personne qui vient cochera de son côté.",
  listReceived: (name: string) => `Cochez ce que vous avez reçu. ${name} coche de son côté.`,
  given: (name: string) => `transmis, dit ${name}`,
  received: (name: string) => `reçu, dit ${name}`,
  notGiven: "pas encore transmis",
  notReceived: "pas encore reçu",
  save: "Enregistrer la liste",
  done: "Tout est transmis, et reçu.",
  print: "Cette page s’imprime, pour faire le tour ensemble autour d’une table.",
  see: "Voir",
  words: "Un mot pour qui vient",
  wordsMine: "Votre mot",
  wordsHelp:
    "Où sont les choses, qui connaît l’histoire, ce qui presse. Seuls les représentants le lisent.",
  wordsSave: "Garder ce mot",
  wordsOf: (name: string) => `Le mot ${of(name)}`,
  noWords: "Écrivez un mot, même court.",
  alone: "Qui prend la suite ?",
  aloneSays:
    "Vous êtes la dernière personne à s’en occuper. Invitez quelqu’un : son oui suffit, et vous partez l’esprit tranquille.",
  aloneInvited:
    "Vous êtes la dernière personne à s’en occuper. Qui est invité n’a pas encore répondu ; au premier oui, vous partez l’esprit tranquille.",
  invite: "Inviter quelqu’un",
  inviteMore: "Inviter quelqu’un d’autre",
  when: "Quand partez-vous ?",
  whenSays:
    "Fixez un dernier jour : les autres sont prévenus un mois puis une semaine avant, et vos pouvoirs s’arrêtent le soir même.",
  whenDay: "Mon dernier jour",
  whenSave: "Fixer ce jour",
  whenNone:
    "Écrivez le jour. Pour ne plus en avoir, retirez-le plus bas ; pour partir tout de suite, c’est plus bas aussi.",
  noDay: "Retirer ce dernier jour",
  now: "Partir tout de suite",
  nowSays: "Vous ne lirez plus ce qui est entre représentants. Le journal garde la date.",
  nobodyFollows: "Personne ne prend la suite : je pars quand même",
  nobodySays: "La personne qui tient cet Archipel sera prévenue.",
  leave: "Je pars",
  said: {
    liste: "C’est noté : la liste est enregistrée.",
    mot: "C’est noté : votre mot est gardé.",
    jour: "C’est noté : votre dernier jour est fixé.",
    "sans-jour": "C’est noté : vous n’avez plus de dernier jour, votre fonction continue.",
  },
} as const;
