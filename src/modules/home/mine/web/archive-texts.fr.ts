import { of } from "#basics/french/elision.fr";
import type { ReadBackRefusal } from "../actions/read-back.ts";

const figures = new Intl.NumberFormat("fr-FR");

const lines = (count: number) => (count < 2 ? `${count} ligne` : `${figures.format(count)} lignes`);

/** What stands in the archive itself: « index.html » and the page of each part. */
export const archiveTexts = {
  file: "mes-donnees",
  noName: "fichier",
  title: (name: string) => `Les données ${of(name)}`,
  made: (instance: string, moment: string) => `Copie faite par ${instance}, ${moment}.`,
  says: "Ce dossier contient tout ce qui est gardé de vous : ce que vous avez écrit, ce que vous partagez et avec qui, les mandats, les textes acceptés, qui a vu quoi. Il se lit sans connexion. Qui vous connaissez ici y est dit par son prénom ; les autres personnes, par un numéro : leur nom est à elles.",
  saysBut:
    "Ce dossier contient ce qui est gardé de vous, sauf ce qui n’est jamais écrit en clair : ce que vous avez écrit, ce que vous partagez et avec qui, les mandats, les textes acceptés, qui a vu quoi. Il se lit sans connexion. Qui vous connaissez ici y est dit par son prénom ; les autres personnes, par un numéro : leur nom est à elles.",
  saysClear: "Quiconque tient ce dossier peut le lire.",
  leavesOut:
    "Ce qui n’est jamais écrit en clair n’y est pas : il est dans l’archive chiffrée. Pour tout le monde, c’est ceci, même quand il n’y a rien :",
  saysLocked:
    "Ce dossier vient de l’archive chiffrée : tout y est. Une fois ouvert, il n’est plus protégé : effacez-le quand vous l’avez lu.",
  parts: "Partie par partie",
  table: (title: string) => `${title} (tableau)`,
  lines: (count: number) => `: ${lines(count)}`,
  files: "Vos fichiers",
  keptOn: (day: string) => `: déposé ${day}`,
  programs: "Pour un autre logiciel",
  writtenSays: (label: string) => `: ${label}, pour une application d’agenda.`,
  dataSays: ": tout, en JSON.",
  manifestSays: ": ce que contient ce dossier, avec la somme de chaque fichier.",
  sealSays: ": la marque de la maison qui l’a fait. Elle montre si quelque chose a changé.",
  back: "Retour au début",
  empty: "Rien.",
  value: "Valeur",
  sheet: (title: string) => `Ouvrir « ${title} » dans un tableur`,
} as const;

/** « Tout emporter », on the page of one's data. */
export const takeTexts = {
  title: "Tout emporter",
  says: "Deux formes du même contenu. Chaque chose y est dans une forme que vous pouvez lire, et dans une forme qu’un autre logiciel peut reprendre.",
  clear: "Un dossier",
  clearSays:
    "Il s’ouvre partout, sans mot de passe : quiconque le tient peut le lire. Commencez par « index.html ».",
  zip: "Télécharger le dossier (zip)",
  json: "Télécharger pour un autre logiciel (JSON)",
  locked: "Un fichier chiffré",
  lockedSays:
    "Six mots l’ouvrent, tirés ici et montrés une seule fois, sur une page à imprimer. Personne ne les garde pour vous. Tout y est.",
  draw: "Tirer six mots",
  key: "Ou pour la clé d’un autre Archipel, ou de quelqu’un",
  back: "Vous avez une archive ?",
  backSays: "Elle peut être relue ici : est-elle entière, et qu’est-ce qui a changé depuis ?",
  backWay: "Relire une archive",
  apart: "jamais en clair : dans l’archive chiffrée",
} as const;

/** The page of the six words, shown once. */
export const wordsTexts = {
  title: "Vos six mots",
  lead: "Ils ouvrent votre archive chiffrée, et rien d’autre. Cette page ne se reverra pas.",
  words: "Les six mots, dans cet ordre",
  number: "Le numéro de cette feuille",
  numberSays: "Il termine le nom du fichier qu’elle ouvre. Un autre fichier a une autre feuille.",
  print:
    "Imprimez cette page (Ctrl + P, ou le menu de votre navigateur), ou recopiez-les à la main.",
  keep: "Gardez la feuille loin du fichier : qui a les deux lit tout.",
  lost: "Personne ici ne les connaît. S’ils sont perdus, le fichier ne s’ouvre plus : vous en ferez un autre.",
  made: (instance: string, day: string) => `Archive faite par ${instance}, ${day}.`,
  how: "Pour l’ouvrir : sur « Relire une archive », ici, ou avec tout logiciel qui connaît le format age (age-encryption.org), les six mots séparés par une espace.",
  download: "Télécharger le fichier chiffré",
  downloadSays: "D’abord la feuille, ensuite le fichier.",
  cancel: "Revenir à mes données",
  wrong: "Ces six mots ne viennent pas d’ici. Tirez-en d’autres.",
  tooMany: "Vous avez fait beaucoup d’archives aujourd’hui. Revenez demain.",
} as const;

