import type { Work } from "#services/house";

import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { listWhatTheyDo } from "../../store/names.ts";

/** What an organisation is, and what it is for, in its own words. */
export type WhatItDoes = Pick<Organisation, "kind" | "purpose">;

/** The same of these, public: to choose one of a list by what it does. Unknown ids are left out. */
export async function whatTheyDoIn(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, WhatItDoes>> {
  if (ids.length === 0) return new Map();
  const all = await listWhatTheyDo(work, [...new Set(ids)]);
  return new Map(all.map(({ id, kind, purpose }) => [id, { kind, purpose }]));
}
