import { asTyped } from "#basics/typed";

const count = new Intl.NumberFormat("fr-FR");
const many = (n: number, one: string, more: string) =>
  n > 1 ? `${count.format(n)} ${more}` : `${n} ${one}`;

/** The sentences of « Qui finance qui près de chez vous ». */
export const subsidyTexts = {
  /** What went from a funder to an organisation, on a map. */
  route: (from: string, to: string) => `${from} finance ${to}`,
  onMap: (sum: string, times: number, year: number | undefined) =>
    [
      `${sum} €`,
      ...(times > 1 ? [`en ${times} fois`] : []),
      ...(year === undefined ? [] : [times > 1 ? `jusqu’en ${year}` : `en ${year}`]),
    ].join(" "),
  title: "Qui finance qui près de chez vous",
  lead: "Les subventions que les collectivités publient : qui a donné, à qui, pour quoi, combien. Pour savoir à qui demander, et à qui en parler.",
  filters: "Chercher parmi les subventions",
  words: "Un mot",
  wordsHelp: "Un thème, une action : « jardin », « sport », « musique ».",
  where: "Où",
  whereHelp: "Un département, ou une commune : « Drôme », « Crest, 20 km ».",
  funder: "Qui donne",
  funderHelp: "Un mot de son nom : « département », « agglomération ».",
  beneficiary: "Qui reçoit",
  beneficiaryHelp: "Un nom, un RNA, un SIREN ou un SIRET.",
  year: "Année",
  yearHelp: "Quatre chiffres, comme 2024.",
  search: "Chercher",
  clear: "Tout effacer",
  count: (n: number) => many(n, "subvention", "subventions"),
  total: (sum: string) => `${sum} en tout.`,
  mostly: (name: string, part: number) =>
    part >= 100
      ? `Qui a tout donné : ${name}.`
      : `Qui a le plus donné : ${name}, ${part} % de la somme.`,
  orders: { newest: "année", largest: "montant", beneficiary: "qui reçoit" },
  unknownPlace: (typed: string) =>
    `Nous ne connaissons pas « ${typed} » : voici les subventions de partout.`,
  didYouMean: "Vouliez-vous dire :",
  otherPlaces: "Un autre lieu porte ce nom :",
  unplaced: (n: number) =>
    `${many(n, "autre subvention du département n’a", "autres subventions du département n’ont")} pas de commune connue :`,
  unplacedLink: (department: string) => `voir tout le département ${department}`,
  empty: "Aucune subvention ne répond à cela.",
  emptyHelp: "Essayez un mot de moins, une autre année, ou tout le département.",
  none: "Aucune subvention n’est encore publiée ici.",
  noneSays:
    "Les collectivités publient ce qu’elles donnent. La personne qui tient cet Archipel peut faire entrer ces listes : demandez-le-lui.",
  askOperator: "Écrire à la personne qui tient cet Archipel",
  noneOperator:
    "Prenez le fichier de subventions de votre département ou de votre commune, au format commun (CSV), puis :",
  command: `${asTyped("import")} subventions fichier.csv`,
  by: "Donné par",
  noYear: "année inconnue",
  on: (day: string) => `le ${day}`,
  seat: (town: string, department: string) => `${town} (${department})`,
  departmentOfFunder: (department: string) => `département du financeur : ${department}`,
  departmentOf: (department: string) => `département ${department}`,
  source: (name: string, day: string) => `Source : ${name}, lue le ${day}.`,
  note: "Sans somme en euros",
  byFunder: "Par financeur",
  byYear: "Par année",
  byBeneficiary: "Qui a le plus reçu",
  columns: {
    funder: "Financeur",
    beneficiary: "Qui reçoit",
    year: "Année",
    number: "Subventions",
    sum: "Somme",
  },
  csv: "Télécharger cette liste (CSV)",
  about:
    "Ces lignes viennent de fichiers publics, tels qu’ils sont publiés : elles ne disent pas tout, et une somme votée n’est pas toujours versée. Rien de ce qui est donné à une personne n’est montré.",
  /** In the tab: the page of the organisation itself bears its name alone. */
  funderTitle: (name: string) => `${name} : les subventions données`,
  funderLead: (n: number, sum: string) =>
    `A donné ${many(n, "subvention publiée", "subventions publiées")}, ${sum} en tout.`,
  siren: "SIREN",
  department: "Département",
  itsPage: "Sa page parmi les structures",
  itsCalls: "Chercher ses appels",
  given: "Ce qu’il a donné",
  back: "Qui finance qui",
  panel: {
    title: "Subventions publiées",
    received: (n: number, sum: string) =>
      `A reçu ${many(n, "subvention", "subventions")}, ${sum} en tout.`,
    gave: (n: number, sum: string) =>
      `A donné ${many(n, "subvention", "subventions")}, ${sum} en tout.`,
    seeReceived: "Voir ce qu’elle a reçu",
    seeGave: "Voir à qui",
  },
} as const;
