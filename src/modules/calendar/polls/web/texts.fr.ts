import { of } from "#basics/french/elision.fr";
import type { Answer } from "../../domain/reply.ts";
import type { ToldPollRefusal } from "../actions/make-poll.ts";
import type { AnswerPollRefusal } from "../actions/answer-poll.ts";

/** The three words. */
export const sayTexts = {
  yes: "Oui",
  maybe: "S’il le faut",
  no: "Non",
} as const satisfies Record<Answer, string>;

/** The sentences of a poll. */
export const texts = {
  title: "Sondages de dates",
  ofSpace: (name: string | undefined) =>
    name === undefined ? "Vos sondages de dates" : `Les sondages de dates ${of(name)}`,
  lead: "La date n’est pas fixée : chacun dit lesquelles lui vont, puis l’une devient un rendez-vous.",
  none: "Aucun sondage pour l’instant.",
  noneHelp: "Un sondage arrive ici quand quelqu’un propose plusieurs dates.",
  ask: "Proposer plusieurs dates",
  all: "Voir les sondages de dates",
  poll: "Sondage de dates",
  pollOf: (name: string) => `${name}, sondage de dates`,
  asks: (name: string) => `${name} vous le demande`,
  until: (day: string) => `Réponses jusqu’au ${day} compris`,
  states: {
    open: "Ouvert",
    "to-choose": "Date à choisir",
    chosen: "Date choisie",
    closed: "Fermé",
  },
  answered: "Vous avez répondu",
  answer: "Répondre",

  yours: (name: string | undefined) =>
    name === undefined ? "Vos réponses" : `Vos réponses, ${name}`,
  noAccount: "Sans compte. Rien ne part avant le bouton.",
  fromLetter:
    "Sans compte. Ce que vous avez touché dans la lettre est déjà coché. Rien ne part avant le bouton.",
  signedIn: "Rien ne part avant le bouton.",
  notMe: (name: string) => `Je ne suis pas ${name}`,
  saved: "C’est noté. Merci.",
  send: "Envoyer mes réponses",
  sendAgain: "Changer mes réponses",
  sameLink: (day: string) =>
    `La même adresse sert à changer d’avis, jusqu’au ${day} à la fin de la journée.`,
  ownLink: (day: string) =>
    `Gardez l’adresse qui vous sera donnée : elle sert à changer d’avis, jusqu’au ${day} à la fin de la journée.`,
  name: "Votre nom, tel qu’on vous connaît",
  sameName:
    "Quelqu’un a déjà répondu sous ce nom. Si c’est vous, changez d’avis par votre adresse personnelle. Sinon, écrivez un autre nom, ou cochez « Je suis quelqu’un d’autre ».",
  isOther: "Je suis quelqu’un d’autre, qui porte le même nom",
  noName: "Écrivez votre nom, pour qu’on sache qui répond.",
  people: "Combien serez-vous ?",
  notPeople: "Écrivez un nombre de 1 à 20.",
  word: (name: string) => `Un mot pour ${name}, si vous voulez`,
  wordOfThem: "Un mot, si la personne en laisse un",
  keep: "Votre adresse à vous, pour changer d’avis. Gardez cette adresse.",
  telephone: "Vous préférez le téléphone ?",
  telephoneSays: (name: string) => `${name} note vos réponses pour vous.`,

  others: (count: number) =>
    count === 0
      ? "Personne d’autre n’a encore répondu"
      : count === 1
        ? "Ce que disent les réponses (1)"
        : `Ce que disent les réponses (${count})`,
  table: "Réponses par date",
  date: "Date",
  afterYours: "Ce que disent les autres se lit une fois que vous avez répondu.",
  best: "la mieux placée",
  bestIs: "Pour l’instant :",
  bestSays: (tally: { readonly yes: number; readonly maybe: number; readonly no: number }) =>
    tally.no === 0 ? "personne ne dit non." : `${tally.yes} oui, ${tally.no} non.`,
  nobodyYet: "Personne n’a encore répondu.",
  namesSignIn: (circle: string) =>
    `Qui a dit quoi se lit par les membres ${of(circle)} qui ont répondu, avec leur compte ici.`,
  namesForOne: (name: string) => `Qui a dit quoi, seul·e ${name} le lit.`,

  after: "Et après",
  steps: {
    answers: "Chacun répond",
    chooses: (name: string) => `${name} choisit`,
    chooses_says: (day: string) =>
      `Si personne ne choisit, une lettre lui rappelle la date qui va au plus de monde. Sans choix le ${day}, le sondage se ferme.`,
    letter: "Une lettre à chaque membre",
    letter_says: "Avec la date et le lieu. Qui a répondu par le lien la lit sur cette page.",
    here: "La date se lit ici",
    here_says: "Sur cette page, à la même adresse. Personne ne reçoit de lettre.",
  },
  over: "Les réponses sont closes. La date reste à choisir.",
  closed: "Ce sondage est fermé. Aucune date n’a été choisie.",
  chosen: "La date est choisie",
  called_off: "Ce rendez-vous n’a pas lieu.",
  noted: ({ answer, people }: { readonly answer: Answer; readonly people: number }) =>
    answer === "yes"
      ? `C’est noté : ${people} ${people > 1 ? "personnes" : "personne"}.`
      : "C’est noté : s’il le faut.",
  toOccasion: "Voir le rendez-vous",

  organise: "Organiser",
  choose: "Choisir la date",
  chooseSays:
    "Elle devient un rendez-vous. Les oui et les « s’il le faut » y sont notés, avec ceux des personnes sans compte.",
  chooseWhich: "Quelle date ?",
  chooseOne: "Choisissez une date.",
  chooseSend: "Choisir cette date",
  inBrief: (tally: { readonly yes: number; readonly maybe: number; readonly no: number }) =>
    `${tally.yes} oui, ${tally.maybe} s’il le faut, ${tally.no} non`,
  phone: "Répondre pour quelqu’un au téléphone",
  phoneSays: "Pour une personne sans compte. Vous pourrez changer sa réponse.",
  phoneName: "Son nom",
  phoneSend: "Noter ses réponses",
  link: "L’adresse à donner : qui l’a répond, sans compte",
  each: "Réponse par réponse",
  nameless: "Nom effacé",
  persons: (count: number) => `à ${count}`,
  change: "Changer",
  changeOf: (name: string) => `Changer la réponse ${of(name)}`,
  takeOff: "Retirer",
  takeOffOne: (name: string) => `Retirer la réponse ${of(name)}`,
  edit: "Changer les dates ou les mots",
  editTitle: (title: string) => `Changer « ${title} »`,
  editSays: "Une date qui reste garde ses réponses. Une date que vous effacez les perd.",
  save: "Enregistrer",
  theirs: "Quelqu’un a changé ce sondage entre-temps. Voici ce que vous aviez écrit.",
  stop: "Arrêter ce sondage",
  stopSays: "Personne ne pourra plus répondre, et aucune date ne sera choisie.",

  print: "Imprimer une feuille à cocher",
  printed: {
    title: (title: string) => `${title} : feuille à cocher`,
    how: "Cochez une case par date.",
    name: "Nom",
    back: (name: string, day: string) => `À rendre à ${name} jusqu’au ${day} compris.`,
  },
  whereIs: "Où",
  video: "Par vidéo",
  askedOf: "Qui répond",
  asked: { members: "les membres", link: "qui a le lien" },
} as const;

