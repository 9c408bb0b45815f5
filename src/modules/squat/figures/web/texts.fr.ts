const many = (count: number, one: string, more: string) => `${count} ${count > 1 ? more : one}`;

/** What came of the days elsewhere. */
export const texts = {
  title: "Ce que font les journées ailleurs",
  titleOf: (name: string) => `Les journées chez ${name}`,
  lead: "Des nombres, jamais des noms. Sous cinq réponses, rien n’est dit de ce que chacun a ressenti.",
  numbers: "En nombres",
  welcoming: "Structures qui ont ouvert leur porte",
  days: "Journées passées",
  employees: "Salarié·es qui en ont fait une",
  few: "moins de trois",
  circles: "Cercles nés d’une journée",
  feelings: "Ce que chacun a ressenti",
  sharing: "« Nous avons partagé quelque chose »",
  openness: "« J’ai envie de faire quelque chose avec eux »",
  answers: (count: number) => many(count, "réponse", "réponses"),
  tooFew: (count: number) =>
    `Moins de cinq réponses pour l’instant (${count}). Elles se liront quand il y en aura cinq.`,
  median: (degree: string) => `Au milieu : ${degree}.`,
  degree: "Réponse",
  count: "Combien",
  months: "Mois par mois",
  monthsTable: "Journées passées, sur douze mois",
  degrees: (feeling: string) => `${feeling}, réponse par réponse`,
  month: "Mois",
  monthDays: (count: number) => many(count, "journée", "journées"),
  csv: "Ces nombres en tableau (CSV)",
  territory: "Tout le territoire",
  find: "Trouver un lieu",
  way: "Ce que font les journées ailleurs",
} as const;
