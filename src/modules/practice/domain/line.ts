import type { Id } from "#basics/id";

import type { AnswerId, PersonId, SituationId } from "./situation.ts";

export type LineId = Id<"Line">;
export type PointId = Id<"Point">;

export const MOST_LINE = 600;
export const MOST_POINT = 200;

/** A line of what a community knows. */
export interface Line {
  readonly id: LineId;
  readonly text: string;
  /** The address of a document of the commons, on this site. */
  readonly document: string | undefined;
  readonly situation: SituationId | undefined;
  readonly answer: AnswerId | undefined;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
}

/** Something that a community does not know yet, and means to build. */
export interface Point {
  readonly id: PointId;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
  /** Who builds it, and the task that it became. */
  readonly taken:
    | {
        readonly by: PersonId | undefined;
        readonly task: Id<"Task">;
        readonly due: Temporal.PlainDate;
      }
    | undefined;
  /** The line of what is known that it became. */
  readonly builtAt: Temporal.Instant | undefined;
}

/** Where a document of the commons stands, from its whole address or its path; undefined for anything else. */
export function readDocument(text: string): string | undefined {
  return /\/communs\/documents\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=$|[/?#.])/.exec(
    text,
  )?.[0];
}
