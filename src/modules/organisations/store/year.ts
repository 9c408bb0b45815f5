import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Organisation, OrganisationId, PersonId } from "../domain/organisation.ts";
import type { OwnDate, OwnDateId, YearDate, YearFacts } from "../domain/year.ts";

/** What an organisation said of its year; `closes` alone when it said nothing yet. */
export async function findYearFacts(
  work: Work,
  organisation: Organisation,
): Promise<{ readonly closes: string; readonly said: Omit<YearFacts, "closes"> | undefined }> {
  const { rows } = await sql<{
    year_ends: string;
    assembly_months: number | null;
    assembly_on: Temporal.PlainDate | null;
    has_changed: boolean | null;
    gives_receipts: boolean | null;
    publishes_accounts: boolean | null;
    since: Temporal.PlainDate | null;
  }>`select o.year_ends, f.assembly_months, f.assembly_on, f.has_changed, f.gives_receipts,
      f.publishes_accounts, f.since
    from organisations.organisation o left join organisations.year_facts f on f.space = o.id
    where o.id = ${organisation.id}`.execute(work.db);
  const [row] = rows;
  const closes = row?.year_ends ?? "12-31";
  if (row === undefined || row.since === null || row.assembly_months === null)
    return { closes, said: undefined };
  return {
    closes,
    said: {
      assemblyMonths: row.assembly_months,
      assemblyOn: row.assembly_on ?? undefined,
      hasChanged: row.has_changed === true,
      givesReceipts: row.gives_receipts === true,
      publishesAccounts: row.publishes_accounts === true,
      isOfAlsaceMoselle: organisation.numbers.inscription !== undefined,
      since: row.since,
    },
  };
}

/** Saves what it says of its year; since when stays as it was first said. */
export async function saveYearFacts(
  work: Work,
  organisation: OrganisationId,
  facts: Omit<YearFacts, "isOfAlsaceMoselle">,
): Promise<void> {
  await sql`update organisations.organisation set year_ends = ${facts.closes}
    where id = ${organisation}`.execute(work.db);
  await sql`insert into organisations.year_facts (id, space, assembly_months, assembly_on, has_changed,
      gives_receipts, publishes_accounts, since, said_by, said_at)
    values (${newId()}, ${organisation}, ${facts.assemblyMonths}, ${facts.assemblyOn ?? null}::date,
      ${facts.hasChanged}, ${facts.givesReceipts}, ${facts.publishesAccounts}, ${facts.since}::date,
      ${work.actor.for ?? null}, ${work.now})
    on conflict (space) do update set assembly_months = excluded.assembly_months,
      assembly_on = excluded.assembly_on, has_changed = excluded.has_changed,
      gives_receipts = excluded.gives_receipts, publishes_accounts = excluded.publishes_accounts,
      said_by = excluded.said_by, said_at = excluded.said_at`.execute(work.db);
}

/** A date of its own, its words still sealed. */
export type SealedOwnDate = OwnDate & {
  readonly organisation: OrganisationId;
  readonly title: Uint8Array;
};

interface OwnRow {
  readonly id: OwnDateId;
  readonly space: OrganisationId;
  readonly kind: OwnDate["kind"];
  readonly title: Uint8Array;
  readonly on_day: Temporal.PlainDate;
  readonly is_yearly: boolean;
}

function toOwn({ id, space, kind, title, on_day: on, is_yearly: isYearly }: OwnRow): SealedOwnDate {
  return { id, organisation: space, kind, title, on, isYearly };
}

