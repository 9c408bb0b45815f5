/** The sentences of a circle's own rules, and of its own moderators. */
export const rulesTexts = {
  title: "Nos règles, et qui modère",
  lead: "Un cercle décide de ses règles et choisit qui modère ce qui s’y dit.",
  rules: "Nos règles",
  noRules: "Ce cercle n’a pas écrit d’autres règles que sa charte.",
  write: "Écrire nos règles",
  moderators: "Qui modère ici",
  count: (count: number) =>
    count === 0
      ? "Personne ne modère ce cercle en ce moment : ce qui est signalé va aux personnes qui modèrent l’instance."
      : count === 1
        ? "Une personne du cercle modère ce qui s’y dit."
        : `${count} personnes du cercle modèrent ce qui s’y dit.`,
  what: "Qui modère peut fermer un fil, masquer un message en disant pourquoi, et répondre à ce qui est signalé. Jamais pour ses propres mots.",
  above:
    "Au-dessus, il y a les règles de l’instance, qui valent pour tous les cercles ; une décision se conteste auprès d’elle.",
  aboveLink: "La modération de l’instance",
  name: "Nommer qui modère",
  nameSays:
    "Qui anime modère déjà. Pour que d’autres le fassent, nommez un rôle et cochez la case qui le dit.",
  you: "Vous en êtes.",
  charter: "La charte",
} as const;
