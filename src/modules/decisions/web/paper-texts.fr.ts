import { of } from "#basics/french/elision.fr";
import type { PaperRefusal, ProxyRefusal } from "../domain/paper.ts";
import type { CastRefusal } from "../domain/vote.ts";

/** The sentences of what is recorded on paper. */
export const texts = {
  title: "Bulletins et procurations sur papier",
  lead: "Pour qui vote sur papier ou donne procuration, notez-le ici. Tout le cercle voit sur la feuille de présence qui l’a noté, et quand.",
  own: "La personne est prévenue. Si elle vote elle-même ici, c’est son bulletin qui compte.",
  open: (moment: string) => `On peut noter et corriger jusqu’au ${moment}.`,
  ballot: "Noter un bulletin de papier",
  ballotSecret:
    "Cette question est à bulletin secret : un bulletin de papier ne se note pas ici avec un nom, puisque qui le note le lirait.",
  ballotLater: (moment: string) => `Les bulletins se notent à partir du ${moment}.`,
  voter: "Qui a rempli ce bulletin",
  choosePerson: "Choisissez une personne",
  send: "Noter ce bulletin",
  proxy: "Noter une procuration",
  proxySays: "X donne procuration à Y, pour cette question seulement.",
  proxyNone:
    "Les statuts du cercle ne prévoyaient pas de procurations sur papier quand la question a été posée.",
  proxySecret: "À bulletin secret, personne ne vote pour quelqu’un d’autre.",
  proxyMost: (count: number) =>
    count > 1
      ? `Une personne reçoit ${count} procurations au plus.`
      : count === 1
        ? "Une personne reçoit une procuration au plus."
        : "Les statuts ne permettent à personne de recevoir une procuration.",
  statutes: "Voir les statuts",
  from: "Qui donne procuration",
  to: "À qui",
  proxySend: "Noter cette procuration",
  recorded: "Ce qui est noté",
  nothing: "Rien n’est noté sur papier pour cette question.",
  ballotOf: (name: string, by: string, when: string) =>
    `Bulletin ${of(name)}, noté par ${by}, ${when}`,
  proxyOf: (name: string, to: string, by: string, when: string) =>
    `Procuration ${of(name)} à ${to}, notée par ${by}, ${when}`,
  undoBallot: (name: string) => `Retirer le bulletin ${of(name)}`,
  undoProxy: (name: string) => `Retirer la procuration ${of(name)}`,
  done: {
    bulletin: "Le bulletin est noté, et la personne prévenue.",
    procuration: "La procuration est notée, et les deux personnes prévenues.",
    retrait: "C’est retiré, et la personne prévenue.",
  } as Readonly<Record<string, string>>,
  sheet: "La feuille de présence",
} as const;

/** What happened to the act, and what one can do. */
export const refusals: Readonly<Record<PaperRefusal | ProxyRefusal | CastRefusal, string>> = {
  "unknown-vote": "Ce vote n’existe pas, ou n’existe plus.",
  "not-a-facilitator":
    "Un bulletin de papier se note par qui anime le cercle, en son propre nom. Rien n’est enregistré.",
  "not-a-member": "Cette personne n’est pas dans le cercle. Rien n’est enregistré.",
  "holder-not-a-member":
    "La personne qui reçoit la procuration n’est pas dans le cercle. Rien n’est enregistré.",
  "vote-not-begun": "On ne vote pas encore : rien n’est enregistré.",
  "vote-not-open": "Ce vote est fermé : rien n’est enregistré.",
  "secret-ballot":
    "Cette question est à bulletin secret : rien ne se note ici au nom de quelqu’un.",
  "for-yourself": "Pour vous-même, passez par la page du vote. Rien n’est enregistré ici.",
  "has-voted":
    "Cette personne a voté elle-même : son bulletin compte, et rien n’est noté à sa place.",
  "has-proxy":
    "Une procuration de cette personne est déjà notée. Retirez-la d’abord, si elle a changé d’avis.",
  "has-paper-ballot":
    "Un bulletin de papier de cette personne est déjà noté. Retirez-le d’abord, si elle préfère donner procuration.",
  "has-entrusted":
    "Cette personne a déjà dit elle-même à qui va sa voix pour cette question : son choix reste.",
  "no-proxies": "Les statuts du cercle ne prévoient pas de procurations sur papier.",
  "to-themself": "Choisissez deux personnes différentes.",
  "too-many-proxies":
    "La personne qui reçoit la procuration en a déjà autant que les statuts le permettent.",
  "unknown-option": "Cette réponse ne fait pas partie du vote. Choisissez-en une autre.",
  "objection-without-reason": "Écrivez aussi les raisons de l’objection.",
};
