const figures = new Intl.NumberFormat("fr-FR");

const many = (count: number, one: string, several: string) =>
  count > 1 ? `${figures.format(count)} ${several}` : `${figures.format(count)} ${one}`;

/** The sentences of the front page and of Adrienne's. */
export const texts = {
  title: "Trouver un appel, y répondre ensemble",
  titleLines: ["Trouver un appel,", "y répondre ensemble."],
  /** A name that ends with its own full stop (« Marthe B. ») closes the sentence. */
  hello: (name: string) => (name.endsWith(".") ? `Bonjour ${name}` : `Bonjour ${name}.`),
  lead: "Archipel est l’endroit où les associations trouvent des appels à projets qui leur vont, y répondent à plusieurs et s’entraident entre voisins.",
  today: (day: string) => `Nous sommes ${day}.`,
  search: {
    label: "Que voulez-vous faire ?",
    help: "Exemple : « jardin partagé à Montélimar »",
    send: "Chercher",
  },
  openCalls: (count: number) => many(count, "appel ouvert", "appels ouverts"),
  /** How many of the open calls an association may answer, where that is not all of them. */
  toAssociations: (count: number) =>
    count === 0
      ? "Aucun ouvert aux associations"
      : many(count, "ouvert aux associations", "ouverts aux associations"),
  among: (all: string) => `sur ${all}`,
  /** Of how many public sources; those of the demonstration are of none. */
  fromSources: (count: number, demonstration: boolean) => {
    const read =
      count > 1
        ? `relevés dans ${figures.format(count)} sources publiques`
        : "relevés dans une source publique";
    if (demonstration)
      return count > 0
        ? `inventés pour la démonstration, ou ${read}.`
        : "inventés pour la démonstration.";
    return count > 0 ? `${read}.` : "publiés ici par leurs organismes.";
  },
  noCalls:
    "Aucun appel n’est ouvert ici aujourd’hui. Qui tient l’instance peut en apporter ; les anciens restent dans la recherche.",
  demonstration: {
    says: "C’est une démonstration. Vous pouvez aussi",
    link: "entrer comme quelqu’un d’ici",
    more: ": une voisine de 80 ans, une trésorière, un médiateur…",
  },
  map: "Les cercles, dessinés comme des îles. La liste plus bas dit la même chose.",
  mapSays: ({ rests, linked }: { readonly rests: boolean; readonly linked: boolean }) =>
    [
      "Chaque île est un cercle.",
      ...(linked ? ["Un trait relie ceux qui travaillent ensemble."] : []),
      ...(rests ? ["Une île éteinte se repose."] : []),
    ].join(" "),
  soon: {
    title: "Ils ferment bientôt",
    all: (count: number) => `Voir les ${many(count, "appel", "appels")}`,
    none: "Aucun appel ne ferme dans les deux mois.",
    noneLink: "Voir ceux qui restent ouverts plus longtemps",
  },
  circles: {
    title: "Des cercles où l’on peut venir",
    yours: "Vos cercles et les autres",
    all: (count: number) => `Les ${many(count, "cercle", "cercles")}`,
  },
  awaits: "Ce qui vous attend",
  about: {
    title: "Ce qu’est Archipel",
    find: {
      title: "Trouver",
      says: "Des annonces publiques rassemblées au même endroit : vous dites ce que vous voulez faire, Archipel dit quels appels vous vont, et pourquoi.",
    },
    together: {
      title: "À plusieurs",
      says: "Un cercle réunit qui veut, autour d’un appel, d’un métier ou d’une voisine : on y accepte la même charte, et chaque voix compte autant.",
    },
    yours: {
      title: "Entre de bonnes mains",
      says: "Ce que vous écrivez reste à vous : vous choisissez qui le lit et jusqu’à quand. Le logiciel est libre, tenu par les associations qui s’en servent.",
    },
  },
  near: {
    title: "Près de chez vous",
    says: "Appels, structures, rendez-vous, locaux : sur une carte.",
    around: "Voir autour de moi",
    venues: "Trouver un local",
  },
  join: {
    title: "Qui veut y va",
    says: "Association, commune, voisine, chercheur, entreprise : une adresse de courriel suffit. Sans courriel, quelqu’un peut vous aider à entrer.",
    link: "Rejoindre Archipel",
  },
  simple: {
    title: (day: string) => `Aujourd’hui, ${day}`,
    calmTitle: "Rien ne vous attend.",
    calm: "La journée est à vous.",
    count: (count: number) => `${count} choses en tout, les plus pressées d’abord.`,
    all: (count: number) => `Tout ce qui vous attend : ${count} choses`,
    see: "Voir",
    days: "Aujourd’hui et demain",
    atHome: "Chez moi : ma semaine",
    noDates: "Aucun rendez-vous.",
    nobodyLeft: "Plus personne aujourd’hui.",
    notes: "Lire et écrire vos mots",
    thank: "Remercier quelqu’un",
  },
} as const;
