import type { UsePaperRefusal } from "../../domain/paper-code.ts";

const places = (count: number) => (count > 1 ? `${count} personnes` : `${count} personne`);

/** The sentences of the poster. */
export const posterTexts = {
  title: "L’affiche",
  lead: "Une page A4 pour un mur, une vitrine, un panneau : on photographie le code, ou l’on tape l’adresse, et l’on arrive à la page pour entrer.",
  none: "Aucune affiche ne sert pour l’instant.",
  make: "Faire l’affiche",
  months: "Elle sert pendant",
  monthChoices: [
    { value: "1", label: "un mois" },
    { value: "3", label: "trois mois" },
    { value: "6", label: "six mois" },
    { value: "12", label: "un an" },
  ],
  noMonths: "Choisissez pour combien de temps.",
  until: (day: string) => `Elle sert jusqu’au ${day}.`,
  uses: (count: number, open: boolean) =>
    count === 0
      ? "Personne n’est encore venu par elle."
      : open
        ? `${places(count)} ${count > 1 ? "sont entrées" : "est entrée"} par elle.`
        : `${places(count)} ${count > 1 ? "ont demandé" : "a demandé"} à entrer par elle.`,
  print: "Voir l’affiche à imprimer",
  leads: "Voir la page où elle mène",
  renew: "La refaire, avec un nouveau code",
  renewSays:
    "L’ancienne affiche ne servira plus : utile si elle traîne là où il ne faut pas, ou si sa date est passée.",
  renewSend: "Refaire l’affiche",
  end: "Arrêter l’affiche",
  endSays: "Qui la photographiera encore lira qu’elle ne sert plus, et trouvera le cercle.",
  printed: {
    title: (circle: string) => `Affiche à imprimer, ${circle}`,
    come: "Venez avec nous",
    scan: "Photographiez ce code",
    label: (circle: string) => `Code à photographier pour entrer dans « ${circle} »`,
    or: "ou tapez cette adresse",
    code: "et ce code",
    until: (day: string) => `Jusqu’au ${day}`,
    print:
      "Imprimez cette page (Ctrl + P, ou le menu de votre navigateur) : elle tient sur une feuille A4.",
    back: "Revenir à l’affiche",
  },
} as const;

/** The sentences of slips. */
export const slipTexts = {
  title: "Les billets",
  lead: "Des billets à imprimer et à découper pour une réunion : on en donne un de la main à la main, et il fait entrer une personne, une seule fois.",
  many: "Combien de billets",
  manyChoices: [
    { value: "12", label: "12, une page" },
    { value: "24", label: "24, deux pages" },
    { value: "48", label: "48, quatre pages" },
  ],
  noMany: "Choisissez combien.",
  send: "Faire les billets",
  sheets: "Les feuilles",
  none: "Aucun billet n’a encore été fait.",
  noneHelp: "Choisissez combien il vous en faut : ils serviront trente jours.",
  sheet: (day: string, many: number) => `${many} billets faits ${day}`,
  used: (used: number) =>
    used === 0 ? "aucun n’a servi" : used === 1 ? "un a servi" : `${used} ont servi`,
  until: (day: string) => `jusqu’au ${day}`,
  over: "ne servent plus",
  print: "Voir la feuille à imprimer",
  end: "Arrêter ceux qui restent",
  endLabel: (day: string) => `Arrêter ceux qui restent, faits ${day}`,
  printedTitle: "Billets à découper",
  printedHelp:
    "Imprimez cette page et découpez le long des traits. Les billets déjà utilisés n’y sont plus.",
  printedNone: "Il ne reste aucun billet sur cette feuille.",
  back: "Revenir aux billets",
  go: "Allez à l’adresse",
  type: "tapez ce code",
  once: (day: string) => `Pour une personne, jusqu’au ${day}.`,
} as const;

/** The page where a code on paper leads. */
export const paperTexts = {
  title: "J’ai un code",
  pageTitle: (circle: string) => `Entrer par un code : ${circle}`,
  lead: "Il est sur une affiche ou sur un billet que l’on vous a donné.",
  field: "Le code",
  help: "Huit lettres et chiffres, par exemple K3M9-2XPA. Les petites lettres vont aussi.",
  send: "Continuer",
  unknown: "Ce code ne mène nulle part. Regardez-le encore : huit lettres et chiffres.",
  account:
    "Si votre billet a dix lettres et chiffres, il ouvre un compte fait pour vous : c’est une autre page.",
  toAccount: "Prendre mon compte avec un billet",
  ofAccount:
    "Ce billet de dix signes ouvre un compte fait pour vous : continuez avec le bouton, sans le retaper.",
  ofAccountGo: "Prendre mon compte avec ce billet",
  slipSays: "Quelqu’un de ce cercle vous a donné ce billet : il vous y fait entrer.",
  posterSays: "Vous venez par l’affiche de ce cercle.",
  charter: "Sa charte",
  enter: "Entrer pour continuer",
  enterSays: "Avec votre adresse électronique : vous recevez un code. Vous reviendrez ici ensuite.",
  accept: "J’ai lu la charte et je l’accepte",
  notAccepted: "Lisez la charte, et cochez la case si vous l’acceptez.",
  join: "Entrer dans le cercle",
  ask: "Envoyer ma demande",
  already: "Vous êtes déjà dans ce cercle.",
  toCircle: "Aller au cercle",
  over: {
    poster: "Cette affiche ne sert plus. Le cercle, lui, est toujours là.",
    slip: "Ce billet a déjà servi, ou sa date est passée. Demandez-en un autre à qui vous l’a donné.",
  },
} as const;

/** Welcoming somebody without an address. */
export const welcomeTexts = {
  title: "Accueillir une personne sans adresse",
  lead: "Elle devient membre du cercle par vous : la liste des membres le dit. Elle a dit oui, et vous notez comment. Plus tard, un billet lui permettra de prendre son compte elle-même.",
  name: "Comment elle s’appelle",
  year: "Son année de naissance",
  yearHelp:
    "Seulement si elle a moins de dix-huit ans. Avant quinze ans, c’est son parent qui écrit ici.",
  charter: "La charte lui a été lue, et elle l’accepte",
  notAccepted: "Lisez-lui la charte, et cochez la case si elle l’accepte.",
  send: "L’accueillir dans le cercle",
  welcomed: (name: string) => `C’est fait : ${name} est dans le cercle.`,
  act: (name: string) => `Agir pour ${name}`,
  slip: "Faire son billet",
} as const;

export const paperRefusals: Record<
  UsePaperRefusal | "unknown-circle" | "not-a-facilitator" | "private-circle" | "too-many-slips",
  string
> = {
  "unknown-code": paperTexts.unknown,
  "code-over": paperTexts.over.slip,
  "sign-in-first": "Entrez d’abord : vous reviendrez ici ensuite.",
  "already-in": paperTexts.already,
  "circle-closed": "Ce cercle est fermé : on le lit encore, personne n’y entre plus.",
  "asks-first":
    "Votre demande n’a pas pu partir : vous avez déjà demandé, ou l’on vous a répondu non il y a peu.",
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "not-a-facilitator":
    "Seules les personnes qui animent ce cercle peuvent le faire : rien n’a changé.",
  "private-circle":
    "Ce cercle n’est connu que de ses membres : une affiche le dirait à tous. Faites plutôt des billets.",
  "too-many-slips": "Deux cents billets par semaine au plus : attendez, ou faites une affiche.",
};
