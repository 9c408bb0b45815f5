import type { FieldProblems, Typed } from "#ui/form";

import type { Named, SeenVote } from "../../actions/seen.ts";
import type { SeenAmendment } from "../actions/propose-option.ts";

/** What the reader just did here. */
export type JustDone =
  | { readonly what: "cast" | "ballot-back" | "entrusted" | "task" }
  | { readonly what: "taken-back"; readonly from: Named | undefined };

/** What the page of a vote is drawn from. */
export interface VotePageProps {
  readonly seen: SeenVote;
  readonly amendments: readonly SeenAmendment[];
  readonly tasks: readonly { readonly title: string; readonly at: string }[];
  readonly now: Temporal.Instant;
  /** Which form of the page was sent, when one was refused. */
  readonly sent?: "ballot" | "proposal" | "amendment" | "after" | "task" | "voice" | undefined;
  readonly justDone?: JustDone | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What a refused form gives back. */
export type Refused = Pick<VotePageProps, "typed" | "problem" | "problems">;
