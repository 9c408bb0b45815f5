import { type RawBuilder, sql } from "kysely";

import { AUDIENCES, type Audience, type Theme, THEMES } from "#rules/subjects";

import type { CallKind } from "../domain/kind.ts";

export type Facet = CallKind | Theme | Audience;

/** Each is a bit of `calls.public_search.facets`, in the order of `calls.facets_of`: a new one comes last, with a migration. */
const BITS: readonly Facet[] = [
  ...(["project", "tender", "application"] as const),
  ...(["food", "solidarity", "health", "education", "culture", "sport", "environment"] as const),
  ...(["work", "digital", "housing", "mobility", "economy", "citizenship"] as const),
  ...(["international", "association", "local-authority", "public-body", "company"] as const),
  ...(["research", "farmer", "individual"] as const),
];

export const KIND_FACETS: readonly CallKind[] = ["project", "tender", "application"];

/** The bits of some facets, together; 0 for none. */
export function bitsOf(facets: readonly Facet[]): number {
  return facets.reduce((bits, facet) => {
    const place = BITS.indexOf(facet);
    if (place === -1) throw new Error(`no bit for ${facet}: it needs a migration`);
    return bits | (1 << place);
  }, 0);
}

/** A condition on `facets`: one of these at least; none asked for is no condition. */
function anyOf(facets: readonly Facet[]): RawBuilder<unknown> {
  return facets.length === 0 ? sql`true` : sql`facets & ${sql.lit(bitsOf(facets))} <> 0`;
}

/** The audiences asked for; a notice that does not say who may answer is open to all who ask. */
function openTo(audiences: readonly Audience[]): RawBuilder<unknown> {
  if (audiences.length === 0) return sql`true`;
  return sql`(${anyOf(audiences)} or facets & ${sql.lit(AUDIENCE_BITS)} = 0)`;
}

const KIND_BITS = bitsOf(KIND_FACETS);
const THEME_BITS = bitsOf(THEMES);
const AUDIENCE_BITS = bitsOf(AUDIENCES);

/** What a search asks of kinds, themes and audiences; none asked for is no condition. */
export interface AskedFacets {
  readonly kinds: readonly CallKind[];
  readonly themes: readonly Theme[];
  readonly audiences: readonly Audience[];
}

/** How many calls carry each set of facets of one family: `[bits, count]`. */
export type FacetSets = readonly (readonly [bits: number, count: number])[];

/** How many calls were met before kinds, themes and audiences, how many are kept, and the sets of each family; null when no row of the search is left. */
export interface CountedSets {
  readonly met: number | null;
  readonly total: number | null;
  readonly kinds: FacetSets | null;
  readonly themes: FacetSets | null;
  readonly audiences: FacetSets | null;
}

/** The condition of all three families, on `facets`. */
export function keeping({ kinds, themes, audiences }: AskedFacets): RawBuilder<unknown> {
  return sql`${anyOf(kinds)} and ${anyOf(themes)} and ${openTo(audiences)}`;
}

/**
 * Counts the rows of `base` by the set of facets that they carry, each family under the conditions of
 * the two others, so that a filter says how many calls it would leave; `kept` are under all three. By
 * sets, for few of them are met: those of kinds and audiences together, then those of themes.
 */
export function countSets(asked: AskedFacets): RawBuilder<unknown> {
  const none = { kinds: [], themes: [], audiences: [] } as const;
  const { kinds, themes, audiences } = asked;
  const under = (kept: AskedFacets) => sql`count(*) filter (where ${keeping(kept)})`;
  return sql`select facets & ${sql.lit(KIND_BITS | AUDIENCE_BITS)} as who, facets & ${sql.lit(THEME_BITS)} as what,
      ${under(none)} as met, ${under(asked)} as kept,
      ${under({ ...none, themes, audiences })} as of_kinds,
      ${under({ ...none, kinds, audiences })} as of_themes,
      ${under({ ...none, kinds, themes })} as of_audiences
    from base group by grouping sets ((1), (2))`;
}

/** What `countSets` counted, as `sets`: how many calls were met, how many are kept, the sets of each family. */
export const countedSets = sql`(select sum(met)::bigint from sets where what is not null) as met,
  (select sum(kept)::bigint from sets where what is not null) as total,
  (select json_agg(json_build_array(who, of_kinds)) from sets where who is not null) as kinds,
  (select json_agg(json_build_array(what, of_themes)) from sets where what is not null) as themes,
  (select json_agg(json_build_array(who, of_audiences)) from sets where who is not null) as audiences`;

export type Counts = Readonly<Record<string, number>>;

/** How many calls carry each of these facets; those that none carries are left out. */
export function countEach(facets: readonly Facet[], sets: FacetSets | null): Counts {
  const counts = facets.map((facet) => {
    const carrying = (sets ?? []).filter(([bits]) => (bits & bitsOf([facet])) !== 0);
    return [facet, carrying.reduce((total, [, count]) => total + count, 0)] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** How many calls are open to some who may answer, as far as each says: what says nothing is open to all. */
export function countOpenTo(audience: Audience, sets: FacetSets | null): number {
  const open = (sets ?? []).filter(
    ([bits]) => (bits & AUDIENCE_BITS) === 0 || (bits & bitsOf([audience])) !== 0,
  );
  return open.reduce((total, [, count]) => total + count, 0);
}

/** All that can be counted, to be checked against the database's own list. */
export const ALL_FACETS: readonly Facet[] = [...KIND_FACETS, ...THEMES, ...AUDIENCES];
