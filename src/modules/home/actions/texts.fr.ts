/** What the operator's cards and the acknowledgement say. */
export const texts = {
  receipt: (reference: string, at: string) => ({
    subject: `Votre message est bien arrivé (${reference})`,
    lines: (about: string, words: string) => [
      "Bonjour,",
      `Votre message « ${about} » est bien arrivé.`,
      `Sur cette page, vous lisez qui en est prévenu et si quelqu’un s’en occupe : ${at}`,
      `Si vous nous en reparlez, donnez cette référence : ${reference}.`,
      "Vous avez écrit :",
      words,
      "Si vous n’avez rien écrit, quelqu’un a donné votre adresse par erreur : vous n’avez rien à faire.",
    ],
  }),
  forItsReader: {
    code: "(Ce courriel porte un code, pour cette personne seule.)",
    link: "(un lien pour cette personne seule : elle retrouve la page en entrant)",
  },
  mine: {
    title: "Messages à l’équipe",
    about: "sujet",
    words: "message",
    sent: "envoyé le",
    handled: "traité le",
  },
  noMessage: "Aucun message n’attend de réponse.",
  messages: (waiting: number, accessibility: number) =>
    [
      waiting === 1
        ? "Un message attend une réponse."
        : `${waiting} messages attendent une réponse.`,
      ...(accessibility === 0
        ? []
        : [`Dont ${accessibility} sur l’accessibilité, à traiter dans la semaine.`]),
    ].join(" "),
  mentions: {
    names: {
      address: "l’adresse de l’éditeur",
      contact: "son courriel",
      telephone: "un téléphone",
    },
    missing: (what: string) =>
      `Le site est ouvert, et ses mentions légales sont incomplètes. Il y manque : ${what}.`,
    well: "Elles disent qui répond du site, et comment l’atteindre.",
    local: "Aucun éditeur n’est nommé : le site n’est ouvert à personne d’autre.",
  },
  mails: {
    noServer: "Aucun serveur de courriel n’est réglé. Rien n’attend.",
    noServerYetOpen:
      "Aucun serveur de courriel n’est réglé : personne ne peut recevoir son code pour entrer.",
    kept: (count: number) =>
      count === 1
        ? "Aucun serveur de courriel n’est réglé : un courriel est gardé ici."
        : `Aucun serveur de courriel n’est réglé : ${count} courriels sont gardés ici.`,
    well: (count: number) =>
      count === 0
        ? "Aucun courriel n’est encore parti."
        : `${count === 1 ? "Un courriel" : `${count} courriels`} en tout, aucun en panne parmi les derniers.`,
    failing: (count: number) =>
      count === 1
        ? "Un courriel récent n’a pas pu partir."
        : `${count} courriels récents n’ont pas pu partir.`,
  },
} as const;
