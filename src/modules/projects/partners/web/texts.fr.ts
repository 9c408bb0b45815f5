import { ofNamed, toNamed } from "#basics/french/elision.fr";
import type { Gathered, RequirementKind } from "../../domain/requirement.ts";

const list = new Intl.ListFormat("fr-FR");

function some(count: number, one: string, several: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? `une ${one}` : `${count} ${several}`;
}

/** The sentences of partners: what is missing, who could bring it, whom one asks, and how they come in. */
export const partnerTexts = {
  find: "Trouver des partenaires",
  lead: "Ce que l’appel demande et que votre groupe n’a pas : qui pourrait l’apporter, dans l’annuaire de l’entraide et dans celui des structures. Personne n’est prévenu tant que vous ne demandez rien.",
  kinds: {
    structure: "Une structure partenaire",
    skill: "Un savoir-faire",
    reference: "Une expérience, des références",
    territory: "Être présent quelque part",
    form: "Une forme juridique, un agrément",
    means: "Un lieu, du matériel, des moyens",
    own: "Une pièce que nous préparons",
  } as const satisfies Record<RequirementKind, string>,
  asked: "Ce que l’appel demande",
  askedNone: "Rien n’est encore noté. Notez d’abord, dans la réponse, ce que l’appel demande.",
  there: "C’est réuni.",
  us: (name: string) => `${name} s’en charge.`,
  partnerAsked: (name: string) =>
    name === ""
      ? "Demandé, on attend la réponse."
      : `Demandé ${toNamed(name)}, on attend la réponse.`,
  partnerQueued: (name: string) =>
    `${name === "" ? "La personne" : name} a déjà assez de demandes : la vôtre partira d’elle-même.`,
  partnerAgreed: (name: string) =>
    name === ""
      ? "Quelqu’un l’apporte, et va entrer dans le cercle."
      : `${name} l’apporte, et va entrer dans le cercle.`,
  own: "Personne ne l’a encore prise.",
  missing: "Il manque quelqu’un.",
  sayKinds: "Changer ce qu’on cherche",
  sayKindsHelp:
    "Archipel l’a deviné d’après les mots de l’appel. Il ne cherche personne pour les pièces que vous préparez.",
  saveKinds: "Enregistrer",
  around: "Autour de quelle commune ?",
  aroundHelp: "Les plus proches passent devant. Sinon : le siège d’une structure qui prend part.",
  look: "Chercher autour",
  aroundSays: (name: string) => `Les distances partent ${ofNamed(name)}.`,
  aroundNone: "Sans commune, les distances ne comptent pas.",
  unknownPlace:
    "Cette commune ne se trouve pas, ou plusieurs portent ce nom : ajoutez son code postal.",
  sets: "Qui, ensemble, pourrait l’apporter",
  setsLead:
    "Chaque groupe pourrait apporter tout ce qui se trouve ; sans l’un de ses membres, il manquerait quelque chose. D’abord les moins nombreux, puis les plus proches.",
  bounded: (most: string) =>
    `Il y a trop de possibilités pour les essayer toutes : un groupe plus petit existe peut-être, jusqu’à ${most} fois plus petit.`,
  set: (number: number, members: number) =>
    members === 1
      ? `Choix ${number} : un seul partenaire`
      : `Choix ${number} : ${members} partenaires`,
  /** What they wrote themselves; what is asked for stands below, as what it is for. */
  proposes: (words: readonly string[]) =>
    ` propose, dans l’annuaire : ${list.format(words.map((one) => `« ${one} »`))}`,
  km: (km: number) => (km === 0 ? "sur place" : `${km} km`),
  goes: (km: number) => ` (va d’ordinaire jusqu’à ${km} km)`,
  forWhat: (titles: readonly string[]) =>
    `Pour : ${list.format(titles.map((one) => `« ${one} »`))}.`,
  beyond: "Un peu plus loin",
  beyondSays: (km: number | undefined, goes: number) =>
    `${km === undefined ? "C’est plus loin que ce qui est dit" : `C’est à ${km} km`} : d’ordinaire, jusqu’à ${goes} km.`,
  lookFarther: "Regarder plus loin",
  lookNearer: "Seulement qui vient jusqu’ici",
  structures: "Des structures de l’annuaire",
  structuresLead:
    "Elles n’ont rien proposé pour cet appel : voici ce qu’elles disent d’elles. À vous de leur demander.",
  structuresFor: (title: string) => `Pour « ${title} »`,
  structuresNone: "Aucune, dans l’annuaire, ne correspond près d’ici.",
  structuresNoPlace: "Dites autour de quelle commune chercher, plus haut.",
  structuresAll: "Chercher dans l’annuaire des structures",
  writeTo: "L’inviter",
  ask: "Demander",
  askTo: (name: string) => `Demander ${toNamed(name)}`,
  uncovered: "Ce que personne ne propose dans l’annuaire",
  uncoveredHelp:
    "Changez les mots de la demande dans la réponse, cherchez autour d’une autre commune, ou demandez autour de vous.",
  nobody: "Personne, dans l’annuaire, ne propose ce qui manque.",
  allThere: "Rien ne manque : tout est réuni.",
  /** From the facts alone: « 3 choses sont demandées : aucune n’est réunie et 3 sont à préparer… » */
  gathered: ({ total, there, taken, asked, untaken, missing }: Gathered) => {
    const parts = [
      there === 0 ? "aucune n’est réunie" : some(there, "est réunie", "sont réunies"),
      some(taken, "est prise par quelqu’un", "sont prises par quelqu’un"),
      some(asked, "est demandée et attend une réponse", "sont demandées et attendent une réponse"),
      some(untaken, "est à préparer par le groupe", "sont à préparer par le groupe"),
      some(missing, "attend un partenaire", "attendent un partenaire"),
    ].filter((one) => one !== undefined);
    const whole = total === 1 ? "Une chose est demandée" : `${total} choses sont demandées`;
    return `${whole} : ${list.format(parts)}.`;
  },
  noneToFind:
    "Aucune ne cherche de partenaire. Si l’une d’elles demande quelqu’un d’autre, changez ce qu’on cherche, plus haut.",
  takeThem: "Dire, dans la réponse, qui s’en charge",
  noneToFindYet:
    "Aucune ne cherche de partenaire. Pour le changer, ou pour vous charger de l’une d’elles, prenez d’abord part à la réponse.",
  takePart: "Prendre part à la réponse",
  notHere: "Quelqu’un qui n’est pas ici",
  invite: "Inviter une structure, par courriel",
  inviteSays:
    "Elle n’a pas besoin d’un compte pour répondre : la lettre dit l’appel, sa date limite, qui demande et quoi.",
  facilitatorInvites: "Qui anime le cercle peut inviter une structure qui n’est pas ici :",
  over: "Cette réponse est terminée : on ne cherche plus personne.",
  facilitatorAsks:
    "Dans ce cercle, on n’entre que si une personne qui l’anime le veut : c’est elle qui demande.",
  notTaking: "Pour demander à quelqu’un, prenez d’abord part à la réponse.",
  askTitle: (name: string) => `Demander une part ${toNamed(name)}`,
  askLead: (name: string) =>
    `${name} recevra votre demande par courriel, et répondra quand il lui sera possible. Dire non ne demande aucune excuse.`,
  which: "Pour quoi ?",
  part: "Comment appeler cette part ?",
  wanted: "Ce que l’appel demande pour cette part",
  wantedHelp: "Sans rien de la santé de qui que ce soit.",
  day: "Pour quel jour ?",
  inReturn: "Ce que le groupe propose en retour",
  charterStands:
    "La charte du cercle sera écrite à la fin de la demande : qui accepte la lit, et entre dans le cercle avec sa part.",
  charterLater:
    "Qui accepte est ensuite invité à entrer dans le cercle : la personne lit d’abord sa charte.",
  send: "Envoyer cette demande",
  emptyPart: "Donnez un nom à cette part.",
  emptyWanted: "Écrivez ce que l’appel demande.",
  badDay: "Choisissez un jour, à partir d’aujourd’hui.",
  choose: "Choisissez au moins une chose.",
  tooLong: "C’est trop long : raccourcissez.",
  askedUntilNow: "À qui nous avons demandé",
  states: {
    asked: "on attend sa réponse",
    queued: "a déjà assez de demandes, la vôtre partira d’elle-même",
    agreed: "d’accord, va entrer dans le cercle",
    entered: "dans le cercle, avec sa part",
    ended: "ce n’est pas possible",
  },
  someone: "Quelqu’un",
  followAsk: "Suivre cette demande",
  enterTitle: (circle: string) => `Entrer dans le cercle « ${circle} »`,
  enterLead: (call: string) =>
    `Vous avez accepté une part de la réponse à « ${call} ». Pour y travailler avec les autres, lisez la charte du cercle, puis entrez.`,
  charter: "La charte du cercle",
  enter: "J’accepte la charte et j’entre",
} as const;

