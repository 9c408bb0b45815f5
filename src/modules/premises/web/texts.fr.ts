import type { Kept } from "#services/house";
import type { WidenedTo } from "#rules/territory";

import { ofNamed } from "#basics/french/elision.fr";
import type { ClaimVenueRefusal } from "../actions/claim-venue.ts";
import type { KeepVenueRefusal } from "../actions/keep-venue.ts";
import type { Mood, Readers } from "../domain/venue.ts";
import type { SpanProblem } from "../domain/hours.ts";

export const moodNames: Readonly<Record<Mood, string>> = {
  quiet: "Calme",
  lively: "Vivante",
  varies: "Calme à certaines heures, vivante à d’autres",
};

export const readerNames: Readonly<Record<Readers, string>> = {
  expected: "Qui est attendu",
  "signed-in": "Qui a un compte ici",
  everyone: "Tout le monde",
};

const seats = (count: number) => (count === 1 ? "1 place" : `${count} places`);

export const listTexts = {
  ofKeeper: "Ses locaux",
  withdrawnOnes: "Locaux retirés",
  withdrawnOnesSay: "Vous seul, qui les tenez, les voyez encore ici.",
  title: "Les locaux",
  onMap: { one: "Local", many: "Locaux" },
  lead: "Où l’on peut venir travailler, se réunir, être accueilli : les locaux que des structures ouvrent, et ceux que publient des données publiques.",
  words: "Un mot",
  wordsHelp: "Un nom, une commune, un équipement.",
  where: "Où ?",
  whereHelp: "Une commune, un département, une région : « Crest, 20 km », « Drôme ».",
  seats: "Au moins",
  anySeats: "N’importe combien de places",
  freeOn: "Libre le",
  stepFree: "On y entre de plain-pied",
  kept: "Seulement ceux qu’une structure tient ici",
  search: "Chercher",
  clear: "Tout effacer",
  seatsSaid: seats,
  count: (count: number) =>
    count === 0 ? "Aucun local" : count === 1 ? "1 local" : `${count} locaux`,
  empty: "Aucun local ne répond à cette recherche.",
  emptyHelp: "Essayez un autre mot, plus loin, ou moins de places.",
  emptyFirst: "Aucun local n’est encore connu ici.",
  widened: (asked: string, to: WidenedTo) =>
    `Rien ${asked === "" ? "ici" : `pour « ${asked} »`} : nous avons regardé ${to.scale === "country" ? "partout" : `plus loin, « ${to.name} »`}.`,
  km: (km: number) => (km === 0 ? "dans la commune" : `à ${km} km`),
  unconfirmed: "pas confirmé",
  mine: "Vous ouvrez un local ?",
  mineSays: "Une salle, un bureau, une table à partager : dites-le, on vous y trouvera.",
  add: "Ajouter un local",
  addFor: (name: string) => `Ajouter un local ${ofNamed(name)}`,
  files: "Emporter cette liste :",
} as const;

