import type { Lost, ReadRefusal } from "../actions/read.ts";
import type { WrittenFormat } from "../domain/described.ts";

const number = new Intl.NumberFormat("fr-FR");

/** The sentences of what is taken away, in whole or in part, and of what is brought in. */
export const texts = {
  take: "Emporter",
  formats: {
    md: "Markdown, pour le republier",
    html: "Une page Web",
    docx: "Word (.docx)",
    odt: "LibreOffice (.odt)",
    pdf: "PDF, pour l’imprimer",
    csv: "Un tableau (.csv)",
    csvw: "Ce que contient chaque colonne (CSVW)",
    jsonld: "Des données pour les machines (JSON-LD)",
  } satisfies Record<WrittenFormat, string>,
  pieces: "Les morceaux utiles",
  piecesOf: (title: string) => `Les morceaux de « ${title} »`,
  piecesLead: "Chaque partie a son adresse : prenez celle qu’il vous faut, sans le reste.",
  piecesSay: "Ou une partie seulement :",
  noPieces: "Ce document n’a ni titre ni tableau à l’intérieur : il se prend en entier.",
  allPieces: (count: number) => (count === 1 ? "Un morceau" : `${count} morceaux`),
  partOf: (title: string) => `Un morceau de « ${title} »`,
  kinds: { text: "Texte", table: "Tableau" },
  whole: "Lire le document entier",
  chooseOther: "En choisir une autre partie",
  whose: (names: string, licence: string) => `De ${names}. Licence ${licence}.`,
  whoseWhole: (names: string, licence: string) =>
    `D’après un document de ${names} : on ne sait pas qui en a écrit cette partie. Licence ${licence}.`,
  derive: "En repartir",
  deriveTitle: (title: string) => `Repartir de « ${title} »`,
  deriveLead:
    "Un nouveau document, chez vous ou dans un de vos cercles, qui commence par ce morceau. Qui l’a écrit, sa licence et d’où il vient le suivent.",
  deriveGo: "Commencer le mien",
  rows: (shown: number, all: number) =>
    `Les ${number.format(shown)} premières lignes, sur ${number.format(all)}. Le fichier les a toutes.`,

  bring: "Apporter un document",
  bringLead:
    "Un texte ou un tableau que vous avez déjà. Vous verrez ce qui en a été lu avant que rien ne soit gardé.",
  file: "Votre fichier",
  fileHelp:
    "Un texte en Markdown (.md), un document Word (.docx) ou LibreOffice (.odt), un tableau (.csv), ou un dossier de textes en .zip. Dix mégaoctets au plus.",
  noFile: "Choisissez un fichier.",
  send: "Voir ce qui en est lu",
  previewTitle: "Ce qui a été lu",
  previewLead: "Rien n’est encore gardé. Relisez, puis dites de qui cela vient.",
  found: (count: number) =>
    count === 1
      ? "Un document a été trouvé."
      : `${number.format(count)} documents ont été trouvés.`,
  title: "Titre",
  titleEmpty: "Donnez-lui un titre.",
  bringIt: "L’apporter",
  length: (letters: number) => `${number.format(letters)} signes`,
  lines: (rows: number, columns: number) =>
    `${number.format(rows)} lignes, ${number.format(columns)} colonnes`,
  documentOf: (at: number) => `Document ${number.format(at)}`,
  begins: (at: number) => `Le début du document ${number.format(at)}`,
  pictureNumber: (at: number) => `Image ${number.format(at)}, en petit`,
  lost: "Ce qui ne vient pas",
  nothingLost: "Tout vient.",
  pictureSays: (at: number) => `Ce que dit l’image ${number.format(at)}`,
  pictureHelp: "Pour qui ne la voit pas. Vide, la page dira « image sans description ».",
  bringThem: "Les garder",
  tooMany: "Vous avez lu beaucoup de fichiers aujourd’hui. Revenez demain.",
  tooMuchAtOnce:
    "C’est trop à la fois : apportez ce dossier en plusieurs fichiers. Rien n’a été gardé.",
} as const;

/** What is not kept of a file, each in one sentence. */
export const lostTexts: Readonly<Record<Lost, string>> = {
  "front-matter": "L’en-tête du fichier : seul son titre est lu.",
  html: "Le code HTML : il se lit comme des mots.",
  "remote-pictures": "Les images d’un autre site : un lien y mène, rien n’en est chargé.",
  "missing-pictures": "Des images qui ne sont pas dans le fichier.",
  "too-many-pictures": "Des images : vingt par texte, quarante par fichier.",
  "broken-pictures": "Des images abîmées, ou d’une sorte que nous ne lisons pas.",
  "no-room-for-pictures": "Des images : votre espace n’a plus de place pour elles.",
  macros: "Les macros : aucun programme ne vient.",
  comments: "Les commentaires de la marge.",
  revisions: "Le suivi des modifications : le texte vient comme si tout était accepté.",
  headers: "Les en-têtes et les pieds de page.",
  equations: "Les formules mathématiques.",
  drawings: "Les dessins et les graphiques.",
  embedded: "Les fichiers mis dans le document.",
  "merged-cells": "Les cases réunies d’un tableau : chaque case est seule.",
  styles: "Les couleurs.",
  "other-files":
    "Les fichiers du dossier qui ne sont ni des textes, ni des tableaux, ni des images.",
  "broken-files": "Des fichiers vides ou illisibles.",
  "broken-lines": "Des lignes qui n’ont pas autant de cases que de colonnes.",
  "odd-letters": "Peut-être des accents : vérifiez-les, le fichier n’est pas en UTF-8.",
};

/** Why nothing is read of a file. */
export const readRefusals: Readonly<Record<ReadRefusal, string>> = {
  "too-big":
    "Ce fichier est trop grand : dix mégaoctets, trois cent mille signes par texte, vingt mille lignes par tableau. Un tableau plus long s’envoie depuis « Faire un tableau ».",
  "not-readable":
    "Ce fichier ne se lit pas : il est abîmé, ou d’une sorte que nous ne lisons pas. Enregistrez-le en .docx, .odt, .md ou .csv.",
  "not-allowed":
    "Ce fichier contient ce qu’aucun document n’a besoin de contenir : il est refusé par prudence.",
  empty: "Ce fichier est vide.",
};

export const pieceRefusals = {
  "unknown-piece": "Ce morceau n’est plus dans le document.",
  "nothing-chosen": "Gardez au moins un document.",
} as const;
