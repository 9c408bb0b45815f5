import { sql } from "kysely";

import { plain } from "#basics/text";
import type { OrganisationId } from "#rules/organisations";
import type { Coordinates } from "#rules/territory";
import type { Work } from "#services/house";

import { readFacts } from "../domain/access-facts.ts";
import { labelOf, readEquipment } from "../domain/equipment.ts";
import { type Mood, type Readers, twinKeyOf, type Venue, type VenueId } from "../domain/venue.ts";

/** A row as PostgreSQL gives it. */
export interface VenueRow {
  readonly id: VenueId;
  readonly number: number;
  readonly organisation: OrganisationId | null;
  readonly name: string;
  readonly kind: string | null;
  readonly about: string;
  readonly services: string | null;
  readonly seats: number | null;
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  readonly postcode: string | null;
  readonly readers: Readers;
  readonly is_home: boolean;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly hours: string | null;
  readonly hours_words: string | null;
  readonly equipment: readonly string[];
  readonly mood: Mood | null;
  readonly access: unknown;
  readonly rules: string | null;
  readonly welcomes: string | null;
  readonly site: string | null;
  readonly source: string | null;
  readonly source_date: Temporal.PlainDate | null;
  readonly source_licence: string | null;
  readonly source_url: string | null;
  readonly confirmed_at: Temporal.Instant | null;
  readonly asked_at: Temporal.Instant | null;
  readonly asleep_at: Temporal.Instant | null;
  readonly withdrawn_at: Temporal.Instant | null;
  readonly joined_to: VenueId | null;
  readonly hidden_because: string | null;
  readonly changed_at: Temporal.Instant;
  readonly version: number;
}

/** What is read of a row, its point in two numbers. */
export const venueColumns = sql`v.*, v.point[1] as latitude, v.point[0] as longitude`;

/** The row as the domain speaks of it. */
export function toVenue(row: VenueRow): Venue {
  const { latitude, longitude } = row;
  return {
    id: row.id,
    number: row.number,
    organisation: row.organisation ?? undefined,
    name: row.name,
    kind: row.kind ?? undefined,
    about: row.about,
    services: row.services ?? undefined,
    seats: row.seats ?? undefined,
    commune: row.commune,
    town: row.town,
    department: row.department,
    postcode: row.postcode ?? undefined,
    readers: row.readers,
    isHome: row.is_home,
    address: row.address ?? undefined,
    point: latitude === null || longitude === null ? undefined : { latitude, longitude },
    hours: row.hours ?? undefined,
    hoursWords: row.hours_words ?? undefined,
    equipment: readEquipment(row.equipment),
    mood: row.mood ?? undefined,
    access: readFacts(row.access),
    rules: row.rules ?? undefined,
    welcomes: row.welcomes ?? undefined,
    site: row.site ?? undefined,
    source: sourceOf(row),
    confirmedAt: row.confirmed_at ?? undefined,
    askedAt: row.asked_at ?? undefined,
    asleepAt: row.asleep_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    joinedTo: row.joined_to ?? undefined,
    isHidden: row.hidden_because !== null,
    changedAt: row.changed_at,
    version: row.version,
  };
}

function sourceOf(row: VenueRow): Venue["source"] {
  if (row.source === null) return undefined;
  return {
    name: row.source,
    dated: row.source_date ?? undefined,
    licence: row.source_licence ?? undefined,
    url: row.source_url ?? undefined,
  };
}

/** By the number of its address, whatever became of it. */
export async function findVenueNumbered(work: Work, number: number): Promise<Venue | undefined> {
  const { rows } = await sql<VenueRow>`select ${venueColumns} from premises.venue v
    where v.number = ${number}`.execute(work.db);
  return rows[0] && toVenue(rows[0]);
}

export async function findVenue(work: Work, id: VenueId): Promise<Venue | undefined> {
  const { rows } = await sql<VenueRow>`select ${venueColumns} from premises.venue v
    where v.id = ${id}`.execute(work.db);
  return rows[0] && toVenue(rows[0]);
}

/** The same, held until the work is saved. */
export async function holdVenue(work: Work, id: VenueId): Promise<Venue | undefined> {
  const { rows } = await sql<VenueRow>`select ${venueColumns} from premises.venue v
    where v.id = ${id} for update`.execute(work.db);
  return rows[0] && toVenue(rows[0]);
}