/** The archive locked for a key. */
export const keyTexts = {
  title: "Chiffrer pour une clé",
  lead: "Un seul fichier, avec tout. Qui tient cette clé l’ouvre ; personne d’autre, vous non plus.",
  what: "Une clé de ce genre commence par « age1 ». Elle ferme, et n’ouvre rien : elle se donne à tout le monde. Chaque Archipel montre la sienne dans ses mentions légales.",
  check:
    "Vérifiez-la avec qui la donne, par téléphone par exemple : avec une autre clé, c’est un autre qui lirait.",
  ours: "Avec la clé de cette maison, le fichier se relit ici sans aucun mot, sur « Relire une archive ».",
  oursWay: "Voir la clé de cette maison",
  key: "La clé",
  keyHelp: "62 signes, qui commencent par age1.",
  keyEmpty: "Collez la clé, qui commence par age1.",
  notAKey: "Ce n’est pas une clé entière : recopiez-la depuis « age1 » jusqu’à la fin.",
  send: "Télécharger le fichier chiffré",
  name: "pour-une-cle",
} as const;

/** « Relire une archive ». */
export const readBackTexts = {
  title: "Relire une archive",
  lead: "Donnez une archive faite ici : la page dit si c’est bien la vôtre, si elle est entière, et ce qui a changé depuis. Rien n’est changé, rien n’est gardé du fichier.",
  file: "Votre archive",
  fileHelp: "Le dossier (.zip) ou le fichier chiffré (.age), 60 Mo au plus.",
  words: "Les six mots",
  wordsHelp:
    "Pour un fichier chiffré par six mots, dans l’ordre de la feuille. Chiffré pour la clé de cette maison, il n’en demande pas.",
  send: "Relire",
  noFile: "Choisissez votre archive (.zip ou .age).",
  another: "Relire une autre archive",
  resultTitle: "Votre archive",
  yours: (moment: string) => `C’est bien la vôtre, complète, du ${moment}.`,
  forms: {
    clear: "C’est un dossier, lisible par qui le tient.",
    locked: "C’est l’archive chiffrée : tout y est.",
  },
  files: (count: number) =>
    count < 2 ? `${count} fichier vérifié.` : `${figures.format(count)} fichiers vérifiés.`,
  nothing: "Rien n’a changé depuis.",
  changes: "Ce qui a changé depuis",
  sames: "Ce qui n’a pas changé",
  same: (count: number) => `pareil : ${lines(count)}`,
  stays: (count: number) => `Pareil : ${lines(count)}.`,
  changed: "A changé",
  was: "avant :",
  is: "maintenant :",
  came: "Nouveau",
  gone: "N’y est plus",
  none: "rien",
  apartLine: "une ligne qui n’est jamais écrite en clair",
  more: (count: number) => `Et ${lines(count)} de plus.`,
  apart: (titles: string) =>
    `Ce dossier ne contient pas ce qui n’est jamais écrit en clair (${titles}) : seule l’archive chiffrée le contient.`,
} as const;

/** Why an archive is not read. */
export const readBackRefusals: Readonly<Record<ReadBackRefusal, string>> = {
  "no-archive": "Ce fichier n’est pas l’archive des données d’une personne.",
  cut: "Ce fichier est coupé : il en manque la fin. Il a peut-être été mal copié.",
  damaged:
    "Cette archive a été modifiée ou abîmée depuis qu’elle a été faite : nous n’en croyons rien.",
  newer:
    "Cette archive est d’une version plus récente que cette maison : elle ne se relit pas encore ici.",
  "of-another": "Cette archive n’est pas la vôtre : c’est celle de quelqu’un d’autre.",
  elsewhere:
    "Cette archive ne porte pas la marque de cette maison : elle a été faite ailleurs, ou modifiée.",
  "too-long": "Cette archive est trop longue pour être relue ici.",
  "no-words": "Ce fichier est chiffré : recopiez les six mots de la feuille.",
  "wrong-words": "Ces mots n’ouvrent pas ce fichier. Vérifiez-les un par un, dans l’ordre.",
  "another-key":
    "Ce fichier est chiffré pour une autre clé que celle de cette maison : seul qui tient cette clé l’ouvre.",
  busy: "Une autre archive est en train d’être relue. Revenez dans une minute.",
  "too-many": "Vous avez relu beaucoup d’archives aujourd’hui. Revenez demain.",
};
