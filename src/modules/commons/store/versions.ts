import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { DocumentId, PersonId, SpaceId, Version, VersionWay } from "../domain/document.ts";
import type { Kept } from "./documents.ts";

/** A version with its name as it is kept. */
export type KeptVersion = Version & { readonly name: Kept<string> | undefined };

interface VersionRow {
  readonly space: SpaceId;
  readonly document: DocumentId;
  readonly number: number;
  readonly way: VersionWay;
  readonly from_number: number | null;
  readonly base: number | null;
  readonly name: Uint8Array | null;
  readonly public_name: string | null;
  readonly written_by: PersonId;
  readonly written_at: Temporal.Instant;
}

/** All but the contents, which may be long. */
const FACTS = sql`space, document, number, way, from_number, base, name, public_name, written_by, written_at`;

function nameOf(row: VersionRow): Kept<string> | undefined {
  if (row.name !== null) return { sealed: row.name };
  return row.public_name === null ? undefined : { open: row.public_name };
}

function toVersion(row: VersionRow): KeptVersion {
  return {
    space: row.space,
    document: row.document,
    number: row.number,
    way: row.way,
    from: row.from_number ?? undefined,
    base: row.base ?? undefined,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    name: nameOf(row),
  };
}

export async function findVersion(
  work: Work,
  document: DocumentId,
  number: number,
): Promise<KeptVersion | undefined> {
  const { rows } = await sql<VersionRow>`select ${FACTS} from commons.version
    where document = ${document} and number = ${number}`.execute(work.db);
  return rows.map(toVersion)[0];
}

/** What a version holds, as it is kept: JSON. */
export async function findContents(
  work: Work,
  document: DocumentId,
  number: number,
): Promise<Kept<string> | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array | null; public: string | null }>`
    select sealed, public from commons.version
    where document = ${document} and number = ${number}`.execute(work.db);
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.sealed !== null) return { sealed: row.sealed };
  return row.public === null ? undefined : { open: row.public };
}

/** A page of the versions of a document that the actor may know of, latest first, and how many there are. */
export async function listVersions(
  work: Work,
  document: DocumentId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly versions: readonly KeptVersion[]; readonly total: number }> {
  const { rows } = await sql<VersionRow>`select ${FACTS} from commons.version
    where document = ${document} order by number desc limit ${most} offset ${from}`.execute(
    work.db,
  );
  const counted = await sql<{ count: number }>`
    select count(*)::integer as count from commons.version where document = ${document}`.execute(
    work.db,
  );
  return { versions: rows.map(toVersion), total: counted.rows[0]?.count ?? 0 };
}

/** The versions beside that nobody chose about yet: none was settled from them. */
export async function listBeside(work: Work, document: DocumentId): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from commons.version beside
    where document = ${document} and way = 'beside' and not exists (
      select from commons.version settled where settled.document = beside.document
        and settled.way = 'settled' and settled.from_number = beside.number)
    order by number`.execute(work.db);
  return rows.map(({ number }) => number);
}

export interface NewVersion extends Omit<Version, "writtenAt"> {
  readonly name: Kept<string> | undefined;
  readonly contents: Kept<string>;
}

/** A version is added; none is ever changed. */
export async function saveVersion(work: Work, one: NewVersion): Promise<void> {
  const { name, contents } = one;
  await sql`insert into commons.version (id, space, document, number, way, from_number, base, name,
      public_name, sealed, public, written_by, written_at)
    values (${newId()}, ${one.space}, ${one.document}, ${one.number}, ${one.way}, ${one.from ?? null},
      ${one.base ?? null}, ${sealedOf(name)}, ${openOf(name)}, ${sealedOf(contents)},
      ${openOf(contents)}, ${one.writtenBy}, ${work.now})`.execute(work.db);
}

function sealedOf(kept: Kept<string> | undefined): Uint8Array | null {
  return kept !== undefined && "sealed" in kept ? kept.sealed : null;
}

function openOf(kept: Kept<string> | undefined): string | null {
  return kept !== undefined && "open" in kept ? kept.open : null;
}

/** What a version says stands in clear from now on: its document is published from it on. */
export async function openVersion(
  work: Work,
  { document, number }: Pick<Version, "document" | "number">,
  { name, contents }: { readonly name: string | undefined; readonly contents: string },
): Promise<void> {
  await sql`update commons.version set sealed = null, name = null, public = ${contents},
    public_name = ${name ?? null} where document = ${document} and number = ${number}`.execute(
    work.db,
  );
}
