import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { BondId, PersonId, SpaceId } from "./bond.ts";

export type WordId = Id<"KinWord">;
export type FileId = Id<"File">;

/** What one of the two wrote to the other: words, a picture, or both. */
export interface Word {
  readonly id: WordId;
  /** The own space of who wrote it: it has their id. */
  readonly space: SpaceId;
  readonly bond: BondId;
  readonly reader: PersonId;
  readonly picture: FileId | undefined;
  readonly writtenAt: Temporal.Instant;
  /** The other read it; who wrote it is not told. */
  readonly seenAt: Temporal.Instant | undefined;
}

/** What a word says; `alt`: what its picture shows, for who does not see it. */
export interface Said {
  readonly words: string | undefined;
  readonly alt: string | undefined;
  /** From whom it is besides, by a first name: a child who has no account here, nor needs one. */
  readonly from?: string | undefined;
}

export type SaidRefusal = "says-nothing" | "picture-untold";

/** Whether there is something to say; a picture is told in words too. */
export function decideSaid(said: Said, hasPicture: boolean): Result<Said, SaidRefusal> {
  if (said.words === undefined && !hasPicture) return refused("says-nothing");
  if (hasPicture && said.alt === undefined) return refused("picture-untold");
  return done({ ...said, alt: hasPicture ? said.alt : undefined });
}

/**
 * Whether a word is a sign of both: it answers. The other wrote since the two last gave each other a sign and, where a question
 * stands, since it was asked: what one of them writes alone says nothing of the other.
 */
export function isSignOfBoth({
  theirs,
  lastSign,
  askedAt,
}: Readonly<Record<"theirs" | "lastSign" | "askedAt", Temporal.Instant | undefined>>): boolean {
  const isAfter = (other: Temporal.Instant | undefined) =>
    theirs !== undefined && (other === undefined || Temporal.Instant.compare(theirs, other) > 0);
  return isAfter(lastSign) && isAfter(askedAt);
}

/** How many words a page shows: in large letters, one reads few at a time. */
export const WORDS_A_PAGE = 5;
