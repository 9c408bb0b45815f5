import type { ExchangeKind, Work } from "#services/house";
import { withRight } from "#services/house";

import { addressOfDoorIn } from "../../invite/actions/door-at.ts";
import { findVisit, type VisitId } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";

/** Where a host without an account is asked for a day, and answers by its letter: as its door says it now. */
export const answersAt: NonNullable<ExchangeKind["answersAt"]> = async (
  work: Work,
  { need }: { readonly need: VisitId },
) => {
  const visit = await withRight(work, RIGHT, (lent) => findVisit(lent, need));
  return visit && addressOfDoorIn(work, visit.venue);
};
