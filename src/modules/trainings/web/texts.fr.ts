import type { WidenedTo } from "#rules/territory";

import type { Moment } from "../domain/training.ts";

/** What the kind of occasion is called. */
export const kindLabel = "Formation";

/** The sentences of the list and of one training. */
export const texts = {
  title: "Formations",
  lead: "Apprendre à faire quelque chose, avec quelqu’un qui sait. Rien n’est payé ici.",
  words: "Un mot",
  wordsHelp: "Un titre, une adresse, ce qu’on y apprend.",
  where: "Où ?",
  whereHelp: "Une commune, un département, une région : « Crest, 20 km », « Drôme ».",
  from: "À partir de quel jour ?",
  theme: "De quoi parle-t-elle ?",
  anyTheme: "Tous les thèmes",
  skill: "Pour quel métier ?",
  anySkill: "Tous les métiers",
  search: "Chercher",
  clear: "Tout effacer",
  count: (count: number) => (count === 1 ? "1 formation" : `${count} formations`),
  empty: "Aucune formation ne répond à cette recherche.",
  emptyHelp: "Essayez un autre mot, plus loin, ou un jour plus proche. Ou demandez-la à qui sait.",
  emptyFirst:
    "Aucune formation n’est ouverte à tout le monde pour l’instant. Proposez la première, ou demandez-la à qui sait.",
  orders: {
    date: "les plus proches dans le temps",
    near: "les plus près",
    room: "où il reste de la place",
  },
  widened: (asked: string, to: WidenedTo) =>
    `Rien pour « ${asked} » : nous avons regardé ${to.scale === "country" ? "partout" : `plus loin, « ${to.name} »`}.`,
  cancelled: "Annulée",
  add: "Proposer une formation",
  ask: "Demander une formation à quelqu’un",
  files: "Emporter ces dates :",
  mine: "Vos formations",
  mineLead: "Celles où vous venez, et celles de vos cercles et de vos structures.",
  toCome: "À venir",
  past: "Passées",
  noneToCome: "Aucune formation ne vous attend.",
  nonePast: "Aucune formation passée depuis un an.",
  see: "Voir les formations ouvertes",
  knows: "Vous saurez",
  programme: "Programme",
  lasts: (said: string) => `${said} en tout`,
  forWhom: "Pour qui",
  bring: "À apporter",
  trainer: "Qui forme",
  skills: "Métiers",
  noProgramme: "Le programme n’est pas encore écrit.",
  tell: "Écrire le programme",
  change: "Changer le programme",
  changeDate: "Changer le jour, le lieu, les places",
  dateAt: "Le jour, le lieu, et dire si vous venez",
  print: "Imprimer le programme",
  sheet: "La feuille de présence",
  materials: "Supports",
  travel: "Partager le trajet",
  answers: "Ce qu’en disent les personnes venues",
  level: { before: "Dire où j’en suis, avant", after: "Dire où j’en suis, après" },
  levelSaid: {
    before: "Vous avez dit où vous en étiez, avant.",
    after: "Vous avez dit où vous en étiez, après.",
  } satisfies Record<Moment, string>,
  changeLevel: "Changer mes réponses",
  keep: "Pour qui la donne",
  forThose: "Pour qui vient",
  back: "Revenir à la formation",
  printTitle: (title: string) => `${title} : le programme, à imprimer`,
  seeTraining: "Voir la formation",
  onOccasion: "Ce que vous saurez faire",
  all: "Le programme, les supports, le trajet",
  linked: "Données liées (JSON-LD)",
} as const;

