import { dayOf } from "#basics/dates";
import { refused, type Result } from "#basics/result";
import { seeHeldIn } from "#modules/people";
import type { MandateId } from "#rules/people";
import { action, type Work } from "#services/house";

import type { GiftId } from "../domain/gift.ts";
import { sayGiftIn, type SayRefusal } from "./say-gift.ts";

export interface SayVisit {
  readonly mandate: MandateId;
  /** In quarters of an hour. */
  readonly quarters: number;
}

/** By which mandate a visit is noted, for the page of it. */
export const seeVisited = (work: Work, mandate: MandateId) => seeHeldIn(work, mandate);

/** Who acts for somebody notes a visit of today, with what it took: a gift of time, which the person confirms or sets aside as any other. */
export const sayVisit = action(sayVisitIn);

export async function sayVisitIn(
  work: Work,
  { mandate: id, quarters }: SayVisit,
): Promise<Result<GiftId, SayRefusal | "unknown-mandate">> {
  const mandate = await seeHeldIn(work, id);
  if (mandate?.holder === undefined) return refused("unknown-mandate");
  const today = dayOf(work.now);
  return sayGiftIn(work, {
    kind: "hours",
    unit: "quarters",
    count: quarters,
    isLent: false,
    from: today,
    until: today,
    giver: { kind: "person", id: mandate.holder },
    receiver: { kind: "person", id: mandate.person },
    as: "giver",
  });
}
