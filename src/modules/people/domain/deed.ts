import type { Id } from "#basics/id";

export type DeedId = Id<"Deed">;

/** What happens under a mandate. */
export type DeedKind =
  | "given"
  | "began"
  | "stopped"
  | "ended"
  | "suspended"
  | "resumed"
  | "renewed"
  | "acted"
  | "taken"
  | "kept"
  | "stopped-by-person"
  | "stopped-by-named"
  | "through"
  | "ground"
  | "ground-seen"
  | "ground-by-person"
  | "ground-by-holder"
  | "ground-off"
  | "ground-off-by-person"
  | "ground-off-by-holder";

/** One line of the journal of a mandate: what the two of them may read at any time. */
export interface Deed {
  readonly id: DeedId;
  readonly at: Temporal.Instant;
  readonly what: DeedKind;
  /** Of the form that was sent: ids, never words. */
  readonly path: string | undefined;
  /** False when it was cut before its end was known. */
  readonly done: boolean;
}
