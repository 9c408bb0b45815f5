import { isOperator, reading, type Work } from "#services/house";

import { healthOf, type SourceHealth } from "../domain/sources/health.ts";
import type { CallSource, SourceFetch, SourceId } from "../domain/sources/source.ts";
import { listFetches, listLastFetches } from "../store/source-fetches.ts";
import { findSource, listSources } from "../store/sources.ts";

/** A source with how it is. */
export interface SeenSource {
  readonly source: CallSource;
  readonly health: SourceHealth;
}

const PAGE = 20;

/** The step: the sources of this instance, for its operator; undefined for all others. */
export async function seeSourcesIn(work: Work): Promise<readonly SeenSource[] | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const sources = await listSources(work);
  const known = await listLastFetches(work);
  return sources.map((source) => ({
    source,
    health: healthOf(source, known.get(source.id), work.now),
  }));
}

export const seeSources = reading((work: Work, _asked: undefined) => seeSourcesIn(work));

/** One source and its readings, latest first, for the operator. */
export const seeSource = reading(
  async (
    work: Work,
    { id, page }: { readonly id: SourceId; readonly page: number },
  ): Promise<
    (SeenSource & { fetches: readonly SourceFetch[]; total: number; size: number }) | undefined
  > => {
    if (!isOperator(work.actor)) return undefined;
    const source = await findSource(work, id);
    if (source === undefined) return undefined;
    const last = (await listLastFetches(work)).get(id);
    const fetches = await listFetches(work, id, { from: (page - 1) * PAGE, most: PAGE });
    return { source, health: healthOf(source, last, work.now), ...fetches, size: PAGE };
  },
);
