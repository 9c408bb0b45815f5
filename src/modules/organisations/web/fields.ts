import { z } from "zod";

import { listField } from "#services/forms";

import { type Power, POWERS } from "../domain/organisation.ts";
import { readRole, type Role } from "../domain/representative.ts";
import { teamTexts as texts } from "./team.texts.fr.ts";

/** A function among ours. */
export function roleField(sentence: string) {
  return z.string({ error: sentence }).transform((text, context): Role => {
    const role = readRole(text);
    if (role === undefined) context.addIssue({ code: "custom", message: sentence });
    return role ?? "other";
  });
}

/** The powers that were ticked, at least one; what is none of ours is left out. */
export function powersField() {
  return listField()
    .transform((all): readonly Power[] => POWERS.filter((power) => all.includes(power)))
    .refine((powers) => powers.length > 0, texts.choosePower);
}

/** A last day, or none. */
export function lastDayField() {
  return z
    .string()
    .optional()
    .transform((typed, context): Temporal.PlainDate | undefined => {
      if (typed === undefined || typed.trim() === "") return undefined;
      const day = readDay(typed.trim());
      if (day === undefined) context.addIssue({ code: "custom", message: texts.notADay });
      return day;
    });
}

/** « 2027-06-30 » as a date field sends it, « 30/06/2027 » as one writes it where there is no such field. */
function readDay(typed: string): Temporal.PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? [];
  const [, french, at, of] = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(typed) ?? [];
  const fields =
    year === undefined
      ? { year: Number(of), month: Number(at), day: Number(french) }
      : { year: Number(year), month: Number(month), day: Number(day) };
  try {
    return Temporal.PlainDate.from(fields, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
