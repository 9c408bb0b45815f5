import type { ImportCounts } from "../domain/account.ts";
import type { Field } from "../domain/fields.ts";
import type { Doubt, PointDoubt, RowRefusal } from "../domain/read-row.ts";

const of = (count: number, one: string, several: string) => `${count} ${count < 2 ? one : several}`;

export const fieldNames: Readonly<Record<Field, string>> = {
  key: "Identifiant",
  name: "Nom",
  kind: "Type de lieu",
  about: "Présentation",
  services: "Ce qu’on y trouve",
  equipment: "Équipement",
  "street-number": "Numéro dans la rue",
  address: "Adresse",
  complement: "Complément d’adresse",
  postcode: "Code postal",
  commune: "Commune",
  insee: "Code de la commune (INSEE)",
  latitude: "Latitude, ou y",
  longitude: "Longitude, ou x",
  point: "Point, les deux nombres ensemble",
  hours: "Horaires",
  access: "Accessible en fauteuil roulant (PMR, UFR)",
  "step-free": "Entrée de plain-pied",
  accessible: "Accessibilité, sans dire pour qui",
  seats: "Nombre de places",
  site: "Site",
  updated: "Mis à jour le",
  source: "Source",
  licence: "Licence",
};

/** The word of each field on the command line: `--colonne latitude="Coord. Y"`. */
export const fieldWords: Readonly<Record<Field, string>> = {
  key: "identifiant",
  name: "nom",
  kind: "type",
  about: "presentation",
  services: "services",
  equipment: "equipement",
  "street-number": "numero",
  address: "adresse",
  complement: "complement",
  postcode: "code-postal",
  commune: "commune",
  insee: "insee",
  latitude: "latitude",
  longitude: "longitude",
  point: "point",
  hours: "horaires",
  access: "acces",
  "step-free": "plain-pied",
  accessible: "accessibilite",
  seats: "places",
  site: "site",
  updated: "date",
  source: "source",
  licence: "licence",
};

export const refusalNames: Readonly<Record<RowRefusal, string>> = {
  "not-a-record": "pas une fiche",
  "broken-line": "ligne abîmée",
  "nothing-in-it": "rien à lire",
  "no-place": "ni commune ni point",
  "not-in-france": "en mer ou hors de France",
  "unknown-commune": "commune inconnue",
};

/** What was understood otherwise than written, by how many rows. */
export const doubtTexts: Readonly<Record<Doubt, (count: number) => string>> = {
  swapped: (n) =>
    `${of(n, "ligne avait", "lignes avaient")} la latitude et la longitude l’une à la place de l’autre : remises en ordre.`,
  "lambert-93": (n) =>
    `${of(n, "point était", "points étaient")} en Lambert-93 : ${n < 2 ? "traduit" : "traduits"} en latitude et longitude.`,
  "far-from-commune": (n) =>
    `${of(n, "point laissé", "points laissés")} de côté, trop loin de la commune écrite : le local est placé par sa commune.`,
  "not-in-france": (n) =>
    `${of(n, "point laissé", "points laissés")} de côté, en mer ou hors de France : le local est placé par sa commune.`,
  "no-point": (n) =>
    `${of(n, "ligne n’avait", "lignes n’avaient")} pas de point : le local est placé par sa commune.`,
  "unread-point": (n) =>
    `${of(n, "point laissé", "points laissés")} de côté, que nous ne savons pas lire : le local est placé par sa commune.`,
  "commune-of-point": (n) =>
    `${of(n, "ligne ne disait", "lignes ne disaient")} pas sa commune : c’est celle qui est la plus près du point.`,
  "hours-as-words": (n) =>
    `${of(n, "fois", "fois")}, des horaires n’ont pas pu être lus : ils restent en mots.`,
  "no-name": (n) =>
    `${of(n, "ligne n’avait", "lignes n’avaient")} pas de nom : le local porte celui de son type, ou de sa commune.`,
};

/** Why the point of one row is left out. */
export const pointNames: Readonly<Record<PointDoubt, string>> = {
  "far-from-commune": "point trop loin de la commune écrite",
  "not-in-france": "point en mer ou hors de France",
  "unread-point": "point que nous ne savons pas lire",
};

