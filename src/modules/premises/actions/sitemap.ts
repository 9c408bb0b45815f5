import type { SitemapEntry, Work } from "#services/house";

import { addressOf } from "../domain/venue.ts";
import { listKeptForSitemap } from "../store/points.ts";

/** The list, and the premises that somebody keeps here; imported ones are their source's to tell of. */
export async function sitemapIn(work: Work): Promise<readonly SitemapEntry[]> {
  const kept = await listKeptForSitemap(work);
  return [
    { at: "/locaux" },
    ...kept.map((venue) => ({ at: addressOf(venue), changed: venue.changedAt })),
  ];
}
