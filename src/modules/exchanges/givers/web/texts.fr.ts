import type { KeepOfferRefusal } from "../actions/keep-offers.ts";
import type { KeepTermsRefusal } from "../actions/keep-terms.ts";
import type { OfferKind } from "../domain/giver.ts";
import type { Widening } from "../domain/search.ts";

/** What one may give, as a filter and a line say it. */
export const offerKindNames: Record<OfferKind, string> = {
  skill: "Un savoir-faire",
  time: "Du temps",
  equipment: "Du matériel à prêter",
  training: "Des places en formation",
  help: "Une autre aide",
};

/** The directory. */
export const directoryTexts = {
  onMap: { one: "Entraide", many: "Entraide" },
  title: "Qui peut donner quoi",
  lead: "Des personnes et des structures disent ici ce qu’elles peuvent donner, et jusqu’où elles vont.",
  search: "Chercher",
  words: "Que cherchez-vous ?",
  wordsHelp: "Par exemple : comptabilité, camion, réparer un vélo.",
  where: "Où ?",
  whereHelp: "Une commune, un département. « Crest » : qui va jusqu’à Crest.",
  kind: "De quoi s’agit-il ?",
  anyKind: "De tout",
  clear: "Tout effacer",
  count: (count: number) => {
    if (count === 0) return "Personne pour l’instant";
    return count === 1 ? "Une réponse" : `${count} réponses`;
  },
  mine: "Ce que je peux donner",
  mineSays: "Dites ce que vous pouvez donner, et combien de demandes vous acceptez à la fois.",
  widened: {
    "some-words": "Personne n’a écrit tous ces mots. Voici qui en a écrit une partie.",
    anywhere: "Personne ne va jusque-là. Voici qui répond ailleurs.",
    "any-kind": "Rien de ce genre. Voici qui peut donner autre chose avec ces mots.",
  } satisfies Record<Widening, string>,
  empty: "Personne n’a encore écrit cela ici.",
  emptyHelp: "Nous avons aussi cherché avec une partie des mots, partout, et dans tous les genres.",
  emptyFirst: "Personne n’a encore dit ce qu’il ou elle peut donner.",
  more: (count: number) => (count === 1 ? "et une autre chose" : `et ${count} autres choses`),
} as const;

/** How one may be asked, in words: what each one declared, and nothing else. */
export const availabilityTexts = {
  free: "Disponible",
  closed: "Ne prend pas de demande",
  paused: (day: string) => `En pause jusqu’au ${day}`,
  anywhere: "partout, ou à distance",
  samePlace: "dans sa commune",
  goes: (km: number) => `jusqu’à ${km} km`,
  km: (km: number) => (km === 0 ? "sur place" : `à ${km} km`),
} as const;

/** Somebody of the directory. */
export const giverTexts = {
  back: "Qui peut donner quoi",
  offers: "Peut donner",
  none: "Rien n’est écrit pour l’instant.",
  titleOf: (name: string) => `Ce que peut donner ${name}`,
  ask: "Demander",
  askFor: (words: string) => `Demander : ${words}`,
  askElse: "Demander autre chose",
  askSays: "Vous direz de quoi il s’agit. On peut accepter, changer ou refuser : rien n’oblige.",
  pausedSays: "Vous pouvez écrire votre demande : elle attendra la fin de la pause.",
  where: "Où",
  givenBy: "Donné par",
  goesTo: "Se déplace",
  state: "En ce moment",
  page: "Voir sa page",
  job: (name: string) => `Métier voisin : ${name}`,
  report: "Signaler",
  isMine: "C’est ainsi que les autres vous voient.",
  isMineNot: "Les autres ne voient pas encore cette page.",
  change: "Changer",
} as const;

/** « Ce que je peux donner ». */
export const mineTexts = {
  title: "Ce que je peux donner",
  titleOf: (name: string) => `Dire ce que peut donner ${name}`,
  within: (title: string, name: string) => `${title} : ${name}`,
  lead: "Dites-le avec vos mots. Vous décidez de ce que l’on peut vous demander, et de combien de demandes à la fois.",
  offers: "Ce que l’on peut demander",
  none: "Rien n’est écrit. Une ligne suffit pour commencer.",
  add: "Ajouter une chose",
  change: "Changer",
  hidden: "Masqué par la modération",
  job: (name: string) => `Métier voisin : ${name}`,
  terms: "Comment on peut demander",
  where: "Où",
  nowhere: "Pas encore dit",
  goes: "Jusqu’où",
  size: "À la fois",
  sizes: (count: number) => {
    if (count === 0) return "Aucune demande";
    return count === 1 ? "Une demande" : `${count} demandes`;
  },
  pause: "Pause",
  noPause: "Aucune",
  days: "Jours",
  directory: "Dans le répertoire",
  isShown: "Les membres qui sont entrés ici vous trouvent dans le répertoire.",
  isShownFor:
    "Tout le monde lit ce que donne cette structure ; les membres qui sont entrés ici la trouvent aussi dans le répertoire.",
  isNotShown:
    "Personne d’autre ne lit cette page. Vous pouvez paraître dans le répertoire, et en sortir quand vous voulez.",
  unseen: "Personne ne le voit encore",
  unseenSays:
    "Pour que l’on puisse vous demander quelque chose, paraissez dans le répertoire. Vous en sortez quand vous voulez.",
  waitsVerified: "Cette structure y paraîtra quand son identité sera vérifiée.",
  show: "Paraître dans le répertoire",
  hide: "Sortir du répertoire",
  see: "Voir ce que les autres lisent",
  search: "Voir qui peut donner quoi",
  said: {
    ajoute: "C’est ajouté.",
    change: "C’est changé.",
    retire: "C’est retiré.",
    conditions: "C’est noté.",
    montre: "Vous êtes dans le répertoire.",
    cache: "Vous n’êtes plus dans le répertoire.",
  },
} as const;

