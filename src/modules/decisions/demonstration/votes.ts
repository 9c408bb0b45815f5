import { type Id, knownId } from "#basics/id";
import type { Ago, Ahead } from "#basics/moving";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";
import type { Theme } from "#rules/subjects";

import type { Marks, Method, Secrecy } from "../domain/methods/method.ts";

/** A question put to a circle; each member has one ballot, or a delegation for that circle, or neither. */
export interface DemonstrationVote {
  readonly id: Id<"Vote">;
  readonly circle: DemonstrationCircleKey;
  readonly question: string;
  readonly background?: string;
  readonly method: Method;
  readonly secrecy: Secrecy;
  readonly theme?: Theme;
  readonly budget?: number;
  readonly quorum?: number;
  readonly options: readonly {
    readonly label: string;
    readonly line?: string;
    readonly cost?: number;
  }[];
  readonly opened: Ago;
  /** When they begin to propose, and to vote: at once when it is not said. */
  readonly proposals?: Ahead | Ago;
  readonly votes?: Ahead | Ago;
  /** To come when it is open, past when it is closed. */
  readonly closes: Ahead | Ago;
  readonly ballots: readonly {
    readonly by: DemonstrationPersonKey;
    /** One an option; of an election, whom one names. */
    readonly marks: Marks | { readonly names: DemonstrationPersonKey };
    readonly why?: string;
    readonly at: Ago;
  }[];
  readonly delegations?: readonly {
    readonly from: DemonstrationPersonKey;
    /** In order of preference. */
    readonly to: readonly DemonstrationPersonKey[];
    readonly given: Ago;
  }[];
}

