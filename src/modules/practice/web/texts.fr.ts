import { of } from "#basics/french/elision.fr";
import type { Quarter } from "../domain/quarter.ts";
import type { Recognisable } from "../domain/recognisable.ts";
import type { ListedSituation } from "../actions/see-community.ts";

const MONTHS = ["janvier à mars", "avril à juin", "juillet à septembre", "octobre à décembre"];

export const texts = {
  title: "Communautés de pratique",
  lead: "Un cercle où l’on fait le même métier, ou le même bénévolat, dans plusieurs structures. On y raconte ce qui arrive, sans nommer personne.",
  none: "Aucun de vos cercles n’est encore une communauté de pratique.",
  noneSays: "Qui facilite un cercle peut l’ouvrir ainsi.",
  circles: "Vos cercles",
  openIt: "L’ouvrir comme communauté de pratique",
  openOf: (name: string) => `L’ouvrir comme communauté de pratique : ${name}`,
  openPageOf: (name: string) => `Ouvrir « ${name} » comme communauté de pratique`,
  openTitle: "La pratique que vous partagez",
  openLead:
    "Dites-la en une phrase. Rien ne change pour les membres du cercle, ni pour qui peut y entrer : des personnes de plusieurs structures y ont leur place.",
  shares: "Ce que vous partagez",
  sharesHelp: "Par exemple : faire vivre la qualité dans une association.",
  sharesEmpty: "Dites en une phrase la pratique que vous partagez.",
  save: "Enregistrer",
  sharesLead: (shares: string) => `Nous partageons : ${shares}`,
  change: "Changer cette phrase",
  toCircle: "La page du cercle",

  tell: "Raconter une situation",
  tellTitle: (name: string) => `Raconter une situation à « ${name} »`,
  tellLead:
    "Sans nommer personne : ni prénom, ni structure, ni lieu que l’on reconnaîtrait. Une autre personne du cercle la lit d’abord ; les autres ne la voient qu’après.",
  few: "À quelques-uns, on devine vite qui parle : racontez ce que vous diriez à voix haute.",
  name: "Un titre",
  nameHelp: "Par exemple : la salle est fermée, et le groupe attend dehors.",
  nameEmpty: "Donnez un titre à cette situation.",
  happened: "Ce qui s’est passé",
  happenedHelp: "Dites « une bénévole », « une mairie », « un mardi » plutôt que leur nom.",
  happenedEmpty: "Racontez ce qui s’est passé.",
  tried: "Ce qui a été essayé",
  asks: "Ce que je demande",
  asksEmpty: "Dites ce que vous demandez aux autres.",
  named: "Montrer mon nom aux membres, une fois la situation relue",
  send: "Donner à relire",
  tellAgain: "Changer ce que j’ai raconté",
  takeBack: "La reprendre",
  takeBackSays: "Elle est effacée : rien n’en est gardé.",

  waiting: "Attend qu’une autre personne la lise",
  sentBack: "Vous a été renvoyée",
  sentBackTitle: "Qui l’a lue vous écrit",
  own: "Les vôtres, pas encore lues",
  ownSays: "Vous êtes seul·e à les trouver.",
  hidden: "Masquée par la modération",
  marked: "Ces mots feraient peut-être reconnaître quelqu’un",
  markedSays: "C’est un conseil : une machine se trompe. Gardez-les s’ils ne nomment personne.",
  kinds: {
    name: "un nom",
    telephone: "un téléphone",
    mail: "une adresse de courriel",
    address: "une adresse",
  } satisfies Record<Recognisable, string>,

  toRead: (count: number) =>
    count === 1 ? "Une situation attend d’être lue" : `${count} situations attendent d’être lues`,
  toReadSays: (count: number) =>
    `${count === 1 ? "Vous la lisez" : "Vous en lisez une"} avant les autres, et dites si l’on y reconnaît quelqu’un. Vous ne saurez pas qui l’a racontée.`,
  take: (count: number) => (count === 1 ? "La lire" : "En lire une"),
  readTitle: "Lire avant les autres",
  readLead: "Y reconnaît-on quelqu’un : une personne, une structure, un lieu ?",
  nobody: "On ne reconnaît personne",
  nobodySays: "Les membres la lisent aussitôt.",
  back: "Un mot pour qui l’a racontée",
  backHelp: "Qui l’a racontée est seul·e à le lire, et ne sait pas qui vous êtes.",
  backEmpty: "Dites ce qui fait reconnaître quelqu’un.",
  sendBack: "La renvoyer avec ce mot",
  letGo: "Je ne peux pas la lire",
  letGoSays: "Quelqu’un d’autre la lira.",

  situations: (count: number) => {
    if (count === 0) return "Situations";
    return count === 1 ? "Une situation" : `${count} situations`;
  },
  noSituations: "Aucune situation n’a encore été racontée ici.",
  answered: {
    no: "Sans réponse",
    yes: "Des réponses",
    helped: "Une réponse a aidé",
  } satisfies Record<ListedSituation["answered"], string>,
  opened: (when: string) => `Lue par tous depuis ${when}`,
  mine: "Vous l’avez racontée. Les autres ne le voient pas.",
  mineNamed: "Vous l’avez racontée, et votre nom se lit.",
  toldBy: (name: string) => `Racontée par ${name}`,
  unnamed: "Qui l’a racontée ne se dit pas.",

  answers: "Réponses",
  noAnswers: "Personne n’a encore répondu.",
  answer: "Répondre",
  yourAnswer: "Votre réponse",
  answerHelp: "En quelques phrases : ce que vous avez fait, vous, et ce que cela a donné.",
  answerEmpty: "Écrivez votre réponse.",
  helped: "A aidé",
  markHelped: "Cette réponse m’a aidé·e",
  unmarkHelped: "Finalement non",
  ofAnswer: (says: string, name: string, place: number) => `${says}, réponse ${place}, ${of(name)}`,
  learn: "En faire un savoir",
  isKnown: "C’est noté dans ce que nous savons.",
  removeAnswer: "Retirer",
  report: "Signaler",
  answerHidden: "Cette réponse est masquée par la modération.",
  situationHidden: "Cette situation est masquée par la modération.",

  known: "Ce que nous savons",
  knownLead: "Une ligne par chose apprise, avec la situation d’où elle vient.",
  allKnown: (count: number) =>
    count === 0 ? "Ce que nous savons" : `Ce que nous savons (${count})`,
  noneKnown: "Rien n’est encore noté ici.",
  keep: "Noter ce que nous savons",
  line: "Ce que nous savons",
  lineEmpty: "Écrivez ce que vous savez.",
  document: "L’adresse d’un document des communs qui le dit",
  documentHelp: "Par exemple : /communs/documents/…",
  notDocument: "Collez l’adresse d’un document des communs d’ici.",
  itsDocument: "Le document qui le dit",
  from: "La situation d’où cela vient",
  remove: "Retirer",
  ofLine: (says: string, text: string) => `${says} : ${text}`,

  toBuild: "Ce qu’il faut construire",
  toBuildLead:
    "Ce que nous ne savons pas encore faire. Qui s’en charge en fait une tâche, avec un jour.",
  allToBuild: (count: number) =>
    count === 0 ? "Ce qu’il faut construire" : `Ce qu’il faut construire (${count})`,
  noneToBuild: "Rien n’est à construire pour le moment.",
  addPoint: "Dire ce qu’il faut construire",
  point: "Ce qu’il nous faut",
  pointHelp: "Par exemple : une façon de dire non à un financeur.",
  pointEmpty: "Dites ce qu’il faut construire.",
  takePoint: "Je m’en charge",
  due: "Pour quand",
  dueEmpty: "Dites pour quel jour.",
  taken: (name: string, day: string) => `${name} s’en charge, pour le ${day}`,
  free: "Personne ne s’en charge encore",
  build: "C’est construit",
  buildTitle: (text: string) => `C’est construit : ${text}`,
  buildLead: "Dites en une ligne ce que nous savons maintenant. La tâche est faite du même geste.",

  quarter: "Ce trimestre",
  quarterName: ({ year, part }: Quarter) => `${MONTHS[part - 1] ?? ""} ${year}`,
  quarterOf: (name: string, quarter: string) => `${name} : ${quarter}`,
  quarterLead:
    "Ce qui s’est dit, ce qui a aidé, ce que nous savons, ce qui reste à construire. Cette page s’imprime.",
  before: "Le trimestre d’avant",
  toldTitle: "Ce qui s’est raconté",
  toldCount: (count: number) => {
    if (count === 0) return "Aucune situation n’a été racontée.";
    return count === 1 ? "Une situation a été racontée." : `${count} situations ont été racontées.`;
  },
  helpedTitle: "Ce qui a aidé",
  noneHelped: "Aucune réponse n’a encore été marquée.",
  knownTitle: "Ce que nous savons de plus",
  toBuildTitle: "Ce qui est à construire",
  nextTitle: "La prochaine rencontre",
  noNext:
    "Aucune rencontre n’est prévue. Une fois par trimestre, autour d’un repas, cela suffit souvent.",
  propose: "Proposer des dates",
  gather: "Trois mois sans se retrouver",
  gatherSays: "Aucune rencontre n’est passée ni prévue. Chaque membre peut proposer des dates.",
  agenda: "De quoi parler : les situations sans réponse, puis ce qui est à construire.",
  noAgenda: "Toutes les situations ont une réponse.",

  panel: "Communauté de pratique",

  waits: {
    read: "Une situation à lire avant les autres",
    readAbout: (name: string) => `${name}. Passé ce jour, quelqu’un d’autre peut la prendre.`,
    readGo: "La lire",
    back: (title: string) => `Renvoyée : ${title}`,
    backAbout: (name: string) => `${name}. Dites-la autrement, ou reprenez-la.`,
    backGo: "Voir pourquoi",
    of: (go: string, what: string) => `${go} : ${what}`,
  },
} as const;

