import { knownId } from "#basics/id";

import { type Every, type VisitId, type Weekday, WEEKDAYS } from "../domain/visit.ts";

interface DemonstrationVisit {
  readonly id: VisitId;
  /** From which day of the first week: 0 is its Monday. */
  readonly day: number;
  readonly title: string;
  readonly note: string | undefined;
  readonly at: Temporal.PlainTime;
  readonly minutes: number | undefined;
  readonly every: Every;
  readonly days: readonly Weekday[];
}

const at = (time: string) => Temporal.PlainTime.from(time);

/** Adrienne's week, as the story tells it. */
export const demonstrationVisits: readonly DemonstrationVisit[] = [
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1001"),
    day: 0,
    title: "Le repas, livré",
    note: undefined,
    at: at("12:00"),
    minutes: undefined,
    every: "week",
    days: WEEKDAYS,
  },
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1002"),
    day: 0,
    title: "Paul, le kiné",
    note: "Préparer les chaussures du jardin.",
    at: at("10:00"),
    minutes: 45,
    every: "week",
    days: ["MO"],
  },
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1003"),
    day: 1,
    title: "Bruno, le facteur, pour les papiers",
    note: "La lettre de la mutuelle est sur le buffet.",
    at: at("10:00"),
    minutes: 60,
    every: "week",
    days: ["TU"],
  },
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1004"),
    day: 2,
    title: "Sylvie, de la mairie, passe me voir",
    note: undefined,
    at: at("17:00"),
    minutes: undefined,
    every: "week",
    days: ["WE"],
  },
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1005"),
    day: 3,
    title: "Visio avec Plantes à partager",
    note: "Dire combien de pieds de thym.",
    at: at("12:30"),
    minutes: 45,
    every: "week",
    days: ["TH"],
  },
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1006"),
    day: 4,
    title: "Malika, l’aide à domicile",
    note: "Nous cuisinons ensemble.",
    at: at("09:00"),
    minutes: 7 * 60,
    every: "week",
    days: ["FR"],
  },
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1007"),
    day: 5,
    title: "Les randonneurs, pour les colis et les courses",
    note: "La liste est sur la porte.",
    at: at("11:00"),
    minutes: undefined,
    every: "week",
    days: ["SA"],
  },
  {
    id: knownId<"Visit">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1008"),
    day: 6,
    title: "Spectacle chez Lucienne : elle vient me chercher",
    note: undefined,
    at: at("15:00"),
    minutes: 120,
    every: "fortnight",
    days: ["SU"],
  },
];
