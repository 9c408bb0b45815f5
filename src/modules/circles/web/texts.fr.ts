import type { JoinRefusal, LeaveRefusal } from "../domain/rights.ts";

/** The sentences of the list of circles and of the page of one. */
export const texts = {
  title: "Cercles",
  lead: "Un cercle réunit des personnes autour d’un but et d’une charte. Qui veut y va : on lit la charte, on l’accepte, on entre.",
  map: "Les cercles, dessinés comme des îles ; un trait relie ceux qui sont liés. La liste dit la même chose, et la page de chaque cercle dit ses liens.",
  mine: "Vos cercles",
  allMine: (count: number) => `Voir vos ${count} cercles`,
  youAreIn: "vous y êtes",
  others: (count: number) =>
    count === 0
      ? "Les autres cercles"
      : count === 1
        ? "Un autre cercle"
        : `Les ${count} autres cercles`,
  all: (count: number) => (count > 1 ? `Les ${count} cercles` : "Les cercles"),
  found: "Fonder un cercle",
  bring: "Apporter un cercle d’une autre instance",
  code: "J’ai le code d’une affiche ou d’un billet",
  search: "Chercher un cercle",
  words: "Mots",
  wordsHelp: "Dans le nom ou le but du cercle.",
  kind: "Genre de cercle",
  anyKind: "Tous les genres",
  onlyMine: "Seulement les miens",
  onlyOpen: "Où l’on entre sans demander",
  withClosed: "Aussi les cercles fermés",
  clear: "Tout effacer",
  send: "Chercher",
  orders: { members: "les plus nombreux", name: "par nom", newest: "les plus récents" },
  results: (count: number) =>
    count === 0 ? "Aucun cercle" : count === 1 ? "1 cercle" : `${count} cercles`,
  none: "Il n’y a pas encore de cercle ici.",
  noneHelp: "Fondez le premier : un nom, un but, une charte en quelques phrases.",
  noOthers: "Vous êtes dans tous les cercles d’ici.",
  nothing: "Aucun cercle ne répond à cela.",
  nothingHelp: "Enlevez un mot ou un choix, ou fondez ce cercle s’il vous manque.",
  seeAll: "Voir tous les cercles",
  feed: "Fil des nouvelles de ce cercle",
  data: "Données",
  members: (count: number) => (count > 1 ? `${count} membres` : `${count} membre`),
  open: "ouvert : qui veut y va",
  onRequest: "on demande à entrer",
  closed: "entre nous : personne d’autre ne sait qu’il existe",
  through: (name: string) => `membre par ${name}`,
  asleep: "se repose",
  over: "fermé",
  asleepSince: (day: string) => `Ce cercle se repose depuis le ${day}.`,
  closedSince: (day: string) => `Ce cercle est fermé depuis le ${day}.`,
  closedSays: {
    everyone:
      "Chacun peut encore lire cette page. Ce qui s’y est dit reste lisible par ses membres.",
    members: "Seuls ses derniers membres le lisent encore. Plus rien n’y change.",
  },
  charter: "Notre charte",
  allRead: "Ici, tous lisent tout.",
  charterAccepted: "Acceptée par chaque membre.",
  charterMore: "La charte et ses versions",
  rules: "Nos règles",
  rulesMore: "Nos règles, et qui modère",
  who: "Qui est là",
  whoOutside: "Les noms sont pour les membres du cercle.",
  allMembers: (count: number) => `Voir les ${count} membres`,
  youAre: "Vous êtes dans ce cercle.",
  join: "Accepter la charte et rejoindre",
  joinTitle: "Rejoindre ce cercle",
  joinSays:
    "Les autres membres verront votre nom, et vous verrez les leurs. Vous pouvez partir quand vous voulez.",
  enter: "Entrer pour rejoindre ce cercle",
  leave: "Quitter ce cercle",
  leaveSays: "Vous ne verrez plus ce qui s’y dit. Vous pourrez revenir.",
  leaveSaysClosed:
    "Vous ne verrez plus ce qui s’y dit. Pour revenir, il faudra qu’un membre vous invite.",
  leaveTitle: (name: string) => `Quitter « ${name} »`,
  goesOn: "Ce qui continue",
  goesOnSays:
    "Partir n’arrête pas ce que vous faites encore pour des personnes de ce cercle. Chaque chose s’arrête à sa place.",
  goesOnNone: "Rien d’autre ne continue ici entre les personnes de ce cercle et vous.",
  waiting: "En ce moment",
  more: "Et aussi",
  breadcrumb: "Cercles",
  report: "Signaler ce cercle",
  above: "Partie de",
  parts: "Ses parties",
  links: "Ses liens",
  life: "La vie du cercle",
  facilitate: "Animer le cercle",
  ways: {
    members: "Les membres",
    roles: "Les rôles",
    links: "Parties et liens",
    journal: "Le journal",
    requests: "Les demandes",
    invite: "Faire venir du monde",
    settings: "Régler",
    rest: "Reposer, passer la main, fermer",
    archive: "Emporter le cercle",
    brought: "Ce qui vient d’ailleurs",
  },
} as const;

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<JoinRefusal | LeaveRefusal, string> = {
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "circle-closed": "Ce cercle est fermé : on le lit encore, rien n’y change plus.",
  "asks-first": "On entre dans ce cercle en le demandant : rien n’a changé pour l’instant.",
  "sign-in-first": "Entrez d’abord : vous pourrez ensuite rejoindre ce cercle.",
  "not-a-member": "Vous n’êtes pas dans ce cercle : rien n’a changé.",
  "last-facilitator":
    "Personne d’autre n’anime ce cercle. Passez d’abord la main à quelqu’un : vous êtes encore dans le cercle.",
};

