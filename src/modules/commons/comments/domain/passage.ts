import type { Id } from "#basics/id";

import type { DocumentId, SpaceId } from "../../domain/document.ts";

export type PassageId = Id<"Passage">;

/** A paragraph of a document of a circle about which its members speak; what it said stands apart. */
export interface Passage {
  readonly id: PassageId;
  readonly space: SpaceId;
  readonly document: DocumentId;
  /** Its rank when it was first spoken of, from 0. */
  readonly place: number;
}

/** The table of it, as `conversations` names what a thread is about. */
export const PASSAGES = "commons.passage";
