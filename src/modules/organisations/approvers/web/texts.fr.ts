import type { WriteFoundRefusal } from "../actions/found-address.ts";
import type { NameApproverRefusal } from "../actions/name-approver.ts";

/** « Qui donne les accords »: for whom works here. */
export const approversTexts = {
  title: "Qui donne les accords",
  lead: "Quand une personne qui travaille ici veut passer une journée ailleurs, quelqu’un dit oui pour la structure. Jamais elle-même, ni à une adresse à elle.",
  today: "Aujourd’hui",
  byRank: "Les personnes qui peuvent donner un accord, l’une après l’autre.",
  representative: (name: string) => `${name}.`,
  role: (role: string) => `Qui a la fonction « ${role} ».`,
  given: (words: string, email: string) => `${words}, à l’adresse ${email}.`,
  waits:
    "La lettre est partie. Cela comptera quand cette adresse aura répondu ; d’ici là, les personnes qui peuvent donner un accord.",
  noLonger:
    "Plus personne n’y répond aujourd’hui : les personnes qui peuvent donner un accord le font.",
  unverified: "Tant que la structure n’est pas vérifiée, personne ne peut dire oui pour elle.",
  nobody: "Personne ne peut donner un accord aujourd’hui.",
  who: "Ils peuvent donner un accord",
  change: "Changer",
  question: "Qui dit oui ?",
  choices: {
    rank: "Qui peut donner un accord, l’un après l’autre",
    address: "Une adresse que j’écris (ressources humaines, siège)",
  },
  ofRole: (role: string) => `Qui a la fonction « ${role} »`,
  choose: "Choisissez qui dit oui.",
  email: "Son adresse électronique",
  emailHelp:
    "Si vous choisissez une adresse. Elle reçoit une lettre à un bouton, et compte après son oui.",
  words: "À qui elle est",
  wordsHelp: "Un nom, une fonction : « Nadia Benali, ressources humaines ».",
  emailEmpty: "Écrivez l’adresse.",
  wordsEmpty: "Écrivez à qui elle est.",
  send: "Enregistrer",
  team: "Qui travaille ici",
  saidDone: { dit: "C’est enregistré." },
} as const;

/** The page of the letter to a given address. */
export const givenTexts = {
  title: (name: string) => `Dire oui pour qui travaille à ${name}`,
  lead: (by: string) => `${by} a donné votre adresse.`,
  as: "À qui est cette adresse",
  says: "Quand une personne qui y travaille voudra passer une journée ailleurs, nous vous demanderons votre accord, par un courriel à un bouton.",
  yes: "Oui, c’est à moi de le dire",
  no: "Non, ce n’est pas à moi",
  isYes: "Merci. Vous recevrez un courriel quand il y aura à répondre.",
  isNo: "Merci. Rien n’arrivera ici.",
  over: "Ce n’est plus demandé.",
} as const;

const gone = "Il n’y a plus rien à répondre ici.";
const notYours = "Ce n’est pas à vous de le faire.";

export const approverRefusals: Readonly<Record<NameApproverRefusal, string>> = {
  "not-allowed": notYours,
  "not-an-address": "Ce n’est pas une adresse électronique.",
  "no-words": approversTexts.wordsEmpty,
  "may-not-approve": "Cette personne ne peut pas donner un accord.",
  "too-many": "C’est beaucoup de lettres pour aujourd’hui. Essayez demain.",
  "nothing-to-answer": gone,
};

/** « Adresses d’employeurs », for the operator. */
export const foundTexts = {
  title: "Adresses d’employeurs",
  lead: "Où écrire à une structure que personne ne représente ici, quand une personne qui y travaille a besoin de son accord. Vous l’avez lue vous-même sur son site : jamais donnée par cette personne.",
  missing: "Il en manque",
  missingSays:
    "Une personne dit travailler pour ces structures, et attend leur réponse. Qui le dit n’est pas écrit ici.",
  all: "Celles qui servent",
  none: "Aucune adresse n’est écrite",
  old: "À relire",
  oldSays: (day: string) => `Lue ${day} : est-elle encore sur leur site ?`,
  foundOn: (day: string) => `lue ${day}`,
  represented: "Quelqu’un représente maintenant cette structure : l’adresse ne sert plus.",
  source: "La page",
  change: "Relire ou changer",
  of: (name: string) => ` : ${name}`,
  withdraw: "Retirer",
  withdrawOf: (name: string) => `Retirer, ${name}`,
  add: "Écrire une adresse",
  which: "La structure",
  whichHelp: "Personne ne la représente ici.",
  whichEmpty: "Écrivez le nom de la structure.",
  unknown: (typed: string) => `Aucune structure ne s’appelle « ${typed} » ici.`,
  several: (names: readonly string[]) =>
    `Plusieurs portent ce nom : ${names.join(", ")}. Écrivez son numéro.`,
  email: "L’adresse électronique",
  emailEmpty: "Écrivez l’adresse.",
  words: "À qui elle est, d’après le site",
  wordsHelp: "« L’accueil », « Camille Durand, direction ».",
  wordsEmpty: "Écrivez à qui elle est.",
  page: "La page de son site où elle est",
  pageHelp: "Elle commence par https:// et elle est de son propre site.",
  pageEmpty: "Écrivez l’adresse de la page.",
  on: "Le jour où vous l’avez lue",
  onEmpty: "Écrivez un jour.",
  send: "Enregistrer",
  saidDone: { ecrite: "C’est enregistré.", retiree: "C’est retiré : plus rien n’y est écrit." },
  card: (old: number, missing: number) =>
    missing > 0
      ? missing > 1
        ? `${missing} structures à trouver`
        : "1 structure à trouver"
      : old > 0
        ? old > 1
          ? `${old} adresses à relire`
          : "1 adresse à relire"
        : "Rien à relire",
} as const;

export const foundRefusals: Readonly<Record<WriteFoundRefusal, string>> = {
  "not-allowed": notYours,
  represented: "Quelqu’un représente cette structure : c’est à elle de dire qui donne ses accords.",
  "not-an-address": "Ce n’est pas une adresse électronique.",
  "no-words": foundTexts.wordsEmpty,
  "not-a-source": "Cette page n’est pas de son site, ou ne commence pas par https://.",
  "bad-day": "Un jour de cette année, au plus tard aujourd’hui.",
  "nothing-to-answer": "Elle est déjà retirée.",
};

/** What letters say to the operator. */
export const oldTexts = {
  why: "Vous tenez cet Archipel : les adresses trouvées se relisent chaque année.",
  one: (name: string) => `L’adresse de « ${name} » est à relire`,
  several: (count: number) => `${count} adresses d’employeurs sont à relire`,
  missing: (name: string) => `Il manque une adresse pour « ${name} »`,
  severalMissing: (count: number) => `Il manque ${count} adresses d’employeurs`,
  missingLine: "Une personne dit y travailler, et personne n’y représente la structure ici.",
  line: "Elle a été lue il y a un an. Est-elle encore sur leur site ?",
} as const;

export const approversKept = {
  what: "Si votre adresse est celle où une structure donne ses accords : l’adresse, et à qui elle est",
  why: "Vous demander votre accord, et ne le demander à personne d’autre",
  howLong: "Jusqu’à ce que la structure le change, ou que vous disiez que ce n’est pas à vous",
} as const;
