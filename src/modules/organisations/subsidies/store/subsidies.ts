import { type RawBuilder, sql } from "kysely";

import { plain } from "#basics/text";
import type { Work } from "#services/house";

import type { SubsidyOrder } from "../domain/subsidies.ts";

export interface ReceiverNumbers {
  readonly siren: readonly string[];
  readonly rna: readonly string[];
}

export interface SubsidyQuery {
  readonly words: string;
  /** Words of the name of who gives. */
  readonly funder: string;
  readonly funderNumber: number | undefined;
  /** Words of the name of who receives, when it is not known by a number. */
  readonly beneficiary: string;
  /** All the numbers of who receives, when it is asked by one of them. */
  readonly to: ReceiverNumbers | undefined;
  readonly year: number | undefined;
  readonly communes: readonly string[] | undefined;
  readonly departments: readonly string[] | undefined;
  /** Only those of which no commune is known. */
  readonly withoutCommune?: boolean;
}

/** A subsidy in a list. Amounts in cents. */
export interface ListedSubsidy {
  readonly funder: {
    readonly number: number;
    readonly name: string;
    readonly siren: string | undefined;
  };
  readonly beneficiary: string;
  readonly siren: string | undefined;
  readonly rna: string | undefined;
  /** The number of the page of who receives, when it is here. */
  readonly organisation: number | undefined;
  readonly purpose: string | undefined;
  readonly amount: number | undefined;
  readonly note: string | undefined;
  readonly year: number | undefined;
  readonly agreedOn: Temporal.PlainDate | undefined;
  readonly town: string | undefined;
  readonly department: string | undefined;
  readonly placeOf: "beneficiary" | "funder" | undefined;
  readonly source: string;
  readonly readAt: Temporal.Instant;
}

/** A line of a total. */
export interface SubsidySum {
  readonly count: number;
  readonly sum: number;
}

type Condition = RawBuilder<unknown>;

function holdsAll(column: Condition, typed: string): readonly Condition[] {
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => sql`${column} like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`);
}

function conditionsOf(query: SubsidyQuery): Condition {
  const { to, year, communes, departments, funderNumber } = query;
  const all: Condition[] = [
    sql`true`,
    ...holdsAll(sql`s.words`, query.words),
    ...holdsAll(sql`f.plain_name`, query.funder.replace(/[^\p{L}\d]+/gu, " ")),
  ];
  // The first line of the words is the name; the whole is what the index knows.
  if (to === undefined)
    all.push(
      ...holdsAll(sql`s.words`, query.beneficiary),
      ...holdsAll(sql`split_part(s.words, chr(10), 1)`, query.beneficiary),
    );
  if (to !== undefined)
    all.push(
      sql`(s.beneficiary_siren = any (${[...to.siren]}) or s.beneficiary_rna = any (${[...to.rna]}))`,
    );
  if (funderNumber !== undefined) all.push(sql`s.funder = ${funderNumber}`);
  if (year !== undefined) all.push(sql`s.year = ${year}`);
  if (communes !== undefined) all.push(sql`s.commune = any (${[...communes]})`);
  if (departments !== undefined) all.push(sql`s.department = any (${[...departments]})`);
  if (query.withoutCommune === true) all.push(sql`s.commune is null`);
  return sql.join(all, sql` and `);
}

function orderOf(order: SubsidyOrder): Condition {
  if (order === "largest") return sql`s.amount desc nulls last, s.year desc nulls last, s.id`;
  if (order === "beneficiary") return sql`s.words, s.year desc nulls last, s.id`;
  return sql`s.year desc nulls last, s.agreed_on desc nulls last, s.amount desc nulls last, s.id`;
}

interface SubsidyRow {
  readonly funder: number;
  readonly funder_name: string;
  readonly funder_siren: string | null;
  readonly beneficiary: string;
  readonly beneficiary_siren: string | null;
  readonly beneficiary_rna: string | null;
  readonly organisation: number | null;
  readonly purpose: string | null;
  readonly amount: number | null;
  readonly note: string | null;
  readonly year: number | null;
  readonly agreed_on: Temporal.PlainDate | null;
  readonly town: string | null;
  readonly department: string | null;
  readonly place_of: "beneficiary" | "funder" | null;
  readonly source: string;
  readonly read_at: Temporal.Instant;
}

function toListed(row: SubsidyRow): ListedSubsidy {
  return {
    funder: { number: row.funder, name: row.funder_name, siren: row.funder_siren ?? undefined },
    beneficiary: row.beneficiary,
    siren: row.beneficiary_siren ?? undefined,
    rna: row.beneficiary_rna ?? undefined,
    organisation: row.organisation ?? undefined,
    purpose: row.purpose ?? undefined,
    amount: row.amount ?? undefined,
    note: row.note ?? undefined,
    year: row.year ?? undefined,
    agreedOn: row.agreed_on ?? undefined,
    town: row.town ?? undefined,
    department: row.department ?? undefined,
    placeOf: row.place_of ?? undefined,
    source: row.source,
    readAt: row.read_at,
  };
}

