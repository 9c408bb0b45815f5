import type { SitemapEntry, Work } from "#services/house";

import { GUIDES_AT, guideAt } from "../domain/guide.ts";
import { guidesOf } from "../store/guide-files.ts";

/** The pages that search engines are told of: the list, each guide, and the help to write. */
export async function seeSitemapIn(work: Work): Promise<readonly SitemapEntry[]> {
  const guides = guidesOf(work.app.config.projectFolder);
  return [
    { at: GUIDES_AT },
    { at: `${GUIDES_AT}/relire` },
    ...guides.map((one) => ({ at: guideAt(one) })),
  ];
}
