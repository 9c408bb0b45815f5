import type { Context } from "hono";
import { z } from "zod";

import { idField, lineField, optionalDayField, typedOf } from "#services/forms";

import { MOST_REASON, MOST_TITLE } from "../domain/task.ts";
import { texts } from "./texts.fr.ts";

const whoField = z
  .literal("")
  .transform(() => undefined)
  .or(idField<"Person">(texts.chooseSomeone))
  .optional();

const words = { title: lineField(texts.empty, MOST_TITLE), due: optionalDayField(texts.notADay) };

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
