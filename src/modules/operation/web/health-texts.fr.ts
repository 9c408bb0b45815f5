export const keeperTexts = {
  trail: [{ label: "Tenir cette instance", at: "/operateur" }],
};

/** The page of health, for who keeps the instance. */
export const healthTexts = {
  title: "Santé de l’instance",
  allWell: "Tout va bien : il n’y a rien à faire.",
  well: (count: number) => (count > 1 ? `Ce qui va bien · ${count}` : "Ce qui va bien"),
  lead: "Chaque ligne dit quoi faire.",
  toDo: (count: number) => (count === 1 ? "Une chose à faire" : `${count} choses à faire`),
  states: { urgent: "maintenant", see: "à voir", well: "tout va bien" },
  card: {
    title: "Santé de l’instance",
    well: "Tout va bien.",
    urgent: (count: number) => (count === 1 ? "Une chose presse." : `${count} choses pressent.`),
    see: (count: number) =>
      count === 1 ? "Une chose est à voir." : `${count} choses sont à voir.`,
  },
  never: "jamais",
  figures: "Ce qui va bien, chiffres et détails",
  jobs: {
    title: "Travaux",
    caption: "Travaux réguliers, et ceux qui ont échoué",
    name: "Travail",
    last: "Dernier passage",
    ok: "Dernier réussi",
    next: "Prochain",
    failures: "Échecs de suite",
  },
  mails: {
    title: "Derniers courriels refusés",
    none: "Aucun.",
    line: (when: string, problem: string) => `${when} : ${problem}`,
    bounced: (count: number) =>
      count === 1
        ? "Une adresse revient : rien ne lui est plus envoyé, sauf ses codes pour entrer."
        : `${count} adresses reviennent : rien ne leur est plus envoyé, sauf leurs codes pour entrer.`,
  },
  accidents: {
    title: "Erreurs",
    lead: "Une page qui échoue montre une référence. Donnez-la ici : elle dit ce que c’était.",
    reference: "Référence",
    find: "Chercher",
    unknown: "Aucune erreur n’a cette référence depuis 90 jours. Vérifiez les huit signes.",
    none: "Aucune depuis un jour.",
    caption: "Erreurs depuis un jour, les plus fréquentes d’abord",
    found: "L’erreur de cette référence",
    where: "Où",
    what: "Quoi",
    line: "Ligne du code",
    count: "Fois",
    last: "La dernière",
    references: "Références",
  },
  slow: {
    title: "Questions lentes à la base",
    none: "Aucune depuis un jour.",
    caption: "Questions de plus de 200 ms, depuis un jour",
    shape: "Question, sans aucune valeur",
    count: "Fois",
    p95: "95 sur 100 sous",
    ms: (count: number) => `${count} ms`,
  },
  place: {
    title: "Place",
    folder: (path: string) => `Dossier des données : ${path}`,
    caption: "Place dans la base, de la plus grande à la plus petite",
    part: "Ce que c’est",
    size: "Place",
  },
  processes: {
    title: "Programmes en marche",
    caption: "Programmes qui servent le site",
    began: "Depuis",
    seen: "Vu",
    memory: "Mémoire",
    delay: "Retard",
    ms: (count: number) => `${Math.round(count)} ms`,
  },
  swept: {
    title: "Durées de garde",
    lead: "La première nuit compte sans effacer. Ensuite, ce qui a dépassé sa durée s’efface.",
    none: "La première nuit n’est pas encore passée.",
    caption: "Ce qui s’efface la nuit",
    what: "Quoi",
    state: "Nuit dernière",
    would: (count: number) => `compté : ${count}. Effacé la nuit prochaine.`,
    gone: (count: number, when: string) => `${count}, ${when}`,
    way: "La page publique des durées",
  },
} as const;
