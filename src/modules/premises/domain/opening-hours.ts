import { createRequire } from "node:module";

import type OpeningHours from "opening_hours";
import { z } from "zod";

const shape = z.custom<typeof OpeningHours>((value) => typeof value === "function");
let library: typeof OpeningHours | undefined;

/**
 * The library of opening hours, when hours are first asked for: with the public holidays of all countries it takes 15 MB
 * of memory, and an import of calls or a nightly job reads no hours.
 */
export function hoursLibrary(): typeof OpeningHours {
  library ??= shape.parse(createRequire(import.meta.url)("opening_hours"));
  return library;
}
