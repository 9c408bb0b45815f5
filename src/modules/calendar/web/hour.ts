import { readHour } from "#basics/dates";
import { parsed } from "#basics/questions";

import { formTexts as says } from "./form-texts.fr.ts";

/** An hour of the clock, as a browser’s own field writes it or as one types it: « 18:30 », « 18 h 30 », « 9h ». */
export const hour = (
  name: string,
  put: { readonly label: string; readonly help?: string; readonly empty?: string },
) =>
  parsed<Temporal.PlainTime>(
    { ...put, name, as: "line", type: "time", width: "court" },
    {
      empty: put.empty ?? says.notATime,
      read: readHour,
      write: (time) => time.toString({ smallestUnit: "minute" }),
    },
  );

/** From one hour of the clock to the next time that it is the other. */
export function minutesBetween(starts: Temporal.PlainTime, ends: Temporal.PlainTime): number {
  const minutes = starts.until(ends).total("minutes");
  return minutes > 0 ? minutes : minutes + 24 * 60;
}
