import type { CircleId, PersonId } from "./circle.ts";

/** What is written down of the life of a circle; « did »: what a member did for it, as a module above says it. */
export const LINE_KINDS = [
  "founded",
  "joined",
  "left",
  "let-in",
  "invited-in",
  "welcomed",
  "charter-changed",
  "settings-changed",
  "facilitates",
  "facilitates-no-more",
  "role-made",
  "role-given",
  "role-seconded",
  "role-ended",
  "part-founded",
  "link-proposed",
  "link-accepted",
  "link-refused",
  "link-ended",
  "rests",
  "wakes",
  "closed",
  "did",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a module above says that a member did: its words are of its things (a joint answer), not of the circle. */
export const OF_OTHERS = "did" satisfies LineKind;

/** One line of the journal: who did what, when, by which way; about whom or which circle. */
export interface Line {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly by: PersonId | undefined;
  /** See `Channel` of the house. */
  readonly channel: string;
  readonly what: LineKind;
  readonly person: PersonId | undefined;
  readonly other: CircleId | undefined;
  /** The name of a role, a reason; what was done, when it is « did ». */
  readonly words: string | undefined;
}

const TOLD: ReadonlySet<LineKind> = new Set([
  "founded",
  "charter-changed",
  "part-founded",
  "link-accepted",
  "link-ended",
  "rests",
  "wakes",
  "closed",
]);

/** What the feed of a circle that everyone may know of says: what happens to the circle, never who is in it. */
export function isTold(what: LineKind): boolean {
  return TOLD.has(what);
}
