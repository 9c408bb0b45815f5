/** Sentences of a meeting that was held with paper, and is typed afterwards. */
export const paperTexts = {
  title: "Saisir la feuille de la réunion",
  lead: "Elle s’est tenue sur papier ? Dix minutes suffisent : le compte rendu s’écrit, les tâches se créent.",
  way: "Elle s’est tenue sur papier ?",
  waySays: "Saisissez la feuille : qui était là, ce qui a été décidé, qui fait quoi.",
  there: "Qui était là",
  excused: "Qui s’est excusé",
  spoken: "Les points dont on a parlé",
  spokenHelp: "Les autres iront dans « ce qui reste à voir ».",
  decided: "Ce qui a été décidé",
  decidedHelp: "Une décision par ligne.",
  todo: "Ce qui est à faire",
  todoHelp:
    "Une chose par ligne : quoi ; qui ; pour quand. Par exemple : Appeler la mairie ; Solène ; 15/12/2026. Qui et quand peuvent manquer.",
  noted: "À noter",
  notedHelp: "Une chose par ligne.",
  closedHelp:
    "Une chose par ligne. D’un point à huis clos, n’écrivez rien ici : le compte rendu n’en dit que ce qui est décidé.",
  send: "Écrire le compte rendu",
  sendSays: "La réunion sera terminée, et le cercle prévenu dans sa lettre.",
  nobody: "Cochez au moins une personne.",
  tooMany: (most: number) => `C’est trop de lignes : ${most} au plus.`,
  wrong: {
    "unknown-name": (line: string) =>
      `« ${line} » : nous ne trouvons pas cette personne dans le cercle. Écrivez son prénom comme il est ci-dessus, ou une date comme 15/12/2026.`,
    "several-names": (line: string) =>
      `« ${line} » : plusieurs personnes portent ce prénom. Écrivez le nom entier.`,
    "too-long": (line: string) => `« ${line.slice(0, 60)}… » est trop long.`,
  },
  notBegun: "Cette réunion n’a pas encore commencé.",
} as const;
