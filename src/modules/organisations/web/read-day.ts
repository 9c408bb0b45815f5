import { z } from "zod";

/** A day as the browser's own field writes it, or as one types it: 30/11/2026. */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim());
  const [, day = "", month = "", year = ""] = french ?? [];
  const text =
    french === null ? typed.trim() : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // Papers and years of associations are of these centuries: 0026 is a slip of the finger.
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** A day that must be written. */
export function dayField(sentence: string) {
  return z.string({ error: sentence }).transform((typed, c) => {
    const day = readDay(typed);
    if (day !== undefined) return day;
    c.addIssue(sentence);
    return z.NEVER;
  });
}

/** A day that may be left empty. */
export function optionalDay(sentence: string) {
  return z
    .literal("")
    .transform(() => undefined)
    .or(dayField(sentence))
    .optional();
}
