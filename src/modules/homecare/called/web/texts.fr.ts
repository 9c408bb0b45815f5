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

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** One is there again: who is told, and whom one tells oneself. */
export const backTexts = {
  title: "Vous êtes là : vos visites reprennent",
  told: (names: readonly string[]) => `Une lettre part à : ${LIST.format(names)}.`,
  unheard: (names: readonly string[]) =>
    `Rien n’est écrit à ${LIST.format(names)} : la lettre qui disait l’absence n’était pas encore partie.`,
  call: "Ici, personne ne reçoit de lettre pour le reste. Prévenez vous-même, par téléphone :",
  unwritten: (name: string) => `${name}, sans adresse de courriel`,
  nobodyFor: (title: string) => `qui vient pour : ${title}`,
  calls: (name: string, telephone: string) => `Appeler ${name} : ${telephone}`,
} as const;