/** One page of those that answer. */
export async function listSubsidyPage(
  work: Work,
  query: SubsidyQuery,
  {
    order,
    from,
    most,
  }: { readonly order: SubsidyOrder; readonly from: number; readonly most: number },
): Promise<readonly ListedSubsidy[]> {
  const { rows } = await sql<SubsidyRow>`
    with page as materialized (
      select s.*, f.name as funder_name, f.siren as funder_siren,
        row_number() over (order by ${orderOf(order)}) as place
      from organisations.subsidy s join organisations.funder f on f.number = s.funder
      where ${conditionsOf(query)} order by place limit ${most} offset ${from}
    )
    select page.funder, page.funder_name, page.funder_siren, page.beneficiary, page.beneficiary_siren,
      page.beneficiary_rna, page.purpose, page.amount, page.note, page.year, page.agreed_on,
      page.department, page.place_of, page.source, page.read_at, c.name as town, (
        select o.number from organisations.organisation o
        where (o.siren = page.beneficiary_siren or o.rna = page.beneficiary_rna)
          and o.merged_into is null and o.hidden_because is null order by o.number limit 1
      ) as organisation
    from page left join territory.public_commune c on c.code = page.commune order by page.place`.execute(
    work.db,
  );
  return rows.map(toListed);
}

/** How many answer, and their sum. */
export async function sumSubsidies(work: Work, query: SubsidyQuery): Promise<SubsidySum> {
  const { rows } = await sql<SubsidySum>`
    select count(*)::bigint as count, coalesce(sum(s.amount), 0)::bigint as sum
    from organisations.subsidy s join organisations.funder f on f.number = s.funder
    where ${conditionsOf(query)}`.execute(work.db);
  return rows[0] ?? { count: 0, sum: 0 };
}

export interface FunderSum extends SubsidySum {
  readonly number: number;
  readonly name: string;
}

/** Those who gave most among those that answer. */
export async function sumByFunder(
  work: Work,
  query: SubsidyQuery,
  most: number,
): Promise<readonly FunderSum[]> {
  const { rows } = await sql<FunderSum>`
    select f.number, f.name, count(*)::bigint as count, coalesce(sum(s.amount), 0)::bigint as sum
    from organisations.subsidy s join organisations.funder f on f.number = s.funder
    where ${conditionsOf(query)} group by f.number, f.name order by sum desc, f.number limit ${most}`.execute(
    work.db,
  );
  return rows;
}

export interface YearSum extends SubsidySum {
  readonly year: number | null;
}

/** The same by year, latest first; those without a year are last. */
export async function sumByYear(work: Work, query: SubsidyQuery): Promise<readonly YearSum[]> {
  const { rows } = await sql<YearSum>`
    select s.year, count(*)::bigint as count, coalesce(sum(s.amount), 0)::bigint as sum
    from organisations.subsidy s join organisations.funder f on f.number = s.funder
    where ${conditionsOf(query)} group by s.year order by s.year desc nulls last limit 20`.execute(
    work.db,
  );
  return rows;
}

export interface BeneficiarySum extends SubsidySum {
  readonly name: string;
}

/** Those who received most, by their number when they have one, else by their name. */
export async function sumByBeneficiary(
  work: Work,
  query: SubsidyQuery,
  most: number,
): Promise<readonly BeneficiarySum[]> {
  const { rows } = await sql<BeneficiarySum>`
    select min(s.beneficiary) as name, count(*)::bigint as count, coalesce(sum(s.amount), 0)::bigint as sum
    from organisations.subsidy s join organisations.funder f on f.number = s.funder
    where ${conditionsOf(query)}
    group by coalesce(s.beneficiary_siren, s.beneficiary_rna, s.beneficiary)
    order by sum desc, name limit ${most}`.execute(work.db);
  return rows;
}

/** Whether any was imported: without, the page says how they come. */
export async function hasSubsidies(work: Work): Promise<boolean> {
  const { rows } = await sql`select from organisations.subsidy limit 1`.execute(work.db);
  return rows.length > 0;
}

export interface Funder {
  readonly number: number;
  readonly name: string;
  readonly siren: string | undefined;
  readonly department: string | undefined;
}

/** A funder by its number in addresses, or by its SIREN. */
export async function findFunder(
  work: Work,
  by: { readonly number: number } | { readonly siren: string },
): Promise<Funder | undefined> {
  const one = "number" in by ? sql`number = ${by.number}` : sql`siren = ${by.siren}`;
  const { rows } = await sql<{
    number: number;
    name: string;
    siren: string | null;
    department: string | null;
  }>`select number, name, siren, department from organisations.funder where ${one}
    order by number limit 1`.execute(work.db);
  return rows.map((row) => ({
    ...row,
    siren: row.siren ?? undefined,
    department: row.department ?? undefined,
  }))[0];
}
