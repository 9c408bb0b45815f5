import type { DemonstrationPersonKey } from "#rules/people";

/** Who accompanies whom in the demonstration, who said so, and what the association opened. */
export interface DemonstrationAccompaniment {
  readonly association: "racines-du-roubion" | "toiles" | "recyclage" | "pas-de-porte";
  readonly by: "association" | "support";
  readonly askedDaysAgo: number;
  readonly months: number;
  /** Who says yes for the side that was asked; nobody yet when undefined. */
  readonly agrees?: DemonstrationPersonKey;
  /** Who asks for the association, when it is the one that asks. */
  readonly asks?: DemonstrationPersonKey;
  readonly opens: {
    readonly calls: boolean;
    readonly answers: boolean;
    readonly deadlines: boolean;
  };
  readonly isPublic?: boolean;
}

/** A network, whom Roseline speaks for, accompanies two associations; a third asks, a fourth is asked. */
export const demonstrationAccompaniments: readonly DemonstrationAccompaniment[] = [
  {
    association: "racines-du-roubion",
    by: "support",
    askedDaysAgo: 40,
    months: 12,
    agrees: "odile",
    opens: { calls: true, answers: true, deadlines: true },
    isPublic: true,
  },
  {
    association: "toiles",
    by: "association",
    asks: "pauline",
    agrees: "roseline",
    askedDaysAgo: 25,
    months: 12,
    opens: { calls: true, answers: false, deadlines: false },
  },
  {
    association: "pas-de-porte",
    by: "association",
    asks: "bastien",
    askedDaysAgo: 2,
    months: 12,
    opens: { calls: false, answers: true, deadlines: true },
  },
  {
    association: "recyclage",
    by: "support",
    askedDaysAgo: 1,
    months: 6,
    opens: { calls: false, answers: false, deadlines: false },
  },
];
