import type { ColumnType } from "../domain/contents.ts";
import { MOST_ROWS } from "../domain/table.ts";

const inFrench = new Intl.NumberFormat("fr-FR");

/** The sentences of tables. */
export const tableTexts = {
  begin: "Faire un tableau",
  beginLead:
    "Collez des cases d’un tableur, écrivez des lignes, ou envoyez un fichier CSV. La première ligne nomme les colonnes.",
  lines: "Lignes",
  linesHelp: "Une ligne par ligne, les cases séparées par un point-virgule ou une tabulation.",
  file: "Ou un fichier CSV",
  fileHelp: `Jusqu’à ${inFrench.format(MOST_ROWS)} lignes et dix mégaoctets.`,
  neither: "Collez des lignes, ou choisissez un fichier.",
  edit: "Changer les lignes",
  editOf: (title: string) => `Changer les lignes de « ${title} »`,
  editAllOf: (title: string) => `Toutes les lignes de « ${title} », en texte`,
  editLead:
    "Le tableau entier, tel qu’il est. Une colonne garde ce que vous avez dit d’elle tant que son titre ne change pas.",
  editLong:
    "Il est trop long pour tenir dans une page : envoyez-le de nouveau en entier, en fichier.",
  eachLead:
    "Touchez une ligne pour la changer ou l’ôter. Chaque ligne gardée fait une version de plus.",
  addLine: "Ajouter une ligne",
  addLineIn: (title: string) => `Ajouter une ligne dans « ${title} »`,
  addLineLead: "Remplissez les cases que vous connaissez.",
  changeLine: (number: number) => `Changer la ligne ${inFrench.format(number)}`,
  changeLineIn: (number: number, title: string) =>
    `Changer la ligne ${inFrench.format(number)} de « ${title} »`,
  removeHelp: "Cochez, et gardez : les cases ne comptent plus. La version d’avant la garde.",
  emptyLine:
    "Cette ligne ne dirait rien : remplissez au moins une case. Une ligne s’ôte par sa case « Ôter cette ligne ».",
  lineNumber: (number: number, said: string) =>
    said === "" ? `Ligne ${inFrench.format(number)}, vide` : `${inFrench.format(number)}. ${said}`,
  asText: "Toutes les lignes en texte, ou un fichier",
  columns: "Les colonnes",
  eachHolds: "Ce que contient chacune",
  columnsOf: (title: string) => `Les colonnes de « ${title} »`,
  columnsLead: "Dites ce que chacune contient : qui reprend le tableau saura s’en servir.",
  columnTitle: (number: number) => `Titre de la colonne ${number}`,
  columnType: (number: number) => `Ce que contient la colonne ${number}`,
  columnSays: (number: number) => `En quelques mots, la colonne ${number}`,
  columnEmpty: "Donnez un titre à cette colonne.",
  types: {
    text: "des mots",
    number: "un nombre",
    integer: "un nombre entier",
    date: "une date",
    boolean: "oui ou non",
    address: "une adresse de page",
  } satisfies Record<ColumnType, string>,
  rows: (count: number) => (count === 1 ? "une ligne" : `${inFrench.format(count)} lignes`),
  rowNumber: "Ligne",
  changeRow: (number: number) => `Ligne ${number}, la changer`,
  suggestRow: (number: number) => `Ligne ${number}, proposer de la changer`,
  shown: (from: number, to: number, total: number) =>
    `Lignes ${inFrench.format(from)} à ${inFrench.format(to)}, sur ${inFrench.format(total)}`,
  noRows: "Ce tableau n’a encore aucune ligne.",
  sortBy: (title: string) => `${title} : ranger par cette colonne`,
  sortDown: (title: string) => `${title} : ranger dans l’autre sens`,
  asKept: "Dans l’ordre où il est gardé",
  misfits: (count: number) =>
    count === 1
      ? "Une case ne contient pas ce que dit sa colonne :"
      : `${inFrench.format(count)} cases ne contiennent pas ce que dit leur colonne :`,
  misfit: (row: number, title: string, cell: string, type: string) =>
    `ligne ${inFrench.format(row)}, ${title} : « ${cell} » n’est pas ${type}`,
  more: (count: number) => (count === 1 ? "et une autre." : `et ${inFrench.format(count)} autres.`),
  column: "Colonne",
  type: "Contient",
  says: "En quelques mots",
  refusals: {
    "no-table": "Il n’y a pas de tableau ici : la première ligne doit nommer les colonnes.",
    "too-many-rows": `C’est plus de ${inFrench.format(MOST_ROWS)} lignes : coupez-le en plusieurs tableaux. Rien n’a été gardé.`,
    "too-many-columns":
      "C’est plus de soixante colonnes : ôtez-en, ou coupez-le en plusieurs tableaux.",
    "too-long": "Ce fichier est trop long : dix mégaoctets au plus.",
    beyond: (count: number) =>
      count === 1
        ? "Une ligne a plus de cases qu’il n’y a de colonnes. Rien n’a été gardé."
        : `${inFrench.format(count)} lignes ont plus de cases qu’il n’y a de colonnes. Rien n’a été gardé.`,
    broken: (count: number) =>
      count === 1
        ? "Une ligne ne se lit pas : un guillemet n’y est pas fermé. Rien n’a été gardé."
        : `${inFrench.format(count)} lignes ne se lisent pas : un guillemet n’y est pas fermé. Rien n’a été gardé.`,
  },
} as const;
