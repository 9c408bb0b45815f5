/** « Faut-il encore l’appeler ? » */
export const texts = {
  title: (name: string) => `Faut-il encore appeler ${name} ?`,
  lead: (name: string, telephone: string) =>
    `« Appeler ${name} », au ${telephone}, est sur toutes vos pages et sur la semaine imprimée.`,
  waits: (name: string) => `${name} ne vous aide plus ici`,
  about: (name: string) => `« Appeler ${name} » est encore sur toutes vos pages.`,
  go: "Répondre",
  goOf: (name: string) => `Répondre : faut-il encore appeler ${name} ?`,
  noMore: "Ce n’est plus à appeler",
  still: (name: string) => `J’appelle encore ${name}`,
  other: "Appeler quelqu’un d’autre",
} as const;

export const stillCalledRefusals = {
  "nothing-to-ask": "C’est déjà répondu.",
} as const;
