import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
import { type Listener, withRight } from "#services/house";

import { tellAway } from "../../bodies/actions/hears.ts";
import { daysAwayIn } from "../../actions/pause.ts";
import { isWithin } from "../../domain/week.ts";
import { listPassingsOf } from "../store/asks.ts";
import { endPassingIn, isToCome } from "./ask-passers.ts";
import { RIGHT } from "./standing.ts";

/** Whose it is is away: what they asked of these days is asked no more, and all of it where they are away from today on. Nobody is told why. */
const endWhileAway: Listener = async (work, { payload: { person } }) => {
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  const space = ownSpaceOf(person);
  const today = dayOf(work.now);
  const away = await daysAwayIn(work, space, today);
  const all = await withRight(work, RIGHT, (lent) => listPassingsOf(lent, space));
  for (const one of all.filter((some) => isToCome(some, today)))
    if (away.some((days) => isWithin(days, today) || isWithin(days, one.day)))
      await endPassingIn(work, one);
};

/** Somebody is away: bodies that come are told, and what they asked of who passes ends. */
export const hearsAway: Listener = async (work, event) => {
  await tellAway(work, event);
  await endWhileAway(work, event);
};
