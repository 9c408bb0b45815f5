import { exchangeRefusals } from "../../protocol/web/page-texts.fr.ts";
import type { BeforehandAs } from "../../domain/beforehand.ts";
import type { GiveBeforehandRefusal } from "../actions/give-beforehand.ts";
import type { NotThisTimeRefusal } from "../actions/not-this-time.ts";
import type { SeenBeforehand } from "../actions/see-beforehand.ts";

export const WEEKDAYS = [
  "lundi",
  "mardi",
  "mercredi",
  "jeudi",
  "vendredi",
  "samedi",
  "dimanche",
] as const;

/** « Oui d’avance »: the page of a team, and the link of the letter. */
export const texts = {
  title: "Oui d’avance",
  lead: "Vous choisissez des jours et un nombre. Une demande qui convient est acceptée aussitôt, en votre nom. Vous l’apprenez chaque fois, et pouvez dire « pas cette fois » jusqu’à la veille à 18 h.",
  none: "Personne n’a dit oui d’avance.",
  noKinds: "Rien, pour le moment, ne peut être accepté d’avance ici.",
  onlyWho: "Seul qui peut donner un accord au nom de cette structure dit oui d’avance.",
  give: "Dire oui d’avance",
  what: "À quoi ?",
  whatMissing: "Choisissez à quoi vous dites oui.",
  as: {
    giver: (kind: string) => `${kind} : ce que l’on nous demande`,
    employer: (kind: string) => `${kind} : pour qui travaille ici`,
  } satisfies Record<BeforehandAs, (kind: string) => string>,
  days: "Quels jours de la semaine ?",
  from: "À partir de quel jour ?",
  until: "Jusqu’à quel jour ?",
  untilHelp: "Un an au plus.",
  notADay: "Écrivez un jour, par exemple 30/11/2026.",
  perDay: "Combien par jour, au plus ?",
  perDayMissing: "Écrivez un nombre entre 1 et 50.",
  standing: "En cours",
  ended: "Finis",
  says: (days: string, from: string, until: string) => `Le ${days}, du ${from} au ${until}.`,
  and: " et ",
  count: (perDay: number) => `${perDay} par jour au plus.`,
  by: (name: string, day: string) => `Donné par ${name}, le ${day}.`,
  states: {
    standing: "En cours",
    "taken-back": "Repris",
    over: "Fini",
    "not-any-more": "Ne sert plus : qui l’a donné ne donne plus d’accord ici",
  } satisfies Record<SeenBeforehand["state"], string>,
  takeBack: "Reprendre ce oui",
  takeBackOf: (kind: string, by: string) => `Reprendre ce oui : ${kind}, par ${by}`,
  takeBackSays: "Ce qui est déjà convenu le reste.",
  said: { donne: "C’est noté.", repris: "Ce oui est repris." },
  keep: "Les oui d’avance",
} as const;

export const linkTexts = {
  title: "Vous aviez dit oui d’avance",
  accepted: (what: string) => `Ce que vous aviez accepté d’avance est convenu : ${what}.`,
  given: (day: string) => `Vous l’aviez dit le ${day}.`,
  until: (day: string) => `Vous pouvez dire « pas cette fois » jusqu’au ${day}, 18 h.`,
  notThisTime: "Pas cette fois",
  notThisTimeSays: "Il sera dit que la date ne va pas. Vos autres oui d’avance restent.",
  tooLate: "Il est trop tard pour le faire d’ici : écrivez-vous, ou arrêtez l’échange sur sa page.",
  over: "Il n’y a plus rien à reprendre ici.",
  done: "C’est noté : pas cette fois.",
  why: "Vous recevez ce message parce qu’un oui que vous aviez donné d’avance vient de servir.",
  subject: (count: number) =>
    count === 1 ? "Votre oui d’avance a servi" : `Vos oui d’avance ont servi ${count} fois`,
} as const;

export const giveRefusals: Readonly<Record<GiveBeforehandRefusal, string>> = {
  "no-weekday": "Choisissez au moins un jour de la semaine.",
  "days-past": "Ce jour est passé : choisissez un jour à venir.",
  "days-turned": "Choisissez un jour qui vient après le premier.",
  "too-long": "Un an au plus : choisissez un jour plus proche.",
  "how-many": "Écrivez un nombre entre 1 et 50.",
  "not-for-them": "Vous ne pouvez pas donner d’accord au nom de cette structure.",
  "unknown-kind": "Choisissez à quoi vous dites oui.",
};

export const takeBackRefusals = {
  "unknown-beforehand": "Ce oui n’est plus là.",
  "ended-already": "Ce oui ne servait déjà plus.",
} as const;

export const notThisTimeRefusals: Readonly<Record<NotThisTimeRefusal, string>> = {
  ...exchangeRefusals,
  "link-no-longer-serves": linkTexts.over,
  "too-late": linkTexts.tooLate,
};
