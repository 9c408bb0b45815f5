import { contributionsIn, reading, type SitemapEntry, type Work } from "#services/house";

/** The limit of the protocol (sitemaps.org): beyond it a map is refused whole. */
const MOST = 50_000;

/** Every public address that search engines may know, as the modules give them to this actor. */
export const seeSitemap = reading(seeSitemapIn);

export async function seeSitemapIn(work: Work): Promise<readonly SitemapEntry[]> {
  const entries: SitemapEntry[] = [];
  for (const sitemap of contributionsIn(work, (module) => module.sitemap))
    entries.push(...(await sitemap(work)));
  return entries.slice(0, MOST);
}
