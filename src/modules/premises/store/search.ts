import { type RawBuilder, sql } from "kysely";

import type { NearCommune } from "#rules/territory";
import { holdsWords, type WordsLookedFor } from "#services/database";
import type { Work } from "#services/house";

import { type AccessKey, STEP_FREE } from "../domain/access-facts.ts";
import type { EquipmentKey } from "../domain/equipment.ts";
import type { Venue, VenueId } from "../domain/venue.ts";
import { toVenue, venueColumns, type VenueRow } from "./venues.ts";

export interface VenueQuery {
  /** What is looked for, each thing in all its ways. */
  readonly things: readonly WordsLookedFor[];
  readonly seats: number | undefined;
  readonly stepFree: boolean;
  readonly kept: boolean;
  /** Those that nobody keeps, and that are not left out by `kept`. */
  readonly also?: readonly VenueId[] | undefined;
  /** With all of these on the spot, and all of these facts measured as so. */
  readonly equipment?: readonly EquipmentKey[];
  readonly facts?: readonly AccessKey[];
  /** Only among these: those that have free seats on the day that was asked. */
  readonly among: readonly VenueId[] | undefined;
  readonly near: readonly NearCommune[] | undefined;
  readonly departments: readonly string[] | undefined;
}

export interface ListedVenue {
  readonly venue: Venue;
  /** From the commune that was named, when it may be claimed. */
  readonly km: number | undefined;
}

/** Asleep, withdrawn and hidden ones are in no list. */
export const isShown = sql`v.asleep_at is null and v.withdrawn_at is null and v.hidden_because is null`;

function conditionsOf(query: VenueQuery): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    isShown,
    ...query.things.map((thing) => holdsWords(sql`v.words`, thing)),
  ];
  if (query.seats !== undefined) all.push(sql`v.seats >= ${query.seats}`);
  for (const fact of [...(query.stepFree ? [STEP_FREE] : []), ...(query.facts ?? [])])
    all.push(sql`coalesce((v.access->${fact}::text->>'is')::boolean, false)`);
  if (query.equipment !== undefined && query.equipment.length > 0)
    all.push(sql`v.equipment @> ${[...query.equipment]}::text[]`);
  if (query.among !== undefined) all.push(sql`v.id = any (${[...query.among]}::uuid[])`);
  if (query.kept)
    all.push(sql`(v.organisation is not null or v.id = any (${[...(query.also ?? [])]}::uuid[]))`);
  if (query.departments !== undefined)
    all.push(sql`v.department = any (${[...query.departments]})`);
  if (query.near !== undefined)
    all.push(sql`v.commune = any (${query.near.map(({ code }) => code)})`);
  return sql.join(all, sql` and `);
}

/** In which order: the nearest first where a commune was named (those kept here before the others), by name, the largest first. */
export type VenueOrder = "near" | "name" | "seats";

const FIRST: Readonly<Record<VenueOrder, RawBuilder<unknown>>> = {
  near: sql`near.km nulls last, v.organisation is null, v.sort_name, v.number`,
  name: sql`v.sort_name, v.number`,
  seats: sql`v.seats desc nulls last, v.sort_name, v.number`,
};

/** One page of what answers. */
export async function listVenuePage(
  work: Work,
  query: VenueQuery,
  {
    from,
    most,
    order = "near",
  }: { readonly from: number; readonly most: number; readonly order?: VenueOrder },
): Promise<{ readonly shown: readonly ListedVenue[]; readonly total: number }> {
  const near = query.near ?? [];
  const { rows } = await sql<
    VenueRow & { readonly km: number | null }
  >`select ${venueColumns}, near.km from premises.venue v
    left join unnest(${near.map(({ code }) => code)}::text[],
      ${near.map(({ km }) => km ?? null)}::integer[]) as near (code, km) on near.code = v.commune
    where ${conditionsOf(query)}
    order by ${FIRST[order]}
    limit ${most} offset ${from}`.execute(work.db);
  const shown = rows.map((row) => ({ venue: toVenue(row), km: row.km ?? undefined }));
  return { shown, total: await countVenues(work, query) };
}

/** How many answer. */
export async function countVenues(work: Work, query: VenueQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from premises.venue v where ${conditionsOf(query)}`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}

/** Whether any that is shown holds this word. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from premises.venue v
    where ${isShown} and ${holdsWords(sql`v.words`, { typed: [word], ways: [] })} limit 1`.execute(
    work.db,
  );
  return rows.length > 0;
}
