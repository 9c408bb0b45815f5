import { ofNamed } from "#basics/french/elision.fr";
import type { AskDayRefusal } from "../actions/ask-day.ts";
import type { ComesAs } from "../domain/visit.ts";

/** Of whom the law wants something of its own. */
export type Apart = Exclude<ComesAs, "self-employed" | "volunteer"> | "minor";

/** The form to ask for a day. */
export const askTexts = {
  title: (name: string) => `Demander à venir, ${name}`,
  heading: "Demander à venir",
  way: "Demander à venir",
  lead: (name: string) =>
    `${name} reçoit une lettre, avec un bouton. Votre employeur aussi, si vous en avez un.`,
  byLetter:
    "Cette structure n’a pas de compte ici : elle répond par courriel, d’un bouton. Personne n’a confirmé le lieu.",
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
  asEmployed:
    "Vous travaillez pour une structure d’ici : elle dit oui aussi, même un jour où vous viendriez comme bénévole ou à votre compte. Si vous n’y travaillez plus, dites-le d’abord.",
  onlyAs: (says: string) => `Vous venez comme ${says}.`,
  works: "Dire où je travaille",
  worker: (status: string, name: string) => `${status} ${ofNamed(name)}`,
  work: "Sur quoi travaillerez-vous ?",
  workHelp: "Une phrase suffit. Le lieu la lit, et la personne qui dit oui pour votre employeur.",
  workEmpty: "Dites en une phrase sur quoi vous travaillerez.",
  share: "Qu’aimeriez-vous partager ?",
  shareHelp: "Un savoir-faire, une question, un repas… Le lieu seul le lit. Rien n’oblige.",
  insured:
    "Je suis couvert·e par une assurance de responsabilité civile, la mienne ou celle de ma structure.",
  insuredEmpty:
    "Cochez, ou demandez d’abord à votre structure : sans assurance, mieux vaut attendre.",
  law: "Ce que la loi demande",
  notChecked:
    "Rien de cela n’est vérifié ici : ni l’âge, ni le statut, ni l’accord d’un parent. Ce résumé n’a pas été relu par un·e juriste : demandez à votre structure en cas de doute.",
  send: "Demander",
  after:
    "Si ce lieu a déjà beaucoup de demandes, la vôtre attend une place, trente jours au plus, puis part d’elle-même. Vous pourrez la retirer d’un geste. Un non ne demande aucune raison.",
  minor: "Vous avez dit avoir moins de dix-huit ans.",
} as const;

/** What each says for themself, by a box of its own; of whom the law wants the same nothing else is asked. */
export const apartTexts: Readonly<
  Record<Apart, { readonly says: string; readonly empty: string }>
> = {
  employee: {
    says: "J’ai lu ce que la loi demande aux salarié·es.",
    empty: "Lisez ce qui vous concerne, puis cochez.",
  },
  "public-agent": {
    says: "J’ai demandé à mon administration si elle veut un formulaire à elle.",
    empty: "Demandez-le d’abord à votre administration, puis cochez.",
  },
  apprentice: {
    says: "La personne qui me forme est d’accord.",
    empty: "Demandez d’abord à la personne qui vous forme, puis cochez.",
  },
  intern: {
    says: "L’établissement qui a signé ma convention de stage est prévenu.",
    empty: "Prévenez d’abord l’établissement qui a signé la convention, puis cochez.",
  },
  minor: {
    says: "Un parent a dit oui par écrit, et j’apporte cet accord.",
    empty: "Demandez d’abord à un parent, puis cochez.",
  },
};

/** What the law wants of whom; sources in the docstring of each, none of it read by a lawyer. */
export const lawTexts: Readonly<Record<Apart, string>> = {
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
  "works-for-others": askTexts.asEmployed,
  "not-your-employer": "Cette structure ne dit pas, ou plus, que vous travaillez pour elle.",
  "own-structure": "C’est votre structure : vous n’avez rien à lui demander.",
  "closed-that-day": "Ce lieu est fermé à ce moment-là. Choisissez-en un autre.",
  full: "Il n’y a plus de place à ce moment-là. Choisissez-en un autre.",
  "nobody-answers-there":
    "Personne ne peut encore dire oui pour ce lieu : on n’y demande pas de journée d’ici.",
  "asked-already": "Vous avez déjà demandé ce jour-là.",
  "said-no-already": "Ce lieu a répondu non pour ce jour-là. Choisissez-en un autre.",
  "not-asked": "La demande n’est pas partie. Recommencez dans un instant.",
};
