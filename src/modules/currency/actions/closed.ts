import { type Work, withRight } from "#services/house";

import { type Party, type SpaceId, spaceOf } from "../domain/party.ts";
import { listClosings } from "../store/closings.ts";

/** Those of these accounts that are closed: only that of a circle may be. */
export async function closedAmongIn(
  work: Work,
  parties: readonly Party[],
): Promise<ReadonlySet<SpaceId>> {
  const spaces = parties.filter(({ kind }) => kind === "circle").map(spaceOf);
  if (spaces.length === 0) return new Set();
  return withRight(
    work,
    "give-kori",
    async (lent) => new Set((await listClosings(lent, spaces)).keys()),
  );
}

/** Whether one of these accounts is closed; asked for good once they are held. */
export async function isAccountClosedIn(work: Work, parties: readonly Party[]): Promise<boolean> {
  return (await closedAmongIn(work, parties)).size > 0;
}