/** One offer: adding, changing, taking away. */
export const offerTexts = {
  addTitle: "Ajouter une chose à donner",
  changeTitle: "Changer ce que l’on peut demander",
  kind: "De quoi s’agit-il ?",
  words: "En quelques mots",
  wordsHelp:
    "« Tenir les comptes d’une petite association », « une remorque », « deux heures le mardi ». N’écrivez ni adresse ni information médicale.",
  details: "Ce qu’il faut savoir",
  detailsHelp: "Les conditions, le matériel, le nombre de places.",
  save: "Enregistrer",
  chooseKind: "Choisissez de quoi il s’agit.",
  emptyWords: "Écrivez en quelques mots ce que vous pouvez donner.",
  takeAway: "Retirer",
  takeAwayTitle: "Retirer ce que l’on peut demander",
  takeAwaySays: "Cela ne se lira plus dans le répertoire. Ce qui est déjà convenu reste.",
  keep: "Le garder",
  jobTitle: "Vouliez-vous dire…",
  jobLead:
    "Choisir un métier voisin aide à vous trouver sous d’autres mots. Vos mots restent ceux que l’on lit.",
  jobQuestion: (words: string) => `« ${words} » ressemble à :`,
  chooseNear: "Choisir un métier voisin",
  within: (name: string, job: string) => `${name} (métier : ${job})`,
  ownWords: "Garder seulement mes mots",
  chooseJob: "Choisissez un métier, ou gardez vos mots.",
  credit: "Métiers : ROME, France Travail (Licence Ouverte).",
} as const;

/** How one may be asked. */
export const termsTexts = {
  title: "Comment on peut demander",
  where: "Dans quelle commune ?",
  whereHelp: "On lit la commune, jamais une adresse.",
  goes: "Jusqu’où ?",
  anywhere: "Partout, ou à distance",
  samePlace: "Dans ma commune",
  km: (km: number) => `Jusqu’à ${km} km`,
  size: "Combien de demandes à la fois ?",
  sizeHelp: "Les autres demandes attendent leur tour : elles ne vous sont pas envoyées.",
  sizes: (count: number) => (count === 1 ? "Une" : String(count)),
  pause: "En pause jusqu’au",
  pauseHelp: "Rien ne vous est demandé jusqu’à ce jour, lui compris.",
  days: "Quels jours peut-on attendre votre réponse ?",
  daysHelp: "Les autres jours ne comptent pas : aucun rappel n’y est envoyé.",
  week: ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"],
  holidays: "Les jours fériés",
  holidayNames: { open: "Comme les autres jours", closed: "Ils ne comptent pas" },
  august: "En août",
  augustNames: {
    open: "Comme les autres mois",
    half: "Deux fois plus de temps pour répondre",
    closed: "Rien avant septembre",
  },
  save: "Enregistrer",
  unknownPlace: (near: readonly string[]) =>
    near.length === 0
      ? "Nous ne connaissons pas cette commune. Écrivez son nom ou son code postal."
      : `Nous ne connaissons pas cette commune. Vouliez-vous dire ${near.join(", ")} ?`,
  severalPlaces: (places: readonly string[]) =>
    `Plusieurs communes portent ce nom : ${places.join(", ")}. Ajoutez le département.`,
  whereFirst: "Dites d’abord dans quelle commune, ou choisissez « Partout, ou à distance ».",
  chooseGoes: "Choisissez jusqu’où.",
  chooseSize: "Choisissez combien de demandes.",
  notADay: "Écrivez un jour comme 12/01/2027.",
  noDay: "Cochez au moins un jour.",
  choose: "Choisissez une réponse.",
} as const;

/** On the page of an organisation. */
export const giverPanelTexts = {
  title: "Peut donner",
  ask: "Demander",
  keep: "Dire ce que la structure peut donner",
} as const;

/** What happened to the act, and what one can do. */
export const giverRefusals: Record<KeepOfferRefusal | KeepTermsRefusal, string> = {
  "not-allowed": "Vous ne pouvez pas changer cette page. Rien n’est enregistré.",
  "unknown-offer": "Cela n’existe pas, ou n’existe plus.",
  "enough-offers": "Trente lignes au plus. Retirez-en une pour en ajouter une autre.",
  "unknown-job": "Ce métier n’est pas dans la liste. Vos mots sont gardés.",
  "pause-is-over": "Ce jour est déjà passé. Rien n’est enregistré.",
  "pause-too-long": "Une pause dure un an au plus. Rien n’est enregistré.",
  "where-first": termsTexts.whereFirst,
  minor: "Le répertoire est réservé aux personnes de 18 ans et plus. Rien n’a changé.",
  "no-offer": "Écrivez d’abord une chose que l’on peut demander. Rien n’a changé.",
};

/** For the page on private life. */
export const giversKept = {
  what: "Ce que vous dites pouvoir donner, où, jusqu’où, combien de demandes à la fois, vos jours et vos pauses.",
  why: "Pour que l’on puisse vous demander, sans jamais dépasser ce que vous acceptez. Seuls les membres le lisent, si vous paraissez dans le répertoire.",
  howLong: "Jusqu’à ce que vous le retiriez. Tout est effacé si vous partez.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const giverDeeds = {
  "/entraide/moi/nouvelle": "a ajouté une chose à donner",
  "/entraide/moi/conditions": "a changé comment on peut demander",
  "/entraide/moi/repertoire": "a changé la présence dans le répertoire",
  "/entraide/moi/:offer": "a changé une chose à donner",
  "/entraide/moi/:offer/metier": "a choisi un métier voisin",
  "/entraide/moi/:offer/retirer": "a retiré une chose à donner",
} as const;
