import { isId } from "#basics/id";
import { type ExchangeKind, type Listener, type Work, withRight } from "#services/house";

import {
  addressOfDoorIn,
  closingOfVenueIn,
  isAfterClosing,
  renewDoorIn,
} from "../../invite/actions/door-at.ts";
import { findVisit, type VisitId } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";
import { KIND } from "./terms.ts";

/** Where a host without an account is asked for a day, and answers by its letter: as its door says it now. */
export const answersAt: NonNullable<ExchangeKind["answersAt"]> = async (
  work: Work,
  { need }: { readonly need: VisitId },
) => {
  const visit = await withRight(work, RIGHT, (lent) => findVisit(lent, need));
  return visit && addressOfDoorIn(work, visit.venue);
};

/** A day after the evening on which a door closed is off, whether or not that was passed on yet. */
export const isOff: NonNullable<ExchangeKind["isOff"]> = async (
  work: Work,
  { need }: { readonly need: VisitId },
) => {
  const visit = await withRight(work, RIGHT, (lent) => findVisit(lent, need));
  if (visit === undefined) return false;
  const closing = await closingOfVenueIn(work, visit.venue);
  return closing?.isOver === true && isAfterClosing(closing, visit);
};

/** Whoever answers days by their letters goes on being asked there: the year of the door begins again. */
export const renewDoorOfAnswered: Listener = async (work, { payload: { need, kind, by } }) => {
  if (kind !== KIND || by !== "giver") return;
  if (typeof need !== "string" || !isId<"Need">(need)) return;
  const visit = await withRight(work, RIGHT, (lent) => findVisit(lent, need));
  if (visit !== undefined) await renewDoorIn(work, visit.venue);
};
