import { z } from "zod";

import { textField } from "#services/forms";

/** Lines of a text, each trimmed, empty ones left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

interface Most {
  readonly lines: number;
  readonly each: number;
  readonly tooMany: string;
  readonly tooLong: string;
}

function within<T extends z.ZodType<readonly string[]>>(field: T, most: Most) {
  return field
    .refine((lines) => lines.length <= most.lines, most.tooMany)
    .refine((lines) => lines.every((line) => line.length <= most.each), most.tooLong);
}

/** At least one sentence, one a line. */
export function sentencesField(empty: string, most: Most) {
  return within(textField(empty, 10_000).transform(linesOf), most);
}

/** Sentences, one a line, or none. */
export function maybeSentencesField(most: Most) {
  return within(z.string().max(10_000).catch("").transform(linesOf), most);
}
