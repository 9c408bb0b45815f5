import { reading, type Work } from "#services/house";

import type { Shown } from "../../domain/call.ts";
import { countOpen, listShown } from "../../store/calls.ts";
import { findHits } from "../../store/search.ts";
import { NO_WORDS } from "../../domain/search/compiled.ts";

export interface Front {
  readonly open: number;
  /** How many of these an association may answer. */
  readonly toAssociations: number;
  readonly sources: number;
  /** Those that close soonest, a permanent aid never among them. */
  readonly soon: readonly Shown[];
}

/** What the front page tells of calls: how many are open, and which close soonest. */
export async function seeFrontIn(work: Work, { most }: { readonly most: number }): Promise<Front> {
  const search = {
    words: "",
    kinds: [],
    themes: [],
    audiences: [],
    place: undefined,
    withinDays: 60,
    afterDays: undefined,
    least: undefined,
    closedToo: false,
  };
  const found = await findHits(work, { search, words: NO_WORDS, order: "deadline", from: 0, most });
  const { calls, associations, sources } = await countOpen(work);
  return {
    open: calls,
    toAssociations: associations,
    sources,
    soon: await listShown(
      work,
      found.hits.map(({ call }) => call),
      NO_WORDS,
    ),
  };
}

export const seeFront = reading(seeFrontIn);
