import { sql } from "kysely";

import { plain } from "#basics/text";
import type { Work } from "#services/house";

import type { OrganisationKind } from "../../domain/organisation.ts";
import type { Register, RegisterEntry, RegisterState } from "../domain/entry.ts";
import type { GazetteNotice, NoticeKind } from "../domain/gazette.ts";
import type { RegisterImportId } from "./imports.ts";

/** How many of a batch are new, how many changed: the others were known as they are. */
export interface Saved {
  readonly new: number;
  readonly updated: number;
}

interface Written {
  readonly isNew: boolean;
}

export function savedOf(rows: readonly Written[]): Saved {
  const fresh = rows.filter(({ isNew }) => isNew).length;
  return { new: fresh, updated: rows.length - fresh };
}

/** What is known of a structure, as PostgreSQL keeps it; days as texts, for JSON. */
function rowOf(entry: RegisterEntry) {
  const { numbers, name, shortName, town } = entry;
  return {
    register: entry.register,
    key: entry.key,
    rna: numbers.rna,
    siren: numbers.siren,
    siret: numbers.siret,
    former_number: numbers.formerNumber,
    kind: entry.kind,
    name,
    short_name: shortName,
    purpose: entry.purpose,
    commune: entry.commune,
    town,
    postcode: entry.postcode,
    site: entry.site,
    state: entry.state,
    created_on: entry.createdOn?.toString(),
    dissolved_on: entry.dissolvedOn?.toString(),
    themes: entry.themes,
    grouping: entry.grouping,
    doubts: entry.doubts,
    words: plain([name, shortName, town].filter((one) => one !== undefined).join(" ")),
  };
}

/** Saves a batch, in which no key stands twice. A line already known as it is changes nothing. */
export async function saveEntries(
  work: Work,
  entries: readonly RegisterEntry[],
  importId: RegisterImportId | undefined,
): Promise<Saved> {
  if (entries.length === 0) return { new: 0, updated: 0 };
  const { rows } = await sql<Written>`
    insert into organisations.register_entry as known (register, key, rna, siren, siret, former_number,
      kind, name, short_name, purpose, commune, town, postcode, site, state, created_on, dissolved_on,
      themes, grouping, doubts, words, hash, read_at, import)
    select register, key, rna, siren, siret, former_number, kind, name, short_name, purpose, commune,
      town, postcode, site, state, created_on, dissolved_on, themes, grouping, doubts, words,
      sha256(convert_to(line::text, 'UTF8')), ${work.now}, ${importId ?? null}::uuid
    from jsonb_array_elements(${JSON.stringify(entries.map(rowOf))}::jsonb) as line,
      jsonb_to_record(line) as one (register text, key text, rna text, siren text, siret text,
        former_number text, kind text, name text, short_name text, purpose text, commune text,
        town text, postcode text, site text, state text, created_on date, dissolved_on date,
        themes text[], grouping text, doubts text[], words text)
    on conflict (register, key) do update set rna = excluded.rna, siren = excluded.siren,
      siret = excluded.siret, former_number = excluded.former_number, kind = excluded.kind,
      name = excluded.name, short_name = excluded.short_name, purpose = excluded.purpose,
      commune = excluded.commune, town = excluded.town, postcode = excluded.postcode,
      site = excluded.site, state = excluded.state, created_on = excluded.created_on,
      dissolved_on = excluded.dissolved_on, themes = excluded.themes, grouping = excluded.grouping,
      doubts = excluded.doubts, words = excluded.words, hash = excluded.hash,
      read_at = excluded.read_at, import = excluded.import
      where known.hash <> excluded.hash
    returning xmax = 0 as "isNew"`.execute(work.db);
  return savedOf(rows);
}

/** Saves a batch of announcements, in which no number stands twice; answers those that are new too. */
export async function saveNotices(
  work: Work,
  notices: readonly GazetteNotice[],
  importId: RegisterImportId,
): Promise<Saved & { readonly fresh: readonly string[] }> {
  if (notices.length === 0) return { new: 0, updated: 0, fresh: [] };
  const lines = notices.map((one) => ({
    id: one.id,
    rna: one.rna,
    kind: one.kind,
    name: one.name,
    former_name: one.formerName,
    published_on: one.publishedOn?.toString(),
    declared_on: one.declaredOn?.toString(),
    url: one.url,
  }));
  const { rows } = await sql<Written & { readonly id: string }>`
    insert into organisations.gazette_notice as known (id, rna, kind, name, former_name, published_on,
      declared_on, url, hash, read_at, import)
    select id, rna, kind, name, former_name, published_on, declared_on, url,
      sha256(convert_to(line::text, 'UTF8')), ${work.now}, ${importId}
    from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) as line,
      jsonb_to_record(line) as one (id text, rna text, kind text, name text, former_name text,
        published_on date, declared_on date, url text)
    on conflict (id) do update set rna = excluded.rna, kind = excluded.kind, name = excluded.name,
      former_name = excluded.former_name, published_on = excluded.published_on,
      declared_on = excluded.declared_on, url = excluded.url, hash = excluded.hash,
      read_at = excluded.read_at, import = excluded.import
      where known.hash <> excluded.hash
    returning id, xmax = 0 as "isNew"`.execute(work.db);
  return { ...savedOf(rows), fresh: rows.filter(({ isNew }) => isNew).map(({ id }) => id) };
}

