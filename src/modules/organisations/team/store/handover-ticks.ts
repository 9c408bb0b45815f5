import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import type { RepresentativeId } from "../../domain/representative.ts";
import type { HandoverSide } from "../domain/handover.ts";

export interface HandoverTick {
  readonly item: string;
  readonly side: HandoverSide;
  readonly person: PersonId;
  readonly at: Temporal.Instant;
}

/** What was ticked of the list of one role, for those who see the space. */
export async function listTicks(
  work: Work,
  representative: RepresentativeId,
): Promise<readonly HandoverTick[]> {
  const { rows } = await sql<{
    item: string;
    side: HandoverSide;
    person: PersonId;
    ticked_at: Temporal.Instant;
  }>`select item, side, person, ticked_at from organisations.handover_tick
    where representative = ${representative} order by ticked_at, item`.execute(work.db);
  return rows.map(({ item, side, person, ticked_at: at }) => ({ item, side, person, at }));
}

/** A tick, with the role whose list it is. */
export interface TickOfRole extends Pick<HandoverTick, "item" | "side"> {
  readonly organisation: OrganisationId;
  readonly representative: RepresentativeId;
  /** Who holds that role, or held it. */
  readonly holder: PersonId;
}

/** What was ticked in these organisations of the lists of all but this person; who was refused passes nothing on. */
export async function listTicksOfOthers(
  work: Work,
  { organisations, person }: OthersAsked,
): Promise<readonly TickOfRole[]> {
  const { rows } = await sql<TickOfRole>`select t.space as organisation, t.representative,
      r.person as holder, t.item, t.side
    from organisations.handover_tick t join organisations.representative r on r.id = t.representative
    where t.space = any (${[...organisations]}::uuid[]) and r.person <> ${person}
      and r.ended_because is distinct from 'claim-refused'
    order by t.ticked_at, t.item`.execute(work.db);
  return rows;
}

export interface OthersAsked {
  readonly organisations: readonly OrganisationId[];
  readonly person: PersonId;
}

/** Ticks these for one side; already ticked, they stay as they were. */
export async function saveTicks(
  work: Work,
  one: {
    readonly organisation: OrganisationId;
    readonly representative: RepresentativeId;
    readonly side: HandoverSide;
    readonly person: PersonId;
    readonly items: readonly string[];
  },
): Promise<void> {
  for (const item of one.items)
    await sql`insert into organisations.handover_tick (id, space, representative, item, side, person,
        ticked_at)
      values (${newId()}, ${one.organisation}, ${one.representative}, ${item}, ${one.side},
        ${one.person}, ${work.now}) on conflict (representative, item, side) do nothing`.execute(
      work.db,
    );
}

/** What was ticked by mistake is no more. */
export async function dropTicks(
  work: Work,
  one: {
    readonly representative: RepresentativeId;
    readonly side: HandoverSide;
    readonly items: readonly string[];
  },
): Promise<void> {
  await sql`delete from organisations.handover_tick where representative = ${one.representative}
    and side = ${one.side} and item = any (${[...one.items]}::text[])`.execute(work.db);
}
