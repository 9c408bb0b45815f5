/** What lives in the circles of the demonstration: who takes care of what, who asks, what changed, what is linked. */
export const demonstrationRoles = [
  {
    circle: "plants",
    name: "Les graines",
    about: "Tient la boîte à graines, et dit en février ce qu’il reste à semer.",
    holder: "lucienne",
    second: "yvonne",
    daysAgo: 340,
  },
  {
    circle: "theatre",
    name: "Les clés des salles",
    about: "Demande les clés la semaine d’avant, et les rend le lendemain.",
    holder: "bastien",
    second: "odile",
    daysAgo: 210,
  },
  {
    circle: "mediators",
    name: "Le calme",
    about: "Relit ce qui s’échauffe, ferme un fil une nuit s’il le faut, et dit pourquoi.",
    moderates: true,
    holder: "bruno",
    second: "josiane",
    daysAgo: 120,
  },
  {
    circle: "governing",
    name: "La modération",
    about: "Lit ce qui est signalé, au moins une fois par semaine, et écrit pourquoi.",
    moderates: true,
    holder: "maelle",
    second: "lea",
    daysAgo: 400,
  },
  {
    circle: "governing",
    name: "Les comptes de l’Archipel",
    about: "Publie chaque dépense dans le mois, avec sa facture.",
    holder: "odile",
    second: "nathalie",
    daysAgo: 390,
  },
] as const;

/** Links between circles: proposed by a facilitator of the first; answered, or waiting. */
export const demonstrationLinks = [
  {
    from: "gardens",
    to: "plants",
    words: "Les plants du printemps vont aux jardins ; les jardins rendent des graines.",
    daysAgo: 28,
    accepted: true,
  },
  {
    from: "offices",
    to: "theatre",
    words: "Une journée de travail dans une salle des fêtes, un matin où elle est vide.",
    daysAgo: 3,
    accepted: false,
  },
] as const;

/** Who asks to join a circle, and waits. */
export const demonstrationRequests = [
  {
    circle: "mediators",
    person: "malika",
    answers: [
      "Adrienne et deux voisines, chez elles, entre deux passages.",
      "Quand le code arrive sur un téléphone qui n’est pas le leur.",
    ],
    daysAgo: 2,
  },
] as const;

/** A charter that changed: some accepted it again, the others still may. */
export const demonstrationCharters = [
  {
    circle: "quality",
    by: "jean-remy",
    sentences: [
      "On part d’une situation vécue, jamais d’une norme.",
      "Tout ce que nous écrivons est sous licence libre.",
      "On se voit autour d’un repas une fois par trimestre.",
      "Qui essaie une méthode raconte aussi ce qui n’a pas marché.",
    ],
    why: "Deux associations ont essayé la méthode et ne savaient pas où le dire.",
    daysAgo: 9,
    daysToRead: 30,
    acceptedBy: ["pauline"],
  },
] as const;
