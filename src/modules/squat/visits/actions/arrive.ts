import { done, refused, type Result } from "#basics/result";
import { seeExchangeIn, takeStepIn } from "#modules/exchanges";
import { action, type Work, withRight } from "#services/house";

import type { Side } from "../domain/feedback.ts";
import type { ExchangeId } from "../domain/visit.ts";
import { saveCame } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";
import { carryToOtherIn } from "./carry.ts";
import { seeDayIn } from "./see-day.ts";

/** As which of the two sides of an exchange one is: the guest asked, the host gives. */
export const exchangeSide = { guest: "asker", host: "giver" } as const satisfies Record<
  Side,
  "asker" | "giver"
>;

/**
 * « Je suis arrivé·e », that day alone; or who welcomes ticks that they are there, or were, as noted on paper. The exchange hears it as a thing given
 * and received; whichever of the two says it first, and a second time changes nothing.
 */
export const arrive = action(arriveIn);

export async function arriveIn(
  work: Work,
  { exchange }: { readonly exchange: ExchangeId },
): Promise<Result<ExchangeId, "unknown-day" | "not-the-day">> {
  const seen = await seeDayIn(work, exchange);
  if (seen === undefined || seen.reader === "employer") return refused("unknown-day");
  const { visit, reader, may } = seen;
  const came = reader === "guest" ? visit.guestCameAt : visit.hostSawAt;
  if (came !== undefined) return done(exchange);
  if (!may.arrive) return refused("not-the-day");
  await carryToOtherIn(work, visit, { by: reader, part: "came" });
  await withRight(work, RIGHT, (lent) => saveCame(lent, visit.id, reader));
  const as = exchangeSide[reader];
  const now = await seeExchangeIn(work, { exchange, as });
  const act = reader === "guest" ? "acknowledge" : "deliver";
  // What the other said first stands in the exchange already.
  if (now?.acts.includes(act) === true)
    await takeStepIn(work, {
      exchange,
      as,
      act,
      number: now.number,
      terms: now.terms.length,
      delivery: 1,
    });
  return done(exchange);
}
