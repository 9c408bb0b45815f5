/** The sentences of choosing some columns and some lines of a table. */
export const chooseTexts = {
  link: "choisir des colonnes et des lignes",
  title: (title: string) => `Une partie de « ${title} »`,
  heading: "Une partie du tableau",
  lead: "Cochez ce que vous prenez. Cette partie aura son adresse, ses fichiers, et l’on pourra en repartir.",
  columns: "Les colonnes",
  columnsHelp: "Sans rien cocher : toutes.",
  rows: "Les lignes",
  rowsHelp: "Sans rien cocher : toutes.",
  lines: "Les lignes, par leur numéro",
  linesHelp: (count: string) => `Par exemple : 2, 5 à 9. Il y en a ${count}. Sans rien : toutes.`,
  row: (number: number, said: string) => (said === "" ? `${number}` : `${number}. ${said}`),
  go: "Voir cette partie",
  empty: "Ce tableau n’a encore aucune ligne : il n’y a rien à en prendre.",
  refusals: {
    "all-of-it": "C’est le tableau entier. Cochez quelques colonnes, ou quelques lignes.",
    "not-lines": "Écrivez des numéros de lignes du tableau, comme : 2, 5 à 9.",
    "too-many-stretches": "C’est trop de lignes éparses. Prenez des lignes qui se suivent.",
  },
} as const;
