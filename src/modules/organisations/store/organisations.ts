import { sql } from "kysely";

import { plain } from "#basics/text";
import { memory, type Work } from "#services/house";

import type { Organisation, OrganisationId, Proof } from "../domain/organisation.ts";
import type { RegisterNumbers } from "../domain/register-number.ts";
import type { OrganisationRow } from "./tables.ts";

/** The row as the domain speaks of it. */
export function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name ?? undefined,
    purpose: row.purpose,
    commune: row.commune,
    town: row.town,
    department: row.department,
    postcode: row.postcode ?? undefined,
    site: row.site ?? undefined,
    siteOrigin: row.site_origin ?? undefined,
    contact: row.contact ?? undefined,
    volunteers: row.volunteers ?? undefined,
    saidRoles: row.said_roles,
    logo: row.logo === null ? undefined : { print: row.logo, words: row.logo_words ?? "" },
    numbers: toNumbers(row),
    verified:
      row.verified_at === null || row.verified_by === null
        ? undefined
        : { at: row.verified_at, by: row.verified_by },
    frozenAt: row.frozen_at ?? undefined,
    isRepresented: row.is_represented,
    isByLetter: row.by_letter,
    dissolved:
      row.dissolved_on === null || row.dissolved_at === null
        ? undefined
        : { on: row.dissolved_on, at: row.dissolved_at },
    mergedInto: row.merged_into ?? undefined,
    isHidden: row.hidden_because !== null,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    version: row.version,
  };
}

function toNumbers(row: OrganisationRow): RegisterNumbers {
  return {
    ...(row.rna === null ? {} : { rna: row.rna }),
    ...(row.siren === null ? {} : { siren: row.siren }),
    ...(row.siret === null ? {} : { siret: row.siret }),
    ...(row.inscription === null ? {} : { inscription: row.inscription }),
    ...(row.former_number === null ? {} : { formerNumber: row.former_number }),
  };
}

/** Finds one by its id; whoever was merged into another answers as that other. */
export function findOrganisation(
  work: Work,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  return organisationFound(work, id, async () => {
    const { rows } = await sql<OrganisationRow>`
      select o.* from organisations.organisation asked
      join organisations.organisation o on o.id = coalesce(asked.merged_into, asked.id)
      where asked.id = ${id}`.execute(work.db);
    return rows[0] && toOrganisation(rows[0]);
  });
}

const organisationFound = memory<Organisation | undefined>();

/** The row itself, held until the work is saved. Merged ones too. */
export async function holdOrganisation(
  work: Work,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const { rows } = await sql<OrganisationRow>`
    select * from organisations.organisation where id = ${id} for update`.execute(work.db);
  return rows[0] && toOrganisation(rows[0]);
}

/** These, as they are: merged and hidden ones too. */
export async function listOrganisations(
  work: Work,
  ids: readonly OrganisationId[],
): Promise<readonly Organisation[]> {
  const { rows } = await sql<OrganisationRow>`select * from organisations.organisation
    where id = any (${[...ids]}::uuid[]) order by number`.execute(work.db);
  return rows.map(toOrganisation);
}

/** By the number of its address: the row itself, merged or not. */
export async function findByAddress(work: Work, number: number): Promise<Organisation | undefined> {
  const { rows } = await sql<OrganisationRow>`
    select * from organisations.organisation where number = ${number}`.execute(work.db);
  return rows[0] && toOrganisation(rows[0]);
}

/** Those that bear one of these RNA numbers. */
export async function listByRna(
  work: Work,
  rna: readonly string[],
): Promise<readonly Organisation[]> {
  const { rows } = await sql<OrganisationRow>`select * from organisations.organisation
    where merged_into is null and rna = any (${[...rna]}) order by number`.execute(work.db);
  return rows.map(toOrganisation);
}

/** Those that bear one of these numbers: the same SIREN with two SIRET is two establishments, not a twin. */
export async function listByNumbers(
  work: Work,
  { rna, siren, siret, inscription }: RegisterNumbers,
): Promise<readonly Organisation[]> {
  const { rows } = await sql<OrganisationRow>`
    select * from organisations.organisation where merged_into is null and (rna = ${rna ?? null}
      or siret = ${siret ?? null} or inscription = ${inscription ?? null}
      or (siren = ${siren ?? null} and (siret is null or ${siret ?? null}::text is null)))
    order by number`.execute(work.db);
  return rows.map(toOrganisation);
}

/** Those that bear this name in this commune, whatever the capitals, accents and article. */
export async function listNamed(
  work: Work,
  name: string,
  commune: string,
): Promise<readonly Organisation[]> {
  const { rows } = await sql<OrganisationRow>`
    select * from organisations.organisation where merged_into is null and hidden_because is null
      and commune = ${commune} and sort_name = ${sortName(name)} order by number`.execute(work.db);
  return rows.map(toOrganisation);
}

