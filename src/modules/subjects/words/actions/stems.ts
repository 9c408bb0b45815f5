import type { Work } from "#services/house";

import type { Stems } from "../domain/stems.ts";
import { compileStems } from "../store/stems.ts";

/** The step: words in a row as questions of PostgreSQL, in a configuration of text search. Open to all: it reads no row. */
export function stemsIn(
  work: Work,
  asked: { readonly config: string; readonly texts: readonly string[] },
): Promise<Stems> {
  return compileStems(work, asked);
}
