import { type Id, knownId } from "#basics/id";

import type { CircleKey } from "./circles.ts";
import type { PersonKey } from "./people.ts";
import type { Ago, Ahead } from "./shape.ts";

/** A private note, who may read it, until when, and who did. Nothing about health, ever. */
export interface DemonstrationNote {
  readonly id: Id<"Message">;
  /** In whose space it lies. */
  readonly owner: PersonKey;
  readonly text: string;
  readonly written: Ago;
  readonly grant: {
    readonly to: PersonKey;
    readonly given: Ago;
    /** The evening of the coming Sunday: see `comingSunday`. */
    readonly until: { readonly next: "sunday"; readonly hour: string };
  };
  /** What its owner finds in her log. */
  readonly reads: readonly { readonly by: PersonKey; readonly at: Ago }[];
}

/** What Adrienne wrote for Quentin. */
export const note: DemonstrationNote = {
  id: knownId<"Message">("356b7de7-0cf0-44a1-915e-96d83e2e86ac"),
  owner: "adrienne",
  text: `Pour Quentin, avant la visio de jeudi.

Je n’arrive plus à remettre le son de la tablette. Je voudrais montrer aux autres les douze pieds de romarin : ils ont repris, et chacun peut en avoir un.

Passez par le jardin, la porte de devant coince. Il y aura des œufs pour vous sur la table.

Adrienne`,
  written: { daysAgo: 2, hour: "10:15" },
  grant: {
    to: "quentin",
    given: { daysAgo: 2, hour: "10:20" },
    until: { next: "sunday", hour: "20:00" },
  },
  reads: [{ by: "quentin", at: { daysAgo: 1, hour: "17:40" } }],
};

/** The first Sunday after a day; from a Sunday, the next one, so that what is granted until then is still granted today. */
export function comingSunday(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: 7 - (today.dayOfWeek % 7) });
}

/** Help between neighbours that was given, acknowledged and thanked. Kori thank time; purchases are not in them. */
export interface DemonstrationFavour {
  readonly id: Id<"Exchange">;
  readonly helper: PersonKey;
  readonly helped: PersonKey;
  readonly what: string;
  /** Whole kori. */
  readonly kori: number;
  readonly done: Ago;
  readonly thanked: Ago;
  readonly thanks: string;
}

export const favours: readonly DemonstrationFavour[] = [
  {
    id: knownId<"Exchange">("169e40c4-2da9-41d8-bf7b-b3aa9ffcfec8"),
    helper: "lucienne",
    helped: "adrienne",
    what: "Arroser les plants d’aromatiques sur le chemin, deux soirs",
    kori: 2,
    done: { daysAgo: 4, hour: "18:30" },
    thanked: { daysAgo: 3, hour: "09:10" },
    thanks: "Le thym vous dit merci aussi.",
  },
  {
    id: knownId<"Exchange">("c32a14a5-5711-45fe-b004-cd4ee57d218c"),
    helper: "thierry",
    helped: "adrienne",
    what: "Porter deux paquets à la Poste en passant",
    kori: 4,
    done: { daysAgo: 10, hour: "11:00" },
    thanked: { daysAgo: 10, hour: "18:05" },
    thanks: "Tout est arrivé. Prenez du romarin la prochaine fois.",
  },
  {
    id: knownId<"Exchange">("d0da3bd0-83a5-46f5-8212-9ae46b1a5ba7"),
    helper: "adrienne",
    helped: "damien",
    what: "Apprendre à bouturer la sauge, par visio",
    kori: 3,
    done: { daysAgo: 16, hour: "12:30" },
    thanked: { daysAgo: 15, hour: "20:40" },
    thanks: "Onze boutures sur douze. La douzième, c’est le chat.",
  },
  {
    id: knownId<"Exchange">("f1230029-f7d3-4bac-b30a-0abc200c0df4"),
    helper: "odile",
    helped: "lucienne",
    what: "Relire le budget du spectacle dans le salon",
    kori: 3,
    done: { daysAgo: 21, hour: "15:00" },
    thanked: { daysAgo: 20, hour: "11:20" },
    thanks: "Vous avez trouvé les quarante euros que je cherchais.",
  },
  {
    id: knownId<"Exchange">("db7e5914-e783-49ca-a1cb-868791d7ca5d"),
    helper: "bastien",
    helped: "mireille",
    what: "Prêter la camionnette et conduire le décor de Die à Dieulefit",
    kori: 5,
    done: { daysAgo: 27, hour: "08:30" },
    thanked: { daysAgo: 26, hour: "19:00" },
    thanks: "Le décor est entier, la camionnette aussi.",
  },
];

/** A question put to a circle; each member has one ballot, or a delegation for that circle, or neither. */
export interface DemonstrationVote {
  readonly id: Id<"Vote">;
  readonly circle: CircleKey;
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
    readonly by: PersonKey;
    readonly option: string;
    readonly at: Ago;
  }[];
  readonly delegations: readonly {
    readonly from: PersonKey;
    readonly to: PersonKey;
    readonly given: Ago;
  }[];
}

export const votes: readonly DemonstrationVote[] = [
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
