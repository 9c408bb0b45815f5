import { of, that } from "#basics/french/elision.fr";
import type { DeedKind } from "../../domain/deed.ts";

/** What the pages of mandates say. */
export const mandateTexts = {
  title: "Agir les uns pour les autres",
  open: "Mandats : qui agit pour qui",
  says: "Quelqu’un peut faire des choses ici à votre place, ou vous pour quelqu’un : ce qui est confié, jusqu’à quand, et rien d’autre. Chacun des deux peut arrêter quand il veut.",
  forMe: "Qui agit pour vous",
  forMeNone: "Personne n’agit pour vous.",
  iAct: "Pour qui vous agissez",
  iActNone: "Vous n’agissez pour personne.",
  toAnswer: "À vous de dire",
  still: (name: string, day: string) =>
    `${name} peut encore agir pour vous jusqu’au ${day} : garder, ou arrêter ?`,
  keep: "Garder",
  sayWhether: "Dire oui ou non",
  keepOf: (name: string) => `Garder, ${name}`,
  stop: "Arrêter",
  stopOf: (name: string) => `Arrêter, ${name}`,
  past: "Mandats finis",
  proposedToMe: (name: string) => `${name} vous propose d’agir à sa place`,
  proposedByMe: "Proposé : attend que quelqu’un l’accepte",
  proposedTo: (name: string) => `Proposé à ${name} : attend sa réponse`,
  until: (day: string) => `jusqu’au ${day}`,
  ended: (day: string) => `fini le ${day}`,
  suspended: (day: string) => `suspendu depuis le ${day}`,
  suspendedSays:
    "Une personne qui modère ce site a suspendu ce mandat : d’autres vont décider. D’ici là, rien ne se lit ni ne se fait par lui. Ensuite il reprend, ou il est fini ; vous le lirez ici.",
  what: (scopes: string) => `Pour ${scopes}`,
  parent: "parent de l’enfant",
  actFor: (name: string) => `Agir pour ${name}`,
  accept: "Accepter",
  decline: "Refuser",
  see: "Voir et imprimer le journal",
  seeOne: (name: string) => `Voir et imprimer le journal : ${name}`,
  give: "Confier quelque chose à quelqu’un",
  makeFor: "Inscrire quelqu’un qui n’a pas d’adresse",
  back: "Mandats",
  done: {
    demande:
      "C’est demandé. Cette personne le lit parmi ce qui attend sa réponse, et une lettre lui dit que vous attendez sa réponse.",
    propose:
      "C’est fait. Dites à cette personne de venir ici avec son adresse : elle verra votre proposition et pourra l’accepter. Nous ne lui écrivons pas.",
    accepte: "C’est accepté. Vous pouvez agir pour cette personne quand elle vous le demande.",
    fini: "C’est fini : le mandat est arrêté.",
    renouvele: "C’est fait : le mandat continue.",
    garde: "C’est noté : cette personne peut continuer à agir pour vous.",
    compte: "Le compte est à vous : vous y entrez maintenant avec votre adresse.",
  },
  giveTitle: "Confier quelque chose à quelqu’un",
  giveSays:
    "La personne agira ici en votre nom, pour ce que vous cochez et rien d’autre. Elle ne pourra jamais toucher à vos adresses, à vos connexions ni à vos mandats, ni partir à votre place. Chaque chose faite s’écrit dans un journal, pour vous deux.",
  whom: "À qui ?",
  whomHelp:
    "Les personnes que vous connaissez ici. Pour quelqu’un d’autre, laissez ainsi, et écrivez plus bas son adresse.",
  choose: "Choisissez un nom",
  email: "Son adresse de courriel",
  emailHelp: "Celle avec laquelle elle entre ici, ou entrera.",
  emailHelpElse:
    "Seulement pour quelqu’un d’autre : celle avec laquelle cette personne entre ici, ou entrera.",
  scopes: "Ce que vous lui confiez",
  scopesHelp:
    "Si cette personne agit déjà pour vous, ceci remplacera ce qu’elle avait : cochez tout ce que vous lui confiez.",
  replaces: (what: string, until: string) =>
    `En acceptant, ce que vous aviez (${what}, ${until}) s’arrête : ceci le remplace.`,
  months: "Pour combien de temps",
  monthsHelp: "Ensuite, vous pourrez le confier de nouveau.",
  monthChoices: { 1: "un mois", 3: "trois mois", 6: "six mois", 12: "un an" },
  giveSend: "Confier",
  makeTitle: "Inscrire quelqu’un qui n’a pas d’adresse",
  makeSays:
    "Pour une personne qui n’a pas de courriel, ou n’en veut pas, ou pour un enfant de moins de 15 ans dont vous êtes le parent. Elle devient membre à part entière ; vous agissez pour elle, et cela se voit : « membre par » et votre nom. Elle pourra prendre son compte quand elle voudra.",
  makeName: "Comment on l’appelle",
  makeScopes: "Ce qu’elle vous confie",
  consent: "Comment elle a dit oui",
  consentChoices: {
    presence: "De vive voix, en présence",
    paper: "Sur un papier signé",
    telephone: "Au téléphone",
  },
  note: "Où et quand elle a dit oui",
  noteHelp:
    "Par exemple : « Papier signé le 12 novembre, rangé au bureau. » Elle pourra le relire.",
  birthYear: "Son année de naissance, si elle a moins de 18 ans",
  birthYearHelp:
    "Quatre chiffres. Pour un enfant de moins de 15 ans, vous déclarez être son parent. Laissez vide pour une personne majeure.",
  makeSend: "Inscrire cette personne",
  one: (name: string) => `Mandat ${of(name)}`,
  person: "Pour qui",
  holder: "Qui agit",
  holderNobody: "en attente de sa réponse",
  scopesFact: "Ce qui est confié",
  consentFact: "Accord",
  from: "Depuis",
  untilFact: "Jusqu’au",
  opened: "Ce qui a été ouvert pour vous",
  openedSays:
    "Ces partages ont été faits en votre nom. Ils s’arrêtent avec ce mandat, sauf si vous les refaites vous-même.",
  journal: "Journal",
  journalSays:
    "Ce qui a été fait pour cette personne, le plus récent d’abord. Cette page s’imprime telle quelle : donnez-la à qui n’a pas d’écran.",
  journalNone: "Rien n’a encore été fait.",
  print: "Pour imprimer : le menu de votre navigateur, « Imprimer ».",
  notFinished: "commencé, sans que la fin soit connue",
  deeds: {
    given: "le mandat commence",
    began: "a commencé à agir",
    stopped: "a cessé d’agir",
    ended: "le mandat est arrêté",
    suspended: "le mandat est suspendu par la modération, le temps de décider",
    resumed: "le mandat reprend : la modération l’a décidé",
    renewed: "le mandat est renouvelé",
    kept: "la personne garde ce mandat",
    taken: "la personne a pris son compte, avec une adresse à elle",
    "stopped-by-person": "la personne a arrêté qui agissait pour elle",
    "stopped-by-named": "la personne qu’elle a nommée pour cela a arrêté qui agissait pour elle",
    through: "qui agit a dit au nom de quelle structure",
    ground: "l’un des deux a dit sur quoi repose ce mandat",
    "ground-seen": "une preuve en a été vue sur papier ; rien n’en est gardé",
    "ground-by-person": "a dit sur quoi repose ce mandat",
    "ground-by-holder": "a dit sur quoi repose ce mandat",
    "ground-off-by-person": "a retiré ce sur quoi repose ce mandat",
    "ground-off-by-holder": "a retiré ce sur quoi repose ce mandat",
    "ground-off": "l’un des deux a retiré ce sur quoi repose ce mandat",
    acted: "a fait quelque chose",
  } satisfies Record<DeedKind, string>,
  actsNow: (name: string) => `${name} agit pour vous en ce moment`,
  actsSince: (time: string) => `Depuis ${time}. Cela s’arrête seul après deux heures.`,
  stopNow: "Arrêter maintenant",
  stoppedNow: (name: string) =>
    `C’est arrêté pour cette fois : ${name} n’agit plus pour vous. Le mandat continue : ${name} peut recommencer, et vous le saurez.`,
  stopForGood: "Arrêter aussi le mandat",
  together: "Avec cette personne",
  tablet: "Installer sa tablette avec elle",
  tabletFirst: "Donnez-lui d’abord son compte : le billet, plus bas sur cette page.",
  tabletSteps: [
    "Sur sa tablette, ouvrez ce site, puis « Entrer », avec son adresse à elle. Le code arrive dans ses courriels.",
    "Sur sa tablette, « Vos connexions », puis « Ajouter une clé » : elle n’aura plus de code à recopier.",
    "Sur sa tablette, choisissez l’affichage simple, puis montrez-lui « Chez moi ».",
  ],
  report: "Signaler ce mandat : ce qui a été ouvert en votre nom s’arrête aussitôt",
  end: "Arrêter ce mandat",
  endTitle: "Arrêter ce mandat ?",
  endSays: (name: string) =>
    `Personne n’agira plus pour ${name} par ce mandat, tout de suite et sur tous les appareils. Ce qui a été fait reste.`,
  cancel: "Ne rien changer",
  renew: "Renouveler",
  renewSays: "La personne doit avoir dit oui de nouveau.",
  take: "Lui donner son compte",
  takeSays:
    "Si cette personne a maintenant une adresse, elle peut prendre son compte : imprimez-lui ce billet, elle tapera le code chez elle ou à l’accueil.",
  takeSend: "Faire le billet",
} as const;

