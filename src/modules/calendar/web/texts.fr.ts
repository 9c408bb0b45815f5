import { ofNamed } from "#basics/french/elision.fr";
import type { AddRefusal } from "../actions/add-occasion.ts";
import type { DateRefusal } from "../actions/change-date.ts";
import type { ChangeRefusal } from "../actions/change-occasion.ts";
import type { ReplyRefusal } from "../actions/reply.ts";
import type { Answer } from "../domain/reply.ts";
import { formTexts } from "./form-texts.fr.ts";

const places = (count: number) => (count < 2 ? `${count} place` : `${count} places`);
const persons = (count: number) => (count < 2 ? `${count} personne` : `${count} personnes`);

/** Why one waits: there is no room, or not enough for so many. */
function roomSaid(left: number): string {
  if (left < 1) return "Il n’y a plus de place.";
  return left === 1 ? "Il ne reste qu’une place." : `Il ne reste que ${places(left)}.`;
}

/** The sentences of lists, pages and answers. */
export const texts = {
  titleOfDate: (title: string, when: string) => `${title}, ${when}`,
  onMap: { one: "Rendez-vous", many: "Rendez-vous" },
  title: "Rendez-vous",
  lead: "Ce qui vient dans vos cercles, et là où vous avez dit que vous veniez.",
  leadOfVisitor: "Les rendez-vous que des cercles et des structures ouvrent à tout le monde.",
  ofSpace: (name: string) => `Les rendez-vous ${ofNamed(name)}`,
  leadOfSpace: "Quand, où, et qui vient.",
  mine: "Les vôtres",
  everyone: "Ouverts à tout le monde",
  follow: "Suivre ces dates dans mon agenda",
  publicWay: "Chercher parmi tous les rendez-vous publics, par lieu et par jour",
  none: "Rien n’est prévu pour l’instant.",
  noneHelp: "Un rendez-vous arrive ici quand un de vos cercles en propose un.",
  nonePast: "Rien n’a encore eu lieu.",
  toCome: "À venir",
  countToCome: (count: number) =>
    count === 1 ? "1 rendez-vous à venir" : `${count} rendez-vous à venir`,
  countPast: (count: number) => (count < 2 ? `${count} date passée` : `${count} dates passées`),
  past: "Passés",
  add: "Proposer un rendez-vous",
  polls: "Voir les sondages de dates",
  addOwn: "Ajouter un rendez-vous pour moi",
  all: "Voir tous les rendez-vous",
  report: "Signaler ce rendez-vous",
  hiddenTitle: "Ce rendez-vous est caché",
  hiddenSays: "La modération l’a caché : seules les personnes d’ici le voient encore.",
  of: (name: string) => `Proposé par ${name}`,
  own: "À vous",
  series: "revient",
  coming: (count: number) => (count === 0 ? "personne encore" : persons(count)),
  capacity: (count: number) => places(count),
  ofCapacity: (coming: number, capacity: number) =>
    coming >= capacity
      ? `complet (${places(capacity)})`
      : `${coming} sur ${places(capacity)} ${capacity < 2 ? "prise" : "prises"}`,
  waiting: (count: number) =>
    count < 2 ? `${count} réponse en liste d’attente` : `${count} réponses en liste d’attente`,
  online: "par vidéo",
  cancelled: "Annulé",
  cancelledDate: "Annulée",
  moved: "Déplacée",
  over: "Passé",
  answer: "Répondre",
  ownPage: "Tout ce qui concerne cette journée",
  see: "Voir",

  when: "Quand",
  whereIs: "Où",
  venueGone: "Ce local n’est plus proposé : demandez à qui organise.",
  addressLater: "L’adresse exacte est ici la veille, à partir de 18 h, pour vous qui venez.",
  addressFor: {
    "signed-in": "L’adresse exacte se lit avec un compte ici.",
    expected: "L’adresse exacte est donnée la veille au soir à qui vient.",
  },
  video: "Par vidéo",
  again: "Revient",
  places: "Places",
  themes: (count: number) => (count === 1 ? "Thème" : "Thèmes"),
  who: "Qui vient",
  seenBy: "Visible par",
  seen: { members: "les membres seulement", everyone: "tout le monde" },
  ownSeen: "vous seul·e",
  localTime: (zone: string) => `heure de ${zone}`,
  until: (end: string) => `jusqu’à ${end}`,
  dates: "Les dates",
  moreDates: (count: number) => `et ${count} autres, écrites au fur et à mesure`,
  noDates: "Il n’y a plus de date à venir.",
  cancelledSays: "Ce rendez-vous n’a pas lieu.",
  cancelledDateSays: "Cette date n’a pas lieu.",
  saysWhy: (why: string) => `« ${why} »`,
  nextOne: (when: string) => `La suivante : ${when}.`,
  ics: "Mettre dans mon calendrier",
  linked: "Données liées",
  madeBy: (name: string) => `Proposé par ${name}.`,
  signIn: "Entrer pour dire si vous venez",

  question: "Venez-vous ?",
  questionSeries: "Venez-vous, en général ?",
  questionSeriesHelp:
    "Une réponse pour toutes les dates. Vous pourrez changer d’avis pour une seule.",
  byDate: "Les places sont comptées : répondez date par date.",
  people: "Combien serez-vous, en vous comptant ?",
  children: "Dont combien d’enfants ?",
  childrenHelp: "On ne demande pas leur nom. Laissez vide s’il n’y en a pas.",
  notChildren: "Écrivez un nombre d’enfants, de 0 à 20.",
  moreChildren: "Vous comptez plus d’enfants que de personnes.",
  ofWhichChildren: (count: number) => (count === 1 ? "dont 1 enfant" : `dont ${count} enfants`),
  notPeople: "Écrivez un nombre de personnes, de 1 à 20.",
  answers: {
    yes: "Je viens",
    maybe: "Peut-être",
    no: "Je ne viens pas",
  } satisfies Record<Answer, string>,
  said: {
    yes: "Vous venez",
    maybe: "Peut-être",
    no: "Vous ne venez pas",
  } satisfies Record<Answer, string>,
  saidPeople: (count: number) => `Vous venez, à ${count}`,
  waits: "Liste d’attente",
  turn: (turn: number, left: number) =>
    turn === 1
      ? `${roomSaid(left)} Vous êtes en tête de la liste d’attente : une lettre vous dira si une place se libère.`
      : `${roomSaid(left)} Vous êtes en position ${turn} sur la liste d’attente : une lettre vous dira si une place se libère.`,
  full: "C’est complet. Qui répond maintenant entre dans la liste d’attente : une place qui se libère va à la première réponse qui y tient.",
  change: "Changer ma réponse",
  choose: "Dites si vous venez.",
  mayBe: "peut-être",
  waitsHere: "attend une place",
  byTelephone: "par téléphone",
  howMany: (count: number) => (count === 1 ? "" : `à ${count}`),
  not: "ne vient pas",

  guest: "sans compte",
  nameless: "Une personne sans compte",
  declineOf: (title: string) => `Je ne viens pas, ${title}`,
  declined: (title: string) => `C’est noté : vous ne venez pas à « ${title} ».`,
  changeMind: "Changer d’avis",

  putDown: "Inscrire quelqu’un au téléphone",
  putDownHelp: "Pour qui n’a pas de compte. Le numéro s’efface le lendemain.",
  name: "Son nom",
  noName: "Écrivez un nom.",
  telephone: "Son téléphone",
  put: "Inscrire",
  takeOff: "Retirer",
  takeOffOne: (name: string) => `Retirer ${name}`,

  movedTo: (when: string) =>
    `C’est fait : déplacée au ${when}. Les personnes qui viennent reçoivent une lettre.`,
  movedFrom: (when: string) => `Déplacée : elle était prévue ${when}.`,
  move: "Déplacer cette date",
  moveSays: "Les personnes qui viennent reçoivent une lettre.",
  moveSend: "Déplacer",
  cancelDate: "Annuler cette date",
  cancelAll: "Annuler ce rendez-vous",
  cancelSeries: "Annuler toutes les dates",
  cancelSays: "Les personnes qui viennent reçoivent une lettre, une seule pour toutes les dates.",
  why: "Un mot pour elles",
  edit: "Changer ce rendez-vous",
  editTitle: (title: string) => `Changer : ${title}`,
  save: "Enregistrer",
  theirs:
    "Quelqu’un vient de changer ce rendez-vous. Ce que vous avez écrit est gardé dans le formulaire.",
  manage: "Pour qui organise",

  waitsForYou: (count: number) =>
    count === 1
      ? "Un rendez-vous attend votre réponse"
      : `${count} rendez-vous attendent votre réponse`,
  nextOfCircle: "Les prochains rendez-vous",
  noneOfCircle: "Aucun rendez-vous n’est prévu.",
} as const;