/** A structure that a register knows, as the form that adds one proposes it. */
export interface FoundEntry {
  readonly register: Register;
  readonly key: string;
  readonly rna: string | undefined;
  readonly siren: string | undefined;
  readonly siret: string | undefined;
  readonly formerNumber: string | undefined;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName: string | undefined;
  readonly purpose: string | undefined;
  readonly commune: string | undefined;
  readonly town: string | undefined;
  readonly postcode: string | undefined;
  readonly site: string | undefined;
  readonly state: RegisterState;
  readonly dissolvedOn: Temporal.PlainDate | undefined;
}

type EntryRow = {
  readonly [Name in keyof FoundEntry]: FoundEntry[Name] extends infer Value
    ? undefined extends Value
      ? Exclude<Value, undefined> | null
      : Value
    : never;
};

const columns = sql`register, key, rna, siren, siret, former_number as "formerNumber", kind, name,
  short_name as "shortName", purpose, commune, town, postcode, site, state, dissolved_on as "dissolvedOn"`;

function toEntry(row: EntryRow): FoundEntry {
  return {
    ...row,
    rna: row.rna ?? undefined,
    siren: row.siren ?? undefined,
    siret: row.siret ?? undefined,
    formerNumber: row.formerNumber ?? undefined,
    shortName: row.shortName ?? undefined,
    purpose: row.purpose ?? undefined,
    commune: row.commune ?? undefined,
    town: row.town ?? undefined,
    postcode: row.postcode ?? undefined,
    site: row.site ?? undefined,
    dissolvedOn: row.dissolvedOn ?? undefined,
  };
}

/** Those that bear one of these numbers, the fullest register first. */
export async function listEntriesNumbered(
  work: Work,
  asked: { readonly rna?: string; readonly siren?: string; readonly formerNumber?: string },
): Promise<readonly FoundEntry[]> {
  const { rows } = await sql<EntryRow>`select ${columns} from organisations.register_entry
    where rna = ${asked.rna ?? null} or siren = ${asked.siren ?? null}
      or former_number = ${asked.formerNumber ?? null}
    order by (state = 'active') desc, array_position(array['rna', 'sirene', 'gazette'], register), key
    limit 20`.execute(work.db);
  return rows.map(toEntry);
}

/** Those whose name and town hold all these words; those that still live first, the shortest name first. */
export async function listEntriesNamed(
  work: Work,
  words: readonly string[],
): Promise<readonly FoundEntry[]> {
  const all = words.map((word) => sql`words like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`);
  const { rows } = await sql<EntryRow>`select ${columns} from organisations.register_entry
    where ${sql.join(all, sql` and `)}
    order by (state = 'active') desc, length(name),
      array_position(array['rna', 'sirene', 'gazette'], register), key
    limit 20`.execute(work.db);
  return rows.map(toEntry);
}

/** The entry of this register under this identifier. */
export async function findEntry(
  work: Work,
  register: Register,
  key: string,
): Promise<FoundEntry | undefined> {
  const { rows } = await sql<EntryRow>`select ${columns} from organisations.register_entry
    where register = ${register} and key = ${key}`.execute(work.db);
  return rows.map(toEntry)[0];
}

/** Whether any register was imported: without, there is nothing to look in. */
export async function hasEntries(work: Work): Promise<boolean> {
  const { rows } = await sql`select from organisations.register_entry limit 1`.execute(work.db);
  return rows.length > 0;
}

export interface FoundNotice {
  readonly id: string;
  readonly rna: string;
  readonly kind: NoticeKind;
  readonly publishedOn: Temporal.PlainDate | undefined;
  readonly url: string | undefined;
}

/** The announcements of these associations that say that they are dissolved, latest first. */
export async function listDissolutionNotices(
  work: Work,
  rna: readonly string[],
): Promise<readonly FoundNotice[]> {
  const { rows } = await sql<{
    id: string;
    rna: string;
    kind: NoticeKind;
    published_on: Temporal.PlainDate | null;
    url: string | null;
  }>`select id, rna, kind, published_on, url from organisations.gazette_notice
    where kind = 'dissolution' and rna = any (${[...rna]}) order by published_on desc nulls last, id`.execute(
    work.db,
  );
  return rows.map(({ published_on, url, ...row }) => ({
    ...row,
    publishedOn: published_on ?? undefined,
    url: url ?? undefined,
  }));
}

/** Of these announcements, those after which no other of the same association is known: their numbers go with time. */
export async function keepLatest<Notice extends Pick<GazetteNotice, "id" | "rna">>(
  work: Work,
  notices: readonly Notice[],
): Promise<readonly Notice[]> {
  const { rows } = await sql<{ id: string }>`select max(id) as id from organisations.gazette_notice
    where rna = any (${notices.map(({ rna }) => rna)}) group by rna`.execute(work.db);
  const latest = new Set(rows.map(({ id }) => id));
  return notices.filter(({ id }) => latest.has(id));
}
