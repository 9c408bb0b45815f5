import type { MappingRefusal } from "../actions/mappings-kept.ts";
import type { TableRefusal } from "../actions/tables-to-import.ts";
import type { Column } from "../domain/csv/columns.ts";

const many = (n: number, one: string, several: string): string => `${n} ${n > 1 ? several : one}`;

/** What the pages that import a table say. */
export const tableTexts = {
  imports: "Imports",
  title: "Importer un tableau",
  lead: "Un fichier d’appels, de qui que ce soit : Archipel devine ses colonnes, vous les corrigez, puis il l’importe.",
  file: "Le fichier",
  fileHelp:
    "CSV (séparateur et lettres reconnus), JSON, une ligne de JSON par appel, ou un flux RSS ou Atom, compressé ou non (.gz, .zip). Jusqu’à 10 Mo ; pour un plus gros, la commande « import table ». Un classeur s’enregistre d’abord en CSV.",
  fileMissing: "Choisissez un fichier.",
  mapping: "Sa correspondance de colonnes",
  mappingHelp:
    "Celle d’un fichier du même fournisseur déjà importé, ou une qui vient avec Archipel.",
  guess: "Aucune : devinez-la",
  read: "Lire ce fichier",
  importNow: "Importer sans relire",
  mappingNeeded: "Pour importer sans relire, choisissez une correspondance.",
  keptTitle: "Les correspondances gardées",
  noneKept: "Aucune pour l’instant",
  noneKeptHelp:
    "La première sera gardée, sous le nom que vous lui donnez, quand vous importerez un fichier.",
  columnsTitle: (name: string) => `Les colonnes de « ${name} »`,
  holds: (
    { total, isMore }: { readonly total: number; readonly isMore: boolean },
    fields: number,
  ) =>
    `${isMore ? "Plus de " : ""}${many(total, "ligne", "lignes")}, ${many(fields, "colonne", "colonnes")}.`,
  guessed: "Ce qui suit est deviné : vérifiez, surtout ce qui est marqué « peut-être ».",
  broken: "Ce qui n’est pas une ligne",
  mended: (n: number) =>
    `${many(n, "ligne réparée", "lignes réparées")} : un montant que sa virgule coupait en deux`,
  doNotTake: "ne pas prendre",
  perhaps: "peut-être",
  examples: (values: readonly string[]) => `Par exemple : ${values.join(" · ")}`,
  unsaid: "Ce que le fichier ne dit pas",
  body: "L’organisme, quand une ligne ne le nomme pas",
  where: "La région, quand une ligne ne dit pas où",
  whereHelp: "Son nom, ou « national ».",
  name: "Le nom de cette correspondance",
  nameHelp: "Par exemple celui du fournisseur : son prochain fichier entrera d’un choix.",
  nameMissing: "Donnez-lui un nom.",
  seeAgain: "Voir ce que cela donne",
  import: "Importer",
  previewTitle: "Les premiers appels, comme ils seraient lus",
  refused: "Refusé",
  noDeadline: "pas d’échéance",
  doubts: "Compris en partie",
  bodyToSay: "organisme à dire",
  bodyUnsaid: "Ce fichier ne nomme pas l’organisme : écrivez son nom plus bas, avant d’importer.",
  titleColumn: "Dites quelle colonne est le titre.",
  bodyColumn: "Dites quelle colonne est l’organisme, ou écrivez son nom plus bas.",
  gone: "Ce fichier n’est plus là : il est oublié au bout d’un jour, ou une fois importé.",
  kept: "C’est enregistré.",
  dropped: "La correspondance est effacée. Ce qu’elle a apporté reste.",
  mappingTitle: (name: string) => `La correspondance « ${name} »`,
  mappingLead:
    "Pour chacune de nos colonnes, le nom de la leur. Plusieurs se séparent par un point-virgule ; un nom dans un autre s’écrit avec un point (« contact.courriel »).",
  save: "Enregistrer",
  drop: "Effacer cette correspondance",
  dropHelp: "Les appels qu’elle a apportés restent.",
  tooManyPaths: "Dix colonnes au plus, de deux cents caractères au plus.",
} as const;

/** Our columns, as a person reads them. */
export const columnLabels: Readonly<Record<Column, string>> = {
  identifiant: "Identifiant",
  titre: "Titre",
  type: "Type d’appel",
  organisme: "Organisme",
  siret: "SIRET",
  resume: "Résumé",
  description: "Description",
  conditions: "Conditions",
  public: "Qui peut répondre",
  themes: "Thèmes",
  communes: "Communes (code INSEE)",
  groupements: "Groupements de communes (SIREN)",
  departements: "Départements",
  regions: "Régions",
  national: "Toute la France (oui ou non)",
  "montant min": "Montant le plus bas",
  "montant max": "Montant le plus haut, pour un projet",
  enveloppe: "Enveloppe de tout l’appel",
  taux: "Taux",
  publication: "Publication",
  ouverture: "Ouverture",
  "date limite": "Date limite",
  "heure limite": "Heure limite",
  lien: "Lien",
  "lien candidature": "Lien pour répondre",
  contact: "Contact",
  courriel: "Courriel",
  telephone: "Téléphone",
};

/** Why a file is not kept; for who may. */
export const tableRefusals: Readonly<Record<TableRefusal, string>> = {
  "not-allowed": "Seul l’opérateur de l’instance peut le faire.",
  empty: "Ce fichier est vide.",
  workbook:
    "C’est un classeur : enregistrez-le d’abord en CSV (Fichier, Enregistrer sous, Texte CSV).",
  page: "C’est une page web (souvent une page d’erreur ou de connexion), pas des données : téléchargez le fichier de nouveau.",
  archive: "Cette archive est abîmée, ou contient plusieurs fichiers : envoyez-les un par un.",
  "too-long":
    "Ce fichier dépasse 10 Mo. Coupez-le, ou servez-vous de la commande « import table ».",
  "no-table":
    "Ce n’est pas un tableau (un fichier YAML, des réglages, un journal, un texte…) : il faut une première ligne qui nomme les colonnes, puis une ligne par appel. Demandez les mêmes appels en CSV ou en JSON.",
  "no-record":
    "Aucune ligne n’a pu être lue dans ce fichier : il faut une première ligne de noms, puis une ligne par appel.",
};

/** Why a mapping is not kept; for who may. */
export const mappingRefusals: Readonly<Record<MappingRefusal | "gone", string>> = {
  "not-allowed": "Seul l’opérateur de l’instance peut le faire.",
  gone: "Ce fichier n’est plus là : envoyez-le de nouveau.",
  "unknown-mapping": "Cette correspondance n’existe plus.",
  "name-taken": "Une autre correspondance porte déjà ce nom.",
  "changed-meanwhile": "Cette correspondance a changé entre-temps. Relisez-la, puis recommencez.",
};