/** What the form of a poll asks. */
export const formTexts = {
  title: (name: string | undefined) =>
    name === undefined ? "Proposer plusieurs dates" : `Proposer plusieurs dates à ${name}`,
  row: (at: number) => `Date ${at}`,
  rowIs: (row: string, problem: string) => `${row} : ${problem}`,
  rowSays: ["le jour", "de", "à"],
  rowWrong: "Écrivez le jour, l’heure de début et l’heure de fin.",
  datesTitle: "Quelles dates ?",
  datesHelp:
    "De deux à vingt. Laissez vides celles dont vous n’avez pas besoin. Une soirée qui finit après minuit s’écrit de 20 h à 1 h.",
  moreDates: "Plus de dates",
  lastDay: "Jusqu’à quel jour répond-on ?",
  lastDayHelp: "Ce jour compris. Ensuite, vous choisissez.",
  notADay: "Écrivez une date, par exemple 30/11/2026.",
  askedOf: "Qui répond ?",
  askedNames: {
    members: "Les membres seulement",
    link: "Les membres, et qui a le lien, sans compte",
  },
  telephone: "À quel numéro répond-on par téléphone ?",
  telephoneHelp: "Qui voit ce sondage le lit. Laissez vide si vous ne le voulez pas.",
  send: "Demander",
} as const;

