import { done, refused, type Result } from "#basics/result";
import { isMember, type Standing } from "#rules/circles";

import type { How, Line } from "./orientation.ts";

/** How somebody stands towards a table, and towards the actor of one of its lines. */
export interface Asker {
  readonly standing: Standing;
  /** The circle is closed for good: everything is read, nothing changes. */
  readonly isClosed: boolean;
  /** They are the person named, or may say yes for the organisation named. */
  readonly isActor: boolean;
  /** Whether anybody who reads the table may speak for the actor; else a member says how they agreed. */
  readonly actorSpeaks: boolean;
}

export type WriteRefusal = "not-a-member" | "circle-closed";

/** Written together: any member proposes a line or a change. */
export function decideWriting({
  standing,
  isClosed,
}: Pick<Asker, "standing" | "isClosed">): Result<undefined, WriteRefusal> {
  if (!isMember(standing)) return refused("not-a-member");
  return isClosed ? refused("circle-closed") : done(undefined);
}

/** What waits, the history and the needs that nobody answers are for members. */
export function mayReadInside({ standing }: Pick<Asker, "standing">): boolean {
  return isMember(standing);
}

export type SpeakRefusal = "not-theirs" | "say-how" | "circle-closed";

/**
 * Who says yes or no for the actor of a line: the actor; for one who is not here, or for whom nobody
 * here may speak, a member, who says how they were told. Answers how the actor agreed.
 */
export function decideSpeaking(asker: Asker, how: How | undefined): Result<How, SpeakRefusal> {
  if (asker.isClosed) return refused("circle-closed");
  if (asker.isActor) return done("itself");
  if (asker.actorSpeaks || !isMember(asker.standing)) return refused("not-theirs");
  return how === undefined || how === "itself" ? refused("say-how") : done(how);
}

/** Whether they may: to show a button or not. */
export function maySpeak(asker: Asker): boolean {
  return decideSpeaking(asker, "telephone").done;
}

/** A proposal is taken back by its actor, by who made it, and by who facilitates. */
export function mayDropWaiting(
  asker: Asker,
  { waiting }: Pick<Line, "waiting">,
  isMine: boolean,
): boolean {
  if (waiting === undefined || asker.isClosed) return false;
  return asker.isActor || asker.standing === "facilitator" || (isMine && isMember(asker.standing));
}
