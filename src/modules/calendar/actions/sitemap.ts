import type { SitemapEntry, Work } from "#services/house";

import { addressOf } from "../domain/occasion.ts";
import { listPublicToCome } from "../store/owed.ts";
import { openWordsIn } from "./find-occasion.ts";
import { besideAll } from "./standing.ts";

/** More would fill the map of the site (sitemaps.org: 50,000 addresses) with what few look for. */
const MOST = 5_000;

/** The list, and each public occasion that is still to come, at the address that bears its title. */
export async function sitemapIn(work: Work): Promise<readonly SitemapEntry[]> {
  const entries: SitemapEntry[] = [{ at: "/rendez-vous" }];
  for (const one of await besideAll(work, (lent) => listPublicToCome(lent, MOST))) {
    const words = await openWordsIn(work, one);
    if (words !== undefined)
      entries.push({ at: addressOf(one, words.title), changed: one.changedAt });
  }
  return entries;
}
