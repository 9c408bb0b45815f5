import { sql } from "kysely";

import { newId } from "#basics/id";
import { plain } from "#basics/text";
import type { Work } from "#services/house";

import { type Subsidy, type SubsidyFunder, plainName } from "../domain/subsidy.ts";
import type { RegisterImportId } from "./imports.ts";
import { type Saved, savedOf } from "./registers.ts";

/** A subsidy with the fingerprint of its line (hexadecimal), by which the same one is known again. */
export interface ReadSubsidy {
  readonly subsidy: Subsidy;
  readonly hash: string;
}

/**
 * Saves a batch in which no fingerprint stands twice; those already known are left as they are. A
 * funder is known by its number; one without a good number joins who bears exactly its name.
 */
export async function saveSubsidies(
  work: Work,
  subsidies: readonly ReadSubsidy[],
  asOf: { readonly import: RegisterImportId | undefined; readonly source: string },
): Promise<Saved> {
  if (subsidies.length === 0) return { new: 0, updated: 0 };
  const funders = await saveFunders(
    work,
    subsidies.map(({ subsidy }) => subsidy.funder),
  );
  const lines = subsidies.map(({ subsidy, hash }) => ({
    id: newId(),
    hash,
    funder: funders.get(subsidy.funder.key),
    beneficiary: subsidy.beneficiary.name,
    siren: subsidy.beneficiary.siren,
    siret: subsidy.beneficiary.siret,
    rna: subsidy.beneficiary.rna,
    purpose: subsidy.purpose,
    amount: subsidy.amount,
    note: subsidy.note,
    nature: subsidy.nature,
    reference: subsidy.reference,
    year: subsidy.year,
    agreed_on: subsidy.agreedOn?.toString(),
    doubts: subsidy.doubts,
    words: plain(`${subsidy.beneficiary.name}\n${subsidy.purpose ?? ""} ${subsidy.note ?? ""}`),
  }));
  const { rows } = await sql<{ isNew: boolean }>`
    insert into organisations.subsidy (id, hash, funder, beneficiary, beneficiary_siren, beneficiary_siret,
      beneficiary_rna, purpose, amount, note, nature, reference, year, agreed_on, doubts, department,
      place_of, words, source, read_at, import)
    select id, decode(hash, 'hex'), funder, beneficiary, line.siren, siret, rna, purpose, amount, note, nature,
      reference, year, agreed_on, doubts, f.department,
      case when f.department is null then null else 'funder' end, words, ${asOf.source}, ${work.now},
      ${asOf.import ?? null}::uuid
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (id uuid, hash text, funder bigint,
      beneficiary text, siren text, siret text, rna text, purpose text, amount bigint, note text,
      nature text, reference text, year integer, agreed_on date, doubts text[], words text)
    join organisations.funder f on f.number = line.funder
    on conflict (hash) do nothing returning true as "isNew"`.execute(work.db);
  return savedOf(rows);
}

async function saveFunders(
  work: Work,
  all: readonly SubsidyFunder[],
): Promise<ReadonlyMap<string, number>> {
  const lines = [...new Map(all.map((one) => [one.key, one])).values()].map((one) => ({
    ...one,
    plain_name: plainName(one.name),
  }));
  const asked = JSON.stringify(lines);
  const shape = sql`jsonb_to_recordset(${asked}::jsonb)
    as line (key text, name text, plain_name text, siren text, department text)`;
  await sql`insert into organisations.funder (key, name, plain_name, siren, department)
    select key, name, plain_name, siren, department from ${shape}
    where siren is not null and not exists (
      select from organisations.funder known where known.key = line.key)
    on conflict (key) do nothing`.execute(work.db);
  await sql`insert into organisations.funder (key, name, plain_name, siren, department)
    select key, name, plain_name, siren, department from ${shape}
    where siren is null and not exists (
      select from organisations.funder known
      where known.plain_name = line.plain_name or known.key = line.key)
    on conflict (key) do nothing`.execute(work.db);
  const { rows } = await sql<{ key: string; number: number }>`
    select distinct on (line.key) line.key, f.number from ${shape}
    join organisations.funder f on f.key = line.key or (line.siren is null and f.plain_name = line.plain_name)
    order by line.key, f.key = line.key desc, f.number`.execute(work.db);
  return new Map(rows.map(({ key, number }) => [key, number]));
}

/** Where those live whom the house or a register knows. */
const knownSeats = sql`(
  select siren, rna, commune from organisations.organisation where merged_into is null
  union all
  select siren, rna, commune from organisations.register_entry where commune is not null)`;

/**
 * Says where those live who received: the commune that a register, or their page here, gives of their
 * number. Done after each import; what was placed by its beneficiary stays.
 */
export async function placeSubsidies(work: Work): Promise<void> {
  await sql`update organisations.subsidy g set commune = seat.commune, place_of = 'beneficiary',
      department = case when seat.commune ~ '^9[78]' then left(seat.commune, 3) else left(seat.commune, 2) end
    from (
      select distinct on (id) id, commune from (
        select g.id, k.commune from organisations.subsidy g
        join ${knownSeats} as k on k.siren = g.beneficiary_siren where g.commune is null
        union all
        select g.id, k.commune from organisations.subsidy g
        join ${knownSeats} as k on k.rna = g.beneficiary_rna where g.commune is null
      ) as either order by id
    ) as seat
    where g.id = seat.id`.execute(work.db);
}
