import { reading, type Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { AskedSearch } from "../../domain/search/search.ts";
import { listCallsById } from "../../store/calls.ts";
import { listPoints } from "../../store/search.ts";
import { hitsIn } from "../../actions/find-calls.ts";

/** A whole list taken away holds at most this many calls; the table says so by its length. */
export const MOST_TAKEN = 500;

/**
 * The calls of a search, to be taken away in another format, in the same order: those that the page
 * shows, widened like it; a feed, which is read again and again, is never widened.
 */
export async function listCallsIn(work: Work, asked: AskedSearch & { readonly widens?: boolean }) {
  const { wider } = await hitsIn(work, asked, {
    from: 0,
    most: MOST_TAKEN,
    widens: asked.widens ?? false,
  });
  const ids = wider.found.hits.map(({ call }) => call);
  const calls = await listCallsById(work, ids);
  return { calls, points: await listPoints(work, ids), total: wider.found.total };
}

export const listCalls = reading(listCallsIn);

/** More are never drawn on a map. */
const MOST_ON_MAP = 5_000;

/** The step: all that a search finds, widened like the page, by their communes; and what some of them are. */
export async function findOnMapIn(work: Work, asked: AskedSearch) {
  const { wider } = await hitsIn(work, asked, { from: 0, most: MOST_ON_MAP, widens: true });
  const ids = wider.found.hits.map(({ call }) => call);
  const places = Map.groupBy(await listPoints(work, ids), ({ call }) => call);
  return { ids, points: ids.flatMap((id) => places.get(id) ?? []) };
}

/** The step: some of what was found, whole. */
export function listFoundIn(work: Work, found: readonly CallId[], ids: readonly string[]) {
  const asked = new Set(ids);
  return listCallsById(
    work,
    found.filter((id) => asked.has(id)),
  );
}
