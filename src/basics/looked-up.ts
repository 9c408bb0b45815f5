import { z } from "zod";

import { type Put, puts } from "./form.ts";

/** What a text was found to mean, or the sentence that stands against it. */
export type Found<Value> = { readonly value: Value } | { readonly problem: string };

interface LookedUp<Value> {
  /** Not given where the form is only drawn. */
  readonly found: Found<Value | undefined> | undefined;
  /** What is known of it, as one would type it. */
  readonly write: (known: Value) => string;
}

/**
 * A question whose answer is looked up among what the house knows, before the form is read (`asks` of a page may
 * await it): a place, a job, a name.
 */
export function lookedUp<Value>(put: Put, { found, write }: LookedUp<Value>) {
  return z
    .codec(
      z.string().optional(),
      z.custom<Value | undefined>(() => true),
      {
        decode: (input, reading) => {
          if (found === undefined || "value" in found) return found?.value;
          reading.issues.push({ code: "custom", message: found.problem, input });
          return z.NEVER;
        },
        encode: (known) => (known === undefined ? "" : write(known)),
      },
    )
    .register(puts, put);
}
