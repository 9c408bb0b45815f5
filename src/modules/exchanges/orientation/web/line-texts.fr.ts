import { toNamed } from "#basics/french/elision.fr";
import type { What } from "../domain/orientation.ts";

/** The sentences of the forms that propose a line. */
export const formTexts = {
  title: "Proposer une ligne",
  changeTitle: "Proposer un changement",
  lead: "La ligne attend le oui de celle ou celui qu’elle nomme.",
  changeLead: "Ce qui est confirmé reste affiché jusqu’au oui.",
  need: "Le besoin",
  needHelp: "Avec les mots de qui demande : « Manger quand on n’a plus rien ».",
  emptyNeed: "Dites quel est le besoin.",
  theme: "Thème",
  noTheme: "Aucun",
  more: "Thème et métier",
  rome: "Métier",
  romeHelp: "« Assistante sociale ». Les besoins de ce métier suivent alors cette ligne.",
  unknownJob: "Nous ne connaissons pas ce métier. Écrivez-le autrement, ou laissez vide.",
  nearJobs: (names: readonly string[]) =>
    `Vouliez-vous dire : ${names.join(" ; ")} ? Écrivez l’un de ces noms, ou laissez vide.`,
  places: "Où cela vaut-il ?",
  placesHelp:
    "Une commune, un département ou une région par ligne. Laissez vide : partout où vaut la table.",
  who: "Qui répond ?",
  whos: {
    structure: "Une structure inscrite ici",
    personne: "Une personne du cercle",
    autre: "Quelqu’un qui n’est pas ici",
  },
  chooseWho: "Dites qui répond.",
  structure: "Nom de la structure",
  structureHelp: "Pour une structure inscrite ici : son nom entier, comme dans l’annuaire.",
  emptyStructure: "Écrivez le nom de la structure.",
  unknownStructure:
    "Aucune structure ne porte ce nom ici. Choisissez « Quelqu’un qui n’est pas ici » pour l’écrire quand même.",
  severalStructures: (names: readonly string[]) =>
    `Plusieurs structures peuvent convenir. Écrivez le nom entier : ${names.join(" ; ")}.`,
  person: "Personne du cercle",
  choosePerson: "Choisissez une personne.",
  name: "Nom de qui répond",
  nameHelp: "Pour quelqu’un qui n’est pas ici.",
  emptyName: "Écrivez le nom de qui répond.",
  contact: "Comment la joindre",
  contactHelp: "Un téléphone ou une adresse que l’on peut donner à tous.",
  conditions: "Conditions",
  conditionsHelp: "Jours, papiers à apporter, coût. Rien sur la vie de quelqu’un.",
  next: "Si cela ne suffit pas, vers qui se tourner ?",
  noNext: "Personne pour l’instant",
  nextName: "Ou un autre nom",
  oneNext: "Choisissez une ligne ou écrivez un nom, pas les deux.",
  review: "À relire le",
  notADay: "Écrivez un jour, comme 30/11/2027.",
  send: "Proposer",
  already: "Qui répond ne change pas ici. Pour quelqu’un d’autre, proposez une autre ligne.",
} as const;

