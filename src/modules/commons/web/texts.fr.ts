import { of } from "#basics/french/elision.fr";
import type { Run } from "../domain/compare.ts";
import type { Authored, Kind, VersionWay } from "../domain/document.ts";
import type { Licence } from "../domain/licences.ts";
import type { Choice } from "../domain/merge.ts";
import {
  againstItsOrigin,
  factsElsewhere,
  forTablesAlone,
  keptElsewhere,
} from "./refusal-texts.fr.ts";

const inFrench = new Intl.NumberFormat("fr-FR");

/** The sentences of documents. */
export const texts = {
  title: "Communs",
  lead: "Ce que des cercles et des personnes ont écrit, et que chacun peut copier, changer et republier.",
  ofCircle: (circle: string) => `Les documents de ${circle}`,
  ofCircleShort: "Documents",
  ofCircleLead: "Les membres du cercle les lisent et y écrivent. Publiés, tout le monde les lit.",
  mine: "Mes documents",
  mineLead: "Pour vous seul·e, tant que vous ne les publiez pas.",
  none: "Rien n’est encore publié.",
  noneFound: "Aucun document ne répond à cela.",
  noneFoundHelp: "Essayez un mot de moins, ou un autre.",
  search: "Chercher un document",
  send: "Chercher",
  clear: "Voir tous les documents",
  looked: { words: "Mots", wordsHelp: "Par exemple : compost, charte, tableau des prêts." },
  form: "Forme",
  anyForm: "Textes et tableaux",
  anyTheme: "Tous les thèmes",
  anyLicence: "Toutes les licences",
  noneMine: "Vous n’avez encore rien écrit ici.",
  noneOfCircle: "Ce cercle n’a encore rien écrit ici.",
  write: "Écrire un document",
  partOf: (part: number, parts: number) => `Partie ${part} sur ${parts}`,
  partTitle: (title: string, part: number) => `${title}, partie ${part}`,
  cited: (title: string, number: number) => `${title}, version ${number}`,
  bring: "Apporter un document",
  count: (count: number) =>
    count < 2 ? `${count} document` : `${inFrench.format(count)} documents`,
  found: ({ total, isMore }: { readonly total: number; readonly isMore: boolean }): string =>
    isMore ? `Plus de ${inFrench.format(total)} documents` : texts.count(total),
  latest: (title: string) => `« ${title} ».`,
  all: (count: number) => (count === 1 ? "Voir le document" : `Voir les ${count} documents`),
  published: "Publié",
  private: "Pas encore publié",
  hidden: "Retiré par la modération",
  by: (names: string) => `Par ${names}`,
  someone: "Une personne sans compte",
  kinds: { text: "Texte", table: "Tableau" } satisfies Record<Kind, string>,
  changed: (moment: string) => `changé ${moment}`,

  beginTitle: "Écrire un document",
  beginLead:
    "Il reste dans le cercle, ou à vous, tant qu’il n’est pas publié. Chaque fois que vous gardez, une version de plus.",
  where: "Où",
  whereHelp: "Dans un cercle, ses membres le lisent et y écrivent.",
  whereEmpty: "Choisissez où il sera gardé.",
  own: "chez moi, pour moi seul·e",
  name: "Titre",
  nameEmpty: "Donnez-lui un titre.",
  body: "Texte",
  bodyHelp:
    "Une ligne vide sépare deux paragraphes. « ## » devant une ligne en fait un titre ; « - » une liste. Un tableau s’écrit une ligne par ligne, les cases entre des « | », et « --- » sous chaque titre de colonne.",
  bodyEmpty: "Écrivez au moins une phrase.",
  bodyTooLong: (most: number) =>
    `C’est plus long que ${inFrench.format(most)} signes. Coupez-le en plusieurs documents ; rien n’a été gardé.`,
  licence: "Licence",
  licenceHelp: "On peut choisir plus tard. Il en faut une pour publier.",
  licenceNone: "Plus tard",
  language: "Langue",
  themes: "De quoi cela parle",
  whose: "Qui l’a écrit, si ce n’est pas vous ?",
  whoseHelp:
    "« Le collectif des jardins, 2024, CC BY ». N’apportez que ce que son auteur laisse libre.",
  keep: "Garder",
  versionName: "Nom de cette version",
  versionNameHelp: "Ce n’est pas une obligation : « Relu avec Inès ».",
  edit: "Écrire",
  editOf: (title: string) => `Écrire dans « ${title} »`,
  editLead:
    "Si quelqu’un garde en même temps que vous, ce qui ne se touche pas est mis ensemble. Le reste se montre côte à côte.",
  elsewhere: "Il s’écrit aussi dans un pad ?",
  publicWarning: "Ce document est publié : tout le monde lira ce que vous gardez.",
  facts: "Titre, licence et sujets",
  keptFacts: "Titre et sujets",
  factsOf: (title: string) => `« ${title} » : titre, licence et sujets`,
  save: "Enregistrer",
  remove: "Effacer ce document",
  removeSays: "Il disparaît avec toutes ses versions. Rien ne le garde.",

  minutes: (minutes: number) =>
    minutes <= 1 ? "une minute de lecture" : `${minutes} minutes de lecture`,
  versionOf: (number: number, moment: string) => `version ${number}, ${moment}`,
  oldVersion: (number: number) => `Vous lisez la version ${number}.`,
  seeCurrent: "Lire celle d’aujourd’hui",
  licenceTitle: "La licence",
  licenceForever: "Elle ne se reprend pas.",
  licenceMissing: "Pas encore choisie. Il en faut une pour publier.",
  authors: "Les auteurs",
  authored: {
    wrote: "",
    suggested: "depuis sa proposition",
    origin: "a écrit l’original",
    "took-up": "",
  } satisfies Record<Authored, string>,
  takenUpBy: (name: string) => `Repris ici par ${name === "" ? "une personne du cercle" : name}.`,
  whoseIs: (whose: string) => `Écrit par : ${whose}`,
  origin: "D’où il vient",
  originSays: (title: string, number: number) => `« ${title} », version ${number}`,
  derived: "Ce que d’autres en ont fait",
  themesTitle: "Sujets",
  keptBy: "Gardé par",
  report: "Signaler ce document",
  versions: "Les versions",
  allVersions: (count: number) => `Toutes les versions (${count})`,
  openVersions: (count: number) => `Les versions depuis sa publication (${count})`,
  versionsOf: (title: string) => `Les versions de « ${title} »`,
  versionsLead: "Aucune ne disparaît, et l’adresse de chacune ne change jamais.",
  versionsLeadBefore:
    "Chaque fois que l’on garde, une de plus. Tant que le document n’est pas publié, on peut le retirer, et elles avec lui.",
  versionTitle: (number: number, name: string | undefined) =>
    name === undefined ? `Version ${number}` : `${number}. ${name}`,
  versionBy: (name: string, moment: string) => (name === "" ? moment : `${name}, ${moment}`),
  ways: {
    written: "",
    merged: "mise ensemble avec celle d’un autre",
    beside: "à côté : elle attend un choix",
    settled: "choisie entre deux",
    restored: "reprise d’une version d’avant",
    suggested: "doit ceci à une proposition",
  } satisfies Record<VersionWay, string>,
  restoredFrom: (number: number) => `reprise de la version ${number}`,
  forSpace: "pas publiée",
  read: "Lire",
  compare: "Comparer",
  compareTo: (number: number) => `Comparer à la ${number}`,
  comparison: (before: number, after: number) => `De la version ${before} à la version ${after}`,
  comparisonLegend: "Barré : enlevé. Souligné : ajouté.",
  same: "Rien n’a changé entre ces deux versions.",
  left: (count: number) =>
    count === 1 ? "Un paragraphe n’a pas changé." : `${count} paragraphes n’ont pas changé.`,
  hows: { same: "", added: "ajouté : ", removed: "enlevé : " } satisfies Record<Run["how"], string>,
  end: " fin",
  restore: "Reprendre cette version",
  restoreSays:
    "Une version de plus, semblable à celle-ci. Celle d’aujourd’hui reste dans la liste.",

  besideWaits: (count: number) =>
    count === 1
      ? "Deux personnes ont changé le même passage. Rien n’est perdu : choisissez."
      : `${count} versions attendent un choix. Rien n’est perdu.`,
  chooseIn: (number: number) => `Choisir pour la version ${number}`,
  besideTitle: "Deux textes pour un même passage",
  besideLead: (number: number) =>
    `Quelqu’un a gardé la version ${number} pendant que l’autre s’écrivait. Les deux sont gardées. Dites ce qui reste ; une version de plus en viendra.`,
  passage: (number: number, total: number) => `Passage ${number} sur ${total}`,
  standing: (name: string) => `Ce qui est là, ${of(name)}`,
  waiting: (name: string) => `Ce qui attend, ${of(name)}`,
  empty: "(rien)",
  choices: {
    theirs: "Ce qui est là",
    mine: "Ce qui attend",
    both: "Les deux, l’un après l’autre",
  } satisfies Record<Choice, string>,
  whatStays: "Ce qui reste",
  chooseOne: "Choisissez pour ce passage.",
  nothingCollides: "Rien ne se touche plus : les deux se mettent ensemble.",
  settle: "Garder ces choix",

  justPublished: "C’est publié : tout le monde peut le lire.",
  publish: "Publier",
  publishTitle: (title: string) => `Publier « ${title} »`,
  publishLead:
    "Tout le monde lira la version d’aujourd’hui et celles qui viendront. Les versions d’avant restent au cercle, ou à vous.",
  publishNames: "Auteurs nommés :",
  publishLicence: "Sous cette licence :",
  publishForGood:
    "Une licence donnée ne se reprend pas : qui aura copié ce document pourra s’en servir toujours, même si vous changez d’avis.",
  forGood: "Je l’ai lu : c’est pour toujours",
  chooseLicence: "Choisir une licence",

  derive: "En repartir",
  deriveTitle: (title: string) => `Repartir de « ${title} »`,
  deriveLead:
    "Un nouveau document, chez vous ou dans un de vos cercles, qui commence par ce que vous lisez ici. Ses auteurs, sa licence et d’où il vient le suivent.",
  deriveGo: "Commencer le mien",
  take: "Emporter",
} as const;

