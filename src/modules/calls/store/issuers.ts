import { sql } from "kysely";
import { z } from "zod";

import { newId } from "#basics/id";
import type { PersonId, SpaceId, Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { IssuerActKind, OrganisationId } from "../domain/publish/issuer.ts";
import type { DraftFields } from "../domain/publish/fields.ts";

/** Who published a call here, and what it published. */
export interface IssuedCall {
  readonly call: CallId;
  readonly organisation: OrganisationId;
  /** Of its notice, of source « archipel ». */
  readonly sourceId: string;
  readonly fields: DraftFields;
  readonly since: Temporal.Instant;
}

/** How a form is kept as JSON, read back. */
export const fieldsShape = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

interface Row {
  readonly call: CallId;
  readonly organisation: OrganisationId;
  readonly source_id: string;
  readonly fields: unknown;
  readonly since: Temporal.Instant;
}

/** Who published a call here; undefined when it was gathered from elsewhere. */
export async function findIssued(work: Work, call: CallId): Promise<IssuedCall | undefined> {
  const { rows } = await sql<Row>`select * from calls.issuer where call = ${call}`.execute(work.db);
  const [row] = rows;
  return (
    row && {
      call: row.call,
      organisation: row.organisation,
      sourceId: row.source_id,
      fields: fieldsShape.parse(row.fields),
      since: row.since,
    }
  );
}

/** The same, held until the work is saved: two of its representatives end it once. */
export async function holdIssued(work: Work, call: CallId): Promise<IssuedCall | undefined> {
  await sql`select from calls.issuer where call = ${call} for update`.execute(work.db);
  return findIssued(work, call);
}

/** A call is published here, or its form changed. */
export async function saveIssued(work: Work, issued: Omit<IssuedCall, "since">): Promise<void> {
  await sql`insert into calls.issuer (call, organisation, source_id, fields, since)
    values (${issued.call}, ${issued.organisation}, ${issued.sourceId},
      ${JSON.stringify(issued.fields)}::jsonb, ${work.now})
    on conflict (call) do update set fields = excluded.fields`.execute(work.db);
}

/** A call of an organisation, in the list of those that it published. */
export interface ListedIssued {
  readonly call: CallId;
  readonly number: number;
  readonly title: string;
  readonly state: "published" | "withdrawn" | "hidden";
  readonly closesAt: Temporal.Instant | undefined;
  readonly organisation: OrganisationId;
  readonly waiting: number;
}

/** What organisations published, the newest first, with how many questions wait under each. */
export async function listIssued(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly ListedIssued[]> {
  const { rows } = await sql<{
    call: CallId;
    number: number;
    title: string;
    state: ListedIssued["state"];
    closes_at: Temporal.Instant | null;
    organisation: OrganisationId;
    waiting: number;
  }>`select issuer.call, call.number, call.title, call.state, call.closes_at, issuer.organisation,
      (select count(*) from calls.asked_question as asked
        where asked.call = issuer.call and asked.state = 'waiting') as waiting
    from calls.issuer join calls.call on call.id = issuer.call
    where issuer.organisation = any (${[...organisations]}::uuid[])
    order by issuer.since desc, issuer.call limit 200`.execute(work.db);
  return rows.map(({ closes_at, ...row }) => ({ ...row, closesAt: closes_at ?? undefined }));
}

/** Notes who did what for an organisation. */
export async function saveIssuerAct(
  work: Work,
  act: {
    readonly space: SpaceId;
    readonly call: CallId;
    readonly what: IssuerActKind;
    readonly by: PersonId;
  },
): Promise<void> {
  await sql`insert into calls.issuer_act (id, space, call, what, by_person, at)
    values (${newId()}, ${act.space}, ${act.call}, ${act.what}, ${act.by}, ${work.now})`.execute(
    work.db,
  );
}

export interface IssuerAct {
  readonly what: IssuerActKind;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
}

/** Who did what with a call, the latest first: for representatives. */
export async function listIssuerActs(work: Work, call: CallId): Promise<readonly IssuerAct[]> {
  const { rows } = await sql<{ what: IssuerActKind; by_person: PersonId; at: Temporal.Instant }>`
    select what, by_person, at from calls.issuer_act where call = ${call}
    order by at desc, id limit 50`.execute(work.db);
  return rows.map(({ by_person, ...row }) => ({ ...row, by: by_person }));
}

/** Organisations that merged: what one published is now the other's. */
export async function passIssued(
  work: Work,
  from: OrganisationId,
  into: OrganisationId,
): Promise<void> {
  await sql`update calls.issuer set organisation = ${into}, came_from = coalesce(came_from, ${from})
    where organisation = ${from}`.execute(work.db);
}

/** They came apart: what came from the first is the first's again. */
export async function giveBackIssued(
  work: Work,
  gone: OrganisationId,
  kept: OrganisationId,
): Promise<void> {
  await sql`update calls.issuer set organisation = came_from, came_from = null
    where organisation = ${kept} and came_from = ${gone}`.execute(work.db);
}