/** What the page of who acts for another says. */
export const actingTexts = {
  title: (name: string) => `Vous agissez pour ${name}`,
  says: (name: string) =>
    `Ce que vous faites maintenant, ${name} l’aura fait, par vous. Tout s’écrit dans le journal, ${that(name)} peut lire.`,
  entrusted: "Ce qui est confié",
  rest: "Le reste du site se lit comme par un visiteur : rien de ce qui est à l’un ou à l’autre.",
  stop: "Arrêter d’agir pour cette personne",
  elsewhereTitle: "Cette page ne vous a pas été confiée",
  elsewhere: (name: string) =>
    `Vous agissez pour ${name}, et cette page n’est pas dans ce qui vous est confié. Pour y aller en votre nom, arrêtez d’abord.`,
  places: {
    circles: { label: "Les cercles", at: "/cercles" },
    notes: { label: "Le cahier", at: "/moi/notes" },
    favours: { label: "Les coups de pouce", at: "/coups-de-pouce" },
    exchanges: { label: "L’entraide", at: "/entraide" },
    votes: { label: "Les votes", at: "/votes" },
    calls: { label: "Les appels", at: "/appels" },
    homecare: { label: "Chez soi", at: "/chez-moi" },
  },
} as const;

/** The letter to who acted, when another ended the mandate: its subject does not say for whom (decision 0173). */
export const endedMailTexts = {
  why: "vous agissiez pour quelqu’un, et ce mandat est arrêté.",
  title: "Un mandat est arrêté",
  subject: (count: number) =>
    count === 1
      ? "Vous n’agissez plus pour quelqu’un"
      : `Vous n’agissez plus pour ${count} personnes`,
  entry: (name: string) => `Mandat : ${name}`,
  gone: "une personne partie",
  by: {
    person: (name: string, moment: string) => `${name} y a mis fin, ${moment}.`,
    operator: (name: string, moment: string) =>
      `Qui tient cet Archipel y a mis fin pour ${name}, ${moment}.`,
    body: (name: string, moment: string) =>
      `Vous n’êtes plus de la structure au nom de laquelle vous agissiez pour ${name} : c’est fini, ${moment}.`,
    left: (_name: string, moment: string) =>
      `Elle est partie d’ici, ${moment} : le mandat finit avec son compte.`,
  },
  after:
    "Depuis, vous ne pouvez plus rien faire en son nom, sur aucun appareil. Ce qui a été fait reste, et se lit dans le journal.",
} as const;

