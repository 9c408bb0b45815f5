import type { CheckRefusal } from "../actions/check-links.ts";
import type { LinkReason, LinkState } from "../domain/link.ts";
import type { Source } from "../../domain/notice.ts";
import { texts } from "../../web/texts.fr.ts";

const count = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;

/** Addresses that answer no more: beside a link, and the pages of who keeps the instance. */
export const linkTexts = {
  deadSince: (day: string) => `Ce lien ne répond plus depuis le ${day}.`,
  elsewhere: (source: Source) => `Lire l’annonce ailleurs : ${texts.sources[source]}`,
  title: "Liens",
  lead: "Les adresses que donnent les appels ouverts, et qui ne répondent plus. Rien n’est retiré de soi-même.",
  callsOut:
    "Une source au moins est active : cette instance visite donc ces adresses la nuit, chacune une fois par semaine au plus.",
  callsNobody:
    "Aucune source n’est active : cette instance n’appelle personne, et ne visite aucune adresse.",
  sources: "Les sources",
  known: (known: number, never: number) =>
    `${count(known, "adresse connue", "adresses connues")}, dont ${count(never, "jamais visitée", "jamais visitées")}.`,
  dead: (n: number) => (n === 0 ? "Ne répondent plus" : `Ne répondent plus (${n})`),
  unsure: (n: number) => (n === 0 ? "Incertains" : `Incertains (${n})`),
  none: "Aucun lien mort",
  noneSay:
    "Une adresse est dite morte quand deux visites de suite, à un jour d’écart au moins, n’y ont trouvé personne.",
  noneUnsure: "Aucun lien incertain",
  noneUnsureSay:
    "Une adresse qui refuse les visites, tarde, ou tombe en panne arrive ici : elle n’est pas dite morte pour autant.",
  only: (title: string) => `Seulement les liens de « ${title} ».`,
  all: "Voir ceux de tous les appels",
  since: (day: string) => `depuis le ${day}`,
  visited: (when: string) => `Dernière visite : ${when}.`,
  correct: "Corriger la fiche",
  correctOf: (title: string) => `Corriger la fiche : ${title}`,
  linksOf: "Ses liens",
  linksOfCall: (title: string) => `Ses liens : ${title}`,
  others: (n: number) => `Et ${count(n, "autre appel", "autres appels")}.`,
  check: "Visiter maintenant",
  checkOf: (address: string) => `Visiter maintenant : ${address}`,
  means:
    "Une adresse réparée quitte cette liste à sa prochaine visite. Celle où l’on répond se change en corrigeant la fiche ; celle d’une annonce suit sa source.",
  card: (dead: number) =>
    dead === 0
      ? "Aucun lien mort dans les appels ouverts."
      : dead === 1
        ? "Un lien d’un appel ouvert ne répond plus."
        : `${dead} liens d’appels ouverts ne répondent plus.`,
} as const;

/** What was found, told after a visit that was asked for. */
export const visitSaid: Readonly<Record<Exclude<LinkState, "new">, string>> = {
  well: "Cette adresse répond.",
  moved: "Cette adresse mène à l’accueil du site : la page a peut-être changé de place.",
  unsure: "Cette visite ne prouve rien : l’adresse reste incertaine.",
  failing:
    "Personne à cette adresse. Si une autre visite, un jour plus tard au moins, n’y trouve personne non plus, elle sera dite morte.",
  dead: "Cette adresse ne répond toujours pas.",
};

export const linkReasons: Readonly<Record<LinkReason, string>> = {
  answers: "elle répond",
  "front-page": "elle mène à l’accueil du site : page déplacée ?",
  "not-found": "le site ne connaît plus cette page (404)",
  removed: "le site dit que cette page est retirée (410)",
  shut: "le site refuse cette visite",
  busy: "le site demande de revenir plus tard",
  broken: "le site est en panne",
  "no-name": "le nom de ce site n’existe pas",
  "nobody-there": "personne ne répond à cette adresse",
  "too-slow": "le site tarde trop",
  "closed-network": "cette adresse n’est pas sur l’internet ouvert",
  other: "la connexion n’a pas abouti",
};

export const checkRefusals: Readonly<Record<CheckRefusal, string>> = {
  "unknown-link": "Aucun appel ouvert ne donne plus cette adresse.",
  "no-active-source":
    "Aucune source n’est active : cette instance n’appelle personne. Activez une source pour visiter des adresses.",
};
