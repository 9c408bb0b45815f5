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
 * first. Both in these départements (in any, when none is said).
 */
export async function listSubsidyRoutes(
  work: Work,
  {
    departments,
    most,
  }: { readonly departments: readonly string[] | undefined; readonly most: number },
): Promise<readonly SubsidyRoute[]> {
  const isThere = (side: string) =>
    sql`${sql.ref(side)}.hidden_because is null and ${sql.ref(side)}.merged_into is null
      and ${sql.ref(side)}.dissolved_at is null ${
        departments === undefined
          ? sql``
          : sql`and ${sql.ref(side)}.department = any (${[...departments]}::text[])`
      }`;
  const { rows } = await sql<SubsidyRoute>`
    with giver as materialized (
      select f.number as funder, min(f.name) as funder_name, min(o.commune) as commune,
        min(o.number) as number
      from organisations.funder f join organisations.organisation o on o.siren = f.siren
      where ${isThere("o")} group by f.number
    ), given as materialized (
      select giver.*, s.id, s.amount, s.year, s.beneficiary_siren, s.beneficiary_rna
      from giver join organisations.subsidy s on s.funder = giver.funder where s.amount is not null
    ), taken as (
      select given.*, taker.number as taker, taker.name, taker.commune as taken_in
      from given join organisations.organisation taker on taker.siren = given.beneficiary_siren
      where ${isThere("taker")}
      union
      select given.*, taker.number, taker.name, taker.commune
      from given join organisations.organisation taker on taker.rna = given.beneficiary_rna
      where ${isThere("taker")}
    )
    select funder, funder_name, commune as funder_commune, taker as organisation, name,
      taken_in as commune, count(*)::bigint as count, sum(amount)::bigint as sum, max(year) as year
    from taken where taker <> number
    group by funder, funder_name, funder_commune, taker, name, taken_in
    order by sum desc, funder, taker limit ${most}`.execute(work.db);
  return rows;
}
