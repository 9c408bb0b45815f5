import { toNamed } from "#basics/french/elision.fr";

/** What the platform learnt of how I answer, or of how an organisation does. */
export interface RhythmWords {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly usual: string;
  readonly open: string;
  readonly declared: string;
  readonly declare: string;
  readonly correctDays: string;
  readonly resetSays: string;
}

const mine: RhythmWords = {
  title: "Quand on me rappelle une demande",
  lead: "Pour vous rappeler une demande au bon moment, et ne jamais vous en envoyer trop, la plateforme regarde comment vous répondez. Vous seul·e le voyez.",
  nothing: "Rien n’est gardé pour le moment.",
  usual: "Vous répondez d’habitude en",
  open: "Demandes en cours chez vous",
  declared: "Ce que vous dites vous-même passe d’abord :",
  declare: "combien de demandes à la fois, vos pauses, vos jours",
  correctDays: "Je réponds d’habitude en combien de jours ?",
  resetSays: "La plateforme repart de zéro avec vous.",
};

const of = (name: string): RhythmWords => ({
  title: `Quand on rappelle une demande ${toNamed(name)}`,
  lead: "Pour rappeler une demande au bon moment, et ne jamais en envoyer trop, la plateforme regarde comment la structure répond. Seules les personnes qui en prennent soin le voient.",
  nothing: "Rien n’est gardé pour le moment.",
  usual: "La structure répond d’habitude en",
  open: "Demandes en cours",
  declared: "Ce que la structure dit elle-même passe d’abord :",
  declare: "combien de demandes à la fois, ses pauses, ses jours",
  correctDays: "La structure répond d’habitude en combien de jours ?",
  resetSays: "La plateforme repart de zéro avec cette structure.",
});

export const rhythmTexts = {
  mine,
  of,
  days: (days: string) => `${days} jours ouverts`,
  oneDay: "moins d’un jour",
  answers: "Réponses observées",
  waits: "Un rappel part au plus tôt après",
  window: "Demandes à la fois, par prudence",
  room: "Nouvelles demandes possibles aujourd’hui",
  rests: "Laissé en paix jusqu’au",
  correct: "Corriger",
  correctDaysHelp: "Un nombre de 1 à 14.",
  correctWindow: "Combien de demandes à la fois au plus ?",
  correctWindowHelp: "Un nombre de 1 à 12.",
  notDays: "Écrivez un nombre de 1 à 14.",
  notWindow: "Écrivez un nombre de 1 à 12.",
  save: "Enregistrer",
  saved: "C’est enregistré.",
  reset: "Tout oublier",
  forgotten: "C’est oublié.",
} as const;
