import { sql } from "kysely";

import type { Work } from "#services/house";

import type { FileFacts, FileId } from "../domain/file.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";

/** A file with its name still sealed. */
export type SealedFacts = Omit<FileFacts, "name"> & { readonly name: Uint8Array };
export type SealedFile = SealedFacts & { readonly bytes: Uint8Array };

interface FactsRow {
  readonly id: FileId;
  readonly space: SpaceId;
  readonly name: Uint8Array;
  readonly type: string;
  readonly size: number;
  readonly kept_at: Temporal.Instant;
}

const columns = sql`id, space, name, type, size, kept_at`;

function toFacts({ kept_at, ...row }: FactsRow): SealedFacts {
  return {
    id: row.id,
    space: row.space,
    name: row.name,
    type: row.type,
    size: row.size,
    keptAt: kept_at,
  };
}

export async function saveFile(
  work: Work,
  file: SealedFile & { readonly keptBy: PersonId | undefined },
): Promise<void> {
  await sql`insert into access.file (id, space, kept_by, name, type, size, bytes, kept_at)
    values (${file.id}, ${file.space}, ${file.keptBy ?? null}, ${file.name}, ${file.type},
      ${file.size}, ${file.bytes}, ${file.keptAt})`.execute(work.db);
}

/** It is in another space from now on, sealed under its key. */
export async function saveMoved(
  work: Work,
  id: FileId,
  { space, name, bytes }: Pick<SealedFile, "space" | "name" | "bytes">,
): Promise<void> {
  await sql`update access.file set space = ${space}, name = ${name}, bytes = ${bytes}
    where id = ${id}`.execute(work.db);
}

/** Finds a file that the actor may see, with its bytes. */
export async function findFile(work: Work, id: FileId): Promise<SealedFile | undefined> {
  const { rows } = await sql<FactsRow & { readonly bytes: Uint8Array }>`
    select ${columns}, bytes from access.file where id = ${id}`.execute(work.db);
  const [row] = rows;
  return row && { ...toFacts(row), bytes: row.bytes };
}

/** Those of these files that the actor may see, without their bytes. */
export async function listFacts(
  work: Work,
  ids: readonly FileId[],
): Promise<readonly SealedFacts[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FactsRow>`
    select ${columns} from access.file where id = any (${ids}::uuid[])`.execute(work.db);
  return rows.map(toFacts);
}

/** All files that a person keeps in their own space, or sent to another, oldest first. */
export async function listFactsOf(work: Work, person: PersonId): Promise<readonly SealedFacts[]> {
  const { rows } = await sql<FactsRow>`select ${columns} from access.file
    where kept_by = ${person} or space = ${person} order by kept_at, id`.execute(work.db);
  return rows.map(toFacts);
}

/** What the files of a space weigh together, in bytes, as far as the actor sees them. */
export async function weighFiles(work: Work, space: SpaceId): Promise<number> {
  const { rows } = await sql<{ readonly weight: number }>`
    select coalesce(sum(size), 0)::bigint as weight from access.file where space = ${space}`.execute(
    work.db,
  );
  return rows[0]?.weight ?? 0;
}

/** Drops a file; whether there was one. */
export async function deleteFile(work: Work, id: FileId): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from access.file where id = ${id}`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Of who leaves: what is in their own space goes; what they gave to another space stays there without their name. */
export async function deleteFilesOf(work: Work, person: PersonId): Promise<void> {
  await sql`delete from access.file where space = ${person}
    or space in (select id from access.space where owner = ${person})`.execute(work.db);
  await sql`update access.file set kept_by = null where kept_by = ${person}`.execute(work.db);
}
