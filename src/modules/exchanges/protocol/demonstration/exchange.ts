import type { Ago } from "#basics/moving";
import type { DemonstrationPersonKey } from "#rules/people";

import type { Act, Reason, Side } from "../domain/exchange.ts";
import type { NamedApprover, TermValues } from "../domain/need.ts";

/** A step of an exchange of the demonstration. */
export interface DemonstrationStep {
  readonly by: Side;
  readonly act: Act;
  readonly at: Ago;
  readonly delivery?: number;
  readonly words?: string;
  readonly reason?: Reason;
  readonly values?: TermValues;
  readonly approvers?: readonly NamedApprover[];
}

/** What somebody asked somebody else, and what came of it until today. Days of terms: so many from today. */
export interface DemonstrationExchange {
  readonly kind: "expert" | "loan" | "skills";
  readonly asker: DemonstrationPersonKey;
  readonly giver: DemonstrationPersonKey;
  readonly title: string;
  readonly terms: TermValues;
  readonly days: Readonly<Record<string, number>>;
  readonly asked: Ago;
  readonly steps: readonly DemonstrationStep[];
  /** What they said to each other, and read, once agreed. */
  readonly said?: readonly { readonly by: Side; readonly at: Ago; readonly words: string }[];
  /** When and where they meet, proposed by the giver and accepted by the asker: so many days from today. */
  readonly meets?: {
    readonly at: Ago;
    readonly inDays: number;
    readonly from: string;
    readonly where: string;
  };
  /** How the asker thanks, once it is done. */
  readonly thanks?: { readonly at: Ago; readonly kori: number; readonly words: string };
  /** Which telephone the giver shows. */
  readonly telephone?: string;
}
