import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { listNearIn, makeOwnSpaceIn } from "#modules/access";
import { notifyIn } from "#modules/notifications";
import { ageBandsIn, mandatesOfIn, reachPeopleIn, sharersOfIn } from "#modules/people";
import { action, carryIn, closeToIn, type Work } from "#services/house";

import {
  type Delay,
  isAskedAnew,
  isLeftInPeace,
  MOST_NAMED,
  type Named,
  type NamedId,
  type PersonId,
  type Relay,
} from "../domain/relay.ts";
import {
  deleteNamed,
  findNamed,
  findNamedAs,
  holdChain,
  listNamed,
  saveAskedAnew,
  saveBack,
  saveDelay,
  saveHearsWell,
  saveNamed,
  saveOff,
} from "../store/named.ts";
import { moveSoonerIn, nextPlaceIn } from "./chain.ts";
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
 * alone, and both of age. Named already changes nothing; who did not answer is written to once more; who said no or left, three months later. Who is told outside the family
 * stands in no other list, acts for one under no mandate, and shares an address with none of these.
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
  const before = await findNamedAs(work, { space, relay, person });
  const isListed = before !== undefined && before.offAt === undefined;
  const isInPeace = before !== undefined && isLeftInPeace(before, work.now);
  if (isListed && (before.said === "waiting" || before.said === "yes" || isInPeace))
    return done(before.id);
  if (named.length >= MOST_NAMED[relay] + (isListed ? 1 : 0)) return refused("enough");
  if (await isOfOtherIn(work, asker, { relay, person })) return refused("in-the-family");
  const place = await nextPlaceIn(work, space, named);
  if (before !== undefined && isInPeace) {
    await saveBack(work, before.id, place);
    if (isAskedAnew(before)) {
      await saveAskedAnew(work, before.id);
      await askIn(work, before.id, { person, object: `${before.id} anew` });
    }
    return done(before.id);
  }
  if (before !== undefined) await deleteNamed(work, before.id);
  const id = newId<"RelayNamed">();
  await saveNamed(work, { id, space, relay, person, place });
  await carryIn(work, { row: id, to: [person] });
  await askIn(work, id, { person, object: id });
  return done(id);
}

/**
 * Who stands in the other list, or reads the letters of somebody there. Outside the family, nor who acts for one, and their side: it is
 * the same refusal, which does not say which.
 */
async function isOfOtherIn(
  work: Work,
  { person: me, space }: Asker,
  { relay, person }: NamePerson,
): Promise<boolean> {
  for (const one of await listNamed(work, space, relay === "help" ? "apart" : "help")) {
    const near = await sharersOfIn(work, one.person);
    if (one.person === person || near.includes(person)) return true;
  }
  if (relay === "help") return false;
  const mandates = await mandatesOfIn(work, me);
  const holders = mandates.map(({ holder }) => holder).filter((one) => one !== undefined);
  return (await closeToIn(work, holders)).has(person);
}

async function askIn(
  work: Work,
  id: NamedId,
  { person, object }: { readonly person: PersonId; readonly object: string },
): Promise<void> {
  const address = (await reachPeopleIn(work, [person], work.actor.for)).get(person);
  if (address === undefined) return;
  await notifyIn(work, {
    address,
    kind: "relays.asked",
    object,
    facts: { named: id, person },
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

/** Somebody is not told any more. They are not written to. That they were asked, or said no, is kept for a time: it holds. */
export const takeOff = action(takeOffIn);

export async function takeOffIn(
  work: Work,
  { named: id }: OfNamed,
): Promise<Result<undefined, ChangeRefusal>> {
  const found = await mineIn(work, id);
  if (found === undefined) return refused("unknown-person");
  await (found.said === "yes" ? deleteNamed : saveOff)(work, id);
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
  if (found.relay === "help") await moveSoonerIn(work, found.space, id);
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
