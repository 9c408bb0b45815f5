import type { JoinRefusal, LeaveRefusal } from "../domain/rights.ts";

/** The sentences of the circles. */
export const texts = {
  menu: "Cercles",
  title: "Cercles",
  lead: "Un cercle réunit des personnes autour d’un but et d’une charte. Qui veut y va : on lit la charte, on l’accepte, on entre.",
  map: "Les cercles, dessinés comme des îles. La liste dit la même chose.",
  mine: "Vos cercles",
  others: "Les autres cercles",
  all: "Tous les cercles",
  none: "Il n’y a pas encore de cercle ici.",
  noneHelp:
    "Les cercles naissent autour d’un appel ou d’une pratique. Écrivez-nous si vous voulez en ouvrir un.",
  members: (count: number) => (count > 1 ? `${count} membres` : `${count} membre`),
  open: "ouvert : qui veut y va",
  closed: "entre nous : personne d’autre ne sait qu’il existe",
  asleep: "au repos",
  asleepSince: (day: string) => `Ce cercle est au repos depuis le ${day}.`,
  charter: "Notre charte",
  charterAccepted: "Acceptée par chaque membre.",
  who: "Qui est là",
  whoOutside: "Les noms sont pour les membres du cercle.",
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
  waiting: "Ce qui vous attend",
  breadcrumb: "Cercles",
  report: "Signaler ce cercle",
} as const;

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<JoinRefusal | LeaveRefusal, string> = {
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "circle-closed": "Ce cercle est fermé : on le lit encore, on n’y entre plus.",
  "asks-first": "On entre dans ce cercle en le demandant : rien n’a changé pour l’instant.",
  "sign-in-first": "Entrez d’abord : vous pourrez ensuite rejoindre ce cercle.",
  "not-a-member": "Vous n’êtes pas dans ce cercle : rien n’a changé.",
  "last-facilitator":
    "Personne d’autre n’anime ce cercle. Demandez d’abord à quelqu’un de le faire : vous êtes encore dans le cercle.",
};

/** For the page on private life. */
export const keptTexts = {
  what: "Les cercles dont vous êtes membre, depuis quand, et la version de la charte que vous avez acceptée.",
  why: "Pour que les membres sachent avec qui ils sont, et pour que les votes comptent juste.",
  howLong:
    "Tant que vous êtes membre. Ensuite, seulement les dates, sans votre nom si vous effacez votre compte.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const deedTexts = {
  "/cercles/:circle/rejoindre": "a rejoint un cercle",
  "/cercles/:circle/quitter": "a quitté un cercle",
} as const;
