import type { SitemapEntry, Work } from "#services/house";

import { listNumbers } from "../../store/calls.ts";

/** The addresses of published calls that are open, for search engines; lists with filters are not for them. */
export async function listAddressesIn(work: Work): Promise<readonly SitemapEntry[]> {
  const calls = await listNumbers(work);
  return [
    { at: "/appels" },
    ...calls.map(({ number, changedAt }) => ({ at: `/appels/${number}`, changed: changedAt })),
  ];
}
