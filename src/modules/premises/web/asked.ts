import type { Context } from "hono";

import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** « 12 » or « 12-ateliers-de-la-citadelle »: the number says which, the words are for people. */
export const NUMBERED = "/:venue{[0-9]{1,12}(?:-[a-z0-9-]*)?}";

/** The number of an address. */
export function numberOf(c: Asking): { readonly number: number } {
  return { number: Number((c.req.param("venue") ?? "").split("-")[0]) };
}

/** The sentence of what was just done, when the address asks for one (« ?fait=mot »). */
export function saidOf(c: Asking, sentences: Readonly<Record<string, string>>): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}
