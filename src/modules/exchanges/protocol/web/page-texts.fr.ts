import { toNamed } from "#basics/french/elision.fr";
import type { ExchangeKind } from "#services/house";

import type { LinkRefusal } from "../actions/take-step.ts";
import type { Side } from "../domain/exchange.ts";
import type { AskRefusal, EndNeedRefusal, WriteNeedRefusal } from "../domain/need.ts";

/** The pages of exchanges. */
export const pageTexts = {
  title: "Mes échanges",
  lead: "On demande, on s’accorde, on fait, on se le dit. Une demande à la fois, et jamais plus que ce que chacun peut prendre.",
  ask: "Demander quelque chose",
  give: "Ce que je peux donner",
  directory: "Qui peut aider",
  favours: "Coups de pouce",
  rhythm: "Quand on me rappelle une demande",
  tables: "Qui répond à quoi : les tables d’orientation",
  calendar: "Mes dates, pour mon agenda (.ics)",
  none: "Vous n’avez encore rien demandé, et personne ne vous a rien demandé.",
  noneHelp: "Dites ce dont vous avez besoin : nous vous proposerons à qui le demander.",
  shelves: {
    "for-me": "C’est à vous",
    "for-others": "Vous attendez les autres",
    "under-way": "En cours",
    done: "Fini",
  },
  drafts: "Vos demandes sans réponse en cours",
  draft: "Brouillon : personne ne le voit.",
  stuck: "Personne n’est sollicité en ce moment.",
  open: "Voir l’échange",
  since: (day: string) => `depuis le ${day}`,
  enterTitle: "Demander de l’aide, en donner",
  enter: "Entrer pour demander",
  enterSays:
    "Ici, on demande à une personne ou à une association ce qu’elle a dit pouvoir donner, et l’on suit l’échange jusqu’au bout.",

  whatTitle: "De quoi avez-vous besoin ?",
  whatLead: "Choisissez ce qui ressemble le plus à votre besoin.",
  whatChosen: "Nous avons coché ce qui y ressemble le plus. Vous pouvez choisir autre chose.",
  asksOf: (name: string) => `Vous demandez ${toNamed(name)}.`,
  chooseKind: "Choisissez ce dont vous avez besoin.",
  next: "Continuer",
  otherNeed: "Choisir un autre besoin",
  needTitle: "Votre besoin en quelques mots",
  needTitleHelp: "C’est ce que lira qui vous demandez, et ce que vous relirez dans vos échanges.",
  needTitleMissing: "Dites votre besoin en quelques mots.",
  inName: "Au nom de qui ?",
  myself: "En mon nom",
  inNameMissing: "Choisissez au nom de qui vous demandez.",
  where: "Où ?",
  whereHelp: "Une commune : « Crest ». Sert à trouver près de vous.",
  approverName: "Son nom",
  approverEmail: "Son adresse électronique",
  approverOneself: "Laissez vide si c’est vous.",
  approverHelp: "Cette personne reçoit une lettre avec un bouton. Elle n’a pas besoin de compte.",
  approverMissing: "Donnez le nom et l’adresse de la personne dont il faut l’accord.",
  emailWrong: "Écrivez une adresse électronique, par exemple nom@exemple.fr.",
  nameMissing: "Écrivez son nom.",
  save: "Voir à qui demander",
  saveHelp: "Rien n’est envoyé : vous choisirez ensuite.",
  noHealth: "N’écrivez pas d’information médicale ici.",

  needOf: "Votre besoin",
  change: "Modifier",
  drop: "Jeter ce brouillon",
  dropSays: "Personne n’en est averti.",
  candidates: "À qui demander",
  candidatesSay: "Nous avons cherché dans ce que chacun dit pouvoir donner.",
  noCandidates: "Personne n’a encore dit pouvoir donner cela.",
  noCandidatesHelp:
    "Vous pouvez chercher avec d’autres mots, ou laisser la plateforme suivre les tables d’orientation.",
  offers: (words: string) => `Dit pouvoir donner : « ${words} ».`,
  km: (km: number) => (km === 0 ? "Dans la même commune." : `À ${km} km.`),
  free: "Se dit disponible.",
  cameFor: "Vous venez de sa page.",
  notFree: "Dit ne rien prendre en ce moment",
  howTitle: "Comment demander ?",
  how: {
    one: "À une seule personne",
    turn: "À plusieurs, l’une après l’autre : la suivante seulement si la première ne peut pas",
    routed:
      "Laisser la plateforme chercher : elle passe d’elle-même à quelqu’un d’autre en cas de silence, et vous le dit",
  },
  gapTo: {
    governing:
      "Si la plateforme cherche et que personne ne répond, les mots de votre besoin sont notés, sans votre nom. Seules les personnes qui veillent sur tout le site (le cercle de gouvernance) les lisent.",
    circle:
      "Si la plateforme cherche et que personne ne répond, les mots de votre besoin sont notés, sans votre nom. Les membres du cercle pour lequel vous demandez les lisent ; s’il est ouvert, le cercle de gouvernance aussi.",
  },
  chooseHow: "Choisissez comment demander.",
  whom: "À qui ?",
  whomHelp:
    "Une personne, ou plusieurs : la première de la liste est sollicitée d’abord. Inutile de choisir si la plateforme cherche.",
  send: "Envoyer la demande",
  sendSays: "La personne reçoit une lettre. Vous pourrez retirer la demande.",
  nobodyFound:
    "Nous n’avons trouvé personne. Votre besoin est noté, sans votre nom, parmi ceux auxquels personne ne répond encore.",
  gapReadBy: {
    governing: "Seul le cercle de gouvernance le lit.",
    circle: "Les membres de votre cercle le lisent.",
  },
  tablesSay: "Ce que disent les tables d’orientation",
  tableSays: (need: string, table: string) => `« ${need} », selon la table « ${table} ».`,
  askedUntilNow: "À qui c’est déjà passé",
  end: "Je n’en ai plus besoin",
  endFound: "J’ai trouvé ailleurs",
  endSays: "Si quelqu’un est sollicité, il en est prévenu, sans autre question.",
  over: "Cette demande est terminée.",
  met: "Quelqu’un a dit oui : suivez l’échange.",
  passWay: {
    chosen: "Vous l’aviez choisi·e.",
    directory: "Trouvé dans l’annuaire.",
    table: "Trouvé par la table d’orientation.",
  },

  agreed: "Ce qui est convenu",
  proposed: "Ce qui est proposé",
  version: (version: number, author: string) =>
    version === 1 ? `Proposé par ${author}` : `Version ${version}, par ${author}`,
  earlier: "Les versions d’avant",
  history: "Ce qui s’est passé",
  picture: "L’échange en image",
  pictureSays: "Chaque flèche est une étape, de haut en bas.",
  approvers: "L’accord à obtenir",
  approvalsGiven: "L’accord donné",
  yourTurn: "À vous",
  waits: "Rien à faire pour vous",
  before: "Ce qu’il est bon de savoir avant de répondre",
  ended: "Terminé",
  accept: "J’accepte",
  confirm: "Je confirme",
  approve: "Je donne mon accord",
  nameAnother: "Nommer quelqu’un d’autre pour l’accord",
  nameAnotherSays: "La lettre de la première personne ne servira plus. La nouvelle en reçoit une.",
  sendNamed: "Nommer cette personne",
  changeTerms: "Proposer d’autres conditions",
  sendChange: "Proposer ces conditions",
  later: "Répondre plus tard",
  laterDay: "À partir de quel jour ? (dans les trois mois)",
  decline: "Je ne peux pas",
  withdraw: "Retirer ma demande",
  afterwards: "Ensuite",
  ifNot: "Si cela ne peut plus se faire",
  cancel: "Arrêter l’échange",
  cancelSays: (other: string) =>
    `Seulement si cela ne se fera pas. Une lettre en prévient ${other}. Cela ne se reprend pas.`,
  refuse: "Je ne donne pas mon accord",
  passOn: "Passer à quelqu’un d’autre",
  why: "Pourquoi ?",
  whyHelp: "Cela ne compte jamais contre personne.",
  note: "Un mot",
  addNote: "Ajouter un mot",
  close: "De mon côté, tout est fait",
  dispute: "Je ne l’ai pas reçu",
  feedback: "Comment cela s’est-il passé ?",
  feedbackHelp: "L’autre ne le lira que lorsqu’il aura écrit aussi, ou dans quatorze jours.",
  feedbackMissing: "Écrivez quelques mots.",
  sendFeedback: "Dire comment cela s’est passé",
  toDay: (day: string) => `Le ${day}`,
  by: (name: string) => `par ${name}`,
  done: "C’est noté.",
  meant: {
    toGiver: (offer: string) => `On vous demande ce que vous dites pouvoir donner : « ${offer} ».`,
    toOther: (name: string, offer: string) =>
      `Demandé ${toNamed(name)}, qui dit pouvoir donner : « ${offer} ».`,
    line: (line: string, table: string) =>
      `D’après la ligne « ${line} », de la table « ${table} ».`,
  },
  offerOf: (name: string) => `Vous demandez ${toNamed(name)}, qui dit pouvoir donner :`,
  offerChosen: (words: string) => `Pour ce que dit son offre : « ${words} ».`,
  worth: {
    time: "Ce temps donné compte comme du bénévolat.",
    goods: "C’est un prêt : rien n’est vendu.",
    nothing: "",
  },
  seeNeed: "Revoir la demande et à qui elle est passée",
  ics: "Les dates, pour mon agenda (.ics)",

  linkTitle: "Répondre à une demande",
  linkUsed: "Ce lien a déjà servi. Voici où en est l’échange.",
  linkOver: "Ce lien ne sert plus",
  linkOverSays:
    "L’échange est fini, ou vous ne parlez plus au nom de cette structure. Rien n’a changé.",
  answered: "Merci, c’est noté.",
} as const;

