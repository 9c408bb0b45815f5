import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { homecare: "Soutien à domicile (Chez moi)" },
  jobs: {
    "close-left": "Fermer les visites à qui ne vient plus, comme il l’a dit",
    "leave-parties": "Fermer les visites à qui ne vient plus, pour une structure",
    "count-gaps": "Compter où il manque quelqu’un, sans dire chez qui",
    "count-quarters": "Compter, une fois, ce qui a été fait ensemble dans un trimestre terminé",
    "passages-of-the-day": "Écrire à qui passe chez quelqu’un aujourd’hui",
  },
  limits: {
    "passers-for-address": "Réponses en passant, sans compte, pour une même adresse",
    "passers-from-place": "Réponses en passant, sans compte, d’un même endroit",
  },
  subjects: { homecare: "Chez moi" },
  letters: {
    "homecare.named": "Quelqu’un vous confie des passages",
    "homecare.day": "Chez qui vous passez aujourd’hui",
    "homecare.not-theirs": "Une lettre qui est à vous a été ouverte par quelqu’un d’autre",
    "homecare.first": "Quelqu’un de nouveau est passé chez une personne",
    "homecare.first-passing": "Quelqu’un de passage vient pour une personne",
    "homecare.passing-offer": "Quelqu’un qui passe propose un coup de main",
    "homecare.passing-to-confirm": "Coup de main en passant, à confirmer",
    "homecare.passing-said": "Réponse à votre coup de main, en passant",
    "homecare.away": "Quelqu’un chez qui vous passez est en pause",
    "homecare.back": "Quelqu’un chez qui vous passez est de retour",
    "homecare.comes": "Quelqu’un vient finalement chez vous",
    "homecare.to-body": "Une personne demande à votre structure de venir",
    "homecare.by-body": "Une structure répond pour venir chez vous",
    "homecare.no-more": "Une structure ne vous envoie plus chez quelqu’un",
    "homecare.wanted": "Personne ne vient, chez quelqu’un où vous passez",
    "homecare.can-come": "Quelqu’un propose de venir chez vous",
    "homecare.offer-answered": "Réponse à un jour où vous proposiez de venir",
    "homecare.cannot-come": "Quelqu’un ne peut pas venir chez vous",
  },
  reportables: { "coup-de-main": "coup de main demandé en passant" },
  rows: { "homecare.visit": "visite" },
  seen: { "homecare.entry": "comment entrer chez vous" },
  mine: "Votre semaine chez vous",
};
