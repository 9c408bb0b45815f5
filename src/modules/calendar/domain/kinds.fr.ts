/** What an occasion may be. Modules above bring others (`Module.occasionKinds`). */
export const kinds = {
  meeting: { label: "Réunion" },
  convivial: { label: "Moment convivial" },
  action: { label: "Action, chantier" },
  workshop: { label: "Atelier" },
  visit: { label: "Visite" },
  other: { label: "Autre chose" },
} as const;
