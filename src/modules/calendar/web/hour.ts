import { parsed } from "#basics/questions";

import { formTexts as says } from "./form-texts.fr.ts";

/** An hour of the clock, as a browser’s own field writes it or as one types it: « 18:30 », « 18 h 30 », « 9h ». */
export const hour = (name: string, put: { readonly label: string; readonly help?: string }) =>
  parsed<Temporal.PlainTime>(
    { ...put, name, as: "line", type: "time", width: "court" },
    {
      empty: says.notATime,
      read: readHour,
      write: (time) => time.toString({ smallestUnit: "minute" }),
    },
  );

/** An hour as one types it; undefined for what is none. */
export function readHour(text: string): Temporal.PlainTime | undefined {
  const [, hours, minutes] = /^(\d{1,2}) ?[:hH] ?(\d\d)?(?::\d\d)?$/.exec(text.trim()) ?? [];
  const [at, past] = [Number(hours), Number(minutes ?? "0")];
  if (hours === undefined || at > 23 || past > 59) return undefined;
  return Temporal.PlainTime.from({ hour: at, minute: past });
}
