/** The sentences of papers of structures attached to a joint answer. */
export const paperTexts = {
  attach: "Joindre un papier de ma structure",
  title: "Joindre un papier de votre structure",
  lead: "Statuts, RIB, comptes : ce que votre structure a rangé une fois se joint ici sans le renvoyer à tout le cercle.",
  which: "Quel papier ?",
  who: "Qui le lira ?",
  whoHelp: "Une seule personne, celle qui mène la réponse. Les autres voient seulement son nom.",
  send: "Joindre ce papier",
  none: "Vos structures n’ont encore rangé aucun papier.",
  noneHelp:
    "Rangez-les d’abord dans la page de votre structure, sous « Papiers ». Seules les personnes qui tiennent cette page le peuvent.",
  choose: "Choisissez un papier.",
  chooseReader: "Choisissez qui le lira.",
  of: (paper: string, organisation: string) => `${paper} (${organisation})`,
  readBy: (name: string) => `Seule la personne qui mène la réponse peut l’ouvrir : ${name}.`,
  readByYou: "Personne d’autre que vous ne l’ouvre ici ; la structure voit quand vous le faites.",
  takenBack: "Repris par la structure : plus personne ne peut l’ouvrir.",
} as const;
