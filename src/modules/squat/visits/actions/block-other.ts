import { done, refused, type Result } from "#basics/result";
import { seeOccasionIn } from "#modules/calendar";
import { hearNoMoreByLetterIn } from "#modules/exchanges";
import { blockPersonIn } from "#modules/moderation";
import { action, type PersonId, type Work } from "#services/house";

import type { ExchangeId } from "../domain/visit.ts";
import { seeDayIn, type SeenDay } from "./see-day.ts";

/**
 * From the page of a day one blocks the other side: its guest; for the guest, who said yes for the host. The day stays as it is:
 * calling it off is another act. Where the host answers by their letter nobody is there to block: what they write is read no more.
 * Twice changes nothing, and the other is not told.
 */
export const blockOther = action(
  async (
    work: Work,
    { exchange }: { readonly exchange: ExchangeId },
  ): Promise<Result<"blocked" | "unheard", "unknown-day">> => {
    const seen = await seeDayIn(work, exchange);
    if (seen?.reader === "guest" && (await hearNoMoreByLetterIn(work, { exchange })))
      return done("unheard");
    const other = seen && (await otherIn(work, seen));
    if (other === undefined) return refused("unknown-day");
    const blocked = await blockPersonIn(work, { person: other });
    return blocked.done ? done("blocked") : refused("unknown-day");
  },
);

async function otherIn(work: Work, { visit, reader }: SeenDay): Promise<PersonId | undefined> {
  if (reader === "host") return visit.guest;
  if (reader === "employer" || visit.occasion === undefined) return undefined;
  return (await seeOccasionIn(work, { occasion: visit.occasion }))?.occasion.madeBy;
}