export const pageTexts = {
  titled: (name: string) => `${name}, le local`,
  back: "Les locaux",
  kind: "Local",
  about: "Ce qu’est ce lieu",
  services: "Ce qu’on y trouve",
  access: "Entrer, circuler, entendre",
  unknown: "personne ne l’a encore mesuré",
  allUnknown: "Personne n’a encore rien mesuré ici.",
  state: { yes: "Oui :", unknown: "On ne sait pas :" },
  practical: "En pratique",
  seats: "Places",
  seatsSaid: seats,
  open: "Ouvert",
  mood: "Ambiance",
  equipment: "Sur place",
  rules: "La règle",
  address: "L’adresse",
  commune: "Commune",
  point: "Sur une carte",
  pointAt: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
  site: "Site",
  hidden: {
    "signed-in": "Donnée à qui a un compte ici",
    expected: "Donnée à qui est attendu",
  },
  readByYou: {
    "signed-in": "Vous la lisez parce que vous avez un compte ici.",
    expected: "Vous la lisez parce que vous y êtes attendu, ou que vous représentez la structure.",
  },
  home: "C’est chez quelqu’un : sur aucune carte il n’y a de point ici.",
  welcomes: "Qui vous accueille",
  keeper: "Tenu par",
  photos: "À quoi cela ressemble",
  confirmed: (name: string, day: string) =>
    `Confirmé par ${name} le ${day}. On le redira dans un an, sinon ce local s’endort.`,
  asleep: "Ce local dort",
  asleepSays: (day: string) =>
    `Personne n’a dit depuis le ${day} que tout y est encore juste. Il n’est plus dans les listes. Vérifiez avant de venir.`,
  withdrawn: "Ce local n’est plus proposé",
  withdrawnSays: "Vous seul le voyez encore. Vous pouvez l’ouvrir de nouveau, comme il était.",
  hiddenTitle: "Ce local est caché",
  hiddenSays: "La modération l’a caché : il n’est plus dans les listes.",
  unconfirmed: "Pas confirmé",
  unconfirmedSays: (source: string, hasSite: boolean) =>
    `Personne ne tient cette page ici : elle vient de « ${source} ». ${hasSite ? "Regardez leur site avant de venir" : "Nous ne savons pas comment les joindre ; vérifiez avant de venir"} : on ne peut rien y demander d’ici.`,
  source: "Source",
  sourceSaid: (name: string, day: string | undefined) =>
    day === undefined ? `${name}, sans date` : `${name}, à jour au ${day}`,
  licence: "Licence",
  noLicence: "La source ne l’a pas dite",
  invite: "Vous connaissez ce lieu ? Donnez-leur cette page :",
  claim: "C’est notre local",
  claimSays:
    "Vous représentez la structure qui tient ce lieu ? Dites-le : vous en tiendrez la page.",
  claimFor: "Au nom de",
  claimFirst: "Entrer pour dire que c’est le vôtre",
  findStructure: "Trouver votre structure, et la représenter",
  giveBack: "Rendre à sa source",
  giveBackSays:
    "Si ce n’est pas leur local : il redevient celui de personne, et le journal dit pourquoi.",
  why: "Pourquoi",
  whyMissing: "Dites pourquoi.",
  yours: "Vous tenez ce local",
  confirm: "Tout est encore juste",
  confirmSays: "Un geste, une fois par an.",
  change: "Modifier",
  addPhotos: "Photos",
  withdraw: "Ne plus le proposer",
  withdrawMeans:
    "Il sort des listes et de la carte, et plus personne d’autre ne lit sa page. Les rendez-vous qui s’y tiennent restent : prévenez qui vient, s’ils changent de lieu. Vous pourrez l’ouvrir de nouveau depuis cette page, que vous retrouverez sur celle de votre structure, « Locaux retirés ».",
  reopen: "L’ouvrir de nouveau",
  report: "Signaler ce local",
  data: "Ces données",
  said: {
    ajoute: "C’est fait : votre local est dans la liste.",
    modifie: "C’est noté, et confirmé pour un an.",
    confirme: "Merci : c’est confirmé pour un an.",
    retire: "C’est fait : plus personne ne le trouve.",
    ouvert: "C’est fait : il est de nouveau dans la liste.",
    pris: "C’est noté : vous tenez ce local. Relisez ce qu’en dit sa source.",
    rendu: "C’est fait : il est rendu à sa source.",
    repris: "C’est fait : il n’est plus dans les listes.",
  },
} as const;

export const formTexts = {
  addTo: (keeper: string) => `Ajouter un local, ${keeper}`,
  add: "Ajouter un local",
  change: "Modifier ce local",
  lead: (name: string) => `Au nom ${ofNamed(name)}.`,
  name: "Son nom",
  nameMissing: "Donnez-lui un nom.",
  about: "Ce qu’est ce lieu",
  aboutHelp: "En quelques phrases : à quoi il ressemble, ce qu’on y fait, pour qui il est fait.",
  aboutMissing: "Dites en une phrase ce qu’est ce lieu.",
  seats: "Combien de places ?",
  seatsHelp: "Pour qui vient d’ailleurs.",
  seatsMissing: "Écrivez un nombre de places, de 1 à 5000.",
  where: "Où c’est",
  street: "Adresse",
  streetHelp: "Numéro, rue, bâtiment, étage. Vous choisissez plus bas qui la lit.",
  streetMissing: "Écrivez l’adresse : sans elle, personne ne vient.",
  commune: "Commune",
  communeHelp: "Toujours lue par tous.",
  communeMissing: "Écrivez la commune.",
  point: "Point sur une carte",
  pointHelp:
    "Latitude, puis longitude : « 44.7297, 5.0203 ». Sans lui, on vous place au centre de la commune.",
  pointWrong: "Écrivez deux nombres : la latitude, une virgule, la longitude.",
  readers: "Qui lit l’adresse exacte ?",
  readersHelp: "Les autres ne lisent que la commune, et la carte n’en montre que le centre.",
  published: "L’adresse de ce local est publiée par sa source : elle reste lue par tous.",
  readersMissing: "Choisissez qui la lit.",
  home: "C’est chez quelqu’un",
  homeHelp: "Alors aucune carte n’en a de point, et seul qui est attendu lit l’adresse.",
  hours: "Quand c’est ouvert",
  hoursHelp: "Laissez vides les jours où c’est fermé. Deux fois par jour au plus.",
  times: ["ouvre à", "ferme à", "rouvre à", "referme à"],
  and: "et",
  holidays: "Fermé les jours fériés",
  hoursWords: "Un mot de plus sur les horaires",
  hoursWordsHelp: "« Sauf pendant les vacances scolaires », « sur rendez-vous ».",
  otherHours: (said: string) =>
    `Les horaires connus ne tiennent pas dans une semaine (« ${said} ») : si vous remplissez une case, elle les remplace.`,
  spans: {
    "not-a-time": "Écrivez des heures comme 9:00 ou 17:30.",
    "half-a-span": "Une heure manque : il faut l’ouverture et la fermeture.",
    reversed: "L’heure de fermeture vient avant l’ouverture.",
    overlap: "Ces deux ouvertures se chevauchent.",
  } satisfies Readonly<Record<SpanProblem, string>>,
  equipment: "Sur place, il y a",
  mood: "L’ambiance",
  noMood: "On ne le dit pas",
  access: "Entrer, circuler, entendre",
  accessHelp:
    "Ne dites que ce que vous avez vu ou mesuré : « on ne sait pas » est une réponse utile.",
  accessSays: "précision",
  states: { unknown: "On ne sait pas", yes: "Oui", no: "Non" },
  rules: "La règle de la maison",
  rulesHelp: "« Qui finit le café en refait. »",
  welcomes: "Qui accueille ?",
  welcomesHelp:
    "Une fonction, ou le nom de quelqu’un qui est d’accord : « la personne de permanence ».",
  send: "Enregistrer",
  photos: "Photos de ce local",
  photo: "Une photo",
  photoHelp: "JPEG ou PNG. Elle est redessinée sans le lieu ni la date où elle a été prise.",
  photoMissing: "Choisissez une photo.",
  photoWords: "Ce qu’on y voit",
  photoWordsHelp: "Lu à qui ne voit pas l’image.",
  photoWordsMissing: "Dites ce qu’on y voit.",
  addPhoto: "Ajouter cette photo",
  removePhoto: (words: string) => `Retirer « ${words} »`,
  noPhotos: "Aucune photo pour l’instant.",
} as const;

