import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Territory } from "../domain/place-index.ts";
import {
  isCommuneCode,
  isDepartmentCode,
  isRegionCode,
  PRECISIONS,
  type Commune,
  type Department,
  type Region,
} from "../domain/place.ts";

interface CommuneRow {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly region: string;
  readonly epci: string | null;
  readonly postcodes: readonly string[];
  readonly population: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: string | null;
  readonly within: string | null;
  readonly former_names: readonly string[];
}

/** Reads all places in force, in the order of their codes. About a third of a second: for an index, not for a page. */
export async function listTerritory(work: Work): Promise<Territory> {
  const communes = await sql<CommuneRow>`
    select code, name, department, region, epci, postcodes, population, centre[1] as latitude,
      centre[0] as longitude, precision, within, former_names
    from territory.commune where in_force order by code collate "C"`.execute(work.db);
  const departments = await sql<Department>`
    select code, name, region from territory.department order by code collate "C"`.execute(work.db);
  const regions = await sql<Region>`
    select code, name from territory.region order by code collate "C"`.execute(work.db);
  const shared = sharer();
  return {
    communes: communes.rows.flatMap((row) => toCommune(row, shared)),
    departments: departments.rows,
    regions: regions.rows,
  };
}

/** Gives the same text for the same letters: 35,000 communes say few départements, régions, intercommunalities and postcodes. */
function sharer(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => known.getOrInsert(text, text);
}

const NONE: readonly string[] = [];

function toCommune(row: CommuneRow, shared: (text: string) => string): readonly Commune[] {
  const { code, within, latitude, longitude } = row;
  const [department, region] = [shared(row.department), shared(row.region)];
  if (!isCommuneCode(code) || !isDepartmentCode(department) || !isRegionCode(region)) return [];
  const precision = PRECISIONS.find((known) => known === row.precision);
  const placed = latitude !== null && longitude !== null && precision !== undefined;
  return [
    {
      code,
      name: row.name,
      department,
      region,
      epci: row.epci === null ? undefined : shared(row.epci),
      postcodes: row.postcodes.map(shared),
      population: row.population,
      centre: placed ? { latitude, longitude, precision } : undefined,
      within: within !== null && isCommuneCode(within) ? within : undefined,
      formerNames: row.former_names.length === 0 ? NONE : row.former_names,
    },
  ];
}

/** Saves départements and régions, before the communes that stand in them. */
export async function saveAreas(
  work: Work,
  areas: { readonly departments: readonly Department[]; readonly regions: readonly Region[] },
): Promise<void> {
  await sql`insert into territory.region (code, name)
    select code, name from jsonb_to_recordset(${JSON.stringify(areas.regions)}::jsonb) as (code text, name text)
    on conflict (code) do update set name = excluded.name`.execute(work.db);
  await sql`insert into territory.department (code, name, region)
    select code, name, region from jsonb_to_recordset(${JSON.stringify(areas.departments)}::jsonb)
      as (code text, name text, region text)
    on conflict (code) do update set name = excluded.name, region = excluded.region`.execute(
    work.db,
  );
}

/** As many rows as one statement takes at ease. */
const AT_ONCE = 5_000;

/** Saves communes, new ones and known ones; all of them are in force afterwards. */
export async function saveCommunes(work: Work, communes: readonly Commune[]): Promise<void> {
  for (let from = 0; from < communes.length; from += AT_ONCE) {
    const rows = communes.slice(from, from + AT_ONCE).map(toRow);
    await sql`insert into territory.commune (code, name, department, region, epci, postcodes,
        population, centre, precision, within, former_names)
      select code, name, department, region, epci, postcodes, population,
        case when precision is not null then point(longitude, latitude) end, precision, within, former_names
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (code text, name text,
        department text, region text, epci text, postcodes text[], population integer,
        latitude float8, longitude float8, precision text, within text, former_names text[])
      on conflict (code) do update set name = excluded.name, department = excluded.department,
        region = excluded.region, epci = excluded.epci, postcodes = excluded.postcodes,
        population = excluded.population, centre = excluded.centre, precision = excluded.precision,
        within = excluded.within, former_names = excluded.former_names, in_force = true`.execute(
      work.db,
    );
  }
}

function toRow(commune: Commune): CommuneRow {
  const { code, name, department, region, postcodes, population, centre } = commune;
  return {
    code,
    name,
    department,
    region,
    epci: commune.epci ?? null,
    postcodes,
    population,
    latitude: centre?.latitude ?? null,
    longitude: centre?.longitude ?? null,
    precision: centre?.precision ?? null,
    within: commune.within ?? null,
    former_names: commune.formerNames,
  };
}

/** Takes out of force the communes that are not among these, without forgetting them: old notices name them. */
export async function retireOthers(work: Work, codes: readonly string[]): Promise<void> {
  await sql`update territory.commune set in_force = false
    where in_force and code <> all(${codes}::text[])`.execute(work.db);
}
