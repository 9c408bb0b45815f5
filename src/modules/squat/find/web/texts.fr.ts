import { ofNamed } from "#basics/french/elision.fr";
import type { AccessKey, EquipmentKey, Mood } from "#rules/premises";
import { labelOf } from "#rules/premises";
import type { WidenedTo } from "#rules/territory";

import type { Half, Order } from "../domain/search.ts";

export const halfNames: Readonly<Record<Half, string>> = {
  morning: "Le matin",
  afternoon: "L’après-midi",
};

export const orderNames: Readonly<Record<Order, string>> = {
  near: "le plus près",
  name: "le nom",
  seats: "le plus de places",
};

/** What one needs to come in, move about and hear: as a wish says it. */
export const factNames: Readonly<Record<AccessKey, string>> = {
  wheelchair: "Accessible en fauteuil roulant",
  "level-entrance": "Entrée de plain-pied",
  "wide-door": "Porte d’au moins 80 cm",
  bell: "Sonnette à l’entrée",
  "level-inside": "De plain-pied à l’intérieur",
  lift: "Ascenseur",
  toilets: "Toilettes adaptées",
  parking: "Place de stationnement adaptée",
  loop: "Boucle magnétique",
  lighting: "Éclairage franc",
};

const seats = (count: number) => (count === 1 ? "1 place" : `${count} places`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (all: readonly string[]) =>
  all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} et ${all.at(-1) ?? ""}`;

/** « mardi 1er décembre ». */
export const dayName = (day: Temporal.PlainDate) => {
  const weekday = day.toLocaleString("fr", { weekday: "long" });
  const month = day.toLocaleString("fr", { month: "long" });
  return `${weekday} ${day.day === 1 ? "1er" : day.day} ${month}`;
};

export const equipmentName = (key: EquipmentKey) =>
  capital(labelOf(key).replace(/^(?:une |un |les |le |la |l’|du |des |de quoi )/, ""));

export const texts = {
  title: "Travailler une journée chez un partenaire",
  part: "Squat collaboratif",
  mine: "Mes journées",
  figures: "Ce que font les journées ailleurs",
  lead: "Des structures ouvrent une table, une salle, un atelier. On y travaille une journée, on y rencontre qui y est.",
  words: "Un mot",
  wordsHelp: "Un nom, une commune, une chose qu’on y trouve.",
  where: "Près d’où, ou d’où partez-vous ?",
  whereHelp: "Une commune : « Crest », « Crest, 20 km ».",
  towards: "Vers où, si c’est en chemin ?",
  towardsHelp: "Une autre commune : nous cherchons entre les deux.",
  detour: "Un détour d’au plus",
  usualDetour: "15 km",
  detourSaid: (km: string) => `${km} km`,
  day: "Quel jour ?",
  half: "À quel moment ?",
  anyHalf: "La journée, ou une partie",
  seats: "Combien serez-vous ?",
  alone: "Une personne",
  atLeast: (count: number) => `${count} personnes`,
  more: "Ce qu’il vous faut sur place",
  equipment: "On y trouve",
  facts: "Entrer, circuler, entendre",
  factsHelp: "Seulement ce que quelqu’un a mesuré.",
  search: "Chercher",
  clear: "Tout effacer",
  count: (count: number) =>
    count === 0
      ? "Aucun lieu"
      : count === 1
        ? "1 lieu où travailler"
        : `${count} lieux où travailler`,
  empty: "Aucun lieu ne répond à tout ce que vous demandez.",
  emptyHelp: "Retirez un souhait ci-dessus, changez de jour, ou allez un peu plus loin.",
  emptyFirst: "Aucun lieu n’est encore ouvert ici.",
  widened: (asked: string, to: WidenedTo) =>
    `Rien ${asked === "" ? "ici" : `autour de « ${asked} »`} : nous avons regardé ${to.scale === "country" ? "partout" : `plus loin, « ${to.name} »`}.`,
  otherDays: (count: number, place: string) =>
    count === 1
      ? `Autour ${ofNamed(place)}, 1 lieu ouvre d’autres jours`
      : `Autour ${ofNamed(place)}, ${count} lieux ouvrent d’autres jours`,
  wishes: "Vous demandez",
  undo: (wish: string) => `${wish} : retirer ce souhait`,
  around: (typed: string) => `Autour ${ofNamed(typed)}`,
  leaving: (typed: string) => `En partant ${ofNamed(typed)}`,
  towardsSaid: (typed: string) => `Vers ${typed}`,
  seatsSaid: (count: number) => `À ${count}`,
  km: (km: number) => (km === 0 ? "dans la commune" : `à ${km} km`),
  detourOf: (km: number) => (km === 0 ? "sur le chemin" : `${km} km de détour`),
  wayNote:
    "Le détour est compté à vol d’oiseau, de commune à commune : par la route, il est un peu plus long.",
  wayUnknown: "Pour chercher en chemin, dites deux communes que nous connaissons.",
  seatsOf: seats,
  notAskedHere: "On ne peut pas encore y demander une journée d’ici : sa page dit pourquoi.",
  freeOn: (day: Temporal.PlainDate) => `libre ${dayName(day)}`,
  halves: { morning: "le matin", afternoon: "l’après-midi", day: "toute la journée" },
  onMap: { one: "Lieu où travailler", many: "Lieux où travailler" },
  mapTitle: "Les lieux où travailler une journée",
  toInvite: "Rien d’ouvert ici : qui inviter ?",
  toInviteSays: (place: string) =>
    `Aucun lieu n’est encore ouvert autour ${ofNamed(place)}. Ces structures sont proches, personne ne les représente ici, et personne ne les a encore invitées.`,
  inviteOne: (name: string) => `Inviter ${name}`,
  notInDirectory: "pas encore dans l’annuaire",
  inviteWhy: (kind: string, where: string) => `${kind}, ${where}`,
  openOwn: "Ouvrir la porte de ma structure",
  invite: "Inviter une autre structure à ouvrir sa porte",
  invited: "Celles que vous invitez",
  code: "J’ai reçu une lettre avec un code",
  surprise: "Surprenez-moi",
  surpriseSays: "Un lieu, cette semaine, que vous n’auriez pas choisi.",
} as const;

export const surpriseTexts = {
  title: "Un lieu, cette semaine",
  drawn: "Et si c’était celui-ci ?",
  lead: "Tiré au sort parmi ceux qui sont libres et répondent à ce que vous demandez. Rien n’est gardé de ce tirage.",
  go: "Voir ce lieu",
  another: "Un autre lieu",
  why: "Pourquoi celui-ci",
  none: "Rien n’est libre cette semaine avec ces souhaits.",
  onlyOne: "Il n’y a pas d’autre lieu libre cette semaine chez une autre structure.",
  wider: "Changer ce que je demande",
  sharing: (count: number) =>
    count === 1 ? "Un seul lieu répond." : `${count} lieux répondent ; un au hasard.`,
  reasons: {
    free: (day: Temporal.PlainDate, half: keyof typeof texts.halves) =>
      `${capital(dayName(day))}, il y a de la place ${texts.halves[half]}.`,
    near: (km: number) =>
      km === 0 ? "C’est dans la commune." : `C’est à ${km} km, à vol d’oiseau.`,
    onWay: (km: number) =>
      km === 0 ? "C’est sur votre chemin." : `C’est à ${km} km de votre chemin, à vol d’oiseau.`,
    equipment: (keys: readonly EquipmentKey[]) => `On y trouve ${joined(keys.map(labelOf))}.`,
    facts: (keys: readonly AccessKey[]) =>
      `Quelqu’un l’a mesuré : ${joined(keys.map((key) => factNames[key].toLowerCase()))}.`,
    firstTime: "Vous n’y êtes encore jamais venu·e.",
    mood: {
      quiet: "On y travaille au calme.",
      lively: "C’est un lieu vivant.",
      varies: "C’est calme à certaines heures, vivant à d’autres.",
    } satisfies Record<Mood, string>,
  },
} as const;

export const placeTexts = {
  atVenue: "Y travailler une journée",
  atVenueSays:
    "On peut demander à y venir une journée, d’ici. Qui tient le lieu dit une fois pour toutes comment on entre.",
  atVenueNot:
    "Le lieu accueille qui voudrait y travailler une journée. On ne peut pas encore le demander d’ici.",
  atVenueCloses: (evening: string | undefined) =>
    evening === undefined
      ? "Cette porte se ferme : on n’y demande plus de journée."
      : `Cette porte se ferme ${evening} : on n’y demande plus de journée.`,
  atVenueClosed: "Cette porte est fermée : on n’y demande plus de journée.",
  atVenueWay: "Comment on y vient une journée",
  titled: (name: string) => `Travailler une journée : ${name}`,
  kind: "Lieu où travailler une journée",
  ask: "Pour venir",
  askSays: (keeper: string) =>
    `${keeper} dit oui ; votre employeur aussi, si vous en avez un. Deux oui suffisent.`,
  askSaysByLetter: (host: string) =>
    `${host} n’a pas de compte ici et répond par courriel, d’un oui ou d’un non ; votre employeur dit oui aussi, si vous en avez un. Le lieu n’est pas confirmé.`,
  askWay: "Demander à venir",
  nobodyAnswers: (host: string) =>
    `On ne peut pas encore y demander une journée d’ici : personne ne peut dire oui pour ${host}.`,
  reach: {
    contact: "Comment joindre la structure",
    site: "Son site",
    page: "Sa page ici",
    none: "Elle n’a pas dit ici comment la joindre.",
  },
  nobodyYes:
    "Personne chez vous ne peut dire oui à qui voudrait venir. Donnez à quelqu’un de l’équipe le pouvoir « donner un accord ».",
  nobodyYesWay: "L’équipe de votre structure",
  figures: "Ce que font les journées ici, en nombres",
  welcomeWay: "Ce que vous dites à qui vient",
  whole: "Tout ce que l’on sait de ce local",
  another: "Surprenez-moi : un autre lieu, cette semaine",
} as const;