export const demonstrationVotes: readonly DemonstrationVote[] = [
  {
    id: knownId<"Vote">("f88f88e1-363f-413d-96db-bc8c3381edf8"),
    circle: "plants",
    question: "Où tenir notre prochaine rencontre ?",
    background:
      "L’an passé, le jardin d’Adrienne avait convenu à presque tout le monde. La salle de la gare est libre, et se rejoint en train.",
    method: "judgment",
    secrecy: "open",
    theme: "food",
    options: [
      { label: "Le jardin d’Adrienne", line: "dehors, 40 places, sans marche" },
      { label: "La maison de Lucienne", line: "dedans, 25 places, une marche" },
      { label: "La salle de la gare, à Crest", line: "dedans, 80 places, à 5 minutes du train" },
    ],
    opened: { daysAgo: 9, hour: "09:00" },
    closes: { inDays: 3, hour: "20:00" },
    ballots: [
      { by: "damien", marks: [2, 3, 5], at: { daysAgo: 7, hour: "21:15" } },
      { by: "yvonne", marks: [5, 4, 1], at: { daysAgo: 5, hour: "10:30" } },
      {
        by: "solene",
        marks: [5, 3, 2],
        why: "Au jardin, Adrienne peut venir sans marche.",
        at: { daysAgo: 1, hour: "13:45" },
      },
    ],
    delegations: [
      { from: "jean-remy", to: ["lucienne"], given: { daysAgo: 240, hour: "18:00" } },
      { from: "lucienne", to: ["solene"], given: { daysAgo: 130, hour: "11:00" } },
      { from: "quentin", to: ["jean-remy"], given: { daysAgo: 60, hour: "16:20" } },
      { from: "ines", to: ["jean-remy"], given: { daysAgo: 28, hour: "14:00" } },
    ],
  },
  {
    id: knownId<"Vote">("0d5e2a52-7d0d-4d1d-a6c7-3f3a5f2f7f01"),
    circle: "plants",
    question: "Quels achats pour l’année qui vient ?",
    background: "Il reste 600 € de la vente de plants. Chacun soutient ce qui lui paraît utile.",
    method: "equal-shares",
    secrecy: "open",
    budget: 60_000,
    options: [
      { label: "Une cuve pour l’eau de pluie", cost: 28_000 },
      { label: "Des outils à manche court", cost: 15_000 },
      { label: "Un barnum pour les jours de pluie", cost: 40_000 },
    ],
    opened: { daysAgo: 70, hour: "09:00" },
    closes: { daysAgo: 56, hour: "20:00" },
    ballots: [
      { by: "damien", marks: [1, 0, 1], at: { daysAgo: 69, hour: "19:10" } },
      { by: "yvonne", marks: [1, 1, 0], at: { daysAgo: 66, hour: "10:30" } },
      { by: "solene", marks: [1, 1, 0], at: { daysAgo: 60, hour: "13:45" } },
    ],
  },
  {
    id: knownId<"Vote">("6b0c8a3e-6a4b-4c1e-9a51-0c6cf1f6a002"),
    circle: "plants",
    question: "Comment accueillir les nouveaux membres ?",
    background: "Trois personnes sont venues ce mois-ci sans savoir à qui parler.",
    method: "ranked",
    secrecy: "secret",
    options: [
      { label: "Une rencontre chaque premier samedi" },
      { label: "Quelqu’un appelle chaque nouveau membre" },
    ],
    opened: { daysAgo: 2, hour: "09:00" },
    proposals: { daysAgo: 2, hour: "09:30" },
    votes: { inDays: 4, hour: "08:00" },
    closes: { inDays: 14, hour: "20:00" },
    ballots: [],
  },
  {
    id: knownId<"Vote">("c683ada2-1375-4bf8-b1fc-48ed27f4ee6c"),
    circle: "quality",
    question: "Sous quelle licence publier notre méthode ?",
    method: "plurality",
    secrecy: "open",
    options: [
      { label: "CC BY-SA 4.0", line: "citer, et partager de la même façon" },
      { label: "CC BY 4.0", line: "citer, et c’est tout" },
    ],
    opened: { daysAgo: 54, hour: "09:00" },
    closes: { daysAgo: 40, hour: "20:00" },
    ballots: [
      { by: "pauline", marks: [1, 0], at: { daysAgo: 52, hour: "12:50" } },
      { by: "roseline", marks: [0, 1], at: { daysAgo: 47, hour: "17:30" } },
      {
        by: "jean-remy",
        marks: [1, 0],
        why: "Ce que l’on reçoit en commun, on le rend en commun.",
        at: { daysAgo: 41, hour: "08:55" },
      },
    ],
  },
  {
    id: knownId<"Vote">("9f2d7c15-0c43-4b9a-8c53-5f2b6f0b9003"),
    circle: "quality",
    question: "Adopter la fiche de méthode telle qu’elle est ?",
    method: "consent",
    secrecy: "open",
    options: [{ label: "Publier la fiche, et la relire ensemble dans six mois." }],
    opened: { daysAgo: 20, hour: "09:00" },
    closes: { daysAgo: 10, hour: "20:00" },
    ballots: [
      { by: "pauline", marks: [1], at: { daysAgo: 18, hour: "12:50" } },
      {
        by: "roseline",
        marks: [2],
        why: "La fiche ne dit pas comment accueillir quelqu’un qui ne lit pas le français.",
        at: { daysAgo: 15, hour: "17:30" },
      },
    ],
  },
  {
    id: knownId<"Vote">("4b1a9f60-92d4-4c0c-b6a3-2a7f6b0fa004"),
    circle: "quality",
    question: "Qui verriez-vous tenir l’agenda du cercle ?",
    method: "nomination",
    secrecy: "secret",
    options: [],
    opened: { daysAgo: 35, hour: "09:00" },
    closes: { daysAgo: 25, hour: "20:00" },
    ballots: [
      { by: "pauline", marks: { names: "roseline" }, at: { daysAgo: 33, hour: "12:50" } },
      {
        by: "jean-remy",
        marks: { names: "roseline" },
        why: "Elle répond toujours dans la journée.",
        at: { daysAgo: 31, hour: "08:55" },
      },
      { by: "roseline", marks: { names: "pauline" }, at: { daysAgo: 30, hour: "17:30" } },
    ],
  },
];
