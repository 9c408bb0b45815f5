import type { AskDayRefusal } from "../actions/ask-day.ts";
import type { ComesAs } from "../domain/visit.ts";

/** The form to ask for a day. */
export const askTexts = {
  title: (name: string) => `Demander à venir, ${name}`,
  heading: "Demander à venir",
  way: "Demander à venir",
  lead: (name: string) =>
    `${name} reçoit une lettre, avec un bouton. Votre employeur aussi, si vous en avez un.`,
  day: "Quel jour ?",
  dayEmpty: "Dites quel jour.",
  part: "À quel moment ?",
  partEmpty: "Dites à quel moment.",
  people: "Combien serez-vous ?",
  peopleOf: { "1": "je viens seul·e", "2": "nous serons deux" },
  as: "Vous venez comme…",
  asEmpty: "Dites comme qui vous venez.",
  asHelp:
    "Si vous travaillez pour une structure qui n’est pas dans cette liste, dites d’abord que vous y travaillez : elle seule peut dire qui donne son accord.",
  works: "Dire où je travaille",
  worker: (status: string, name: string) => `${status} de ${name}`,
  work: "Sur quoi travaillerez-vous ?",
  workHelp: "Une phrase suffit. Le lieu la lit, et la personne qui dit oui pour votre employeur.",
  workEmpty: "Dites en une phrase sur quoi vous travaillerez.",
  share: "Qu’aimeriez-vous partager ?",
  shareHelp: "Un savoir-faire, une question, un repas… Le lieu seul le lit. Rien n’oblige.",
  insured:
    "Je suis couvert·e par une assurance de responsabilité civile, la mienne ou celle de ma structure.",
  insuredEmpty:
    "Cochez, ou demandez d’abord à votre structure : sans assurance, mieux vaut attendre.",
  readFirst: "J’ai lu « Ce que la loi demande », sur cette page.",
  readEmpty: "Lisez « Ce que la loi demande », puis cochez.",
  law: "Ce que la loi demande",
  notChecked:
    "Ce résumé n’a pas été relu par un·e juriste : demandez à votre structure en cas de doute.",
  send: "Demander",
  after: "Vous pourrez retirer votre demande d’un geste. Un non ne demande aucune raison.",
  minor: "Vous avez dit avoir moins de dix-huit ans.",
} as const;

/** What the law wants of whom; sources in the docstring of each, none of it read by a lawyer. */
export const lawTexts: Readonly<
  Record<Exclude<ComesAs, "self-employed" | "volunteer"> | "minor", string>
> = {
  employee:
    "Salarié·e : un accord par tout moyen écrit suffit pour une journée (Code du travail, L1222-9). Le bouton de votre employeur en est une trace datée. Un accident sur place, pendant le travail, est présumé accident du travail.",
  "public-agent":
    "Agent·e public·que : l’administration autorise le lieu (décret n° 2016-151). Son oui ici ne remplace pas ses propres formulaires, si elle en a.",
  apprentice:
    "Apprenti·e : l’accord de l’employeur, et celui de la personne qui vous forme : elle répond de votre travail ce jour-là.",
  intern:
    "Stagiaire : la convention de stage dit où vous travaillez. Prévenez aussi l’établissement qui l’a signée.",
  minor:
    "Moins de dix-huit ans : l’accord écrit d’un parent, et quelqu’un du lieu présent toute la journée. Apportez cet accord.",
};

export const askRefusals: Readonly<Record<AskDayRefusal, string>> = {
  "sign-in-first": "Entrez d’abord. Rien n’est enregistré.",
  "unknown-venue": "Ce lieu n’accueille plus. Choisissez-en un autre.",
  "day-is-past": "Ce jour est passé. Choisissez-en un autre.",
  "day-too-far": "C’est trop loin : demandez un jour des quatre prochains mois.",
  "too-many-people": "Deux personnes au plus.",
  "nothing-said": "Dites en une phrase sur quoi vous travaillerez.",
  "employer-missing": "Dites pour qui vous travaillez.",
  "not-your-employer": "Cette structure ne dit pas, ou plus, que vous travaillez pour elle.",
  "own-structure": "C’est votre structure : vous n’avez rien à lui demander.",
  "closed-that-day": "Ce lieu est fermé à ce moment-là. Choisissez-en un autre.",
  full: "Il n’y a plus de place à ce moment-là. Choisissez-en un autre.",
  "nobody-answers-there":
    "Personne n’est encore là pour répondre au nom de ce lieu. Sa page dit comment le joindre.",
  "asked-already": "Vous avez déjà demandé ce jour-là.",
  "not-asked": "La demande n’est pas partie. Recommencez dans un instant.",
};
