import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { notifyAllIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { action, type Work } from "#services/house";

import { chainOf, isJustSaid } from "../domain/relay.ts";
import { findLastWell, findWell, saveWell } from "../store/wells.ts";
import { holdChain, listNamed } from "../store/named.ts";
import { endOpenIn } from "./raise.ts";
import { oneselfIn } from "./standing.ts";

/**
 * « Tout va bien »: those whom one chose among one’s list are told, by a line. In person alone: said by another, it is no
 * sign of life. Within the hour it is said once.
 */
export const sayWell = action(sayWellIn);

export async function sayWellIn(work: Work): Promise<Result<undefined, "not-yours">> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  const space = await makeOwnSpaceIn(work, asker.person);
  await holdChain(work, space);
  // Who says it is silent no more.
  await endOpenIn(work, space, { relay: "silence", ended: "settled" });
  if (isJustSaid(await findLastWell(work, space), work.now)) return done(undefined);
  const well = await saveWell(work, space);
  const hear = chainOf(await listNamed(work, space, "help"))
    .filter(({ hearsWell }) => hearsWell)
    .map(({ person }) => person);
  const addresses = await reachPeopleIn(work, hear, asker.person);
  await notifyAllIn(
    work,
    [...addresses.values()].map((address) => ({
      address,
      kind: "relays.well",
      object: well,
      facts: { well },
    })),
  );
  return done(undefined);
}

/** Who said that all is well, and when: for a letter. */
export async function seeToldWellIn(
  work: Work,
  { well }: Readonly<Record<string, unknown>>,
): Promise<{ readonly name: string; readonly at: Temporal.Instant } | undefined> {
  if (typeof well !== "string" || !isId(well)) return undefined;
  const found = await findWell(work, well);
  const owner = found && personOf(found.space);
  const name = owner && (await namesOfIn(work, [owner])).get(owner);
  return found === undefined || name === undefined ? undefined : { name, at: found.at };
}
