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
export function anyOf(facets: readonly Facet[]): RawBuilder<unknown> {
  return facets.length === 0 ? sql`true` : sql`facets & ${sql.lit(bitsOf(facets))} <> 0`;
}

/** The audiences asked for; a notice that does not say who may answer is open to all who ask. */
export function openTo(audiences: readonly Audience[]): RawBuilder<unknown> {
  if (audiences.length === 0) return sql`true`;
  return sql`(${anyOf(audiences)} or facets & ${sql.lit(bitsOf(AUDIENCES))} = 0)`;
}

/** How many calls carry each set of facets: `[bits, count]`, as the database counted them. */
export type FacetSets = readonly (readonly [bits: number, count: number])[];

/** What a search asks of kinds, themes and audiences; none asked for is no condition. */
export interface AskedFacets {
  readonly kinds: readonly CallKind[];
  readonly themes: readonly Theme[];
  readonly audiences: readonly Audience[];
}

export interface FacetCounts {
  readonly total: number;
  readonly kinds: Counts;
  readonly themes: Counts;
  readonly audiences: Counts;
}

type Counts = Readonly<Record<string, number>>;

/**
 * Counts what a search keeps, whole and by kind, theme and audience. Each family is counted under
 * the conditions of the two others, so that a filter says how many calls it would leave. Counted
 * here from sets: the database would weigh 24 conditions for each call.
 */
export function countFacets(sets: FacetSets, asked: AskedFacets): FacetCounts {
  const kinds = keeps(bitsOf(asked.kinds));
  const themes = keeps(bitsOf(asked.themes));
  const named = keeps(bitsOf(asked.audiences));
  const audiences = (bits: number) => named(bits) || (bits & ALL_AUDIENCES) === 0;
  return {
    total: sum(sets.filter(([bits]) => kinds(bits) && themes(bits) && audiences(bits))),
    kinds: countEach(
      KIND_FACETS,
      sets.filter(([bits]) => themes(bits) && audiences(bits)),
    ),
    themes: countEach(
      THEMES,
      sets.filter(([bits]) => kinds(bits) && audiences(bits)),
    ),
    audiences: countEach(
      AUDIENCES,
      sets.filter(([bits]) => kinds(bits) && themes(bits)),
    ),
  };
}

const ALL_AUDIENCES = bitsOf(AUDIENCES);

function keeps(wanted: number): (bits: number) => boolean {
  return wanted === 0 ? () => true : (bits) => (bits & wanted) !== 0;
}

function sum(sets: FacetSets): number {
  return sets.reduce((total, [, count]) => total + count, 0);
}

/** Facets that no call carries are left out. */
function countEach(facets: readonly Facet[], sets: FacetSets): Counts {
  return Object.fromEntries(
    facets
      .map((facet) => {
        const bit = bitsOf([facet]);
        return [facet, sum(sets.filter(([bits]) => (bits & bit) !== 0))] as const;
      })
      .filter(([, count]) => count > 0),
  );
}

/** All that can be counted, to be checked against the database's own list. */
export const ALL_FACETS: readonly Facet[] = [...KIND_FACETS, ...THEMES, ...AUDIENCES];
