import type { Situation } from "../domain/situation.ts";

const sayIt = {
  says: "Dire sur quoi repose le mandat, puis montrer le papier à qui tient cet Archipel",
  label: "Dire sur quoi repose un mandat",
  at: "/moi/mandats/mesure",
} as const;
const who = {
  operator: {
    who: "Qui tient cet Archipel",
    may: "Note « vérifié le … par … », au vu du papier",
    mayNot: "Garder un document ; lire ce qui est à la personne",
  },
} as const;
const NO_PAPER = "Il ne garde ni la décision du juge, ni son numéro, ni un certificat médical.";
const NO_CARE = "Il ne prend aucune décision de santé, et n’en garde aucune.";
const PERSONAL =
  "Code civil, articles 458 et 459 : ce qui est personnel, la personne le décide seule autant que son état le permet.";

/** What a court decided, or the person beforehand: five of the cases are of the same kind. */
export const protections: readonly Situation[] = [
  {
    name: "curatelle",
    title: "Une curatelle",
    sentence:
      "Un juge a nommé quelqu’un pour aider la personne dans les actes importants ; elle agit elle-même, il ne la remplace pas.",
    who: [
      {
        who: "La personne",
        may: "Tout, seule : son compte, sa semaine, ses partages, ses mandats",
        mayNot: "Rien ne lui est retiré ici",
      },
      {
        who: "Le curateur",
        may: "Ce qu’elle lui confie par un mandat, visible, acte par acte, daté",
        mayNot: "S’ouvrir à lui-même quelque chose d’elle ; agir sans mandat",
      },
      who.operator,
    ],
    now: [
      {
        says: "Confier quelque chose au curateur, si la personne le veut",
        label: "Confier quelque chose à quelqu’un",
        at: "/moi/mandats/nouveau",
      },
      sayIt,
      {
        says: "Relire qui voit quoi, et l’arrêter d’un geste",
        label: "Qui voit quoi",
        at: "/moi/partages",
      },
    ],
    not: [
      "Il ne donne aucun pouvoir au curateur parce qu’il est curateur : seulement ce que la personne confie.",
      "Aucun argent ne passe ici, donc aucun acte que la curatelle vise.",
      NO_PAPER,
    ],
    law: [
      "Code civil, articles 440, 467 et 469 : le curateur assiste, il ne remplace pas.",
      PERSONAL,
    ],
  },
  {
    name: "tutelle",
    title: "Une tutelle",
    sentence:
      "Un juge a nommé quelqu’un pour représenter la personne dans ses actes ; ce qui est personnel reste à elle.",
    who: [
      {
        who: "La personne",
        may: "Son compte, ses nouvelles, sa photo, ses mots ; arrêter un mandat ici",
        mayNot: "Rien ne lui est retiré ici",
      },
      {
        who: "Le tuteur",
        may: "Tenir sa semaine et ce qui est confié, acte par acte, daté",
        mayNot:
          "S’ouvrir quelque chose d’elle ; lire ses nouvelles ; dire à sa place ce qu’elle veut",
      },
      {
        who: "Un témoin d’une autre structure",
        may: "Écrire ce qu’elle dit vouloir, devant la feuille",
        mayNot: "Être du côté du tuteur",
      },
      who.operator,
    ],
    now: [
      {
        says: "Inscrire une personne qui n’a pas d’adresse, avec son accord",
        label: "Inscrire quelqu’un qui n’a pas d’adresse",
        at: "/moi/mandats/sans-adresse",
      },
      sayIt,
      {
        says: "Faire dire à la personne ce qui a été ouvert en son nom, devant un témoin",
        label: "Devant un témoin",
        at: "/temoin",
      },
    ],
    not: [
      "Il n’ouvre pas au tuteur ce que la personne n’a pas confié.",
      "Ce que le tuteur ouvre en son nom s’arrête après quatorze jours, si elle ne le dit pas elle-même.",
      NO_CARE,
      NO_PAPER,
    ],
    law: [
      "Code civil, articles 440, 473 et 475 : le tuteur représente ; le juge peut laisser des actes à la personne.",
      PERSONAL,
    ],
  },
  {
    name: "habilitation-familiale",
    title: "Une habilitation familiale",
    sentence:
      "Un juge a permis à un proche de représenter ou d’assister la personne, pour certains actes ou pour tous.",
    who: [
      {
        who: "La personne",
        may: "Tout ce qui n’est pas dans la décision ; ici, tout ce qui est à elle",
        mayNot: "Rien ne lui est retiré ici",
      },
      {
        who: "Le proche habilité",
        may: "Ce qu’elle lui confie, acte par acte, jusqu’à une date",
        mayNot: "S’ouvrir, ni à ses proches, quelque chose d’elle",
      },
      {
        who: "Les autres enfants, le conjoint",
        may: "Ce que la personne partage avec chacun",
        mayNot: "Défaire ce que le proche habilité a ouvert, ou l’inverse",
      },
      who.operator,
    ],
    now: [
      {
        says: "Confier quelque chose au proche habilité",
        label: "Confier quelque chose à quelqu’un",
        at: "/moi/mandats/nouveau",
      },
      sayIt,
      {
        says: "Quand des enfants ne sont pas d’accord",
        label: "Des enfants en désaccord",
        at: "/chez-moi/situations/enfants-en-desaccord",
      },
    ],
    not: ["Il ne vérifie pas ce que la décision permet ailleurs : la banque, la mairie.", NO_PAPER],
    law: [
      "Code civil, articles 494-1 à 494-12 ; article 494-8 : la personne garde ses autres droits.",
      PERSONAL,
    ],
  },
  {
    name: "mandat-de-protection-future",
    title: "Un mandat de protection future",
    sentence:
      "La personne a choisi, à l’avance, qui la représenterait ; le mandat sert à partir du jour où le greffe l’a visé.",
    who: [
      {
        who: "La personne",
        may: "Garde tous ses droits ; ici, tout ce qui est à elle",
        mayNot: "Rien ne lui est retiré ici",
      },
      {
        who: "Le mandataire",
        may: "Ce qu’elle lui confie ici, acte par acte, jusqu’à une date",
        mayNot: "Agir ici par le seul papier ; s’ouvrir quelque chose d’elle",
      },
      who.operator,
    ],
    now: [
      {
        says: "Confier quelque chose au mandataire",
        label: "Confier quelque chose à quelqu’un",
        at: "/moi/mandats/nouveau",
      },
      sayIt,
      {
        says: "Dire ce que devient son compte, plus tard",
        label: "Après moi",
        at: "/moi/apres-moi",
      },
    ],
    not: [
      "Il n’écrit ni ne garde le mandat : cela se fait chez un notaire, ou sur le formulaire de l’État.",
      NO_CARE,
      NO_PAPER,
    ],
    law: [
      "Code civil, articles 477 à 494 ; article 481 : il prend effet une fois visé par le greffe.",
      PERSONAL,
    ],
  },
];
