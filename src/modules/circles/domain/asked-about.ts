import { z } from "zod";

/**
 * What somebody is asked into a circle for, where it is for one thing: a structure is invited to answer a
 * call together. The module above says it in its own words; this one shows it and knows no call.
 */
export interface AskedAbout {
  /** The structure that is invited. */
  readonly structure: string;
  /** What it is about, to begin with: the call. */
  readonly title: string;
  /** Where one reads it, without an account; perhaps nowhere. */
  readonly at: string | undefined;
  /** Who asks and for whom, what is proposed, until when. */
  readonly lines: readonly string[];
  /** The page, in the circle, where what was asked for is done. */
  readonly next: string;
  readonly nextSays: string;
}

const shape = z.object({
  structure: z.string(),
  title: z.string(),
  at: z.string().optional(),
  lines: z.array(z.string()),
  next: z.string(),
  nextSays: z.string(),
});

/** What was kept of it; undefined for nothing. */
export function readAbout(text: string | undefined): AskedAbout | undefined {
  if (text === undefined) return undefined;
  const { at, ...rest } = shape.parse(JSON.parse(text));
  return { ...rest, at };
}
