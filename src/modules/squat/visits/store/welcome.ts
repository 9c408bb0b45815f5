import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { VenueId } from "#rules/premises";
import type { SpaceId, Work } from "#services/house";

import type { PersonId } from "../domain/visit.ts";

/** What a host says once for all guests of a venue, sealed. */
export interface SealedWelcome {
  readonly id: VenueId;
  readonly space: SpaceId;
  readonly coming: Uint8Array | undefined;
  readonly accident: Uint8Array | undefined;
  readonly agreement: Uint8Array | undefined;
  readonly insured: boolean;
  readonly someone: boolean;
  readonly saidBy: PersonId | undefined;
  readonly saidAt: Temporal.Instant;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedWelcome[]> {
  const { rows } = await sql<
    RowOf<SealedWelcome>
  >`select id, space, coming, accident, agreement, insured, someone,
      said_by as "saidBy", said_at as "saidAt" from squat.welcome ${rest}`.execute(work.db);
  return rows.map(keptOf<SealedWelcome>);
}

export async function findWelcome(work: Work, venue: VenueId): Promise<SealedWelcome | undefined> {
  return (await select(work, sql`where id = ${venue}`))[0];
}

/** All that a space says to guests. */
export function listWelcomesIn(work: Work, space: SpaceId): Promise<readonly SealedWelcome[]> {
  return select(work, sql`where space = ${space} order by id`);
}

export async function saveWelcome(work: Work, one: SealedWelcome): Promise<void> {
  await sql`insert into squat.welcome (id, space, coming, accident, agreement, insured, someone, said_by, said_at)
    values (${one.id}, ${one.space}, ${one.coming ?? null}, ${one.accident ?? null}, ${one.agreement ?? null},
      ${one.insured}, ${one.someone}, ${one.saidBy ?? null}, ${one.saidAt})
    on conflict (id) do update set space = excluded.space, coming = excluded.coming, accident = excluded.accident,
      agreement = excluded.agreement, insured = excluded.insured, someone = excluded.someone, said_by = excluded.said_by,
      said_at = excluded.said_at`.execute(work.db);
}

/** What is said to the guests of one venue is said to those of another, unless that one says its own. */
export async function passWelcome(
  work: Work,
  { gone, kept }: { readonly gone: VenueId; readonly kept: VenueId },
): Promise<void> {
  await sql`update squat.welcome set id = ${kept} where id = ${gone}
    and not exists (select from squat.welcome where id = ${kept})`.execute(work.db);
  await sql`delete from squat.welcome where id = ${gone}`.execute(work.db);
}