/** A refusal, as the person whose act it was reads it. */
export const refusalTexts: Record<AddRefusal | ChangeRefusal | DateRefusal | ReplyRefusal, string> =
  {
    "unknown-space": "Vous ne pouvez pas proposer de rendez-vous ici.",
    "circle-closed": "Ce cercle est fermé : on n’y propose plus rien.",
    "unknown-occasion": "Ce rendez-vous n’existe plus.",
    "unknown-kind": formTexts.chooseKind,
    "empty-title": formTexts.empty,
    "words-too-long": "Le titre, le lieu ou ce qui en est dit est trop long. Gardez l’essentiel.",
    "not-https": formTexts.notHttps,
    nowhere: formTexts.nowhere,
    "too-many-places": formTexts.notPlaces,
    "too-many-themes": formTexts.manyThemes,
    "unknown-zone": "Choisissez un endroit de la liste.",
    "too-long": "Un rendez-vous dure deux semaines au plus.",
    "ends-first": "La fin vient avant le début.",
    "no-date":
      "Aucune date ne convient à ce que vous avez choisi : relisez les jours et les vacances.",
    "in-the-past": formTexts.past,
    "not-public-for-you":
      "Avant dix-huit ans, on n’ouvre pas un rendez-vous à tout le monde en son nom. Un cercle peut le faire.",
    "not-your-venue": formTexts.notYourVenue,
    "not-yours-to-change":
      "Ce rendez-vous se change par qui l’a proposé, ou par qui anime le cercle ou la structure.",
    "changed-meanwhile":
      "Quelqu’un vient de changer cela. Rien n’a été enregistré : relisez, puis enregistrez.",
    "already-cancelled": "C’est déjà annulé.",
    "answers-go": "Des dates auxquelles on a répondu disparaissent : relisez, puis confirmez.",
    "more-come": "Plus de personnes viennent déjà.",
    cancelled: "C’est annulé : il n’y a plus à répondre.",
    over: "C’est passé : il n’y a plus à répondre.",
    "date-changed": "L’heure de ce rendez-vous vient de changer. Relisez-la, puis répondez.",
    "too-many-people": texts.notPeople,
    "more-than-places":
      "Il n’y a pas tant de places en tout : écrivez un nombre plus petit, ou venez en deux fois.",
    "more-children": texts.moreChildren,
    "no-room-for-more":
      "Il n’y a pas assez de places pour être aussi nombreux. Vous gardez celles que vous avez.",
    "answer-by-date": texts.byDate,
  };

/** How many come, when fewer would fit. */
export const moreCome = (count: number) =>
  `${persons(count)} ${count === 1 ? "vient" : "viennent"} déjà : il faut au moins ${count} ${count === 1 ? "place" : "places"}.`;
