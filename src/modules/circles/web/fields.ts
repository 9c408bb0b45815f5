import { z } from "zod";

import { type Put, puts } from "#basics/form";

/** Lines of a text, each trimmed, empty ones left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

interface Within {
  readonly lines: number;
  readonly each: number;
  readonly tooMany: string;
  readonly tooLong: string;
  /** The sentence when there is none; without it, there may be none. */
  readonly empty?: string;
}

/** The longest text of which sentences are read. */
const LONGEST = 10_000;

/** Sentences, one a line. */
export function sentences(put: Put, { lines, each, tooMany, tooLong, empty }: Within) {
  const several = z
    .custom<readonly string[]>()
    .refine((all) => empty === undefined || all.length > 0, empty)
    .refine((all) => all.length <= lines, tooMany)
    .refine((all) => all.every((line) => line.length <= each), tooLong);
  return z
    .codec(z.string().max(LONGEST, tooLong).catch("").or(z.undefined()), several, {
      decode: (text = "") => linesOf(text),
      encode: (all) => all.join("\n"),
    })
    .register(puts, put);
}
