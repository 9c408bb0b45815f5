import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { listQuietIn, mayReachOneIn, type Work } from "#services/house";

import { type Bond, standingOf } from "../domain/bond.ts";
import { findBond } from "../store/bonds.ts";

/** Says to somebody that another would like to give each other news; nothing where the gate keeps the two apart. `object`: what is said once (`notifyIn`). */
export async function tellAskedIn(
  work: Work,
  { id, asked, askedBy }: Pick<Bond, "id" | "asked" | "askedBy">,
  object: string = id,
): Promise<void> {
  const address = (await reachPeopleIn(work, [asked], askedBy)).get(asked);
  if (address === undefined) return;
  await notifyIn(work, { address, kind: "kin.asked", object, facts: { bond: id } });
}

export interface ToldAsked {
  readonly name: string;
}

/** Who asks, while the other did not answer; read with the right to write mails. */
export async function seeToldAskedIn(
  work: Work,
  { bond: id }: Readonly<Record<string, unknown>>,
): Promise<ToldAsked | undefined> {
  if (typeof id !== "string" || !isId<"Bond">(id)) return undefined;
  const bond = await findBond(work, id);
  if (bond === undefined || standingOf(bond, bond.asked) !== "asked") return undefined;
  if ((await listQuietIn(work, [id], { person: bond.asked })).size > 0) return undefined;
  // One may have blocked the other since it was asked.
  if (!(await mayReachOneIn(work, bond.asked, { from: bond.askedBy }))) return undefined;
  const name = (await namesOfIn(work, [bond.askedBy])).get(bond.askedBy);
  return name === undefined ? undefined : { name };
}