export const importTexts = {
  apartTitle: "Ce que nous ne lisons pas",
  apartLead:
    "Une ligne dont le point est laissé de côté entre quand même : le local est placé par sa commune. Les autres n’entrent pas.",
  apartLine: (line: string, name: string | undefined, why: string) =>
    `${[line, name].filter((one) => one !== undefined).join(", ")} : ${why}.`,
  apartMore: (count: number) => `Et ${of(count, "autre ligne", "autres lignes")}.`,
  title: "Locaux importés",
  lead: "Des locaux que publient des données publiques. Personne ne les tient ici, jusqu’à ce que leur structure dise que c’est le leur.",
  operator: "Tenir l’instance",
  ended: "fini",
  cut: "interrompu",
  imports: {
    count: (count: number) => of(count, "import", "imports"),
    clear: "Tous les imports",
    empty: "Aucun import pour l’instant.",
    emptyHelp: "",
    emptyFirst: "Aucun import pour l’instant.",
  },
  kept: {
    count: (count: number) => of(count, "ligne mise à part", "lignes mises à part"),
    clear: "Toutes les lignes",
    empty: "Aucune ligne n’a été mise à part.",
    emptyHelp: "",
    emptyFirst: "Aucune ligne n’a été mise à part.",
  },
  sendTitle: "Importer un tableau",
  sent: "Un fichier CSV ou JSON, compressé ou non",
  sentHelp:
    "Vous verrez les colonnes avant que rien n’entre. Les téléphones, les courriels et les noms de personnes ne sont pas gardés.",
  sentMissing: "Choisissez un fichier.",
  send: "Regarder ce tableau",
  how: "Ou en ligne de commande :",
  columns: "Les colonnes de ce tableau",
  columnsLead: (name: string) =>
    `« ${name} » : voici ce que nous en lisons. Changez ce qui est faux, puis importez.`,
  notRead: "Ne pas lire",
  first: "Les premières lignes, comme nous les lisons",
  from: "D’où cela vient",
  source: "Qui le publie",
  sourceHelp: "Dit sur chaque page. Une colonne « source » du tableau passe avant.",
  sourceMissing: "Dites qui publie ce tableau.",
  licence: "Sous quelle licence",
  licenceHelp: "« Licence Ouverte 2.0 », « ODbL ».",
  url: "Adresse du jeu de données",
  urlWrong: "Écrivez une adresse qui commence par https://.",
  import: "Importer",
  one: "Un import de locaux",
  account: (counts: ImportCounts) =>
    `${of(counts.read, "ligne lue", "lignes lues")} : ${of(counts.new, "nouveau", "nouveaux")}, ${of(counts.known, "connu", "connus")} (dont ${of(counts.updated, "qui dit", "qui disent")} autre chose), ${of(counts.refused, "mise à part", "mises à part")}.`,
  doubtsTitle: "Ce que nous avons compris autrement",
  raw: "Ce que nous en lisions",
  columnsRead: "Colonnes lues :",
  others: (count: number) => `  – et ${of(count, "autre", "autres")}.`,
  keptAll: "Elles sont gardées : « /operateur/locaux » les montre toutes.",
  progress: (read: number, refused: number) =>
    `${of(read, "ligne lue", "lignes lues")}, ${of(refused, "mise à part", "mises à part")}`,
  badColumn: (typed: string) =>
    `« ${typed} » : écrivez --colonne champ="nom de la colonne", par exemple --colonne latitude="Coord. Y".`,
  card: (total: number, refused: number) =>
    total === 0
      ? "Aucun local n’a encore été importé."
      : `${of(total, "import", "imports")} ; le dernier a mis ${of(refused, "ligne", "lignes")} à part.`,
} as const;

export const sentRefusals = {
  "not-allowed": "Seul l’opérateur de l’instance peut importer des locaux.",
  empty: "Ce fichier est vide.",
  "too-long": "Ce fichier est trop long pour une page : importez-le en ligne de commande.",
  unreadable: "Nous n’avons pas pu lire de tableau dans ce fichier.",
  gone: "Ce fichier n’est plus là : envoyez-le de nouveau.",
} as const;