/** The sentences of what one makes and changes. */
export const formTexts = {
  addTitle: "Proposer une formation",
  addIn: (name: string) => `Proposer une formation, ${name}`,
  whereFrom: "Qui la propose ?",
  whereFromSays: "Une formation se propose au nom d’un cercle ou d’une structure.",
  nowhere: "Rejoignez d’abord un cercle, ou représentez une structure.",
  seeCircles: "Voir les cercles",
  offers: "D’après ce qui est proposé à Entraide",
  offersSay: "Quelqu’un propose déjà de former : le titre et le nom seront repris.",
  byOffer: (words: string, name: string) => `${words} (${name})`,
  changeTitle: (title: string) => `${title} : le programme`,
  newTitle: "Titre",
  newTitleHelp: "« Tailler un fruitier », « Tenir une assemblée générale ».",
  titleEmpty: "Donnez un titre à cette formation.",
  wholeDay: "La fin est à l’heure du début. Écrivez une autre heure de fin.",
  about: "En quelques mots",
  knows: "Ce que l’on saura faire",
  knowsHelp: "Une chose par ligne, de une à huit : « tailler un pommier de plein vent ».",
  knowsEmpty: "Écrivez au moins une chose que l’on saura faire.",
  steps: "Le programme",
  stepsHelp: "Une étape par ligne, avec sa durée : « 45 min : accueil », « 1 h 30 : au verger ».",
  stepWrong: (line: string) =>
    `Cette ligne n’a pas de durée, ou pas de titre : « ${line} ». Écrivez « 45 min : accueil ».`,
  forWhom: "Pour qui, et ce qu’il faut savoir avant",
  bring: "À apporter",
  trainer: "Qui forme ?",
  trainers: {
    me: "Moi",
    same: "La même personne qu’avant",
    space: "La structure ou le cercle qui la propose",
    words: "Quelqu’un d’autre, que je nomme ici :",
  },
  trainerName: "Son nom",
  skill: "Pour quel métier ?",
  skillHelp: "Un métier du répertoire ROME, si cela aide à la trouver : « Couturier ».",
  unknownSkill: "Ce métier n’est pas dans le répertoire. Essayez un autre mot, ou laissez vide.",
  nearSkills: (names: readonly string[]) => `Voulez-vous dire : ${names.join(" ; ")} ?`,
  send: "Proposer la formation",
  save: "Enregistrer le programme",
  backToTraining: "Revenir à la formation",
  material: "Ajouter un support",
  materialTitle: "Titre",
  materialEmpty: "Donnez un titre à ce support.",
  moment: "À lire",
  moments: { before: "avant", after: "après" },
  address: "Une adresse",
  addressHelp: "https://…",
  file: "Ou un fichier",
  addMaterial: "Ajouter",
  removeMaterial: "Retirer",
  removeOf: (title: string) => `Retirer, ${title}`,
  noMaterials: "Rien à lire pour l’instant.",
  materialsLead: "Lus par les personnes qui viennent, et par qui donne la formation.",
  read: { before: "À lire avant", after: "À lire après" },
} as const;

/** Why what was asked of a training is refused. */
export const trainingRefusals = {
  "knows-nothing": formTexts.knowsEmpty,
  "knows-too-much": "Huit choses au plus : gardez ce qui compte.",
  "too-many-steps": "Quarante étapes au plus.",
  "long-line": "Une ligne tient en deux cents caractères.",
  "unknown-skill": formTexts.unknownSkill,
  "nobody-trains": "Écrivez le nom de qui forme.",
  "of-a-person": "Une formation se propose au nom d’un cercle ou d’une structure.",
  "already-answered":
    "Quelqu’un a déjà dit où il en était : ce que l’on saura faire ne change plus.",
  "changed-meanwhile":
    "Quelqu’un vient de changer ce programme. Rien n’a été enregistré : relisez, puis enregistrez.",
  "unknown-training": "Cette formation n’existe plus.",
  "unknown-material": "Ce support n’est plus là.",
  "one-of-both": "Donnez une adresse, ou un fichier : l’un des deux.",
  "not-https": "Une adresse du web commence par https://",
} as const;

/** For the page on private life. */
export const keptTexts = {
  what: "Les formations : qui forme, où vous dites en être avant et après, et votre part d’un trajet partagé.",
  why: "Pour que la formation vous serve, et que chacun sache ce qui a été convenu.",
  howLong: "Vos réponses et votre part, un an. Ce que tous ont répondu ensemble reste, sans nom.",
} as const;

/** What letters say. */
export const letterTexts = {
  why: {
    proposed: "on vous propose de partager un trajet, pour une formation où vous venez.",
    agreed: "tout le monde est d’accord pour partager un trajet.",
    before: "vous venez bientôt à une formation.",
    after: "vous êtes venu·e à une formation.",
  },
  proposed: (count: number) =>
    count === 1 ? "Un trajet à partager" : `${count} trajets à partager`,
  proposedSays: (amount: string, cost: string, payee: string) =>
    `Le trajet de ${payee} coûte ${cost} €. On vous propose d’en prendre ${amount} €. Rien n’est payé ici : dites seulement si vous êtes d’accord. Dire non n’est pas un reproche, et personne n’en saura rien d’autre.`,
  proposedGo: "Répondre, en un bouton",
  agreed: (count: number) =>
    count === 1 ? "Le trajet est partagé" : `${count} trajets sont partagés`,
  agreedSays: (amount: string, payee: string) =>
    `Tout le monde est d’accord. Votre part : ${amount} €, à régler directement à ${payee}.`,
  agreedToPayee: (cost: string) =>
    `Tout le monde est d’accord pour partager les ${cost} €. Notez ce que vous recevez.`,
  before: (count: number) =>
    count === 1
      ? "Où en êtes-vous, avant la formation ?"
      : "Où en êtes-vous, avant ces formations ?",
  after: (count: number) =>
    count === 1
      ? "Où en êtes-vous, après la formation ?"
      : "Où en êtes-vous, après ces formations ?",
  beforeSays: "Deux questions, une minute. Ce que vous répondez est à vous.",
  afterSays: "Les mêmes questions, et ce qui a aidé. Ce que vous répondez est à vous.",
} as const;