/** For the page on private life. */
export const keptTexts = {
  what: "Les cercles dont vous êtes membre, depuis quand, la version de la charte que vous avez acceptée, vos rôles, vos demandes pour entrer, et ce que vous faites pour le cercle (son journal).",
  why: "Pour que les membres sachent avec qui ils sont et qui fait quoi, et pour que les votes comptent juste.",
  howLong:
    "Tant que vous êtes membre. Ensuite, seulement les dates, sans votre nom si vous effacez votre compte ; ce que vous avez écrit pour entrer est alors effacé.",
} as const;

/** Of who was asked to join a circle, told on the same page. */
export const invitedTexts = {
  what: "Les personnes qu’un cercle invite par courriel : leur adresse, et le nom donné par qui les invite.",
  why: "Pour leur proposer, une seule fois, d’entrer dans le cercle ; pour qu’elles puissent répondre, ou demander que plus rien ne leur soit écrit.",
  howLong:
    "L’adresse est effacée dès la réponse, ou au bout de soixante jours sans réponse, avec le nom. Il reste une empreinte, qui ne dit rien d’elle-même, pour que le même cercle ne les invite pas deux fois ; elle part au bout de 400 jours.",
} as const;

/** Of whom the archive of a circle names, told on the same page. */
export const broughtKeptTexts = {
  what: "Les noms que contient le dossier d’un cercle apporté d’une autre instance, avec ce que ces personnes y ont écrit.",
  why: "Pour que les membres relisent ce que leur cercle a dit et décidé, et par qui.",
  howLong:
    "Tant que le cercle est là, pour ses membres seulement. Un nom s’efface dès que la personne le demande à qui anime le cercle, ou quand elle efface son compte après avoir dit « c’est moi ». Un dossier déposé et pas apporté : sept jours.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const deedTexts = {
  "/cercles/fonder": "a fondé un cercle",
  "/cercles/:circle/rejoindre": "a rejoint un cercle",
  "/cercles/:circle/quitter": "a quitté un cercle",
  "/cercles/:circle/demander": "a demandé à entrer dans un cercle",
  "/cercles/:circle/demande/retirer": "a retiré une demande à entrer dans un cercle",
  "/cercles/:circle/demandes/:request": "a répondu à une demande à entrer dans un cercle",
  "/cercles/:circle/charte/accepter": "a accepté la charte d’un cercle",
  "/cercles/:circle/charte/changer": "a changé la charte d’un cercle",
  "/cercles/:circle/regler": "a changé les réglages d’un cercle",
  "/cercles/:circle/roles": "a confié un rôle dans un cercle",
  "/cercles/:circle/roles/:role/passer": "a passé un rôle dans un cercle",
  "/cercles/:circle/roles/:role/terminer": "a terminé un rôle dans un cercle",
  "/cercles/:circle/liens": "a proposé un lien entre deux cercles",
  "/cercles/:circle/liens/:link": "a répondu pour un lien entre deux cercles",
  "/cercles/:circle/repos": "a laissé un cercle se reposer",
  "/cercles/:circle/reveil": "a réveillé un cercle",
  "/cercles/:circle/vit": "a dit qu’un cercle vit",
  "/cercles/:circle/animation": "a confié l’animation d’un cercle",
  "/cercles/:circle/animer": "a repris l’animation d’un cercle",
  "/cercles/:circle/passer": "a passé la main dans un cercle",
  "/cercles/:circle/fermer": "a fermé un cercle",
  "/cercles/:circle/inviter": "a apporté une liste de personnes à inviter dans un cercle",
  "/cercles/:circle/inviter/:list/colonnes": "a relu une liste de personnes à inviter",
  "/cercles/:circle/inviter/:list/envoyer": "a invité des personnes dans un cercle",
  "/cercles/:circle/inviter/:list/annuler": "a arrêté des invitations",
  "/cercles/:circle/inviter/:list/rappeler": "a rappelé une invitation à qui n’avait pas répondu",
  "/cercles/:circle/affiche": "a fait l’affiche d’un cercle",
  "/cercles/:circle/affiche/arreter": "a arrêté l’affiche d’un cercle",
  "/cercles/:circle/billets": "a fait des billets pour un cercle",
  "/cercles/:circle/billets/:sheet/arreter": "a arrêté des billets pour un cercle",
  "/cercles/:circle/accueillir": "a accueilli une personne sans adresse dans un cercle",
  "/billet": "a tapé le code d’un billet",
  "/billet/:code": "est entré·e dans un cercle par une affiche ou un billet",
} as const;
