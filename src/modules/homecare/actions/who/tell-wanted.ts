import { dayOf, readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { listQuietIn, mayReachIn, type PersonId, type Work, withRight } from "#services/house";

import type { Assignment } from "../../domain/assignment.ts";
import { type CannotCome, comingOn } from "../../domain/cannot-come.ts";
import { findAssignment } from "../../store/assignments.ts";
import { isOfDay, mayFillOn, type OfDay } from "../../domain/gap.ts";
import { type CanCome, findCanCome, listCanCome, listCanComeBy } from "../../store/can-come.ts";
import { type Gap, gapsIn, WANTED_RIGHT } from "./gaps.ts";
import { isTaken } from "./list-wanted.ts";
import { listOffersIn } from "./see-offers.ts";

type Facts = Readonly<Record<string, unknown>>;
type OfHome = OfDay & Pick<Assignment, "space">;

/** Nobody comes that day, as somebody just said: each helper who is let read it is told, at once. Under a right that reads who is named. */
export async function tellWantedIn(work: Work, said: CannotCome): Promise<void> {
  await withRight(work, WANTED_RIGHT, async (lent) => {
    const { space, id } = said;
    const all = await gapsIn(lent, space);
    if (!all.gaps.some((gap) => isOfDay(gap, said))) return;
    const today = dayOf(work.now);
    const may = all.named.filter((one) => mayFillOn(one, said, { said: all.said, today }));
    for (const { id: assignment, helper } of may) {
      const address = (await reachPeopleIn(lent, [helper], personOf(space))).get(helper);
      if (address === undefined) continue;
      const facts = { assignment, visit: said.visit, day: said.day.toString() };
      const object = `${id} ${assignment}`;
      await notifyIn(lent, { address, kind: "homecare.wanted", object, facts });
    }
  });
}

export type ToldWanted = Pick<Gap, "starts" | "ends"> & {
  readonly whose: PersonId;
  readonly name: string;
};

/** At whose home nobody comes, and when, while that is so and they proposed nothing; read with the right to write mails. */
export async function seeToldWantedIn(
  work: Work,
  { assignment: id, visit, day: told }: Facts,
): Promise<ToldWanted | undefined> {
  if (typeof id !== "string" || !isId<"Assignment">(id)) return undefined;
  if (typeof visit !== "string" || !isId<"Visit">(visit) || typeof told !== "string")
    return undefined;
  const day = readDay(told);
  const found = day && (await findAssignment(work, id));
  if (day === undefined || found === undefined) return undefined;
  const { helper, space } = found;
  if ((await listQuietIn(work, [id], { person: helper })).size > 0) return undefined;
  const today = dayOf(work.now);
  const { named, said, gaps } = await withRight(work, WANTED_RIGHT, (lent) => gapsIn(lent, space));
  const gap = gaps.find((one) => isOfDay(one, { visit, day }));
  const open = named.find((one) => one.id === id);
  if (gap === undefined || open === undefined || !mayFillOn(open, gap, { said, today }))
    return undefined;
  if ((await listCanComeBy(work, helper, today)).some((one) => isOfDay(one, gap))) return undefined;
  const whose = personOf(space);
  const name = (await namesOfIn(work, [whose])).get(whose);
  return name === undefined ? undefined : { whose, name, starts: gap.starts, ends: gap.ends };
}

/** Says to whose visit it is that somebody proposes to come, at once. */
export async function tellOfferIn(
  work: Work,
  { id, space, helper }: Pick<CanCome, "id" | "space" | "helper">,
): Promise<void> {
  const owner = personOf(space);
  const address = (await reachPeopleIn(work, [owner], helper)).get(owner);
  if (address === undefined) return;
  const facts = { offer: id, owner };
  await notifyIn(work, { address, kind: "homecare.can-come", object: id, facts });
}

export type ToldOffer = OfDay & { readonly name: string };

/** Who proposes to come, and when, while that awaits an answer; read with the right to write mails. */
export async function seeToldOfferIn(
  work: Work,
  { offer: id, owner }: Facts,
): Promise<ToldOffer | undefined> {
  if (typeof id !== "string" || !isId<"CanCome">(id)) return undefined;
  const offer = await findCanCome(work, id);
  if (offer === undefined || personOf(offer.space) !== owner) return undefined;
  return (await listOffersIn(work, offer.space)).find((one) => one.id === id);
}

/** Somebody comes: who else proposed to is told. Under a right that reads what was proposed. */
export async function tellTakenIn(
  work: Work,
  { space, visit, day, helper }: OfHome & Pick<CanCome, "helper">,
): Promise<void> {
  const all = (await listCanCome(work, space, day)).filter((one) => isOfDay(one, { visit, day }));
  const others = all.filter((one) => one.helper !== helper && one.declinedAt === undefined);
  const reached = await mayReachIn(
    work,
    others.map((one) => one.helper),
    { from: helper },
  );
  for (const one of others)
    if (reached.includes(one.helper)) await tellAnsweredIn(work, one, "taken");
}

/** They are told no. */
export const tellDeclinedIn = (work: Work, offer: CanCome): Promise<void> =>
  tellAnsweredIn(work, offer, "declined");

async function tellAnsweredIn(
  work: Work,
  { id, helper, space }: CanCome,
  what: "taken" | "declined",
): Promise<void> {
  const address = (await reachPeopleIn(work, [helper], personOf(space))).get(helper);
  if (address === undefined) return;
  const object = `${id} ${what} ${work.now.toString()}`;
  await notifyIn(work, { address, kind: "homecare.offer-answered", object, facts: { offer: id } });
}

export interface ToldAnswered {
  readonly whose: PersonId;
  readonly name: string;
  readonly day: Temporal.PlainDate;
  readonly what: "taken" | "declined";
}

/** What became of what one proposed, as it stands now; nothing where one comes, or where it awaits an answer again. */
export async function seeToldAnsweredIn(
  work: Work,
  { offer: id }: Facts,
): Promise<ToldAnswered | undefined> {
  if (typeof id !== "string" || !isId<"CanCome">(id)) return undefined;
  const offer = await findCanCome(work, id);
  if (offer === undefined || Temporal.PlainDate.compare(offer.day, dayOf(work.now)) < 0)
    return undefined;
  const { space, helper, day } = offer;
  if ((await listQuietIn(work, [offer.assignment], { person: helper })).size > 0) return undefined;
  const { named, said } = await withRight(work, WANTED_RIGHT, (lent) => gapsIn(lent, space));
  const coming = comingOn(offer, named, said);
  if (coming?.comes.includes(helper) === true) return undefined;
  const whose = personOf(space);
  const name = (await namesOfIn(work, [whose])).get(whose);
  if (name === undefined) return undefined;
  if (offer.declinedAt !== undefined) return { whose, name, day, what: "declined" };
  return isTaken(coming) ? { whose, name, day, what: "taken" } : undefined;
}
