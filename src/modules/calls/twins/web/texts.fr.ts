import type { DecideRefusal } from "../actions/decide-twins.ts";
import type { PartRefusal } from "../../sources/actions/part-notice.ts";
import type { TwinSign } from "../../domain/twins/compare.ts";

/** The pages where who keeps the instance decides of twins. */
export const twinTexts = {
  title: "Doublons",
  lead: "Deux annonces qui parlent peut-être du même appel. Rien n’est réuni sans vous tant qu’un doute reste.",
  waiting: (n: number) => (n === 0 ? "À décider" : `À décider (${n})`),
  joined: "Réunies",
  none: "Aucun doublon à décider",
  noneSay:
    "Quand deux sources semblent annoncer le même appel, sans que ce soit sûr, la question arrive ici.",
  noneJoined: "Aucune annonce réunie pour l’instant",
  noneJoinedSay: "Ce qui a été réuni de plusieurs sources se voit ici, et peut être séparé.",
  agree: "En commun",
  differ: "Ce qui diffère",
  until: (day: string) => `jusqu’au ${day}`,
  permanent: "sans date limite",
  page: "Voir la fiche",
  pageOf: (title: string, source: string) => `Voir la fiche : ${title} (${source})`,
  original: "Annonce d’origine",
  originalOf: (title: string, source: string) => `Annonce d’origine : ${title} (${source})`,
  same: "C’est le même appel",
  sameOf: (title: string) => `C’est le même appel : ${title}`,
  apart: "Ce sont deux appels",
  apartOf: (title: string) => `Ce sont deux appels : ${title}`,
  part: "Séparer",
  partOf: (title: string, source: string) => `Séparer : ${title} (${source})`,
  means:
    "Réunir garde une seule fiche, avec ses deux sources ; l’autre adresse y mène. Séparer rend à chacune la sienne. Ce que vous décidez reste, quoi que disent les prochains imports.",
  didJoin: "Les deux fiches n’en font plus qu’une.",
  didApart: "C’est noté : ce sont deux appels.",
  didPart: "L’annonce a de nouveau sa propre fiche.",
  card: (n: number) =>
    n === 0
      ? "Aucun doublon à décider."
      : n === 1
        ? "Deux annonces se ressemblent : est-ce le même appel ?"
        : `${n} paires d’annonces se ressemblent : est-ce le même appel ?`,
} as const;

export const signLabels: Readonly<Record<TwinSign, string>> = {
  "same-procedure": "le même identifiant européen",
  "same-address": "la même adresse d’origine",
  "same-title": "le même intitulé",
  "title-within": "un intitulé contenu dans l’autre",
  "same-body": "le même organisme",
  "body-within": "un organisme dont le nom est contenu dans l’autre",
  "same-deadline": "la même date limite",
  "both-permanent": "aucune date limite",
  "same-text": "le même texte",
  "one-deadline": "une date limite dans une seule",
  "other-deadline": "la date limite",
  "other-text": "le texte",
  "other-details": "une année, un numéro ou un nom dans le texte",
  "other-place": "le lieu",
  "other-lots": "les lots",
  "other-sum": "le montant",
  "other-cpv": "le domaine du marché",
  "number-in-one": "une année ou un numéro dans une seule",
  "word-in-one": "un mot dans un seul intitulé, peut-être un lieu ou une partie",
};

/** The signs that speak against. */
export const AGAINST: readonly TwinSign[] = [
  "one-deadline",
  "other-deadline",
  "other-text",
  "other-details",
  "other-place",
  "other-lots",
  "other-sum",
  "other-cpv",
  "number-in-one",
  "word-in-one",
  "body-within",
];

export const twinRefusals: Readonly<Record<DecideRefusal | PartRefusal, string>> = {
  "unknown-pair": "Cette paire n’attend plus : quelqu’un a décidé, ou l’une des fiches a changé.",
  "both-issued":
    "Les deux appels ont été publiés ici par leur organisme : c’est à lui d’en retirer un.",
  "unknown-notice": "Cette annonce n’est plus sur cette fiche.",
  "only-notice": "Cette annonce est la seule de sa fiche : il n’y a rien à séparer.",
  "published-here": "Cet appel a été publié ici : séparez plutôt l’annonce venue d’ailleurs.",
};
