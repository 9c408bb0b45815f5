import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { listNearIn, makeOwnSpaceIn } from "#modules/access";
import { notifyIn } from "#modules/notifications";
import { ageBandsIn, mandatesOfIn, reachPeopleIn } from "#modules/people";
import { action, carryIn, type Work } from "#services/house";

import {
  chainOf,
  type Delay,
  MOST_NAMED,
  type Named,
  type NamedId,
  type PersonId,
  type Relay,
} from "../domain/relay.ts";
import {
  deleteNamed,
  findNamed,
  holdChain,
  listNamed,
  saveDelay,
  saveHearsWell,
  saveNamed,
  savePlace,
} from "../store/named.ts";
import { type Asker, oneselfIn } from "./standing.ts";

export interface NamePerson {
  readonly relay: Relay;
  readonly person: PersonId;
}

export type NameRefusal =
  | "not-yours"
  | "unknown-person"
  | "not-of-age"
  | "enough"
  | "in-the-family";

/**
 * One names somebody whom one knows here; they are asked by a letter, and are told only once they said yes. In person
 * alone, and both of age. Named already changes nothing; who said no or left is asked once more. Who is told outside the family
 * stands in no other list, and acts for one under no mandate.
 */
export const namePerson = action(namePersonIn);

export async function namePersonIn(
  work: Work,
  { relay, person }: NamePerson,
): Promise<Result<NamedId, NameRefusal>> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  if (!(await listNearIn(work)).some((one) => one.person === person))
    return refused("unknown-person");
  const bands = await ageBandsIn(work, [asker.person, person]);
  if ([asker.person, person].some((one) => bands.get(one) !== "adult"))
    return refused("not-of-age");
  const space = await makeOwnSpaceIn(work, asker.person);
  await holdChain(work, space);
  const named = await listNamed(work, space, relay);
  const before = named.find((one) => one.person === person);
  if (before?.said === "waiting" || before?.said === "yes") return done(before.id);
  if (named.length >= MOST_NAMED[relay] + (before === undefined ? 0 : 1)) return refused("enough");
  if (relay === "apart" && (await isCloseIn(work, asker, person))) return refused("in-the-family");
  if (before !== undefined) await deleteNamed(work, before.id);
  const id = newId<"RelayNamed">();
  const place = 1 + Math.max(0, ...named.map((one) => one.place));
  await saveNamed(work, { id, space, relay, person, place });
  await carryIn(work, { row: id, to: [person] });
  await askIn(work, id, person);
  return done(id);
}

/** Who stands in the list that the family may read, or acts for one. */
async function isCloseIn(work: Work, { person: me, space }: Asker, person: PersonId) {
  const listed = await listNamed(work, space, "help");
  const mandates = await mandatesOfIn(work, me);
  return (
    listed.some((one) => one.person === person) || mandates.some(({ holder }) => holder === person)
  );
}

async function askIn(work: Work, id: NamedId, person: PersonId): Promise<void> {
  const address = (await reachPeopleIn(work, [person], work.actor.for)).get(person);
  if (address === undefined) return;
  await notifyIn(work, {
    address,
    kind: "relays.asked",
    object: id,
    facts: { named: id, person },
    rhythm: "at-once",
  });
}

export interface OfNamed {
  readonly named: NamedId;
}
type ChangeRefusal = "not-yours" | "unknown-person";

/** One’s own list, held; and the one of it that is meant. */
async function mineIn(work: Work, id: NamedId): Promise<Named | undefined> {
  const asker = oneselfIn(work);
  if (asker === undefined) return undefined;
  await holdChain(work, asker.space);
  const found = await findNamed(work, id);
  return found?.space === asker.space ? found : undefined;
}

/** Somebody is not told any more. They are not written to. */
export const takeOff = action(takeOffIn);

export async function takeOffIn(
  work: Work,
  { named: id }: OfNamed,
): Promise<Result<undefined, ChangeRefusal>> {
  const found = await mineIn(work, id);
  if (found === undefined) return refused("unknown-person");
  await deleteNamed(work, id);
  return done(undefined);
}

/** Told before the one who was before them. First already, they stay so. */
export const tellSooner = action(tellSoonerIn);

export async function tellSoonerIn(
  work: Work,
  { named: id }: OfNamed,
): Promise<Result<undefined, ChangeRefusal>> {
  const found = await mineIn(work, id);
  if (found === undefined) return refused("unknown-person");
  const chain = chainOf(await listNamed(work, found.space, found.relay));
  const before = chain[chain.findIndex((one) => one.id === id) - 1];
  if (before === undefined) return done(undefined);
  await savePlace(work, id, before.place);
  await savePlace(work, before.id, found.place);
  return done(undefined);
}

/** Told, too, that all is well; or no more. */
export const tellWell = action(tellWellIn);

export async function tellWellIn(
  work: Work,
  { named: id, hears }: OfNamed & { readonly hears: boolean },
): Promise<Result<undefined, ChangeRefusal>> {
  const found = await mineIn(work, id);
  if (found?.relay !== "help") return refused("unknown-person");
  await saveHearsWell(work, id, hears);
  return done(undefined);
}

/** How long before the next is told; an alarm that stands keeps its own. */
export const chooseDelay = action(chooseDelayIn);

export async function chooseDelayIn(
  work: Work,
  { delay }: { readonly delay: Delay },
): Promise<Result<undefined, "not-yours">> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  await saveDelay(work, await makeOwnSpaceIn(work, asker.person), delay);
  return done(undefined);
}