/** Why something about a mandate was not done. */
export const mandateRefusals = {
  "not-signed-in": "Votre connexion est finie, ou vous agissez pour quelqu’un. Rien n’a été fait.",
  "not-an-address": "Écrivez une adresse entière, par exemple prenom@exemple.fr.",
  "unknown-person": "Choisissez une personne de la liste, ou écrivez une adresse.",
  "to-oneself": "C’est votre adresse. Pour vous-même, vous n’avez besoin de personne.",
  "not-of-age":
    "On est majeur pour confier quelque chose à quelqu’un, et pour agir pour quelqu’un.",
  "no-scope": "Cochez au moins une chose à confier.",
  "wrong-months": "Choisissez pour combien de temps.",
  enough: "Cinq mandats au plus à la fois : arrêtez-en un d’abord.",
  "unknown-mandate": "Ce mandat n’existe plus, ou a été arrêté entre-temps. Rien n’a changé.",
  "said-otherwise":
    "Ce qui est dit de ce mandat a changé entre-temps. Relisez-le ici, puis regardez le papier.",
  "nothing-said": "Plus rien n’est dit de ce mandat : il n’y a rien à vérifier.",
  "unknown-session": "Votre connexion est finie. Entrez de nouveau.",
  "not-a-name": "Écrivez un nom, avec au moins une lettre et moins de 80 caractères.",
  "no-way": "Choisissez comment cette personne a dit oui.",
  "no-consent": "Écrivez où et quand cette personne a dit oui.",
  "not-a-year":
    "Écrivez quatre chiffres, d’une personne de moins de 18 ans ; laissez vide pour une personne majeure.",
} as const;
