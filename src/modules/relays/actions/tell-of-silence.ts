import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { action, type Work } from "#services/house";

import type { AlarmId, PersonId } from "../domain/relay.ts";
import { findTellsOfSilence, saveTellsOfSilence } from "../store/named.ts";
import { findLastWell } from "../store/wells.ts";
import { endOpenIn, raiseIn } from "./raise.ts";
import { beside, oneselfIn } from "./standing.ts";

/** One's list is told, or no more, when a silence lasts to which one agreed. In person alone. */
export const tellOfSilence = action(tellOfSilenceIn);

export async function tellOfSilenceIn(
  work: Work,
  { tells }: { readonly tells: boolean },
): Promise<Result<undefined, "not-yours">> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  const space = await makeOwnSpaceIn(work, asker.person);
  await saveTellsOfSilence(work, space, tells);
  if (!tells) await endOpenIn(work, space, "silence");
  return done(undefined);
}

export interface LastingSilence {
  readonly person: PersonId;
  /** The last sign before it. */
  readonly after: Temporal.PlainDate;
}

/**
 * For a module that knows of a silence: who chose it has their list told in turn, unless they said since that all is well.
 * Twice is one alarm. Whoever calls has decided that the silence is theirs.
 */
export async function raiseOfSilenceIn(
  work: Work,
  { person, after }: LastingSilence,
): Promise<Result<AlarmId, "not-chosen" | "nobody-yet">> {
  const space = ownSpaceOf(person);
  const chose = await beside(work, async (lent) => {
    const well = await findLastWell(lent, space);
    const wasWell = well !== undefined && Temporal.PlainDate.compare(dayOf(well), after) > 0;
    return !wasWell && (await findTellsOfSilence(lent, space));
  });
  return chose
    ? raiseIn(work, { person, relay: "silence", isOneself: true })
    : refused("not-chosen");
}

/** A sign came: all who were told read it. */
export function endSilenceIn(work: Work, person: PersonId): Promise<void> {
  return endOpenIn(work, ownSpaceOf(person), "silence");
}
