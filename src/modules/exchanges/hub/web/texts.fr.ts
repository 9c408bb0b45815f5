import { toNamed } from "#basics/french/elision.fr";
import type { WayStep } from "../domain/way.ts";

/** Entraide, for whoever is of the house. */
export const hubTexts = {
  title: "Entraide",
  lead: "Vous demandez, quelqu’un répond. Vous convenez d’un jour. Puis vous dites merci.",
  ask: "Demander de l’aide",
  give: "En donner",
  parts: "Les parties de l’entraide",
  partNames: {
    near: "Près de vous",
    tables: "Qui répond à quoi",
    exchanges: "Mes échanges",
    favours: "Coups de pouce",
    kori: "Vos kori",
  },

  way: "Vos échanges, pas à pas",
  waiting: (count: number) =>
    count === 1 ? "1 attend un geste de vous" : `${count} attendent un geste de vous`,
  nothingWaits: "Rien à faire pour vous",
  steps: {
    ask: "1. Demander",
    agree: "2. Convenir",
    do: "3. Faire",
    thank: "4. Remercier",
  } satisfies Record<WayStep, string>,
  empty: {
    ask: "À une personne, à une association, ou à toutes celles qui peuvent.",
    agree: "Elle dit oui, non, ou autrement. Rien n’est engagé avant deux oui.",
    do: "Vous vous écrivez. Le jour peut changer. Chacun le voit.",
    thank: "Un mot. Des kori si l’on veut : ils remercient du temps et n’achètent rien.",
  } satisfies Record<WayStep, string>,
  draft: (title: string) => `« ${title} » est écrit. Personne ne l’a reçu.`,
  stuck: (title: string) => `« ${title} » : personne n’est sollicité en ce moment.`,
  chooseWhom: "Choisir à qui demander",
  chooseWhomFor: (title: string) => `Choisir à qui demander : ${title}`,
  answer: (name: string) => `Répondre ${toNamed(name)}`,
  look: (name: string) => `Voir l’échange avec ${name}`,
  thank: (name: string) => `Remercier ${name}`,
  thankedYou: (name: string) => `${name} vous a dit merci.`,
  toThank: (name: string) => `Avec ${name}, c’est fait. Un mot suffit. Des kori, si vous voulez.`,
  /** What is told of it, then: « La journée est passée. » */
  toThankOnce: (told: string) => `${told} Un mot suffit. Des kori, si vous voulez.`,
  about: (title: string) => `« ${title} ».`,
  favour: (name: string) => `${name} dit vous avoir donné un coup de pouce.`,
  more: (count: number) => (count === 1 ? "Et un autre" : `Et ${count} autres`),
  all: "Voir tous mes échanges",

  near: "Près de vous",
  nearAnywhere: "Ce que l’on peut demander ici",
  /** The list is by who gives: it says as many answers. */
  allOffers: (count: number, givers: number) =>
    count === 1
      ? "Voir l’offre"
      : `Voir les ${count} offres, de ${givers} ${givers === 1 ? "personne ou structure" : "personnes et structures"}`,
  kinds: "Genres d’aide",
  everyKind: (count: number) => `Tout ${count}`,
  noOffers: "Personne d’autre n’a encore dit ce qu’il peut donner par ici.",

  tables: "Qui répond à quoi",
  tablesSays: "Pour vous, ou pour quelqu’un que vous accompagnez.",
  need: "De quoi a-t-on besoin ?",
  needHelp: "Par exemple : un repas le dimanche",
  search: "Chercher",
  allTables: "Toutes les tables",
  noTables: "Il n’y a pas encore de table ici.",

  aside: "Ce qui est à vous",
  kori: "Vos kori",
  received: "On vous a remercié",
  given: "Vous avez remercié",
  koriIn: (kori: string, times: number) =>
    times === 1 ? `${kori}, en une fois` : `${kori}, en ${times} fois`,
  noKori: "Pas encore",
  koriSays: "Un kori remercie du temps. Il n’achète rien et ne classe personne.",
  readKori: "Remercier quelqu’un, ou lire chaque ligne",
  voucher: "Faire un bon en kori",
  code: "Montrer un code pour être remercié",

  mine: "Ce que vous donnez",
  nothingGiven: "Rien n’est écrit. Une ligne suffit pour commencer.",
  notShown: "Personne d’autre ne le lit encore.",
  change: "Changer",
  pause: "Faire une pause",
  mineOf: (name: string) => `Dire ce que peut donner ${name}`,

  gaps: "Demandé, et personne ne répond encore",
  gapsSay: "Vous êtes du cercle de gouvernance : vous lisez ce qui a été demandé sans réponse.",
  seeGaps: "Voir les besoins sans réponse",
} as const;

/** Entraide, for a visitor. */
export const visitorTexts = {
  title: "Entraide : demander de l’aide, en donner",
  heading: "Demander de l’aide, en donner",
  lead: "Un coup de main, un savoir-faire, du matériel. Entre voisins et entre associations.",
  words: "De quoi avez-vous besoin ?",
  wordsHelp: "Par exemple : « tablettes », « une scène ».",
  where: "Où ?",
  whereHelp: "Une commune : « Crest ».",
  search: "Chercher",
  clear: "Tout effacer",
  enter: "Entrer pour demander",
  how: "Comment cela se passe",
  unknownPlace: "Nous ne connaissons pas cette commune : voici ce qu’il y a partout.",

  offers: "Ce que les associations donnent en ce moment",
  found: "Ce que les associations donnent, d’après votre recherche",
  noOffers: "Aucune association n’a encore écrit cela ici.",
  noOffersHelp:
    "Essayez un mot plus courant, ou sans la commune. Une personne peut aussi le donner.",
  more: (count: number) =>
    count === 1 ? "Et une autre offre, une fois entré." : `Et ${count} autres, une fois entré.`,
  ask: "Demander",
  askFor: (words: string) => `Demander : ${words}`,

  tables: "Besoin d’une adresse, tout de suite ?",
  tablesSay: "Un repas, un toit, un papier à remplir : qui répond, et à quel numéro. Sans compte.",
  otherTables: "Les autres tables",

  persons: "Et des personnes, près de chez vous",
  personsSay:
    "Leur nom et ce qu’elles proposent se lisent une fois entré. Ici, on ne voit que le genre d’aide, et combien elles sont au moins.",
  around: "À 30 km autour du lieu que vous avez dit.",
  everywhere: "Partout où l’on s’entraide ici. Dites une commune pour compter près de chez vous.",
  orMore: "personnes ou plus",
  few: "Jamais moins de trois : en dessous, nous n’affichons rien, pour que personne ne soit reconnu.",
  noPersons: "Trop peu de personnes par ici pour les compter sans qu’on les reconnaisse.",

  steps: [
    ["1. Demander", "À une personne, à une association, ou à toutes celles qui peuvent."],
    ["2. Convenir", "Elle dit oui, non, ou autrement. Rien n’est engagé avant deux oui."],
    ["3. Faire", "Vous vous écrivez. Le jour peut changer. Chacun le voit."],
    ["4. Remercier", "Un mot. Des kori si l’on veut : ils remercient du temps et n’achètent rien."],
  ],

  telephone: "Pas d’ordinateur, ou pas envie ?",
  telephoneSays: "Appelez. Quelqu’un écrit la demande avec vous et vous rappelle.",
} as const;
