import { sql } from "kysely";

import type { Work } from "#services/house";

/** Who gave to the organisations of a commune, the largest sums first. */
export interface SubsidyRoute {
  readonly funder: number;
  readonly funder_name: string;
  readonly funder_commune: string;
  readonly organisation: number;
  readonly name: string;
  readonly commune: string;
  readonly count: number;
  readonly sum: number;
  readonly year: number | null;
}

/**
 * Who funds whom, when both are known here by their SIREN or RNA number, so that both have a commune: the largest sums
 * first. Both in these communes (in any, when none is said).
 */
export async function listSubsidyRoutes(
  work: Work,
  { communes, most }: { readonly communes: readonly string[] | undefined; readonly most: number },
): Promise<readonly SubsidyRoute[]> {
  const there =
    communes === undefined
      ? sql``
      : sql`and (giver.commune = any (${[...communes]}::text[]) and taker.commune = any (${[...communes]}::text[]))`;
  const known = sql`hidden_because is null and merged_into is null and dissolved_at is null`;
  const { rows } = await sql<SubsidyRoute>`
    with here as materialized (
      select number, name, siren, rna, commune from organisations.organisation where ${known}
    )
    select f.number as funder, f.name as funder_name, min(giver.commune) as funder_commune,
      taker.number as organisation, taker.name, taker.commune, count(distinct s.id)::bigint as count,
      sum(s.amount)::bigint as sum, max(s.year) as year
    from organisations.subsidy s
    join organisations.funder f on f.number = s.funder
    join here giver on giver.siren = f.siren
    join here taker on (taker.siren = s.beneficiary_siren or taker.rna = s.beneficiary_rna)
    where s.amount is not null and taker.number <> giver.number ${there}
    group by f.number, f.name, taker.number, taker.name, taker.commune
    order by sum desc, f.number, taker.number limit ${most}`.execute(work.db);
  return rows;
}
