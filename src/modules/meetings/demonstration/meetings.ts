import { type Id, knownId } from "#basics/id";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";

import type { MeetingId } from "../domain/meeting.ts";

/** What somebody says in a room, and how it is marked. */
export interface DemonstrationSaid {
  readonly by: DemonstrationPersonKey;
  /** Minutes after the beginning. */
  readonly at: number;
  readonly text: string;
  readonly mark?:
    | { readonly as: "noted" }
    | { readonly as: "todo"; readonly who: DemonstrationPersonKey; readonly inDays: number }
    /** Who consents: once all who are there do, it is decided. */
    | { readonly as: "proposed"; readonly agree: readonly DemonstrationPersonKey[] };
}

export interface DemonstrationPoint {
  readonly title: string;
  readonly about?: string;
  readonly minutes: number;
  readonly by: DemonstrationPersonKey;
  /** Minutes after the beginning, when it was opened. */
  readonly opens?: number;
  readonly said?: readonly DemonstrationSaid[];
}

/** A meeting of the demonstration; its day moves with today. */
export interface DemonstrationMeeting {
  readonly id: MeetingId;
  /** An occasion of its own, unless it is that of the calendar. */
  readonly occasion: Id<"Occasion">;
  readonly own?: {
    readonly circle: DemonstrationCircleKey;
    readonly title: string;
    readonly address: string;
    readonly minutes: number;
    /** It began so long ago: days back at half past six, or minutes back from now. */
    readonly began: { readonly daysAgo: number } | { readonly minutesAgo: number };
  };
  readonly by: DemonstrationPersonKey;
  readonly points: readonly DemonstrationPoint[];
  readonly comes: readonly DemonstrationPersonKey[];
  readonly excused?: readonly {
    readonly by: DemonstrationPersonKey;
    readonly holder?: DemonstrationPersonKey;
  }[];
  readonly telephone?: readonly DemonstrationPersonKey[];
  readonly hands?: readonly DemonstrationPersonKey[];
  /** Minutes after the beginning, when it was closed. */
  readonly closes?: number;
}

export const demonstrationMeetings: readonly DemonstrationMeeting[] = [
  {
    id: knownId<"Meeting">("7a1c2b8e-0d5f-4c11-8a2e-6b9f4d1e2a01"),
    occasion: knownId<"Occasion">("7a1c2b8e-0d5f-4c11-8a2e-6b9f4d1e2b01"),
    own: {
      circle: "governing",
      title: "La timonerie en octobre",
      address: "Maison des associations, bureau du haut",
      minutes: 90,
      began: { daysAgo: 35 },
    },
    by: "roseline",
    comes: ["maelle", "jean-remy", "odile"],
    excused: [{ by: "lea" }],
    points: [
      {
        title: "Les comptes du mois",
        minutes: 10,
        by: "roseline",
        opens: 2,
        said: [
          {
            by: "roseline",
            at: 5,
            text: "Je propose de payer l’hébergement pour un an, 38 € par mois.",
            mark: { as: "proposed", agree: ["maelle", "jean-remy", "odile"] },
          },
          { by: "odile", at: 8, text: "La subvention arrive en janvier.", mark: { as: "noted" } },
        ],
      },
      {
        title: "Accueillir qui arrive",
        minutes: 20,
        by: "odile",
        opens: 15,
        said: [
          { by: "odile", at: 18, text: "On se perd un peu, la première fois." },
          {
            by: "odile",
            at: 22,
            text: "J’écris une page d’accueil de dix lignes.",
            mark: { as: "todo", who: "odile", inDays: 30 },
          },
        ],
      },
      { title: "Une charte pour les photos", minutes: 15, by: "maelle" },
    ],
    closes: 80,
  },
  {
    id: knownId<"Meeting">("7a1c2b8e-0d5f-4c11-8a2e-6b9f4d1e2a02"),
    occasion: knownId<"Occasion">("7a1c2b8e-0d5f-4c11-8a2e-6b9f4d1e2b02"),
    own: {
      circle: "governing",
      title: "La timonerie se réunit",
      address: "Maison des associations, bureau du haut",
      minutes: 30,
      began: { minutesAgo: 35 },
    },
    by: "roseline",
    comes: ["maelle", "jean-remy", "lea"],
    excused: [{ by: "odile", holder: "lea" }],
    telephone: ["nathalie"],
    hands: ["lea", "nathalie"],
    points: [
      {
        title: "Qui tient les clés du serveur",
        about: "Maëlle est seule à pouvoir le redémarrer.",
        minutes: 20,
        by: "maelle",
        opens: 20,
        said: [
          {
            by: "maelle",
            at: 22,
            text: "Je suis seule à pouvoir redémarrer la machine. Si je suis malade, tout s’arrête.",
          },
          { by: "jean-remy", at: 24, text: "Combien de temps pour apprendre ?" },
          {
            by: "maelle",
            at: 25,
            text: "Trois soirées, et une panne pour de faux.",
            mark: { as: "noted" },
          },
          {
            by: "roseline",
            at: 28,
            text: "Je propose : Maëlle garde les clés jusqu’en juin, Amadou les apprend avec elle.",
            mark: { as: "proposed", agree: ["maelle", "lea"] },
          },
          {
            by: "maelle",
            at: 31,
            text: "Je demande à Amadou ses trois soirées.",
            mark: { as: "todo", who: "maelle", inDays: 10 },
          },
        ],
      },
      { title: "Une charte pour les photos", minutes: 15, by: "maelle" },
      { title: "La date de janvier", minutes: 5, by: "odile" },
    ],
  },
  {
    id: knownId<"Meeting">("7a1c2b8e-0d5f-4c11-8a2e-6b9f4d1e2a03"),
    occasion: knownId<"Occasion">("c4f1d0a6-6f5e-4f3e-9a61-0e1b0f6a7d11"),
    by: "solene",
    comes: [],
    points: [
      { title: "Le tour des jardins", minutes: 30, by: "solene" },
      {
        title: "Ce qui se plante en décembre",
        about: "Chacun apporte une idée, et ses graines.",
        minutes: 40,
        by: "quentin",
      },
      { title: "Qui arrose pendant les fêtes", minutes: 15, by: "solene" },
    ],
  },
];
