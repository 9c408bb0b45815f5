import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work } from "#services/house";
import {
  endSessionsIn,
  type ListedSession,
  listSessionsIn,
  type SessionId,
} from "#services/sessions";

import { mineIn } from "../../actions/who.ts";

/** Where one is signed in, latest first. */
export const seeSessions = reading<undefined, readonly ListedSession[]>(async (work) =>
  mineIn(work, "read-mine") === undefined ? [] : listSessionsIn(work),
);

/** Ends one of one's own sessions; that of this browser is how one signs out. */
export async function endSessionIn(
  work: Work,
  asked: { readonly session: SessionId },
): Promise<Result<number, "not-signed-in" | "unknown-session">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  const ended = await endSessionsIn(work, { person, session: asked.session });
  return ended === 0 ? refused("unknown-session") : done(ended);
}

export const endSession = action(endSessionIn);

/** Ends all of one's sessions, but the one kept. Answers how many. */
export async function endAllSessionsIn(
  work: Work,
  asked: { readonly but?: SessionId | undefined },
): Promise<Result<number, "not-signed-in">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  let ended = 0;
  for (const { id } of await listSessionsIn(work)) {
    if (id !== asked.but) ended += await endSessionsIn(work, { person, session: id });
  }
  return done(ended);
}

export const endAllSessions = action(endAllSessionsIn);
