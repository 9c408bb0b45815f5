import { type AbsentOrganisation, findAbsentIn } from "#modules/organisations";
import type { OrganisationKind } from "#rules/organisations";
import type { SearchedArea } from "#rules/territory";
import { type Work, withRight } from "#services/house";

import { listKnownMarks, markOf } from "../store/letters.ts";
import { LETTERS } from "./read-letter.ts";

/** Those that have a table to lend: they act together, house others, or are the house of all. */
const KINDS: readonly OrganisationKind[] = [
  "association",
  "cooperative",
  "support-structure",
  "network",
  "local-authority",
  "public-body",
  "foundation",
  "research-centre",
];
const PROPOSED = 3;
/** Among so many of the nearest. */
const AMONG = 60;

/** Three structures to invite, the nearest first: not represented here, not asked yet, that did not say no. */
export async function proposeIn(
  work: Work,
  area: Partial<SearchedArea>,
): Promise<readonly AbsentOrganisation[]> {
  const near = await findAbsentIn(work, { ...area, kinds: KINDS, most: AMONG });
  if (near.length === 0) return [];
  const marked = near.map((one) => ({
    one,
    mark: markOf(work, { structure: one.id, name: one.name, commune: one.commune }),
  }));
  const known = await withRight(work, LETTERS, (lent) =>
    listKnownMarks(
      lent,
      marked.map(({ mark }) => mark),
    ),
  );
  return marked
    .filter(({ mark }) => !known.has(Buffer.from(mark).toString("hex")))
    .slice(0, PROPOSED)
    .map(({ one }) => one);
}
