import type { GivenBack } from "#basics/form";

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
  readonly justDone: JustDone | undefined;
  readonly back: GivenBack;
}
