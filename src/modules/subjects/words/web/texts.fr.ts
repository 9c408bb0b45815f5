import type { ChangeRefusal, ImportRefusal, MeaningRefusal } from "../actions/keep-words.ts";
import type { LineProblem, OwnTie } from "../domain/own-lines.ts";

const count = (many: number, one: string, several: string) =>
  many <= 1 ? `${many} ${one}` : `${many} ${several}`;
const times = (many: number) => count(many, "recherche", "recherches");

const NOT_THEIRS = "Seul qui tient l’instance peut le faire.";
const MANY = "La liste a déjà 2 000 lignes : retirez-en d’abord.";
const SAID = "Cette ligne est déjà dans la liste.";

export const problemTexts: Readonly<Record<LineProblem, string>> = {
  "too-long": "Trop longue : 500 signes au plus.",
  "nothing-before": "Rien avant le premier « > », « ~ » ou « < ».",
  "one-word": "Un seul mot : dites aussi ce qu’il veut dire.",
  "little-words": "Un de ces mots ne veut rien dire seul (« de », « pour »…).",
  "too-many": "Trop de mots à la fois.",
};

export const tieTexts: Readonly<Record<OwnTie, string>> = {
  synonym: "La même chose",
  family: "La même famille (danse, danseur, danser)",
  narrower: "Plus précis (qui cherche l’autre veut bien celui-ci)",
  near: "Voisin (ne sert qu’à classer)",
};

export const wordTexts = {
  operator: "Tenir l’instance",
  title: "Les mots",
  lead: "Ce que l’on cherche sans rien trouver, et ce que vous ajoutez à la liste des mots.",
  card: (unmet: number, broken: number) =>
    [
      unmet === 0
        ? "Aucun mot n’attend d’être complété."
        : count(unmet, "mot n’a rien trouvé.", "mots n’ont rien trouvé."),
      ...(broken === 0
        ? []
        : [count(broken, "ligne n’est pas comprise.", "lignes ne sont pas comprises.")]),
    ].join(" "),
  unmetTitle: (many: number) =>
    many === 0 ? "Rien à compléter" : count(many, "mot n’a rien trouvé", "mots n’ont rien trouvé"),
  unmetMeans:
    "Un mot est montré seul, jamais la recherche, quand il n’a rien trouvé trois jours différents en un mois. Personne ne sait qui l’a écrit. Un mois après, il est oublié.",
  none: "Aucun mot n’est revenu trois jours sans rien trouver.",
  word: "Le mot",
  counted: "Compté",
  count: (days: number, searches: number) => `${days} jours, ${times(searches)}`,
  doing: "À faire",
  listed: "déjà dans la liste : aucun appel n’en parle",
  complete: "Ce mot veut dire…",
  completeOf: (word: string) => `Ce mot veut dire… : « ${word} »`,
  leave: "Ne pas compléter",
  leaveOf: (word: string) => `Ne pas compléter « ${word} »`,
  left: (many: number) =>
    count(
      many,
      "mot n’est pas à compléter. Nous n’en gardons qu’une empreinte illisible, un an.",
      "mots ne sont pas à compléter. Nous n’en gardons que des empreintes illisibles, un an.",
    ),
  takeBack: "Les laisser revenir",
  meaningTitle: "Ce mot veut dire…",
  meaningHelp: "Écrivez-le avec ses accents. Une expression entière convient aussi.",
  known: "Veut dire",
  knownHelp: "Un mot connu, par exemple « danse ».",
  tie: "C’est",
  add: "Ajouter",
  wordMissing: "Écrivez le mot.",
  knownMissing: "Écrivez ce qu’il veut dire.",
  tieMissing: "Choisissez comment les deux se tiennent.",
  linesTitle: (many: number) => count(many, "ligne ajoutée", "lignes ajoutées"),
  linesNone: "Rien n’a été ajouté à la liste de la maison.",
  linesMean:
    "Une ligne sert partout en une minute : appels, annuaire, locaux, rendez-vous. Les alertes déjà demandées suivent dans l’heure.",
  broken: (many: number) =>
    count(
      many,
      "ligne n’est pas comprise : elle est gardée, et ne sert pas.",
      "lignes ne sont pas comprises : elles sont gardées, et ne servent pas.",
    ),
  line: "La ligne",
  lineHelp:
    "« + » même famille, « = » la même chose, « > » plus précis, « ~ » voisin, « < » ce qui se dit et ne s’écrit pas.",
  lineMissing: "Écrivez la ligne.",
  means: "Comprise",
  understood: "Oui",
  change: "Changer",
  changeOf: (line: string) => `Changer « ${line} »`,
  changeTitle: "Changer une ligne",
  save: "Enregistrer",
  remove: "Retirer cette ligne",
  export: "Emporter la liste (mots.txt)",
  importTitle: "Apporter une liste",
  file: "Fichier de texte",
  fileHelp: "Une ligne par groupe, comme mots.txt. Ce qui n’est pas compris est gardé et montré.",
  fileMissing: "Choisissez un fichier.",
  import: "Apporter",
  how: "Ou, sur la machine :",
  said: {
    ajoute: "C’est ajouté.",
    laisse: "Ce mot ne sera plus proposé.",
    rendus: "Ces mots pourront revenir.",
    change: "La ligne est changée.",
    retire: "La ligne est retirée.",
  } as Readonly<Record<string, string>>,
  imported: (added: number, known: number, broken: number) =>
    [
      count(added, "ligne ajoutée", "lignes ajoutées"),
      count(known, "déjà là", "déjà là"),
      count(broken, "pas comprise", "pas comprises"),
    ].join(", ") + ".",
} as const;

export const meaningRefusals: Readonly<Record<MeaningRefusal, string>> = {
  "not-the-operator": NOT_THEIRS,
  "no-word": "Ce mot ne dit rien : écrivez un mot, ou une expression courte.",
  "unknown-word": "Nous ne connaissons pas ce mot non plus. Choisissez-en un du dictionnaire.",
  "already-said": SAID,
  "too-many": MANY,
};

export const changeRefusals: Readonly<Record<ChangeRefusal, string>> = {
  ...problemTexts,
  "not-the-operator": NOT_THEIRS,
  "already-said": SAID,
  gone: "Cette ligne n’est plus là.",
};

export const importRefusals: Readonly<Record<ImportRefusal, string>> = {
  "not-the-operator": NOT_THEIRS,
  empty: "Ce fichier ne dit rien.",
  "not-text": "Ce fichier n’est pas du texte.",
  "too-many": MANY,
};

export const leaveRefusals = {
  "not-the-operator": NOT_THEIRS,
  gone: "Ce mot n’est plus là.",
} as const;

export const commandTexts = {
  describe: "Les mots que l’on cherche sans rien trouver, et la liste de l’instance.",
  add: "Ajoute les lignes d’un fichier au format de mots.txt ; « - » lit l’entrée.",
  export: "Écrit les lignes ajoutées, au format de mots.txt.",
  file: "le fichier de texte",
  noFile: (file: string) => `Le fichier ${file} ne se lit pas.`,
  none: "Aucun mot n’est revenu trois jours sans rien trouver.",
  noLine: "Aucune ligne n’a été ajoutée.",
  one: (word: string, days: number, searches: number) =>
    `${word} : ${days} jours, ${times(searches)}`,
} as const;