/** What each licence lets one do, in one line, and its name. */
export const licenceTexts: Readonly<
  Record<Licence, { readonly name: string; readonly says: string; readonly at: string }>
> = {
  "CC-BY-SA-4.0": {
    name: "CC BY-SA 4.0",
    says: "Copiez, changez, republiez. Citez les auteurs, et gardez la même licence.",
    at: "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
  },
  "CC-BY-4.0": {
    name: "CC BY 4.0",
    says: "Copiez, changez, republiez. Citez les auteurs.",
    at: "https://creativecommons.org/licenses/by/4.0/deed.fr",
  },
  "CC0-1.0": {
    name: "CC0 1.0",
    says: "Faites-en ce que vous voulez, sans rien demander ni citer personne.",
    at: "https://creativecommons.org/publicdomain/zero/1.0/deed.fr",
  },
  "etalab-2.0": {
    name: "Licence ouverte 2.0",
    says: "Copiez, changez, republiez. Dites d’où cela vient et de quand : la licence des administrations.",
    at: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
  },
  "ODbL-1.0": {
    name: "ODbL 1.0",
    says: "Pour des données : citez les auteurs, et une base que l’on en tire reste sous la même licence.",
    at: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
};

/** A refusal, as the person whose act it was reads it. */
export const refusalTexts = {
  "unknown-space": "Ce cercle n’existe pas, ou vous n’en êtes pas membre.",
  "unknown-document": "Ce document n’existe plus.",
  "unknown-version": "Cette version n’existe pas.",
  "empty-title": texts.nameEmpty,
  "title-too-long": "Écrivez un titre plus court.",
  "whose-too-long": "Dites plus court qui l’a écrit.",
  "name-too-long": "Donnez à cette version un nom plus court.",
  "text-too-long": "Ce texte est trop long. Coupez-le en plusieurs documents ; rien n’a été gardé.",
  "table-too-long": "Ce tableau est trop grand. Coupez-le en plusieurs ; rien n’a été gardé.",
  "another-kind": "Un texte reste un texte, et un tableau un tableau.",
  "for-tables-alone": forTablesAlone,
  "against-its-origin": againstItsOrigin,
  "licence-stays": "Ce document est publié : sa licence ne change plus.",
  "changed-meanwhile":
    "Quelqu’un vient de le changer. Rien n’a été enregistré : relisez, puis recommencez.",
  "choose-each": "Choisissez pour chaque passage.",
  "kept-elsewhere": `${keptElsewhere} ${factsElsewhere}`,
  "not-yours-to-remove": "Il s’efface par qui l’a commencé, ou par qui anime le cercle.",
  "not-yours-to-publish": "Il se publie par un de ses auteurs, ou par qui anime le cercle.",
  "no-licence": "Il faut une licence pour publier : choisissez-la d’abord.",
  "say-for-good": "Cochez la case pour dire que vous l’avez lu.",
} as const;

/** For the page on private life. */
export const keptTexts = {
  what: "Les documents que vous écrivez, pour vous ou dans vos cercles, leurs versions, et que vous en êtes auteur.",
  why: "Pour écrire à plusieurs sans rien perdre, et dire de qui vient ce qui est publié.",
  howLong:
    "Ce qui est à vous seul·e, jusqu’à ce que vous l’effaciez ou partiez. Dans un cercle, ou publié, cela reste ; après votre départ, sans votre nom.",
} as const;