const GONE = "Ce sondage n’est plus là.";

/** Why something was refused. */
export const refusalTexts = {
  "unknown-kind": "Choisissez une sorte de rendez-vous.",
  "empty-title": "Donnez un titre à ce rendez-vous.",
  "words-too-long": "Le titre, le lieu ou ce qui en est dit est trop long. Gardez l’essentiel.",
  "not-https": "L’adresse de la vidéo commence par https://.",
  nowhere: "Dites où l’on se retrouve : une adresse, une commune ou une vidéo.",
  "unknown-zone": "Choisissez un des fuseaux de la liste.",
  "too-few-dates": "Proposez au moins deux dates.",
  "too-many-dates": "Vingt dates suffisent.",
  "twice-the-same": "Cette date est déjà plus haut.",
  "in-the-past": "Cette date est passée.",
  "too-long": "C’est trop long : deux semaines au plus.",
  "last-day-over": "Ce jour est passé.",
  "last-day-too-late": "Choisissez un jour avant la dernière des dates.",
  "unknown-space": GONE,
  "circle-closed": "Ce cercle est fermé : on n’y ajoute plus rien.",
  "unknown-poll": GONE,
  "poll-ended": "Ce sondage est déjà terminé. Voici ce qu’il en est.",
  "changed-meanwhile": "Quelqu’un a changé ce sondage entre-temps. Relisez, puis enregistrez.",
  "answers-over": "Les réponses sont closes.",
  "dates-changed":
    "Les dates ont changé pendant que vous répondiez. Voici celles qui sont demandées maintenant ; ce que vous aviez coché est gardé.",
  "nothing-said": "Répondez au moins pour une date.",
  "no-name": texts.noName,
  "same-name": texts.sameName,
  "too-many-people": texts.notPeople,
  "too-many-answers": "Ce sondage a reçu trop de réponses. Téléphonez à qui organise.",
  "unknown-answer": "Cette réponse n’est plus là.",
  "unknown-date": "Cette date n’est plus demandée. Choisissez-en une autre.",
  "too-many-themes": "Choisissez quatre thèmes au plus.",
  "too-many-places": "Écrivez un nombre de places, de 1 à 5 000.",
  "ends-first": "Il finit avant de commencer. Après minuit, au plus douze heures après le début.",
  "no-date": "Cette date n’existe pas.",
  "not-public-for-you": GONE,
  "not-your-venue": GONE,
} as const satisfies Record<ToldPollRefusal | AnswerPollRefusal, string> & Record<string, string>;

/** What letters about polls say. */
export const letterTexts = {
  why: {
    asked: "on vous demande, dans un de vos cercles, quelles dates vous vont.",
    chosen: "la date d’un rendez-vous dont on vous a demandé votre avis est choisie.",
    undecided: "un sondage de dates que vous organisez attend votre choix.",
  },
  asked: (count: number) =>
    count === 1 ? "Quelles dates vous vont ?" : `${count} sondages de dates vous attendent`,
  chosen: (count: number) => (count === 1 ? "La date est choisie" : `${count} dates sont choisies`),
  undecided: (count: number) =>
    count === 1 ? "Une date reste à choisir" : `${count} dates restent à choisir`,
  by: (name: string) =>
    `${name} vous demande quelles dates vous vont. Touchez celles qui vont : rien ne part avant le bouton de la page.`,
  again: (name: string) =>
    `${name} a changé les dates, ou le dernier jour pour répondre. Relisez vos réponses : rien ne part avant le bouton de la page.`,
  until: (day: string) => `Réponses jusqu’au ${day} compris. Sans compte, sans mot de passe.`,
  yes: (date: string) => `Oui : ${date}`,
  is: (date: string) => `C’est ${date}.`,
  place: (place: string) => `Où : ${place}`,
  best: (date: string) => `La date qui va au plus de monde : ${date}.`,
  equal: (dates: readonly string[]) => `Plusieurs dates se valent : ${dates.join(" ; ")}.`,
  nobody: "Personne n’a dit qu’une date lui allait.",
  closes: (day: string) => `Sans choix de votre part, le sondage se ferme le ${day}.`,
} as const;