/** Those that bear this name anywhere, whatever the capitals, accents and article; ten at most. */
export async function listNamedAnywhere(
  work: Work,
  name: string,
): Promise<readonly Organisation[]> {
  const { rows } = await sql<OrganisationRow>`
    select * from organisations.organisation where merged_into is null and hidden_because is null
      and sort_name = ${sortName(name)} order by number limit 10`.execute(work.db);
  return rows.map(toOrganisation);
}

export type NewOrganisation = Pick<
  Organisation,
  | "id"
  | "kind"
  | "name"
  | "shortName"
  | "purpose"
  | "commune"
  | "town"
  | "department"
  | "postcode"
  | "site"
  | "siteOrigin"
  | "numbers"
>;

/** What the directory looks in: without accents nor capitals, numbers included. */
function wordsOf(one: NewOrganisation): string {
  const { rna, siren, siret, inscription, formerNumber } = one.numbers;
  const all = [one.name, one.shortName, one.purpose, one.town, rna, siren, siret, inscription];
  return plain([...all, formerNumber].filter((text) => text !== undefined).join(" "));
}

/** « La Grange » is looked for under G. */
function sortName(name: string): string {
  return plain(name)
    .replace(/^(la |le |les |l')/, "")
    .trim();
}

/** Saves a new one, and answers its number. */
export async function saveOrganisation(work: Work, one: NewOrganisation): Promise<number> {
  const { numbers } = one;
  const { rows } = await sql<{ number: number }>`
    insert into organisations.organisation (id, kind, name, short_name, purpose, commune, town,
      department, postcode, site, site_origin, rna, siren, siret, inscription, former_number,
      words, sort_name, made_at, changed_at)
    values (${one.id}, ${one.kind}, ${one.name}, ${one.shortName ?? null}, ${one.purpose},
      ${one.commune}, ${one.town}, ${one.department}, ${one.postcode ?? null}, ${one.site ?? null},
      ${one.siteOrigin ?? null}, ${numbers.rna ?? null}, ${numbers.siren ?? null},
      ${numbers.siret ?? null}, ${numbers.inscription ?? null}, ${numbers.formerNumber ?? null},
      ${wordsOf(one)}, ${sortName(one.name)}, ${work.now}, ${work.now})
    returning number`.execute(work.db);
  const [row] = rows;
  if (row === undefined) throw new Error("an organisation was not saved");
  return row.number;
}

/** Saves what its representatives or the operator changed of its page. */
export async function saveChanged(work: Work, one: NewOrganisation): Promise<void> {
  const { numbers } = one;
  await sql`update organisations.organisation set kind = ${one.kind}, name = ${one.name},
    short_name = ${one.shortName ?? null}, purpose = ${one.purpose}, commune = ${one.commune},
    town = ${one.town}, department = ${one.department}, postcode = ${one.postcode ?? null},
    site = ${one.site ?? null}, site_origin = ${one.siteOrigin ?? null}, rna = ${numbers.rna ?? null},
    siren = ${numbers.siren ?? null}, siret = ${numbers.siret ?? null},
    inscription = ${numbers.inscription ?? null}, former_number = ${numbers.formerNumber ?? null},
    words = ${wordsOf(one)}, sort_name = ${sortName(one.name)}, changed_at = ${work.now},
    version = version + 1 where id = ${one.id}`.execute(work.db);
}

/** It was shown to be itself, or no longer is (undefined). */
export async function saveVerified(
  work: Work,
  id: OrganisationId,
  proof: Proof | undefined,
): Promise<void> {
  await sql`update organisations.organisation set verified_by = ${proof ?? null},
    verified_at = ${proof === undefined ? null : work.now}, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** Nobody may act for it until somebody decides; or they may again. */
export async function saveFrozen(work: Work, id: OrganisationId, frozen: boolean): Promise<void> {
  await sql`update organisations.organisation set frozen_at = ${frozen ? work.now : null},
    changed_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** Says whether somebody has a role in it today; asked after each that begins or ends. */
export async function saveRepresented(work: Work, id: OrganisationId): Promise<void> {
  await sql`update organisations.organisation o set is_represented = exists (
      select from organisations.representative r where r.space = o.id and r.ended_at is null)
    where id = ${id}`.execute(work.db);
}

/** What it says it is here, besides its kind. */
export async function saveRoles(
  work: Work,
  id: OrganisationId,
  roles: readonly string[],
): Promise<void> {
  await sql`update organisations.organisation set said_roles = ${[...roles]}::text[],
    changed_at = ${work.now} where id = ${id}`.execute(work.db);
}