/** Writing to a structure that is not here. */
export const inviteTexts = {
  title: "Inviter une structure",
  lead: (call: string) =>
    `Elle reçoit une lettre, à votre nom : l’appel « ${call} », la date limite, votre structure si vous y prenez part pour elle, ce que vous proposez.`,
  structure: "Le nom de la structure",
  noStructure: "Écrivez le nom de la structure.",
  noLink: "Écrivez-le sans lien ni adresse.",
  address: "Son adresse électronique",
  addressHelp: "Elle n’est donnée à personne. Sans réponse, elle est effacée au bout de 60 jours.",
  noAddress: "Écrivez une adresse électronique, comme contact@exemple.fr.",
  part: "Ce que vous lui proposez d’apporter",
  partHelp: "Si vous le savez déjà.",
  words: "Un mot de votre part",
  wordsHelp: "D’où vous vous connaissez, pourquoi elle. Sans lien ni adresse.",
  known: "Cette structure nous connaît, ou peut s’attendre à ce courriel",
  notKnown: "Cochez cette case si c’est vrai. Sinon, parlez-lui d’abord.",
  send: "Envoyer cette invitation",
  afterwards:
    "Elle n’a pas besoin d’un compte pour répondre. Qui dit oui pour elle lit la charte, entre dans le cercle à son nom, puis prend part à la réponse. Vous verrez sa réponse dans « Qui répond ».",
  others: "Par papier :",
  slips: "des billets à découper, à donner en main propre",
} as const;
