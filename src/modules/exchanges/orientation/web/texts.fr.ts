import { toNamed } from "#basics/french/elision.fr";
import type { How, Reread } from "../domain/orientation.ts";

/** The sentences of the orientation tables. */
export const texts = {
  title: "Qui répond à quoi",
  lead: "Qui fait quoi près de chez vous : pour chaque besoin, qui répond, à quelles conditions, et vers qui on se tourne ensuite.",
  how: "Chaque ligne est confirmée par celle ou celui qu’elle nomme.",
  search: {
    need: "De quoi a-t-on besoin ?",
    needHelp: "En quelques mots : « remplir des papiers », « repas chaud ».",
    place: "Dans quelle commune ?",
    send: "Chercher",
    title: "Qui répond",
    none: (words: string) => `Aucune table ne dit encore qui répond à « ${words} ».`,
    noneMore: "Essayez un mot plus courant, ou sans la commune.",
    unknownPlace: "Nous ne connaissons pas cette commune : nous avons cherché partout.",
    on: "dans",
    offers: "Qui dit pouvoir le donner",
    noOffers: "Personne n’a encore écrit cela parmi les offres.",
    allOffers: "Voir toutes les offres",
  },
  tables: "Toutes les tables",
  noTable: "Il n’y a pas encore de table ici.",
  begin: "Commencer une table",
  lines: (count: number) => (count === 1 ? "1 ligne" : `${count} lignes`),
  everywhere: "Partout",
  csv: "Tableur (.csv)",
  jsonld: "Données liées (.jsonld)",

  make: {
    title: "Commencer une table d’orientation",
    lead: "Vous y écrivez à plusieurs qui répond à quel besoin. Qui voit le cercle voit la table.",
    circle: "Dans quel cercle ?",
    chooseCircle: "Choisissez un cercle.",
    name: "Son nom",
    nameHelp: "Par exemple : « Qui fait quoi autour de Crest ».",
    emptyName: "Donnez-lui un nom.",
    places: "Où vaut-elle ?",
    placesHelp:
      "Une commune, un département ou une région par ligne. Laissez vide si elle vaut partout.",
    send: "Commencer",
    noCircle: "Une table appartient à un cercle. Rejoignez-en un d’abord.",
    circles: "Voir les cercles",
  },
  change: { title: "Régler la table", send: "Enregistrer" },
  unknownPlace: (typed: string) => `Nous ne connaissons pas « ${typed} ».`,
  severalPlaces: (typed: string, places: readonly string[]) =>
    `Il y a plusieurs « ${typed} » : ${places.join(", ")}.`,
  closePlaces: (typed: string, places: readonly string[]) =>
    `Nous ne connaissons pas « ${typed} ». Vouliez-vous dire : ${places.join(", ")} ?`,
  tooManyPlaces: "Écrivez vingt lieux au plus.",

  table: {
    of: "Table du cercle",
    caption: "Qui répond à quoi",
    need: "Besoin",
    where: "Où",
    who: "Qui répond",
    conditions: "Conditions",
    next: "Sinon",
    review: "À relire",
    none: "Aucune ligne n’est encore confirmée.",
    due: "à relire",
    dueBecause: {
      left: "a quitté le cercle",
      gone: "n’est plus ici",
      dissolved: "est dissoute",
      merged: "a fusionné",
    } satisfies Record<Reread, string>,
    gone: "Personne partie",
    byOther: {
      itself: "",
      telephone: "confirmé par téléphone",
      paper: "confirmé sur papier",
      spoken: "confirmé de vive voix",
    } satisfies Record<How, string>,
    waiting: "En attente de confirmation",
    waitingSays:
      "Seuls les membres les lisent. Elles ne comptent pas tant que celle ou celui qu’elles nomment n’a pas dit oui.",
    changes: "changement proposé",
    ended: "Plus personne",
    endedSays: "Celle ou celui qui répondait s’est retiré.",
    gaps: "Besoins sans réponse",
    gapsSays: "On les a demandés, et aucune ligne n’y répond. Personne n’y est nommé.",
    asked: (count: number) => (count === 1 ? "demandé 1 fois" : `demandé ${count} fois`),
    last: (day: string) => `la dernière fois ${day}`,
    makeLine: "En faire une ligne",
    isAnswered: "C’est réglé",
    propose: "Proposer une ligne",
    settings: "Régler la table",
    takeAway: "À emporter",
    printPrivate: "Cette page tient sur une feuille. La table est privée : ne l’affichez pas.",
    print: "Pour le mur de la mairie : imprimez cette page, elle tient sur une feuille.",
    licence: "Données sous Licence Ouverte 2.0.",
    changed: (day: string) => `Mise à jour le ${day}.`,
    closed: "Le cercle est fermé : la table se lit et ne change plus.",
    yours: "Vous attend",
  },

  gaps: {
    title: "Besoins sans réponse",
    lead: "Ce que l’on a demandé et que personne ne fait encore, dans les cercles ouverts et ailleurs. Personne n’y est nommé.",
    none: "Rien n’est resté sans réponse.",
    outside: "hors d’un cercle",
  },

  panel: {
    circle: "Qui fait quoi ici",
    organisation: "Elle répond à ces besoins",
    toConfirm: (need: string) => `« ${need} » : une ligne vous nomme.`,
    toReread: (need: string) => `« ${need} » : est-ce toujours vrai ?`,
    answer: "Relire la ligne",
    all: (count: number) => `Voir les ${count} lignes`,
  },

  said: {
    propose: "La ligne est proposée. Elle attend un oui.",
    change: "Le changement est enregistré.",
    confirme: "C’est confirmé.",
    aussi: "Votre ligne est ajoutée.",
    plus: "C’est noté : vous n’y répondez plus.",
    retire: "La proposition est retirée.",
    regle: "Le besoin est marqué comme réglé.",
  },
} as const;

