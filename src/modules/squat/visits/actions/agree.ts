import { holdDayIn, endDayIn } from "#modules/calendar";
import { namesOfIn } from "#modules/people";
import { openingOnIn, venuesNamedIn } from "#modules/premises";
import { spaceOf } from "#rules/organisations";
import { type Agreement, type AgreedOn, type Work, withRight } from "#services/house";

import { partTexts } from "../domain/parts.fr.ts";
import { timeOf, tookPlace } from "../domain/visit.ts";
import { findVisit, saveAgreed, saveOff, type Visit } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";
import { dayOfTerms, OCCASION_KIND } from "./terms.ts";

/** Where both sides read and change it. */
export const exchangeAt = (exchange: string) => `/echanges/${exchange}`;

/**
 * With the last yes the day is an occasion of the host, where it holds its seats; called off, they are free again. What
 * the two changed meanwhile (another day, the morning alone) is what counts. A day that is over, and to which somebody
 * came, stays what it was: it is not undone by who would rather that nothing of it were counted.
 */
export const agreement: Agreement = {
  make: (work, agreed) =>
    withRight(work, RIGHT, async (lent) => {
      const visit = await findVisit(lent, agreed.need);
      const terms = dayOfTerms(agreed.values);
      if (visit === undefined || terms === undefined) return false;
      // Whoever else the same need was asked of afterwards has no seat to give here.
      if (visit.exchange !== undefined && visit.exchange !== agreed.exchange) return false;
      // Said by a letter, nobody of the host made it: it is the guest's, who asked for it.
      return holdIn(lent, { ...visit, ...terms }, { ...agreed, by: agreed.givenBy ?? visit.guest });
    }),
  undo: (work, agreed) =>
    withRight(work, RIGHT, async (lent) => {
      const visit = await findVisit(lent, agreed.need);
      if (visit === undefined || visit.exchange !== agreed.exchange) return;
      if (tookPlace(visit, today(lent, visit))) return;
      if (visit.occasion !== undefined)
        await endDayIn(lent, { occasion: visit.occasion, quiet: true });
      await saveOff(lent, visit.id);
    }),
};

const today = (work: Work, { zone }: Visit) => work.now.toZonedDateTimeISO(zone).toPlainDate();

async function holdIn(
  lent: Work,
  visit: Visit,
  { exchange, by, as }: AgreedOn & { readonly by: Visit["guest"] },
): Promise<boolean> {
  const { venue, day, part, people, guest } = visit;
  const opening = await openingOnIn(lent, { venue, day });
  const time = opening && timeOf(part, opening.spans);
  if (opening === undefined || time === undefined) return false;
  const hostSpace = spaceOf(visit.host);
  const name = (await namesOfIn(lent, [guest])).get(guest) ?? "";
  const at = (await venuesNamedIn(lent, [venue])).get(venue)?.name ?? "";
  const held = await holdDayIn(lent, {
    space: hostSpace,
    madeBy: by,
    kind: OCCASION_KIND,
    words: {
      title: partTexts.occasion(name, at),
      about: undefined,
      address: undefined,
      video: undefined,
    },
    venue,
    zone: opening.zone,
    day,
    at: Temporal.PlainTime.from("00:00").add({ minutes: time.from }),
    minutes: time.to - time.from,
    page: exchangeAt(exchange),
    attendees: [{ person: guest, people }],
  });
  if (!held.done) return false;
  await saveAgreed(lent, visit.id, {
    day,
    part,
    people,
    hostSpace,
    inOwnName: as === "oneself",
    ...held.value,
  });
  return true;
}