/** The sentences of the page of a line. */
export const lineTexts = {
  need: "Besoin",
  where: "Où",
  asTable: "Partout où vaut la table",
  who: "Qui répond",
  contact: "Comment joindre",
  conditions: "Conditions",
  noConditions: "Aucune n’est écrite.",
  next: "Sinon",
  theme: "Thème",
  rome: "Métier",
  review: "À relire",
  agreed: "Confirmée",
  agreedOn: (day: string, how: string) => (how === "" ? `le ${day}` : `le ${day}, ${how}`),
  stands: "confirmée",
  waits: "en attente",
  over: "plus personne",
  proposedNow: "Ce qui est proposé",
  standsNow: "Ce qui est confirmé",
  yourTurn: "C’est à vous de répondre",
  yesSays: "Si vous dites oui, la ligne est affichée à votre nom.",
  publicSays: "Tout le monde pourra la lire.",
  ours: { yes: "Oui, c’est bien nous", no: "Non, ce n’est pas nous", not: "Plus nous" },
  mine: { yes: "Oui, c’est bien moi", no: "Non, ce n’est pas moi", not: "Plus moi" },
  stillTitle: "Est-ce toujours vrai ?",
  still: "Oui, c’est toujours vrai",
  forThem: "Répondre pour qui n’est pas ici",
  forThemSays:
    "Personne ne peut confirmer ici à sa place. Si vous avez eu son accord, dites comment : ce sera écrit sur la ligne.",
  how: "Comment l’avez-vous su ?",
  hows: { telephone: "Par téléphone", paper: "Sur papier", spoken: "De vive voix" },
  chooseHow: "Dites comment vous l’avez su.",
  confirm: "Confirmer à sa place",
  withdrawFor: "Elle ou il n’y répond plus",
  also: "Nous le faisons aussi",
  alsoTitle: "Vous répondez aussi à ce besoin ?",
  alsoSays: "Une ligne à votre nom s’ajoute tout de suite. « Plus nous » la retire.",
  inWhoseName: "Au nom de",
  myself: "Moi",
  notTitle: "Vous ne répondez plus ?",
  notSays: (next: string | undefined) =>
    next === undefined
      ? "La ligne s’arrête. Ce qui était écrit reste dans l’histoire."
      : `La ligne s’arrête. ${next} prend la suite après avoir dit oui.`,
  takeBack: "Retirer la proposition",
  change: "Proposer un changement",
  changeMine: "Changer la ligne",
  report: "Signaler cette ligne",
  history: "Son histoire",
  before: "Ce qui était écrit",
  whats: {
    proposed: "proposée",
    changed: "changement proposé",
    joined: "« Nous le faisons aussi »",
    confirmed: "confirmée",
    renewed: "relue : c’est toujours vrai",
    "handed-on": "passée à la suite",
    withdrawn: "« Plus nous »",
    refused: "proposition retirée",
    merged: "deux structures n’en font plus qu’une",
  } satisfies Record<What, string>,
  version: (number: number) => `Version ${number}`,
  by: (name: string) => `par ${name}`,
  hidden: "La modération l’a masquée : seuls les membres la lisent.",
  stale: "La ligne a changé pendant que vous écriviez. Voici ce qu’elle dit maintenant.",
} as const;

/** Why one is written to, and what is said. */
export const mailTexts = {
  why: {
    confirm:
      "Une ligne d’une table d’orientation vous nomme, ou nomme une structure que vous représentez.",
    reread:
      "Vous répondez à un besoin sur une table d’orientation, ou vous prenez soin d’un cercle qui en tient une.",
  },
  confirm: (count: number) =>
    count === 1
      ? "Une ligne vous nomme : est-ce juste ?"
      : `${count} lignes vous nomment : est-ce juste ?`,
  reread: (count: number) =>
    count === 1 ? "Une ligne est à relire" : `${count} lignes sont à relire`,
  of: (table: string) => `Table « ${table} ».`,
  who: (name: string) => `Qui répond : ${name}.`,
} as const;

/** How one asks whoever answers a line. */
export const wayTexts = {
  title: "Pour demander",
  ask: (name: string) => `Demander ${toNamed(name)}`,
  askFor: (name: string, need: string) => `Demander ${toNamed(name)} : ${need}`,
  reach: {
    telephone: (says: string) => `Appeler le ${says}`,
    email: (says: string) => `Écrire à ${says}`,
    site: () => "Voir son site",
  },
  reachOf: {
    telephone: (says: string, name: string) => `Appeler le ${says}, ${name}`,
    email: (says: string, name: string) => `Écrire à ${says}, ${name}`,
    site: (_: string, name: string) => `Voir son site, ${name}`,
  },
  goThere: (contact: string) => `On s’y adresse ainsi : ${contact}.`,
  page: "Voir comment la joindre",
  pageOf: (name: string) => `Voir comment la joindre, ${name}`,
  notReached: (name: string) => `${name} n’est pas sur ce site et n’a rien laissé pour être joint.`,
  askCircle: "Demandez au cercle",
  nobody: "Personne ne répond en ce moment.",
  nobodyBut: (next: string) => `Personne ne répond en ce moment. Sinon : ${next}.`,
  along: (name: string, table: string) =>
    `Vous demandez ${toNamed(name)}, selon la table « ${table} ».`,
  alongSays: (need: string) => `Ce besoin y est écrit : « ${need} ».`,
  answers: (table: string) => `Répond à ce besoin, selon la table « ${table} ».`,
  gone: "Cette ligne ne se demande plus ainsi. Voici où elle en est.",
} as const;
