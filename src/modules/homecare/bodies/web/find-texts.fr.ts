/** To find one by what it does. */
export const findTexts = {
  title: "Chercher selon ce qu’elle fait",
  words: "Que voulez-vous ?",
  wordsHelp: "« Repas », « kiné », « jardin ».",
  kinds: "Quelle sorte de structure ?",
  search: "Chercher",
  clear: "Toutes celles qui viennent",
  none: "Aucune de celles qui viennent ne le dit.",
} as const;
