import { refused, type Result } from "#basics/result";
import {
  type AboutBy,
  giftAboutIn,
  organisationsKeptIn,
  type SayRefusal,
  sayGiftAboutIn,
  type SeenGift,
} from "#modules/gifts";
import type { GiftId } from "#rules/gifts";
import { action, type Work } from "#services/house";

import { halvesOf } from "../domain/lights.ts";
import type { ExchangeId, OrganisationId } from "../domain/visit.ts";
import { seeDayIn, type SeenDay } from "./see-day.ts";

/** What a host lent by welcoming somebody, as guest and host read it once the day is over. */
export interface SeenLent {
  readonly gift: SeenGift | undefined;
  /** For whom the guest may note it besides themself: the organisations of which they keep the page. Empty for the host. */
  readonly receivers: readonly { readonly id: OrganisationId; readonly name: string }[];
}

const aboutOf = ({ visit }: SeenDay): AboutBy => ({
  about: { table: "squat.visit", id: visit.id },
  giver: { kind: "organisation", id: visit.host },
});

/** Whether what was lent may be noted: by the guest, who alone knows for whom, once the day took place. */
const mayNote = ({ reader, lights }: SeenDay) => reader === "guest" && lights.stands === "over";

/** Sees what was noted of a day, or that it may be; undefined where nothing is, and for who says yes for the employer. */
export async function seeLentIn(work: Work, seen: SeenDay): Promise<SeenLent | undefined> {
  if (seen.reader === "employer" || seen.lights.stands !== "over") return undefined;
  const gift = await giftAboutIn(work, aboutOf(seen));
  if (gift !== undefined) return { gift, receivers: [] };
  if (!mayNote(seen)) return undefined;
  const kept = await organisationsKeptIn(work);
  return {
    gift,
    receivers: kept
      .filter(({ id }) => id !== seen.visit.host)
      .map(({ id, name }) => ({ id, name })),
  };
}

export type NoteLentRefusal = SayRefusal | "unknown-day" | "not-over-yet";

/**
 * The guest notes what was lent: to themself, or to an organisation of which they keep the page and that they name here. The host
 * confirms it or not. A day that was lent is one gift, however often it is noted.
 */
export const noteLent = action(noteLentIn);

export async function noteLentIn(
  work: Work,
  {
    exchange,
    receiver,
  }: { readonly exchange: ExchangeId; readonly receiver: OrganisationId | undefined },
): Promise<Result<GiftId, NoteLentRefusal>> {
  const seen = await seeDayIn(work, exchange);
  if (seen?.reader !== "guest") return refused("unknown-day");
  if (!mayNote(seen)) return refused("not-over-yet");
  const { visit, venue } = seen;
  return sayGiftAboutIn(work, {
    ...aboutOf(seen),
    receiver:
      receiver === undefined
        ? { kind: "person", id: visit.guest }
        : { kind: "organisation", id: receiver },
    kind: "premises",
    unit: "half-days",
    count: halvesOf(visit.part),
    isLent: false,
    from: visit.day,
    until: visit.day,
    words: venue?.name,
    as: "receiver",
  });
}
