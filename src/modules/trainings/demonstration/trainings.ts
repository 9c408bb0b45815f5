import { type Id, knownId } from "#basics/id";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";
import type { Theme } from "#rules/subjects";

import type { Help } from "../domain/feedback.ts";
import type { Moment, Programme } from "../domain/training.ts";

/** What one answered. */
export interface DemonstrationAnswer {
  readonly by: DemonstrationPersonKey;
  readonly moment: Moment;
  readonly levels: readonly number[];
  readonly confidence: number;
  readonly helped?: readonly Help[];
  readonly lacked?: readonly Help[];
  readonly word?: string;
}

/** A training of the demonstration; its day moves with today. */
export interface DemonstrationTraining {
  readonly id: Id<"Occasion">;
  readonly circle: DemonstrationCircleKey;
  /** Who gives it, and trains. */
  readonly by: DemonstrationPersonKey;
  readonly addedDaysAgo: number;
  /** Less than nothing: it is over. */
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  readonly title: string;
  readonly about: string;
  readonly address: string;
  readonly commune: string;
  readonly themes: readonly Theme[];
  readonly seenBy: "members" | "everyone";
  readonly capacity: number;
  readonly programme: Omit<Programme, "trainerName">;
  readonly skills: readonly string[];
  readonly material: { readonly moment: Moment; readonly title: string; readonly address: string };
  /** A text that is given with it, by its name. */
  readonly file?: { readonly name: string; readonly text: string };
  readonly comes: readonly DemonstrationPersonKey[];
  /** Who said that they do not come. */
  readonly away: readonly DemonstrationPersonKey[];
  readonly travel: {
    readonly km: number;
    /** In hundredths of a euro. */
    readonly rate: number;
    readonly words: string;
    readonly agreed: readonly DemonstrationPersonKey[];
    /** All paid it, and all was received. */
    readonly settled: boolean;
  };
  readonly answers: readonly DemonstrationAnswer[];
}

const OFFICE_ANSWERS: readonly (readonly [DemonstrationPersonKey, number, number])[] = [
  ["solene", 4, 4],
  ["ines", 3, 4],
  ["jean-remy", 5, 5],
  ["pauline", 4, 3],
  ["bastien", 3, 4],
];

export const demonstrationTrainings: readonly DemonstrationTraining[] = [
  {
    id: knownId<"Occasion">("0b7d2c55-4a1f-4f7c-9d1a-5a0f6f1b2c01"),
    circle: "plants",
    by: "ines",
    addedDaysAgo: 9,
    inDays: 3,
    at: "09:30",
    minutes: 330,
    title: "Tailler un fruitier de plein vent",
    about: "Une journée au verger, sécateur en main. On commence par regarder l’arbre.",
    address: "Verger du chemin des Roures",
    commune: "26108",
    themes: ["food", "environment"],
    seenBy: "everyone",
    capacity: 8,
    programme: {
      knows: [
        "lire un arbre avant de le couper",
        "tailler un pommier de plein vent",
        "affûter et entretenir un sécateur",
      ],
      steps: [
        { minutes: 30, title: "Accueil, et le tour du verger" },
        { minutes: 90, title: "Regarder : bois, bourgeons, charpente" },
        { minutes: 60, title: "Repas partagé" },
        { minutes: 120, title: "Tailler, deux par arbre" },
        { minutes: 30, title: "Affûter, ranger, dire ce qui reste à faire" },
      ],
      forWhom: "Pour qui a un fruitier, ou en garde un. Il n’y a rien à savoir avant.",
      bring: "Un sécateur si vous en avez un, des gants, de quoi manger à partager.",
    },
    skills: ["A1208"],
    material: {
      moment: "before",
      title: "Reconnaître bourgeons à bois et bourgeons à fleurs",
      address: "https://verger.example.org/bourgeons",
    },
    file: {
      name: "liste-du-materiel.txt",
      text: "Sécateur, scie égoïne, échelle, pierre à affûter, gants, alcool à 70 pour les lames.",
    },
    comes: ["damien", "thierry", "quentin"],
    away: ["jean-remy", "adrienne", "lucienne", "solene"],
    travel: {
      km: 118,
      rate: 32,
      words: "Aller et retour en voiture, avec la remorque et l’escabeau.",
      agreed: ["damien"],
      settled: false,
    },
    answers: [{ by: "damien", moment: "before", levels: [2, 1, 3], confidence: 2 }],
  },
  {
    id: knownId<"Occasion">("0b7d2c55-4a1f-4f7c-9d1a-5a0f6f1b2c02"),
    circle: "offices",
    by: "josiane",
    addedDaysAgo: 40,
    inDays: -12,
    at: "14:00",
    minutes: 180,
    title: "Tenir une assemblée générale",
    about: "De la convocation au procès-verbal, avec les statuts de chacun sur la table.",
    address: "Salle haute",
    commune: "26108",
    themes: ["citizenship"],
    seenBy: "members",
    capacity: 10,
    programme: {
      knows: ["convoquer dans les temps", "tenir un vote que personne ne conteste"],
      steps: [
        { minutes: 60, title: "Ce que disent vos statuts" },
        { minutes: 90, title: "Une assemblée pour de rire, de bout en bout" },
        { minutes: 30, title: "Le procès-verbal, écrit ensemble" },
      ],
      forWhom: "Pour qui fait partie d’un bureau, ou va en faire partie.",
      bring: "Vos statuts.",
    },
    skills: [],
    material: {
      moment: "after",
      title: "Le modèle de procès-verbal",
      address: "https://assemblee.example.org/proces-verbal",
    },
    comes: ["solene", "ines", "jean-remy", "pauline", "bastien"],
    away: [],
    travel: {
      km: 96,
      rate: 30,
      words: "Privas–Crest, aller et retour.",
      agreed: ["solene", "ines", "jean-remy", "pauline", "bastien"],
      settled: true,
    },
    answers: OFFICE_ANSWERS.map(([by, first, confidence], i) => ({
      by,
      moment: "after",
      levels: [first, Math.min(5, first + (i % 2))],
      confidence,
      helped: i % 2 === 0 ? ["practice", "examples"] : ["practice"],
      lacked: i === 1 ? ["time"] : [],
      ...(i === 0 ? { word: "L’assemblée pour de rire m’a servi dès le lendemain." } : {}),
    })),
  },
];
