/** Who may open premises, before one does. */
export const keepersTexts = {
  which: "Pour quelle structure ?",
  none: "Un local est ouvert par une structure.",
  noneSays:
    "Vous n’en représentez aucune qui soit vérifiée, avec le pouvoir de publier en son nom. Trouvez la vôtre, dites que vous la représentez : on vérifie, puis vous ouvrez son local.",
  find: "Trouver ma structure",
} as const;