/** What one side presses where it cannot be any more, as its kind says it. */
export function calledOffIn({ calledOff }: Pick<ExchangeKind, "calledOff">, you: Side): string {
  return calledOff?.[you] ?? pageTexts.cancel;
}

type Refusal = WriteNeedRefusal | AskRefusal | EndNeedRefusal | LinkRefusal;

/** What happened to the act, and what one can do. */
export const exchangeRefusals: Readonly<Record<Refusal, string>> = {
  "sign-in-first": "Entrez d’abord. Rien n’est enregistré.",
  "unknown-kind": "Choisissez ce dont vous avez besoin.",
  "unknown-need": "Cette demande n’existe pas, ou n’existe plus.",
  "not-for-them": "Vous ne pouvez pas demander au nom de cette structure.",
  "asked-already": "Quelqu’un est déjà sollicité. Attendez sa réponse, ou retirez la demande.",
  "ended-already": "Cette demande est terminée.",
  "nobody-chosen": "Choisissez à qui demander.",
  "choose-one":
    "Vous en avez coché plusieurs. N’en laissez qu’une, ou choisissez « À plusieurs, l’une après l’autre ».",
  "unknown-giver": "Cette personne n’est plus dans l’annuaire. Choisissez-en une autre.",
  "nobody-answers-there":
    "Personne n’est encore là pour répondre au nom de cette structure. Sa page, ou la ligne de la table, dit comment la joindre.",
  "nobody-left":
    "Il ne reste personne à solliciter. Changez vos mots, ou cherchez dans l’annuaire.",
  "days-do-not-fit":
    "Un jour est passé, est trop loin, ou vient avant celui qu’il doit suivre. Changez les jours, puis recommencez.",
  "words-lost": "Les mots de cette demande ne sont plus lisibles.",
  "unknown-exchange": "Cet échange n’existe pas, ou n’existe plus.",
  "approver-missing": "Donnez le nom et l’adresse de la personne dont il faut l’accord.",
  "link-no-longer-serves": "Ce lien ne sert plus. Rien n’a changé.",
  "no-room-any-more":
    "La dernière place vient d’être prise. Proposez un autre jour, ou dites que ce n’est pas possible.",
  "already-ended": "Cet échange est fini. Rien n’a changé.",
  "out-of-turn": "Ce n’est plus le moment de cette étape. Voici où en est l’échange.",
  "not-yours": "Cette étape revient à l’autre. Rien n’a changé.",
  "answered-otherwise": "Vous aviez déjà répondu autrement. Voici où en est l’échange.",
  "steps-missing": "Une étape d’avant manque. Relisez l’échange, puis recommencez.",
  "terms-changed": "Les conditions ont changé entre-temps. Relisez-les, puis répondez.",
  "too-many-changes": "Les conditions ont beaucoup changé : appelez-vous, ce sera plus simple.",
  "too-many-laters":
    "Vous avez déjà reporté deux fois. Dites oui, ou dites que vous ne pouvez pas.",
  "date-out-of-reach": "Choisissez un jour à venir, dans les trois mois.",
  "too-early": "C’est trop tôt. Rien n’a changé.",
  "reminded-enough": "Deux rappels sont déjà partis.",
  "not-agreed-to-pass-on": "Cette demande ne passe pas à quelqu’un d’autre.",
  "nothing-delivered": "Rien de tel n’a été remis. Relisez l’échange.",
  "too-many-deliveries": "C’est beaucoup d’étapes : ouvrez un autre échange.",
  "too-many-disputes": "Vous l’avez dit plusieurs fois : parlez-vous, ou arrêtez l’échange.",
  "closed-already": "Vous aviez dit que tout était fait.",
  "works-not-there": "Vous n’y travaillez pas, ou plus : choisissez une autre réponse.",
  "day-is-past": "Le jour est passé : il n’y a plus rien à répondre.",
};

/** What somebody did for another, in the journal of a mandate, by the route of its form. */
export const exchangeDeeds = {
  "/echanges/demander": "a écrit une demande",
  "/echanges/besoins/:need/modifier": "a changé une demande",
  "/echanges/besoins/:need/demander": "a envoyé une demande",
  "/echanges/besoins/:need/jeter": "a jeté un brouillon de demande",
  "/echanges/besoins/:need/finir": "a dit qu’une demande n’a plus lieu d’être",
  "/echanges/:exchange": "a répondu dans un échange",
  "/echanges/:exchange/accord": "a nommé quelqu’un d’autre pour un accord",
  "/echanges/rythme": "a corrigé ce que la plateforme sait du rythme",
  "/echanges/rythme/oublier": "a fait oublier ce que la plateforme sait du rythme",
} as const;
