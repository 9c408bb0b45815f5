import { type Id, knownId } from "#basics/id";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";
import type { Theme } from "#rules/subjects";

import type { SeenBy } from "../domain/occasion.ts";
import type { Rule, Weekday } from "../domain/recurrence.ts";

/** An occasion of the demonstration; its days move with today. */
export interface DemonstrationOccasion {
  readonly id: Id<"Occasion">;
  readonly of: { readonly circle: DemonstrationCircleKey } | { readonly structure: string };
  readonly kind: string;
  /** What it is about, of those that everyone may see. */
  readonly themes?: readonly Theme[];
  readonly title: string;
  readonly about: string;
  readonly address?: string;
  readonly commune?: string;
  /** Premises that who makes it keeps, by their name. */
  readonly venue?: string;
  readonly video?: string;
  readonly by: DemonstrationPersonKey;
  readonly addedDaysAgo: number;
  /** The first such day from so many days on. */
  readonly from: { readonly inDays: number; readonly weekday: Weekday };
  readonly at: string;
  readonly minutes: number;
  readonly rule: Rule;
  readonly exceptHolidays?: true;
  readonly seenBy: SeenBy;
  readonly capacity?: number;
  /** Who said what of its first date, and how many they are. */
  readonly replies: readonly {
    readonly by: DemonstrationPersonKey;
    readonly answer: "yes" | "maybe" | "no";
    readonly people?: number;
  }[];
  readonly cancelled?: { readonly daysAgo: number; readonly why: string };
}

export const demonstrationOccasions: readonly DemonstrationOccasion[] = [
  {
    id: knownId<"Occasion">("c4f1d0a6-6f5e-4f3e-9a61-0e1b0f6a7d11"),
    of: { circle: "plants" },
    kind: "meeting",
    title: "Réunion du premier mardi",
    about:
      "On fait le tour des jardins, puis on décide de ce qui se plante. **Apportez vos graines.**",
    address: "Maison des associations, salle du fond",
    commune: "26108",
    by: "solene",
    addedDaysAgo: 60,
    from: { inDays: 1, weekday: "TU" },
    at: "18:30",
    minutes: 120,
    rule: { every: "month", interval: 1, on: { rank: 1, day: "TU" }, ends: "never" },
    exceptHolidays: true,
    seenBy: "members",
    replies: [
      { by: "solene", answer: "yes" },
      { by: "quentin", answer: "yes", people: 2 },
      { by: "yvonne", answer: "maybe" },
    ],
  },
  {
    id: knownId<"Occasion">("7a2f6f8e-2f1c-4f0a-8a0e-5d3c1b9e7f22"),
    of: { circle: "plants" },
    kind: "workshop",
    themes: ["food", "environment"],
    title: "Café réparation : outils de jardin",
    about: "On affûte, on remanche, on graisse. Venez avec l’outil, repartez avec l’outil.",
    address: "Atelier, derrière la gare",
    commune: "26108",
    by: "adrienne",
    addedDaysAgo: 12,
    from: { inDays: 4, weekday: "SA" },
    at: "10:00",
    minutes: 180,
    rule: { every: "once" },
    seenBy: "everyone",
    capacity: 6,
    replies: [
      { by: "lucienne", answer: "yes", people: 2 },
      { by: "thierry", answer: "yes", people: 3 },
      { by: "ines", answer: "yes", people: 2 },
    ],
  },
  {
    id: knownId<"Occasion">("e1b7c9d4-3a8f-4c52-b6d7-8f9a0b1c2d33"),
    of: { circle: "plants" },
    kind: "action",
    title: "Chantier : planter la haie du chemin",
    about: "Deux cents plants, des bottes, une soupe à midi.",
    commune: "26289",
    by: "solene",
    addedDaysAgo: 20,
    from: { inDays: 7, weekday: "SU" },
    at: "09:30",
    minutes: 360,
    rule: { every: "once" },
    seenBy: "members",
    replies: [
      { by: "damien", answer: "yes" },
      { by: "yvonne", answer: "yes", people: 2 },
    ],
    cancelled: { daysAgo: 1, why: "Le sol est gelé : on replantera en février." },
  },
  {
    id: knownId<"Occasion">("5d6e7f80-91a2-4b3c-8d4e-5f60718293a4"),
    of: { circle: "quality" },
    kind: "meeting",
    title: "La situation du mois, à plusieurs",
    about: "Une situation, une heure, et ce que chacun ferait.",
    video: "https://visio.example.org/la-situation-du-mois",
    by: "jean-remy",
    addedDaysAgo: 30,
    from: { inDays: 2, weekday: "TH" },
    at: "17:00",
    minutes: 60,
    rule: { every: "week", interval: 2, days: ["TH"], ends: "after", times: 6 },
    seenBy: "members",
    replies: [{ by: "roseline", answer: "yes" }],
  },
  {
    id: knownId<"Occasion">("5e0c7a1b-3d92-4f6a-9c48-7b1e2a6d4f33"),
    of: { structure: "Ateliers de la Citadelle" },
    kind: "workshop",
    themes: ["citizenship"],
    title: "Écrire son bilan, à trois",
    about: "Chacun apporte le bilan de son année, et repart avec une page écrite.",
    venue: "Ateliers de la Citadelle",
    by: "farida",
    addedDaysAgo: 6,
    from: { inDays: 3, weekday: "TH" },
    at: "09:30",
    minutes: 150,
    rule: { every: "once" },
    seenBy: "everyone",
    capacity: 2,
    replies: [{ by: "farida", answer: "yes" }],
  },
];
