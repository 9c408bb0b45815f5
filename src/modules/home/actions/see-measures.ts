import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import type { App } from "#services/house";

/*
 * `docs/measures.json` is written by a measure, never by hand: one object a page, bytes as they
 * travel (compressed), style sheet included.
 */
const measuresShape = z.object({
  on: z.iso.date(),
  command: z.string(),
  pages: z.array(
    z.object({
      title: z.string(),
      at: z.string(),
      bytes: z.int().positive(),
      requests: z.int().positive(),
    }),
  ),
});
export type Measures = z.infer<typeof measuresShape>;

/** What pages weigh, as it was measured; undefined when nothing was measured: then nothing is claimed. */
export function seeMeasures({ config }: App): Measures | undefined {
  const file = join(config.projectFolder, "docs/measures.json");
  if (!existsSync(file)) return undefined;
  return measuresShape.parse(JSON.parse(readFileSync(file, "utf8")));
}
