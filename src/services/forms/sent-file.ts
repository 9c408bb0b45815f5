import { z } from "zod";

import { puts } from "#basics/form";

import type { SentFile } from "./body.ts";

/** The file that a form sent, which its page asks for by hand; without one, the sentence stands beside it. */
export const sentFile = (name: string, sent: SentFile | undefined, empty: string) =>
  z
    .unknown()
    .transform((input, reading) => {
      if (sent === undefined) reading.issues.push({ code: "custom", message: empty, input });
      return sent ?? z.NEVER;
    })
    .register(puts, { name, as: "hidden" });

/** The same, or nothing. */
export const maybeSentFile = (name: string, sent: SentFile | undefined) =>
  z
    .unknown()
    .transform(() => sent)
    .register(puts, { name, as: "hidden" });
