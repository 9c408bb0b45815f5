import { writeDate } from "#basics/dates";

const RANKS = ["premier", "deuxième", "troisième", "quatrième"] as const;

/** « troisième trimestre 2026 ». */
export const quarterName = (quarter: Temporal.PlainDate): string =>
  `${RANKS[Math.floor(quarter.month / 3)] ?? ""} trimestre ${quarter.year}`;

/** What is done together, in figures. */
export const texts = {
  title: "Ce que nous faisons ensemble",
  lead: "Ce qui est fait ici pour les personnes chez qui l’on vient, trimestre par trimestre. Des nombres, jamais des noms, et jamais des euros.",
  notOpen: "Ce service n’est pas ouvert sur ce territoire : il n’y a rien à compter.",
  none: "Aucun trimestre n’est encore compté.",
  next: (day: Temporal.PlainDate) => `Le trimestre en cours sera compté le ${writeDate(day)}.`,
  caption: "Trimestre par trimestre, le plus récent d’abord",
  quarter: "Trimestre",
  persons: "Personnes",
  atLeastHours: "Heures données, au moins",
  atLeastVisits: "Visites, au moins",
  favours: "Coups de pouce",
  outings: "Sorties et spectacles",
  few: "trop peu pour être dit",
  atLeast: (count: number) => `au moins ${count}`,
  how: "Comment c’est compté",
  howSays: [
    "Rien ne se dit sous cinq personnes, ni quand une seule en fait presque tout : « trop peu pour être dit » peut vouloir dire zéro. Les personnes sont comptées par cinq, les visites et les heures par dix.",
    "Une visite est un passage que quelqu’un a noté. Les heures sont celles que les deux côtés ont dites justes, qui que soit venu : salarié·e, bénévole, famille, voisin·e.",
    "Un coup de pouce est celui dont on a remercié ; une sortie, un rendez-vous où la personne est venue.",
    "Tout le territoire en une fois, cinq semaines après la fin du trimestre, et plus jamais : ce qui est effacé ou confirmé ensuite n’y change rien. Ainsi aucune soustraction ne dit ce qui est fait pour quelqu’un.",
  ],
  csv: "Ces nombres, pour un tableur (CSV)",
  home: "Chez moi",
} as const;
