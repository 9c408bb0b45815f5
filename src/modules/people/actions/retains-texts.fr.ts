/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  codes: {
    what: "Les codes et les liens pour entrer, une fois leur heure passée",
    why: "Reconnaître un code donné trop tard",
  },
  passkeyChallenges: {
    what: "Ce qu’une clé d’accès avait à signer, et qu’elle n’a pas signé",
    why: "Rien ne s’en sert plus : la nuit l’emporte",
  },
  recoveries: {
    what: "Les demandes de qui a perdu son adresse, une fois réglées",
    why: "Répondre à qui la conteste",
  },
  birthYears: {
    what: "Une année de naissance donnée, jusqu’à ce que 18 ans soient sûrs",
    why: "Protéger les mineurs",
  },
  asleep: {
    what: "Un compte dont personne ne se sert : une lettre après deux ans, l’effacement trois mois plus tard",
    why: "Vous laisser revenir. Qui tient quelque chose pour d’autres passe d’abord la main",
  },
  addresses: {
    what: "Une adresse pour laquelle un code fut demandé, et dont rien n’est venu",
    why: "Laisser le temps de revenir",
  },
} as const;
