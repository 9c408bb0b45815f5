import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Giver, OfferId, OfferKind } from "../domain/giver.ts";
import { type GiverRow, toGiver } from "./givers.ts";

export interface OffersAsked {
  readonly words?: string | undefined;
  /** All the words must be there, or one is enough. */
  readonly allWords?: boolean | undefined;
  /** Codes of jobs of the ROME: an offer of one of them fits whatever its words. */
  readonly rome?: readonly string[] | undefined;
  /** The telling stems of what is needed (`stemsOf`): which of them each offer holds is told. */
  readonly stems?: readonly string[] | undefined;
  /** Empty or left out: any. */
  readonly kinds?: readonly OfferKind[] | undefined;
}

export interface MatchingOffer {
  readonly id: OfferId;
  readonly kind: OfferKind;
  readonly words: string;
  readonly rome: string | undefined;
  /** How well it fits what was asked: more is better, 1 for all when nothing was. */
  readonly fit: number;
  /** Which of the stems asked it holds; all of them when its job is one of those asked. */
  readonly held: readonly string[];
}

export interface MatchingGiver {
  readonly giver: Giver;
  /** The best first. */
  readonly offers: readonly MatchingOffer[];
}

type MatchRow = GiverRow & {
  readonly offer: OfferId;
  readonly kind: OfferKind;
  readonly words: string;
  readonly rome: string | null;
  readonly fit: number;
  readonly held: readonly string[];
};

/** Whether an offer that is shown speaks of a word; under the right to read givers. */
export async function isWordOffered(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from exchanges.offer where shown and hidden_because is null
    and search @@ plainto_tsquery('exchanges.fr', ${word}) limit 1`.execute(work.db);
  return rows.length > 0;
}

/** More offers than this are never looked at for one question: the best are. */
const MOST_LOOKED_AT = 5000;

/**
 * Offers of the directory that answer some words or one of some jobs, with who gives. Words are
 * those of `subjects/words`: other ways of saying them fit too; those of what was written count more than those beside it.
 */
export async function listMatching(
  work: Work,
  asked: OffersAsked & { readonly query: string },
): Promise<readonly MatchingGiver[]> {
  const { rome = [], kinds = [], stems = [], query } = asked;
  const { rows } = await sql<MatchRow>`
    with asked as materialized (select ${query}::tsquery as query)
    select giver.*, offer.id as offer, offer.kind, offer.words, offer.rome,
      case when numnode(asked.query) = 0 and ${rome.length} = 0 then 1::float8 else
        ts_rank('{0,0.1,0.4,1}', offer.search, asked.query)
          + (coalesce(offer.rome = any (${[...rome]}::text[]), false))::int end as fit,
      case when offer.rome = any (${[...rome]}::text[]) then ${[...stems]}::text[] else
        array(select unnest(tsvector_to_array(offer.search))
          intersect select unnest(${[...stems]}::text[])) end as held
    from exchanges.offer cross join asked
    join exchanges.giver on giver.id = offer.giver
    where offer.shown and offer.hidden_because is null
      and (${kinds.length} = 0 or offer.kind = any (${[...kinds]}::text[]))
      and (numnode(asked.query) = 0 and ${rome.length} = 0
        or offer.search @@ asked.query or offer.rome = any (${[...rome]}::text[]))
    order by fit desc, offer.said_at, offer.id limit ${MOST_LOOKED_AT}`.execute(work.db);
  return byGiver(rows);
}

function byGiver(rows: readonly MatchRow[]): readonly MatchingGiver[] {
  const found = new Map<string, { giver: Giver; offers: MatchingOffer[] }>();
  for (const row of rows) {
    const one = found.get(row.id) ?? { giver: toGiver(row), offers: [] };
    found.set(row.id, one);
    const { offer: id, kind, words, rome, fit, held } = row;
    one.offers.push({ id, kind, words, rome: rome ?? undefined, fit, held });
  }
  return [...found.values()];
}