/** All that an organisation keeps, those that it withdrew too; what turned out to be another of them is not among them. */
export async function listVenuesOf(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly Venue[]> {
  const { rows } = await sql<VenueRow>`select ${venueColumns} from premises.venue v
    where v.organisation = any (${[...organisations]}::uuid[]) and v.joined_to is null
    order by v.sort_name, v.number`.execute(work.db);
  return rows.map(toVenue);
}

/** What its keeper writes. */
export type VenueSaid = Pick<
  Venue,
  | "id"
  | "name"
  | "about"
  | "seats"
  | "commune"
  | "town"
  | "department"
  | "postcode"
  | "readers"
  | "isHome"
  | "address"
  | "point"
  | "hours"
  | "hoursWords"
  | "equipment"
  | "mood"
  | "access"
  | "rules"
  | "welcomes"
>;

/** What the list looks in: without accents nor capitals. */
export function wordsOf(
  one: Pick<Venue, "name" | "about" | "town" | "equipment"> &
    Partial<Pick<Venue, "kind" | "services" | "postcode">>,
): string {
  const all = [
    one.name,
    one.kind,
    one.about,
    one.services,
    one.town,
    one.postcode,
    ...one.equipment.map(labelOf),
  ];
  return plain(all.filter((text) => text !== undefined).join(" ")).slice(0, 8_000);
}

/** « La Grange » is looked for under G. */
export function sortName(name: string): string {
  return plain(name)
    .replace(/^(la |le |les |l')/, "")
    .trim();
}

const pointOf = (point: Coordinates | undefined) =>
  point === undefined ? sql`null` : sql`point(${point.longitude}, ${point.latitude})`;

/** Saves a new one, confirmed by who brings it, and answers its number. */
export async function saveVenue(
  work: Work,
  one: VenueSaid & { readonly organisation: OrganisationId },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into premises.venue (id, organisation, name, about, seats, commune, town, department, postcode,
      readers, is_home, address, point, hours, hours_words, equipment, mood, access, rules, welcomes,
      twin_key, doubts, confirmed_at, words, sort_name, made_at, changed_at)
    values (${one.id}, ${one.organisation}, ${one.name}, ${one.about}, ${one.seats ?? null}, ${one.commune},
      ${one.town}, ${one.department}, ${one.postcode ?? null}, ${one.readers}, ${one.isHome},
      ${one.address ?? null}, ${pointOf(one.point)}, ${one.hours ?? null}, ${one.hoursWords ?? null},
      ${[...one.equipment]}, ${one.mood ?? null}, ${JSON.stringify(one.access)}::jsonb, ${one.rules ?? null},
      ${one.welcomes ?? null}, ${twinKeyOf(one)}, '{}', ${work.now}, ${wordsOf(one)}, ${sortName(one.name)},
      ${work.now}, ${work.now})
    returning number`.execute(work.db);
  const [row] = rows;
  if (row === undefined) throw new Error("a venue was not saved");
  return row.number;
}

/** Saves what its keeper changed: whoever changes it has read it, so it is confirmed anew. */
export async function saveVenueChanged(
  work: Work,
  one: VenueSaid & Pick<Venue, "kind" | "services">,
): Promise<void> {
  await sql`update premises.venue set name = ${one.name}, about = ${one.about}, seats = ${one.seats ?? null},
    commune = ${one.commune}, town = ${one.town}, department = ${one.department},
    postcode = ${one.postcode ?? null}, readers = ${one.readers}, is_home = ${one.isHome},
    address = ${one.address ?? null}, point = ${pointOf(one.point)}, hours = ${one.hours ?? null},
    hours_words = ${one.hoursWords ?? null}, equipment = ${[...one.equipment]}, mood = ${one.mood ?? null},
    access = ${JSON.stringify(one.access)}::jsonb, rules = ${one.rules ?? null},
    welcomes = ${one.welcomes ?? null}, twin_key = ${twinKeyOf(one)}, words = ${wordsOf(one)},
    sort_name = ${sortName(one.name)}, confirmed_at = ${work.now}, asked_at = null, asleep_at = null,
    changed_at = ${work.now}, version = version + 1 where id = ${one.id}`.execute(work.db);
}
