import type { AnswerRefusal, KeepRefusal, RelayRefusal, SuggestRefusal } from "../domain/kept.ts";

const many = (count: number, one: string, more: string) =>
  count > 1 ? `${count} ${more}` : `${count} ${one}`;

/** The page of a call where one keeps, proposes and relays it. */
export const keepTexts = {
  invite: "Garder, proposer ou relayer",
  title: "Garder, proposer ou relayer",
  lead: "Au nom d’une structure que vous représentez.",
  nobody: "Vous ne représentez encore aucune structure",
  nobodySays:
    "Ajoutez la vôtre, ou demandez à la représenter : vous pourrez garder des appels pour elle.",
  findMine: "Trouver ma structure",
  keep: "Garder",
  keepTitle: "Le garder pour votre structure",
  keepSays:
    "Vos collègues le retrouvent dans « Les appels gardés ». Qui vous accompagne le voit aussi, si vous le lui avez ouvert.",
  keepFor: (name: string) => `Garder cet appel pour « ${name} »`,
  unkeep: "Ne plus garder",
  unkeepFor: (name: string) => `Ne plus garder cet appel pour « ${name} »`,
  kept: "gardé",
  seeAll: "Les appels gardés",
  propose: "Le proposer à celles que vous accompagnez",
  proposeSays:
    "Chacune reçoit une lettre, le garde ou non. Cinq appels de votre part attendent sa réponse au plus : au-delà, rien ne part.",
  proposeAs: (name: string) => `Au nom de « ${name} »`,
  to: "À qui ?",
  word: "Un mot",
  wordHelp: "Pourquoi celui-ci leur irait. 500 caractères au plus.",
  send: "Proposer cet appel",
  closed: "Cet appel est fermé : il ne se propose plus.",
  state: {
    waits: "proposé, sans réponse",
    kept: "proposé : elle le garde",
    declined: "proposé : elle ne le garde pas",
    full: "a déjà cinq appels à regarder de votre part",
  },
  relay: "Le relayer",
  relaySays:
    "La page de l’appel dit à tout le monde que vous l’avez relayé, quel jour, avec le lien.",
  relayAs: (name: string) => `Relayé par « ${name} »`,
  url: "L’adresse de votre article ou de votre annonce",
  urlEmpty: "Collez l’adresse entière, qui commence par https://.",
  on: "Paru le",
  onEmpty: "Écrivez un jour, par exemple 28/11/2026.",
  relaySend: "Dire que nous l’avons relayé",
  relayChange: "Changer",
  relayBack: "Retirer ce relais",
  said: {
    garde: "C’est gardé.",
    "pas-garde": "C’est retiré de ce que vous gardez.",
    propose: "C’est parti : chacune reçoit une lettre.",
    relaye: "C’est dit sur la page de l’appel.",
    "pas-relaye": "C’est retiré de la page de l’appel.",
  },
} as const;

/** « Les appels gardés ». */
export const keptTexts = {
  title: "Les appels gardés",
  lead: "Ce que chaque structure que vous représentez garde sous la main, et ce qu’on lui propose.",
  none: "Cette structure ne garde encore aucun appel.",
  noneSays: "Ouvrez un appel, puis « Garder, proposer ou relayer ».",
  search: "Chercher un appel",
  seeStructure: "Voir sa page",
  nobody: keepTexts.nobody,
  nobodySays: keepTexts.nobodySays,
  proposed: "Proposés, à vous de voir",
  by: (name: string) => `« ${name} » vous le propose.`,
  keep: "Garder",
  keepThis: (title: string) => `Garder l’appel « ${title} »`,
  decline: "Pas pour nous",
  declineThis: (title: string) => `Ne pas garder l’appel « ${title} »`,
  unkeep: "Ne plus garder",
  unkeepThis: (title: string) => `Ne plus garder l’appel « ${title} »`,
  said: {
    garde: "C’est gardé.",
    "pas-garde": "C’est retiré.",
    decline: "C’est dit : il n’est pas gardé.",
  },
} as const;

export const panelTexts = {
  kept: "Appels gardés",
  keptCount: (count: number) => many(count, "appel ouvert gardé", "appels ouverts gardés"),
  noneKept: "Aucun appel ouvert n’est gardé.",
  relayed: "Appels relayés",
  relayedOn: (day: string) => `relayé ${day}`,
  see: "Lire l’article",
  relays: "Relayé par",
  relayLink: (name: string, day: string) => `« ${name} », ${day}`,
  report: "Signaler ce relais",
  waits: (support: string) => `« ${support} » vous propose un appel`,
  look: "Regarder",
} as const;

export const suggestedMail = {
  why: "Une structure qui vous accompagne vous propose un appel.",
  subject: (support: string, title: string) => `« ${support} » vous propose : ${title}`,
  several: (count: number) => `${count} appels vous sont proposés`,
  to: (association: string, support: string) => `Pour « ${association} », par « ${support} ».`,
  answer: "Gardez-le ou non : la structure le saura.",
} as const;

export const openedCall = { open: "Ouvert", permanent: "Permanent" } as const;

export const keepRefusals: Readonly<
  Record<KeepRefusal | SuggestRefusal | AnswerRefusal | RelayRefusal, string>
> = {
  "not-allowed": "Vous ne pouvez pas le faire au nom de cette structure : rien n’a changé.",
  "unknown-call": "Cet appel n’est plus publié.",
  closed: "Cet appel est fermé : il ne se propose plus.",
  "nobody-chosen": "Choisissez au moins une association.",
  "not-accompanied":
    "Vous n’accompagnez plus l’une d’elles : rien n’est parti. Choisissez de nouveau.",
  "no-room":
    "L’une d’elles a déjà cinq appels à regarder de votre part : rien n’est parti. Décochez-la.",
  "nothing-to-answer": "Il n’y a plus rien à répondre : rien n’a changé.",
  "not-a-media":
    "Seul un média relaie un appel. Dites d’abord ce rôle sur la page de la structure.",
  "bad-address": keepTexts.urlEmpty,
  "bad-day": "Ce jour n’est pas encore venu.",
  "no-relay": "Il n’y a pas de relais à retirer.",
  "taken-down": "La modération a retiré ce relais : il ne revient pas.",
};

export const suggestionsKept = {
  what: "Les appels que vous proposez à une association, au nom de la structure qui l’accompagne, et le mot qui va avec",
  why: "Que l’association les lise et réponde",
  howLong:
    "Un an ; aussitôt, s’ils sont sans réponse quand l’accompagnement finit. Un identifiant sans votre nom après votre départ",
} as const;
