import type { SentRefusal, Shaped } from "../actions/import-sent.ts";

/** The words of the page where the operator sends a file of notices. */
export const sentTexts = {
  title: "Importer un fichier d’annonces",
  lead: "Un fichier du BOAMP, de TED ou d’Aides-territoires, ou votre propre tableur. Ce qui est déjà connu n’est pas doublé.",
  file: "Le fichier",
  fileHelp:
    "Jusqu’à 10 Mo, compressé ou non (.gz, .zip). Pour un dossier entier, ou plus gros : la commande « import ».",
  fileMissing: "Choisissez un fichier.",
  source: "D’où il vient",
  sourceHelp: "Un autre fournisseur ? Passez par « Importer un tableau ».",
  sourceMissing: "Dites d’où vient ce fichier.",
  send: "Importer",
  sources: {
    boamp: "BOAMP : bulletin des marchés publics (JSON, XML ou CSV)",
    ted: "TED : journal des marchés européens (XML ou JSON)",
    "aides-territoires": "Aides-territoires (CSV ou JSON)",
    csv: "Notre tableur, avec les colonnes du guide (CSV)",
  } satisfies Readonly<Record<Shaped, string>>,
} as const;

/** Why a file sent is not imported; for who may. */
export const sentRefusals: Readonly<Record<SentRefusal, string>> = {
  "not-allowed": "Seul l’opérateur de l’instance peut le faire.",
  empty: "Ce fichier est vide.",
  "too-long":
    "Ce fichier dépasse 10 Mo. Coupez-le, ou servez-vous de la commande « import », sur la machine de l’instance.",
  archive: "Cette archive ne contient aucun fichier de cette source.",
  workbook:
    "C’est un classeur : enregistrez-le d’abord en CSV (Fichier, Enregistrer sous, Texte CSV).",
};
