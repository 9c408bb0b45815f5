import { done, refused, type Result } from "#basics/result";
import { ownSpacesOfIn } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import { type Party, type SpaceId, spaceOf } from "../domain/party.ts";
import { BETWEEN_TWO, type Reason } from "../domain/transfer.ts";
import {
  deleteUncounted,
  listUncounted,
  saveUncounted,
  uncountedSince,
} from "../store/uncounted.ts";
import { makeSpaceOfIn, speaksForIn } from "./parties.ts";

const RIGHT = "give-kori";

/** All spaces of one: of who was two persons, both. */
async function spacesOfIn(work: Work, party: Party): Promise<readonly SpaceId[]> {
  if (party.kind !== "person") return [spaceOf(party)];
  return [...new Set([spaceOf(party), ...(await ownSpacesOfIn(work, party.id))])];
}

/** Whether nothing is counted for one of these. */
export async function isUncountedIn(work: Work, parties: readonly Party[]): Promise<boolean> {
  const spaces: SpaceId[] = [];
  for (const party of parties) spaces.push(...(await spacesOfIn(work, party)));
  return withRight(work, RIGHT, async (lent) => (await uncountedSince(lent, spaces)) !== undefined);
}

/** Those of these for whom nothing is counted, told before one thanks them: one query. */
export async function uncountedAmongIn(
  work: Work,
  parties: readonly Party[],
): Promise<ReadonlySet<SpaceId>> {
  if (parties.length === 0) return new Set();
  return withRight(work, RIGHT, (lent) => listUncounted(lent, parties.map(spaceOf)));
}

/**
 * Whether kori may not pass since nothing is counted for either side; given at a departure or a closing, for who would receive. A merger and
 * a correction pass all the same.
 */
export async function isKeptUncountedIn(
  work: Work,
  { from, to, reason }: { readonly from: Party; readonly to: Party; readonly reason: Reason },
): Promise<boolean> {
  if (BETWEEN_TWO.includes(reason)) return isUncountedIn(work, [from, to]);
  return (reason === "leaving" || reason === "closing") && isUncountedIn(work, [to]);
}

export interface CountNothing {
  readonly of: Party;
  /** False: it is counted again. */
  readonly isNothing: boolean;
}

/**
 * Who speaks for an account chooses that nothing is counted for it: thanks go in words, and no kori pass from or to it;
 * or that it is counted again. What it holds stays its own. Said twice, nothing changes.
 */
export const countNothing = action(countNothingIn);

export async function countNothingIn(
  work: Work,
  { of, isNothing }: CountNothing,
): Promise<Result<undefined, "not-yours-to-say">> {
  if (!(await speaksForIn(work, of))) return refused("not-yours-to-say");
  await makeSpaceOfIn(work, of);
  const spaces = await spacesOfIn(work, of);
  await withRight(work, RIGHT, (lent) =>
    isNothing ? saveUncounted(lent, spaceOf(of)) : deleteUncounted(lent, spaces),
  );
  return done(undefined);
}
