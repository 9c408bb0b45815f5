import { z } from "zod";

/** What an ask was made for, in the words that stood then: an offer of who is asked, or a line of a table. */
export interface Meant {
  readonly offer?: string | undefined;
  readonly line?: string | undefined;
  readonly table?: string | undefined;
  /** The page of the line. */
  readonly at?: string | undefined;
}

const shape = z.object({
  offer: z.string().optional().catch(undefined),
  line: z.string().optional().catch(undefined),
  table: z.string().optional().catch(undefined),
  at: z
    .string()
    .regex(/^\/orientations\//)
    .optional()
    .catch(undefined),
});

/** Reads it from why a giver was asked (`exchanges.exchange.reasons`). */
export function meantIn(reasons: Readonly<Record<string, unknown>>): Meant {
  return shape.parse(reasons);
}
