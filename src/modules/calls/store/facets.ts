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

/** Counts each of these facets among the rows that a condition keeps, as one JSON object. */
export function countEach(
  facets: readonly Facet[],
  kept: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const counts = facets.map(
    (facet) => sql`${sql.lit(facet)}, count(*) filter (where ${kept} and ${anyOf([facet])})`,
  );
  return sql`jsonb_build_object(${sql.join(counts)})`;
}

/** All that can be counted, to be checked against the database's own list. */
export const ALL_FACETS: readonly Facet[] = [...KIND_FACETS, ...THEMES, ...AUDIENCES];