export const refusalTexts = {
  empty: "Il manque quelques mots.",
  "too-long": "C’est trop long. Gardez l’essentiel.",
  "unknown-circle": "Ce cercle n’existe pas, ou vous n’en êtes pas membre.",
  "unknown-community": "Cette communauté n’existe pas, ou vous n’en êtes pas membre.",
  "not-a-facilitator": "Il faut faciliter le cercle.",
  "too-many-waiting":
    "Dix de vos situations ne sont pas encore ouvertes. Reprenez-en une, ou revenez quand l’une sera ouverte.",
  "circle-closed": "Ce cercle est fermé : on le lit, on n’y écrit plus.",
  "unknown-situation": "Cette situation n’est plus là.",
  "already-open": "Les membres la lisent déjà. Elle ne se change plus.",
  "changed-meanwhile": "Elle a changé entre-temps. Voici ce qui est écrit maintenant.",
  "nothing-to-read": "Aucune situation n’attend d’être lue par vous.",
  "not-yours-to-answer": "Qui a raconté une situation dit ce qui l’aide, et n’y répond pas.",
  "unknown-answer": "Cette réponse n’est plus là.",
  "not-yours-to-mark": "Seul·e qui a demandé dit ce qui a aidé.",
  "not-yours-to-remove": "C’est à qui l’a écrit de le retirer, ou à qui facilite le cercle.",
  "did-not-help": "Une réponse devient un savoir quand qui a demandé dit qu’elle a aidé.",
  "not-a-document": texts.notDocument,
  "unknown-line": "Cette ligne n’est plus là.",
  "unknown-point": "Ce point n’est plus à construire.",
  "taken-already": "Quelqu’un s’en charge déjà.",
  "past-day": "Ce jour est passé. Choisissez un jour à venir.",
} as const;

export const keptTexts = {
  what: "Les situations que vous racontez à une communauté de pratique, vos réponses, ce que vous notez pour elle et ce que vous vous chargez de construire.",
  why: "Pour apprendre à plusieurs de ce qui arrive, sans nommer personne.",
  howLong:
    "Ce qui n’a pas été lu, jusqu’à ce que vous le repreniez ou partiez. Ce que la communauté lit reste ; après votre départ, plus rien ne dit qui l’a raconté ni répondu.",
} as const;

/** What letters say. */
export const letterTexts = {
  why: "vous avez répondu à une situation, dans une communauté de pratique.",
  helped: (count: number) =>
    count === 1 ? "Votre réponse a aidé" : `${count} de vos réponses ont aidé`,
  says: "Qui l’a demandé vous en remercie.",
  gatherWhy:
    "vous êtes membre d’une communauté de pratique qui ne s’est pas retrouvée depuis trois mois.",
  gather: (count: number) =>
    count === 1
      ? "Une communauté de pratique ne s’est pas retrouvée depuis trois mois"
      : `${count} communautés de pratique ne se sont pas retrouvées depuis trois mois`,
  gatherSays: "Chaque membre peut proposer des dates, d’ici.",
} as const;
