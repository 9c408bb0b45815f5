import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work } from "#services/house";

import type { GrantId } from "../domain/grant.ts";
import type { SharingId } from "../domain/sharing.ts";
import { holdLastOfMine, holdWitness, saveDenied } from "../store/consents.ts";
import { oneself } from "./oneself.ts";
import { listWitnessedIn, type Witnessed } from "./see-witnessed.ts";
import { endSharingIn } from "./share.ts";

export interface OfWitnessed {
  readonly sharing: SharingId | GrantId;
}

/** What somebody wrote that one said, before one says that it is not true; undefined for everybody else. */
export const seeOneWitnessed = reading(
  async (work: Work, { sharing }: OfWitnessed): Promise<Witnessed | undefined> =>
    (await listWitnessedIn(work)).find((one) => one.sharing === sharing),
);

/**
 * The person says that they never said it: what it opened is over at once, that they deny it is kept beside it, and those who
 * moderate look at it (they hear `access.witness-denied`). Who wrote it is told nothing. Twice changes nothing.
 */
export const denyWitness = action(denyWitnessIn);

export async function denyWitnessIn(
  work: Work,
  { sharing }: OfWitnessed,
): Promise<Result<undefined, "unknown-sharing">> {
  const me = oneself(work);
  const said = me && (await holdLastOfMine(work, sharing));
  if (me === undefined || said?.witness === undefined) return refused("unknown-sharing");
  if (said.deniedAt !== undefined) return done(undefined);
  await holdWitness(work, said.witness);
  await endSharingIn(work, { sharing });
  await saveDenied(work, said.id);
  const payload = { consent: said.id, person: me };
  await work.tell({ name: "access.witness-denied", subject: me, payload });
  return done(undefined);
}
