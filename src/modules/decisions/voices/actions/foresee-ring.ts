import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { PersonId, VoteId } from "../../domain/vote.ts";
import { findVote } from "../../store/votes.ts";
import { assemblyOfIn } from "../../actions/assembly.ts";
import { ringIf } from "../../actions/follow-voice.ts";
import type { Named } from "../../actions/seen.ts";

/**
 * Whom the voice of the person who acts would go through, if entrusting it to that member made it
 * turn in a ring (decision 0008); undefined when it would not, or when the vote is not theirs to see.
 */
export const foreseeRing = reading(foreseeRingIn);

export async function foreseeRingIn(
  work: Work,
  asked: { readonly vote: VoteId; readonly to: PersonId },
): Promise<readonly Named[] | undefined> {
  const [vote, me] = [await findVote(work, asked.vote), work.actor.for];
  if (vote === undefined || me === undefined) return undefined;
  const ring = ringIf(await assemblyOfIn(work, vote), { from: me, to: asked.to });
  if (ring === undefined) return undefined;
  const names = await namesOfIn(work, ring);
  return ring.map((person) => ({ person, name: names.get(person) ?? "" }));
}
