import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

import type { ThroughId } from "../../domain/assignment.ts";
import type { SpaceId } from "../../domain/visit.ts";
import type { AskedBody, EndedBy } from "../domain/asked-body.ts";

/** With what the body reads before it answers, as it is kept: under the key of the space. */
export type SealedAsk = AskedBody & { readonly words: Uint8Array | undefined };

/** What a condition of SQL finds, as row security lets who acts see. */
export async function selectAsked(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedAsk[]> {
  const { rows } = await sql<RowOf<SealedAsk>>`select id, space, organisation, visits, sharings,
    words, first as "from", last as until, asked_at as "askedAt", answered_at as "answeredAt",
    says_yes as "saysYes", ended_at as "endedAt", ended_by as "endedBy" from homecare.asked_body ${rest}`.execute(
    work.db,
  );
  return rows.map(keptOf<SealedAsk>);
}

/** All that somebody asked, latest first. */
export function listAskedOf(work: Work, space: SpaceId): Promise<readonly SealedAsk[]> {
  return selectAsked(work, sql`where space = ${space} order by asked_at desc, id`);
}

/** What a body was asked, latest first; under a right. */
export function listAskedTo(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly SealedAsk[]> {
  return selectAsked(work, sql`where organisation = ${organisation} order by asked_at desc, id`);
}

export async function findAsked(work: Work, id: ThroughId): Promise<SealedAsk | undefined> {
  return (await selectAsked(work, sql`where id = ${id}`))[0];
}

/** Held until the work is saved: two who act take turns. */
export async function holdAsked(work: Work, id: ThroughId): Promise<SealedAsk | undefined> {
  return (await selectAsked(work, sql`where id = ${id} for update`))[0];
}

/** Those of one week that have not ended; held. */
export function holdStandingOf(work: Work, space: SpaceId): Promise<readonly SealedAsk[]> {
  return selectAsked(work, sql`where space = ${space} and ended_at is null order by id for update`);
}

/** Those that have not ended, of one body or of all; held, under a right. */
export function holdStanding(
  work: Work,
  organisation: OrganisationId | undefined,
): Promise<readonly SealedAsk[]> {
  return selectAsked(
    work,
    sql`where ended_at is null and (organisation = ${organisation ?? null}::uuid or ${organisation === undefined})
      order by id for update`,
  );
}

/** The bodies of which something stands; under a right. */
export async function listAskedOrganisations(work: Work): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{
    readonly organisation: OrganisationId;
  }>`select distinct organisation from homecare.asked_body where ended_at is null order by organisation`.execute(
    work.db,
  );
  return rows.map(({ organisation }) => organisation);
}

export type NewAsk = Pick<
  SealedAsk,
  "id" | "space" | "organisation" | "visits" | "sharings" | "words" | "from" | "until"
>;

export async function saveAsked(work: Work, one: NewAsk): Promise<void> {
  await sql`insert into homecare.asked_body
      (id, space, organisation, visits, sharings, words, first, last, asked_at)
    values (${one.id}, ${one.space}, ${one.organisation}, ${[...one.visits]}::uuid[], ${[...one.sharings]}::uuid[],
      ${one.words ?? null}, ${one.from}, ${one.until ?? null}, ${work.now})`.execute(work.db);
}

export async function saveAnswer(work: Work, id: ThroughId, saysYes: boolean): Promise<void> {
  await sql`update homecare.asked_body set answered_at = ${work.now}, says_yes = ${saysYes}
    where id = ${id} and answered_at is null`.execute(work.db);
}

/** It is over, with all who were named by it. */
export async function saveAskEnded(work: Work, id: ThroughId, by: EndedBy): Promise<void> {
  await sql`update homecare.asked_body set ended_at = ${work.now}, ended_by = ${by}
    where id = ${id} and ended_at is null`.execute(work.db);
  await sql`update homecare.assignment set ended_at = ${work.now}
    where through = ${id} and ended_at is null`.execute(work.db);
}

/** To the week of who stays of two. Its words stay behind: it is over. */
export async function moveAsked(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`update homecare.asked_body set space = ${into}, words = null where space = ${from}`.execute(
    work.db,
  );
}

export async function deleteAsked(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.asked_body where space = ${space}`.execute(work.db);
}
