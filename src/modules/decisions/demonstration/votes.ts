import { type Id, knownId } from "#basics/id";
import type { Ago, Ahead } from "#basics/moving";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";

/** A question put to a circle; each member has one ballot, or a delegation for that circle, or neither. */
export interface DemonstrationVote {
  readonly id: Id<"Vote">;
  readonly circle: DemonstrationCircleKey;
  readonly question: string;
  readonly options: readonly {
    readonly key: string;
    readonly label: string;
    readonly line?: string;
  }[];
  readonly opened: Ago;
  /** To come when it is open, past when it is closed. */
  readonly closes: Ahead | Ago;
  readonly ballots: readonly {
    readonly by: DemonstrationPersonKey;
    readonly option: string;
    readonly at: Ago;
  }[];
  readonly delegations: readonly {
    readonly from: DemonstrationPersonKey;
    readonly to: DemonstrationPersonKey;
    readonly given: Ago;
  }[];
}

export const demonstrationVotes: readonly DemonstrationVote[] = [
  {
    id: knownId<"Vote">("f88f88e1-363f-413d-96db-bc8c3381edf8"),
    circle: "plants",
    question: "Où tenir notre prochaine rencontre ?",
    options: [
      { key: "garden", label: "Le jardin d’Adrienne", line: "dehors, 40 places, sans marche" },
      { key: "house", label: "La maison de Lucienne", line: "dedans, 25 places, une marche" },
      {
        key: "station",
        label: "La salle de la gare, à Crest",
        line: "dedans, 80 places, à 5 minutes du train",
      },
    ],
    opened: { daysAgo: 9, hour: "09:00" },
    closes: { inDays: 3, hour: "20:00" },
    ballots: [
      { by: "damien", option: "station", at: { daysAgo: 7, hour: "21:15" } },
      { by: "yvonne", option: "garden", at: { daysAgo: 5, hour: "10:30" } },
      { by: "solene", option: "garden", at: { daysAgo: 1, hour: "13:45" } },
    ],
    delegations: [
      { from: "jean-remy", to: "lucienne", given: { daysAgo: 240, hour: "18:00" } },
      { from: "lucienne", to: "solene", given: { daysAgo: 130, hour: "11:00" } },
      { from: "quentin", to: "jean-remy", given: { daysAgo: 60, hour: "16:20" } },
      { from: "ines", to: "jean-remy", given: { daysAgo: 28, hour: "14:00" } },
    ],
  },
  {
    id: knownId<"Vote">("c683ada2-1375-4bf8-b1fc-48ed27f4ee6c"),
    circle: "quality",
    question: "Sous quelle licence publier notre méthode ?",
    options: [
      { key: "share-alike", label: "CC BY-SA 4.0", line: "citer, et partager de la même façon" },
      { key: "attribution", label: "CC BY 4.0", line: "citer, et c’est tout" },
    ],
    opened: { daysAgo: 54, hour: "09:00" },
    closes: { daysAgo: 40, hour: "20:00" },
    ballots: [
      { by: "pauline", option: "share-alike", at: { daysAgo: 52, hour: "12:50" } },
      { by: "roseline", option: "attribution", at: { daysAgo: 47, hour: "17:30" } },
      { by: "jean-remy", option: "share-alike", at: { daysAgo: 41, hour: "08:55" } },
    ],
    delegations: [],
  },
];
