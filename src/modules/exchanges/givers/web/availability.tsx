import { writeDay } from "#basics/dates";
import { State } from "#ui/state";

import { availabilityOf, type GiverTerms } from "../domain/giver.ts";
import { availabilityTexts as texts } from "./texts.fr.ts";

/** Whether they may be asked today, by what they declared. */
export function Availability({
  terms,
  today,
}: {
  readonly terms: Pick<GiverTerms, "receive">;
  readonly today: Temporal.PlainDate;
}) {
  const found = availabilityOf(terms, today);
  switch (found.state) {
    case "free":
      return <State tone="va">{texts.free}</State>;
    case "closed":
      return <State>{texts.closed}</State>;
    case "paused":
      return <State>{texts.paused(writeDay(found.until, today))}</State>;
  }
}

/** Until which day somebody pauses, in words; undefined while they do not. */
export function sayPause(
  { pausedUntil }: { readonly pausedUntil?: Temporal.PlainDate | undefined },
  today: Temporal.PlainDate,
): string | undefined {
  const isPaused = pausedUntil !== undefined && Temporal.PlainDate.compare(today, pausedUntil) <= 0;
  return isPaused ? writeDay(pausedUntil, today) : undefined;
}

/** How far somebody goes, in words. */
export function goesText(km: number | undefined): string {
  if (km === undefined) return texts.anywhere;
  return km === 0 ? texts.samePlace : texts.goes(km);
}
