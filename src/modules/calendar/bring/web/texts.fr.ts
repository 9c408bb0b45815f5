import type { AddThingRefusal } from "../actions/bring.ts";

/** Who brings what. */
export const texts = {
  title: "Qui apporte quoi",
  none: "Rien n’est demandé pour l’instant.",
  add: "Ajouter une chose à apporter ou à faire",
  what: "Quoi",
  empty: "Écrivez ce qu’il faut apporter ou faire.",
  mine: "Je m’en charge",
  anyone: "Qui veut s’en charge",
  choose: "Dites si vous vous en chargez.",
  cancelled:
    "Ce rendez-vous est annulé. Ce qui devait être apporté reste dans les tâches du cercle.",
  forAll: "Pour toutes les dates de ce rendez-vous.",
  taskOf: "Pour le rendez-vous",
  taskCancelled: ", qui est annulé",
} as const;

export const refusalTexts: Readonly<Record<AddThingRefusal, string>> = {
  "unknown-occasion": "Ce rendez-vous n’existe plus.",
  "already-cancelled": "Ce rendez-vous est annulé : rien n’est plus à apporter.",
  "circle-closed": "Ce cercle est fermé : on n’y propose plus rien.",
  "not-added": texts.empty,
};
