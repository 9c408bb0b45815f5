import type { Id } from "#basics/id";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";

import type { Outcome, SendingWay } from "../domain/answer.ts";

/** A joint answer of the demonstration to a call that is no longer in the house; its days move with today. */
export interface DemonstrationAnswer {
  readonly id: Id<"Answer">;
  readonly circle: DemonstrationCircleKey;
  readonly call: { readonly id: Id<"Call">; readonly title: string; readonly at: string };
  readonly startedDaysAgo: number;
  readonly deadlineDaysAgo: number;
  readonly startedBy: DemonstrationPersonKey;
  /** What the call asked for: all of it was brought, by whom. */
  readonly asked: readonly (readonly [title: string, by: DemonstrationPersonKey])[];
  /** Who takes part, and whether for the first organisation that they represent. */
  readonly taking: readonly (readonly [person: DemonstrationPersonKey, forTheirs: boolean])[];
  readonly parts: readonly DemonstrationPart[];
  readonly pieces: readonly {
    readonly by: DemonstrationPersonKey;
    readonly name: string;
    readonly text: string;
    readonly lent?: true;
  }[];
  readonly sent: {
    readonly by: DemonstrationPersonKey;
    readonly daysAgo: number;
    readonly way: SendingWay;
    readonly recipient: string;
    readonly details: string;
    readonly receipt?: string;
  };
  readonly ended: {
    readonly outcome: Outcome;
    readonly by: DemonstrationPersonKey;
    readonly daysAgo: number;
    readonly why: string;
  };
  readonly learnt: { readonly by: DemonstrationPersonKey; readonly text: string };
}

/** Its versions, oldest first: who wrote what. */
export interface DemonstrationPart {
  readonly title: string;
  readonly owner: DemonstrationPersonKey;
  readonly versions: readonly (readonly [by: DemonstrationPersonKey, text: string])[];
}