export const keepRefusals: Readonly<Record<KeepVenueRefusal, string>> = {
  "not-allowed": "Vous ne pouvez plus tenir les locaux de cette structure.",
  "unknown-venue": "Ce local n’est plus là.",
  "unknown-commune": "Nous ne connaissons pas cette commune.",
  "home-is-private": "Chez quelqu’un, l’adresse n’est lue que par qui est attendu.",
  "published-already": "Sa source publie cette adresse : elle reste lue par tous.",
  "not-in-france": "Ce point est en mer ou hors de France : la latitude vient d’abord.",
  "far-from-commune": "Ce point est loin de cette commune : l’un des deux est faux.",
  "not-hours": "Ces horaires ne se lisent pas.",
  "changed-meanwhile":
    "Quelqu’un a modifié ce local pendant que vous écriviez. Relisez, puis enregistrez de nouveau.",
};

export const claimRefusals: Readonly<Record<ClaimVenueRefusal, string>> = {
  "not-allowed": "Il faut représenter une structure vérifiée, avec le pouvoir de publier.",
  "kept-already": "Une structure tient déjà ce local.",
  "not-from-a-source": "Ce local ne vient d’aucune source : il ne peut pas y être rendu.",
};

export const photoRefusals = {
  "not-allowed": "Vous ne pouvez plus tenir ce local.",
  "too-many": "Six photos suffisent : retirez-en une d’abord.",
  "not-a-picture": "Ce n’est pas une photo.",
  "unknown-photo": "Cette photo n’est plus là.",
} as const;

export const mailTexts = {
  whyAsked: "Vous représentez une structure qui tient ce local.",
  stillRight: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0] ?? ""} : tout est encore juste ?`
      : "Vos locaux : tout est encore juste ?",
  stillRightLine: (organisation: string) =>
    `Tenu par ${organisation}. Dites d’un geste que rien n’a changé, ou corrigez. Sans réponse dans le mois, il s’endort : il sort des listes.`,
  asleep: (names: readonly string[]) =>
    names.length === 1 ? `${names[0] ?? ""} s’est endormi` : "Vos locaux se sont endormis",
  asleepLine: (organisation: string) =>
    `Tenu par ${organisation}. Il n’est plus dans les listes : un geste sur sa page le réveille.`,
} as const;

export const keptTexts: Kept = {
  what: "Les locaux des structures : qui y accueille (une fonction ou un nom que la structure choisit), et leur adresse exacte, scellée quand elle n’est pas pour tous. Qui l’a lue reste au journal de la structure.",
  why: "Pour que l’on sache où venir, sans dire à tous où c’est.",
  howLong:
    "Tant que la structure tient ce local ; l’adresse scellée, jusqu’à ce qu’elle soit changée ou publique.",
};
