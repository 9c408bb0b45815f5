import type { Context } from "hono";

import type { AskedEnv } from "#services/forms";
import type { FieldProblems, Typed } from "#ui/form";
import type { WithFrame } from "#ui/frame";

export type Env = AskedEnv & WithFrame;

/** What a form of these pages says back. */
export interface Sent {
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** The number of an address. */
export function numberOf(c: Context<Env>): { readonly number: number } {
  return { number: Number(c.req.param("number")) };
}

/** The sentence that says what was just done, when the address asks for one (« ?fait=mot »). */
export function saidOf(
  c: Context<Env>,
  sentences: Readonly<Record<string, string>>,
): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}
