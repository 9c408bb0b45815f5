import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { VenueId } from "../../domain/venue.ts";
import { sortName, wordsOf } from "../../store/venues.ts";
import type { PublishedVenue } from "../domain/read-row.ts";
import type { VenueImportId } from "./imports.ts";

/** A published venue on its way into the table. */
export interface ReadyVenue {
  readonly venue: PublishedVenue;
  /** Who publishes it. */
  readonly source: string;
  readonly licence: string | undefined;
  readonly url: string | undefined;
  readonly twinKey: string;
  /** What was read, so that the same row changes nothing. */
  readonly hash: string;
}

/** What is there already of some rows. */
export interface KnownVenue {
  readonly id: VenueId;
  readonly source: string | null;
  readonly source_key: string | null;
  readonly twin_key: string;
  readonly hash: string | null;
  readonly is_kept: boolean;
}

/** Those that are there under the same key of the same source, or that say the same name in the same street. */
export async function listKnown(
  work: Work,
  rows: readonly ReadyVenue[],
): Promise<readonly KnownVenue[]> {
  const { rows: known } = await sql<KnownVenue>`
    select id, source, source_key, twin_key, encode(hash, 'hex') as hash, organisation is not null as is_kept
    from premises.venue where twin_key = any (${rows.map(({ twinKey }) => twinKey)})
      or (source, source_key) in (select * from unnest(${rows.map(({ source }) => source)}::text[],
        ${rows.map(({ venue }) => venue.key ?? null)}::text[]))
    order by number`.execute(work.db);
  return known;
}

function toRow({ venue, ...one }: ReadyVenue, id: string) {
  const { commune, point, key, dated, ...said } = venue;
  return {
    ...said,
    id,
    commune: commune.code,
    town: commune.name,
    department: commune.department,
    latitude: point?.latitude,
    longitude: point?.longitude,
    source: one.source,
    source_key: key,
    source_date: dated?.toString(),
    source_licence: one.licence,
    source_url: one.url,
    twin_key: one.twinKey,
    hash: one.hash,
    hours_words: venue.hoursWords,
    words: wordsOf({ ...venue, town: commune.name }),
    sort_name: sortName(venue.name),
  };
}

const recordset = sql`as row (id uuid, name text, kind text, about text, services text, seats integer,
  commune text, town text, department text, postcode text, address text, latitude float8, longitude float8,
  hours text, hours_words text, equipment text[], access jsonb, site text, source text, source_key text,
  source_date date, source_licence text, source_url text, twin_key text, hash text, doubts text[],
  words text, sort_name text)`;
const pointOf = sql`case when latitude is null then null else point(longitude, latitude) end`;

/** Saves new ones, and answers how many: what another import brought meanwhile is there already. */
export async function insertPublished(
  work: Work,
  rows: readonly ReadyVenue[],
  importId: VenueImportId,
): Promise<number> {
  if (rows.length === 0) return 0;
  const json = JSON.stringify(rows.map((row) => toRow(row, newId())));
  const { rows: saved } =
    await sql`insert into premises.venue (id, name, kind, about, services, seats,
      commune, town, department, postcode, readers, is_home, address, point, hours, hours_words, equipment,
      access, site, source, source_key, source_date, source_licence, source_url, twin_key, hash, import,
      doubts, words, sort_name, made_at, changed_at)
    select id, name, kind, about, services, seats, commune, town, department, postcode, 'everyone', false,
      address, ${pointOf}, hours, hours_words, equipment, access, site, source, source_key, source_date,
      source_licence, source_url, twin_key, decode(hash, 'hex'), ${importId}, doubts, words, sort_name,
      ${work.now}, ${work.now}
    from jsonb_to_recordset(${json}::jsonb) ${recordset}
    on conflict (source, source_key) where source_key is not null do nothing returning id`.execute(
      work.db,
    );
  return saved.length;
}

/** What its source says else since, of those that nobody keeps here. */
export async function updatePublished(
  work: Work,
  rows: readonly { readonly id: VenueId; readonly ready: ReadyVenue }[],
  importId: VenueImportId,
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows.map(({ id, ready }) => toRow(ready, id)));
  await sql`update premises.venue v set name = row.name, kind = row.kind, about = row.about,
      services = row.services, seats = row.seats, commune = row.commune, town = row.town,
      department = row.department, postcode = row.postcode, address = row.address,
      point = ${pointOf}, hours = row.hours, hours_words = row.hours_words, equipment = row.equipment,
      access = row.access, site = row.site, source_date = row.source_date,
      source_licence = row.source_licence, source_url = row.source_url, twin_key = row.twin_key,
      hash = decode(row.hash, 'hex'), import = ${importId}, doubts = row.doubts, words = row.words,
      sort_name = row.sort_name, changed_at = ${work.now}, version = version + 1
    from jsonb_to_recordset(${json}::jsonb) ${recordset}
    where v.id = row.id and v.organisation is null`.execute(work.db);
}
