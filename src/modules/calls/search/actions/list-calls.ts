import { type Actor, type App, reading, type Work } from "#services/house";

import type { Call, CallId } from "../../domain/call.ts";
import type { AskedSearch } from "../../domain/search/search.ts";
import { listCallsById } from "../../store/calls.ts";
import { listPoints } from "../../store/search.ts";
import { hitsIn } from "../../actions/find-calls.ts";

/** A feed holds at most this many calls on a page. */
export const MOST_TAKEN = 500;

/**
 * A page of the calls of a search, to be taken away in another format, in the same order: those that the page
 * shows, widened like it; a feed, which is read again and again, is never widened.
 */
export async function listCallsIn(work: Work, asked: AskedSearch & { readonly widens?: boolean }) {
  const from = (asked.page - 1) * MOST_TAKEN;
  const range = { from, most: MOST_TAKEN, widens: asked.widens ?? false };
  const { wider } = await hitsIn(work, asked, range);
  const ids = wider.found.hits.map(({ call }) => call);
  const calls = await listCallsById(work, ids);
  return { calls, points: await listPoints(work, ids), total: wider.found.total };
}

export const listCalls = reading(listCallsIn);

/** Which calls a search finds, in the order of its page: all that a file of them holds. */
const listFound = reading(async (work: Work, asked: AskedSearch & { readonly from: number }) => {
  const range = { from: asked.from, most: IDS_AT_ONCE, widens: true };
  const { wider } = await hitsIn(work, asked, range);
  return { ids: wider.found.hits.map(({ call }) => call), total: wider.found.total };
});

/** Some of them, whole, with their points. */
const listWhole = reading(async (work: Work, ids: readonly CallId[]) => {
  const points = Map.groupBy(await listPoints(work, ids), ({ call }) => call);
  const calls = await listCallsById(work, ids);
  return calls.map((call) => ({ call, points: points.get(call.id) ?? [] }));
});

/** As many identifiers as are looked up at once, and as many calls as are in memory. */
const [IDS_AT_ONCE, CALLS_AT_ONCE] = [20_000, 200];

/** A call with its points. */
export interface TakenCall {
  readonly call: Call;
  readonly points: Awaited<ReturnType<typeof listPoints>>;
}

/**
 * All that a search finds, and how many: which they are is looked up first, so that the order is one; then
 * some at a time are read, as whoever takes them away takes them.
 */
export async function takeCalls(app: App, actor: Actor, asked: AskedSearch) {
  const first = await listFound(app, actor, { ...asked, from: 0 });
  async function* all(): AsyncGenerator<readonly TakenCall[]> {
    for (let { ids } = first, from = 0; ids.length > 0;) {
      for (let at = 0; at < ids.length; at += CALLS_AT_ONCE)
        yield await listWhole(app, actor, ids.slice(at, at + CALLS_AT_ONCE));
      from += IDS_AT_ONCE;
      if (from >= first.total) return;
      ({ ids } = await listFound(app, actor, { ...asked, from }));
    }
  }
  return { total: first.total, all: all() };
}

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
