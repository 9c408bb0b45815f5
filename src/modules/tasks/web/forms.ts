import type { Context } from "hono";
import { z } from "zod";

import { idField, lineField, typedOf } from "#services/forms";

import { MOST_REASON, MOST_TITLE } from "../domain/task.ts";
import { texts } from "./texts.fr.ts";

/** A day that may be left empty, as the browser's own field writes it, or as one types it: 30/11/2026. */
const dayField = z
  .string()
  .optional()
  .transform((typed, c) => {
    if (typed === undefined || typed.trim() === "") return undefined;
    const day = readDay(typed.trim());
    if (day !== undefined) return day;
    c.addIssue(texts.notADay);
    return z.NEVER;
  });

function readDay(typed: string): Temporal.PlainDate | undefined {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
  const [, day = "", month = "", year = ""] = french ?? [];
  const text =
    french === null ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

const whoField = z
  .literal("")
  .transform(() => undefined)
  .or(idField<"Person">(texts.chooseSomeone))
  .optional();

const words = { title: lineField(texts.empty, MOST_TITLE), due: dayField };

export const addForm = z.object({ ...words, who: whoField });
export const changeForm = z.object({ ...words, version: z.coerce.number().int().optional() });
export const giveForm = z.object({ who: whoField });
export const declineForm = z.object({
  why: z.string().max(MOST_REASON).optional(),
});

/** The page of the house that a form asks to come back to; never elsewhere. */
export async function backOf(c: Context, otherwise: string): Promise<string> {
  const { vers } = await typedOf(c);
  return typeof vers === "string" && /^\/(taches|reponses|cercles)(\/[\w-]+)*$/.test(vers)
    ? vers
    : otherwise;
}
