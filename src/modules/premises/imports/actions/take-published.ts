import type { Work } from "#services/house";

import type { VenueId } from "../../domain/venue.ts";
import type { ImportCounts } from "../domain/account.ts";
import type { VenueImportId } from "../store/imports.ts";
import {
  insertPublished,
  type KnownVenue,
  listKnown,
  type ReadyVenue,
  updatePublished,
} from "../store/published.ts";

type Taken = Pick<ImportCounts, "new" | "known" | "updated">;

/**
 * Takes published venues: each that is there already is known. The same key of the same source is the same place;
 * without a key, or from another source, the same name in the same street of the same commune is. Of what nobody
 * keeps here, what its source says else since is taken; what somebody keeps is theirs.
 */
export async function takePublishedIn(
  work: Work,
  rows: readonly ReadyVenue[],
  importId: VenueImportId,
): Promise<Taken> {
  if (rows.length === 0) return { new: 0, known: 0, updated: 0 };
  const there = knownAmong(await listKnown(work, rows));
  const fresh: ReadyVenue[] = [];
  const changed = new Map<VenueId, ReadyVenue>();
  const [keys, twins] = [new Set<string>(), new Set<string>()];
  for (const ready of rows) {
    const { venue, source, twinKey, hash } = ready;
    const own = venue.key === undefined ? undefined : `${source}\n${venue.key}`;
    const same = there.same(ready);
    if (same !== undefined) {
      const isItself = same.source === source && (same.source_key ?? undefined) === venue.key;
      if (isItself && !same.is_kept && same.hash !== hash) changed.set(same.id, ready);
      continue;
    }
    // Twice in one file: its key says so, or without any, its words.
    if (own === undefined ? twins.has(twinKey) : keys.has(own)) continue;
    if (own === undefined) twins.add(twinKey);
    else keys.add(own);
    fresh.push(ready);
  }
  const added = await insertPublished(work, fresh, importId);
  const updates = [...changed].map(([id, ready]) => ({ id, ready }));
  await updatePublished(work, updates, importId);
  return { new: added, known: rows.length - added, updated: updates.length };
}

function knownAmong(all: readonly KnownVenue[]) {
  const byKey = new Map(all.map((one) => [`${one.source}\n${one.source_key}`, one]));
  const byTwin = Map.groupBy(all, ({ twin_key }) => twin_key);
  return {
    same: ({ venue, source, twinKey }: ReadyVenue): KnownVenue | undefined => {
      const itself = venue.key === undefined ? undefined : byKey.get(`${source}\n${venue.key}`);
      // Two keys of one source are two places, even in one street.
      const alike = (byTwin.get(twinKey) ?? []).find(
        (one) => venue.key === undefined || one.source !== source || one.source_key === null,
      );
      return itself ?? alike;
    },
  };
}
