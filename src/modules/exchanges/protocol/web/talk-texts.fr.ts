import { of, toNamed } from "#basics/french/elision.fr";
import type { SayWordRefusal } from "../actions/say-word.ts";
import type { ShowTelephoneRefusal } from "../actions/show-telephone.ts";
import type { WordState } from "../domain/word.ts";

/** What two who agreed say to each other, and the telephone that one shows the other. */
export const talkTexts = {
  other: "l’autre personne",
  next: "La suite",
  agreedDay: (title: string, day: string) => `Ce qui est convenu : ${title}, le ${day}.`,
  agreedWithoutDay: (title: string) => `Ce qui est convenu : ${title}.`,
  writeToAgree: (other: string) =>
    `Pour le reste – l’heure, le lieu –, écrivez ${toNamed(other)} ici même. Une lettre l’en prévient.`,
  writeBefore: (other: string) =>
    `Une question ? Écrivez ${toNamed(other)} ici même. Une lettre l’en prévient.`,
  awaitsApproval: (other: string) =>
    `En attendant l’accord qui manque, vous pouvez déjà écrire ${toNamed(other)}.`,
  write: (other: string) => `Écrire ${toNamed(other)}`,
  read: (count: number) =>
    count === 1 ? "Lire le nouveau mot" : `Lire les ${count} nouveaux mots`,
  title: (other: string) => `Vos mots avec ${other}`,
  titleWhenOver: "Ce que vous vous êtes dit",
  none: "Personne n’a encore rien écrit.",
  earlier: (count: number) => (count === 1 ? "Le mot d’avant" : `Les ${count} mots d’avant`),
  isNew: "Nouveau",
  byName: (name: string) => `par ${name}`,
  gone: {
    "taken-back": "Ce mot a été repris par qui l’avait écrit.",
    hidden: "Ce mot a été masqué par la modération.",
    lost: "Ce mot est perdu : qui l’avait écrit est parti.",
  } satisfies Record<Exclude<WordState, "said">, string>,
  takeBack: "Reprendre ce mot",
  takeBackOf: (moment: string) => `Reprendre ce mot du ${moment}`,
  report: "Signaler",
  reportOf: (who: string, moment: string) => `Signaler ce mot ${of(who)} du ${moment}`,
  label: (other: string) => `Votre mot ${toNamed(other)}`,
  help: "Vous deux le lisez, et personne d’autre. N’écrivez pas d’information médicale ici.",
  send: (other: string) => `Envoyer ${toNamed(other)}`,
  missing: "Écrivez quelques mots.",
  notSent:
    "Ce mot n’est pas parti : vous ne pouvez plus vous écrire ici. Le voici, pour que vous puissiez le reprendre.",
  linkServed:
    "Cette lettre a déjà servi : pour répondre, ouvrez la plus récente, ou entrez avec votre compte.",
  over: "L’échange est fini : on relit ces mots, on n’en écrit plus.",

  call: (other: string, telephone: string) => `Appeler ${other} : ${telephone}`,
  noTelephone: (other: string) => `${other} n’a pas montré de téléphone dans cet échange.`,
  show: (other: string) => `Montrer mon téléphone ${toNamed(other)}`,
  showKept: (other: string, telephone: string) => `Montrer le ${telephone} ${toNamed(other)}`,
  showAnother: "Montrer un autre numéro",
  showSays: (other: string) =>
    `Seulement dans cet échange, et seulement ${toNamed(other)}. Vous pouvez le reprendre quand vous voulez ; il disparaît trente jours après la fin.`,
  telephone: "Votre téléphone",
  telephoneHelp: "Par exemple 06 12 34 56 78, ou +41 22 123 45 67.",
  keep: "Garder ce numéro pour ne pas le retaper la prochaine fois. Personne d’autre ne le lit.",
  shown: (other: string, telephone: string) => `${other} peut lire votre téléphone : ${telephone}.`,
  shownUntil: (other: string, telephone: string, day: string) =>
    `${other} peut lire votre téléphone jusqu’au ${day} : ${telephone}.`,
  theirsUntil: (day: string) => `Visible jusqu’au ${day}.`,
  hide: "Ne plus le montrer",
} as const;

export const talkRefusals: Readonly<Record<SayWordRefusal | ShowTelephoneRefusal, string>> = {
  "unknown-exchange": "Cet échange n’existe pas, ou n’existe plus.",
  "not-agreed-any-more": "Ce n’est plus possible : rien n’est convenu entre vous en ce moment.",
  "not-a-telephone":
    "Écrivez un numéro de téléphone : dix chiffres, ou un numéro d’un autre pays avec son indicatif, par exemple +41 22 123 45 67.",
  "shown-to-oneself":
    "Vous agissez pour quelqu’un et vous êtes vous-même de l’autre côté : cette personne doit le faire elle-même.",
};

export const wordLetterTexts = {
  why: "Vous recevez ce message parce que quelqu’un vous a écrit dans un de vos échanges.",
  subject: (count: number) =>
    count === 1
      ? "Un mot vous attend dans un échange"
      : `${count} mots vous attendent dans vos échanges`,
  says: (from: string, count: number) =>
    count === 1 ? `${from} vous a écrit.` : `${from} vous a écrit ${count} fois.`,
  whereToRead: "Vous lisez et répondez sur la page de l’échange.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const talkDeeds = {
  "/echanges/:exchange/mots": "a écrit un mot dans un échange",
  "/echanges/:exchange/mots/:word/reprendre": "a repris un mot d’un échange",
  "/echanges/:exchange/telephone": "a montré un téléphone dans un échange",
  "/echanges/:exchange/telephone/reprendre": "a cessé de montrer un téléphone dans un échange",
} as const;

export const talkKept = {
  what: "Les mots que vous écrivez à l’autre dans un échange, et le téléphone que vous choisissez de lui montrer ; tout est chiffré.",
  why: "Pour que deux personnes d’accord puissent se retrouver.",
  howLong:
    "Les mots, jusqu’à ce que vous les repreniez ; le téléphone, jusqu’à trente jours après la fin de l’échange. Si vous partez, vos mots et votre numéro sont perdus.",
} as const;