/** What happened to the act, and what one can do. */
export const refusalTexts = {
  "not-a-member": "Seuls les membres du cercle écrivent sur cette table. Rien n’a changé.",
  "circle-closed": "Le cercle est fermé : la table ne change plus.",
  "not-a-facilitator": "C’est à qui anime le cercle de régler la table. Rien n’a changé.",
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "too-many-tables": "Ce cercle a déjà douze tables. Complétez l’une d’elles.",
  "unknown-table": "Cette table n’existe pas, ou n’existe plus.",
  "unknown-line": "Cette ligne n’existe pas, ou n’existe plus.",
  "unknown-gap": "Ce besoin n’est plus dans la liste.",
  "unknown-actor": "Nous ne trouvons plus qui devait répondre. Rien n’est enregistré.",
  "not-public": "Une personne de moins de dix-huit ans n’est pas nommée sur une table publique.",
  "unknown-next": "La ligne vers laquelle vous renvoyez n’est plus là. Choisissez-en une autre.",
  "already-there": "Une ligne le dit déjà. Rien n’est ajouté.",
  "table-full": "La table est pleine : une feuille ne peut pas en tenir plus.",
  "too-many": "Vous avez beaucoup proposé aujourd’hui. Continuez demain.",
  "review-too-soon": "Choisissez un jour à venir.",
  "review-too-late": "Choisissez un jour dans les trois ans.",
  "changed-meanwhile": "La ligne a changé pendant que vous écriviez. Rien n’est enregistré.",
  "line-ended": "Plus personne ne répond sur cette ligne. Rien n’a changé.",
  "not-theirs": "C’est à celle ou celui qui est nommé de répondre. Rien n’a changé.",
  "say-how": "Dites comment vous l’avez su. Rien n’a changé.",
  "not-yours-to-say": "Vous ne pouvez pas le dire au nom de cette structure. Rien n’a changé.",
} as const;

/** For the page on private life. */
export const keptTexts = {
  what: "Les tables d’orientation : le nom de qui répond à un besoin, qui a proposé et confirmé chaque ligne. Les besoins restés sans réponse, sans dire qui les a demandés.",
  why: "Pour que chacun sache vers qui se tourner.",
  howLong:
    "Tant que le cercle tient la table. Si vous partez, votre nom quitte chaque ligne, et elle est à relire.",
} as const;

/** What a map says of lines. */
export const onMapTexts = {
  kind: { one: "Qui répond à quoi", many: "Qui répond à quoi" },
  routes: {
    "passes-on": (from: string, to: string) => `${from} passe la main ${toNamed(to)}`,
    together: (one: string, other: string) => `${one} et ${other} répondent au même besoin`,
  },
} as const;