/** Its subsidies and own dates, by day. */
export async function listOwnDates(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly SealedOwnDate[]> {
  const { rows } = await sql<OwnRow>`select * from organisations.year_date
    where space = ${organisation} order by on_day, added_at, id`.execute(work.db);
  return rows.map(toOwn);
}

export async function findOwnDate(work: Work, id: OwnDateId): Promise<SealedOwnDate | undefined> {
  const { rows } = await sql<OwnRow>`select * from organisations.year_date
    where id = ${id}`.execute(work.db);
  return rows[0] && toOwn(rows[0]);
}

export async function saveOwnDate(work: Work, one: SealedOwnDate): Promise<void> {
  await sql`insert into organisations.year_date (id, space, kind, title, on_day, is_yearly, added_by, added_at)
    values (${one.id}, ${one.organisation}, ${one.kind}, ${one.title}, ${one.on}::date,
      ${one.isYearly}, ${work.actor.for ?? null}, ${work.now})`.execute(work.db);
}

/** Removes it, with what was ticked of it. */
export async function deleteOwnDate(work: Work, id: OwnDateId): Promise<void> {
  await sql`delete from organisations.year_date where id = ${id}`.execute(work.db);
}

type Named = Pick<YearDate, "rule" | "own" | "turn">;

/** What is done, by whom and when. */
export type DoneDate = Named & {
  readonly by: PersonId | undefined;
  readonly at: Temporal.Instant;
};

export async function listDone(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly DoneDate[]> {
  const { rows } = await sql<{
    rule: string;
    own: OwnDateId | null;
    turn: number;
    done_by: PersonId | null;
    done_at: Temporal.Instant;
  }>`select rule, own, turn, done_by, done_at from organisations.year_done
    where space = ${organisation} order by done_at, id`.execute(work.db);
  return rows.map(({ rule, own, turn, done_by: by, done_at: at }) => ({
    rule,
    own: own ?? undefined,
    turn,
    by: by ?? undefined,
    at,
  }));
}

/** Ticks a date; ticked already, it stays as it was. */
export async function saveDone(
  work: Work,
  organisation: OrganisationId,
  { rule, own, turn }: Named,
): Promise<void> {
  await sql`insert into organisations.year_done (id, space, rule, own, turn, done_by, done_at)
    values (${newId()}, ${organisation}, ${rule}, ${own ?? null}, ${turn}, ${work.actor.for ?? null},
      ${work.now}) on conflict do nothing`.execute(work.db);
}

export async function deleteDone(
  work: Work,
  organisation: OrganisationId,
  { rule, own, turn }: Named,
): Promise<void> {
  await sql`delete from organisations.year_done where space = ${organisation} and rule = ${rule}
    and own is not distinct from ${own ?? null}::uuid and turn = ${turn}`.execute(work.db);
}

/** All of the year of an organisation goes: it was dissolved long ago. */
export async function deleteYear(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`delete from organisations.year_done where space = ${organisation}`.execute(work.db);
  await sql`delete from organisations.year_date where space = ${organisation}`.execute(work.db);
  await sql`delete from organisations.year_facts where space = ${organisation}`.execute(work.db);
  await sql`delete from organisations.year_recall where space = ${organisation}`.execute(work.db);
}

/** What several organisations say of their year, by their ids, as far as who acts may read it. */
export async function listYearFacts(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, YearFacts>> {
  const { rows } = await sql<{
    space: OrganisationId;
    year_ends: string;
    inscription: string | null;
    assembly_months: number;
    assembly_on: Temporal.PlainDate | null;
    has_changed: boolean;
    gives_receipts: boolean;
    publishes_accounts: boolean;
    since: Temporal.PlainDate;
  }>`select f.*, o.year_ends, o.inscription from organisations.year_facts f
    join organisations.organisation o on o.id = f.space
    where f.space = any (${[...organisations]}::uuid[])`.execute(work.db);
  return new Map(
    rows.map((row) => [
      row.space,
      {
        closes: row.year_ends,
        assemblyMonths: row.assembly_months,
        assemblyOn: row.assembly_on ?? undefined,
        hasChanged: row.has_changed,
        givesReceipts: row.gives_receipts,
        publishesAccounts: row.publishes_accounts,
        isOfAlsaceMoselle: row.inscription !== null,
        since: row.since,
      },
    ]),
  );
}

/** The subsidies and own dates of several organisations. */
export async function listOwnDatesOf(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly SealedOwnDate[]> {
  const { rows } = await sql<OwnRow>`select * from organisations.year_date
    where space = any (${[...organisations]}::uuid[]) order by on_day, added_at, id`.execute(
    work.db,
  );
  return rows.map(toOwn);
}

/** What several organisations have done, of theirs. */
export async function listDoneOf(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly (Named & { readonly organisation: OrganisationId })[]> {
  const { rows } = await sql<Named & { readonly organisation: OrganisationId }>`
    select space as organisation, rule, own, turn from organisations.year_done
    where space = any (${[...organisations]}::uuid[])`.execute(work.db);
  return rows.map(({ own, ...one }) => ({ ...one, own: own ?? undefined }));
}
