import { type RawBuilder, sql } from "kysely";

import type { FileId } from "#rules/access";
import type { Work } from "#services/house";

import type { DocumentId, SpaceId } from "../domain/document.ts";
import type { Picture, PictureId } from "../domain/picture.ts";

/** A picture with the file that holds it until everyone sees it. */
export type KeptPicture = Picture & {
  readonly file: FileId | undefined;
  readonly keptAt: Temporal.Instant;
};

interface Row extends Omit<Picture, "document"> {
  readonly document: DocumentId | null;
  readonly file: FileId | null;
  readonly keptAt: Temporal.Instant;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly KeptPicture[]> {
  const { rows } = await sql<Row>`
    select id, space, document, file, type, width, height, kept_at as "keptAt" from commons.picture ${rest}`.execute(
    work.db,
  );
  return rows.map(({ document, file, ...one }) => ({
    ...one,
    document: document ?? undefined,
    file: file ?? undefined,
  }));
}

/** Those among these that who acts may see. */
export function listPictures(
  work: Work,
  ids: readonly PictureId[],
): Promise<readonly KeptPicture[]> {
  return select(work, sql`where id = any (${ids}::uuid[])`);
}

export function listPicturesOf(work: Work, document: DocumentId): Promise<readonly KeptPicture[]> {
  return select(work, sql`where document = ${document} order by kept_at, id`);
}

/** Those of a space that stand in clear, since everyone reads their documents. */
export function listInClearOf(work: Work, space: SpaceId): Promise<readonly KeptPicture[]> {
  return select(work, sql`where space = ${space} and file is null order by kept_at, id`);
}

/** Those that wait for a document in one's own space. */
export function listWaitingOf(work: Work, space: SpaceId): Promise<readonly KeptPicture[]> {
  return select(work, sql`where space = ${space} and document is null`);
}

/** Those that wait since before that instant. */
export function listWaitingSince(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<readonly KeptPicture[]> {
  return select(work, sql`where document is null and kept_at < ${before} limit ${most}`);
}

/** The bytes of one that stands in clear. */
export async function findPublicBytes(work: Work, id: PictureId): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ public: Uint8Array | null }>`
    select public from commons.picture where id = ${id}`.execute(work.db);
  return rows[0]?.public ?? undefined;
}

export async function savePicture(
  work: Work,
  one: Omit<Picture, "document"> & { readonly file: FileId },
): Promise<void> {
  await sql`insert into commons.picture (id, space, file, type, width, height, kept_at)
    values (${one.id}, ${one.space}, ${one.file}, ${one.type}, ${one.width}, ${one.height}, ${work.now})`.execute(
    work.db,
  );
}

/** A picture that waited is of a document from now on. */
export async function saveOfDocument(
  work: Work,
  id: PictureId,
  { document, space }: { readonly document: DocumentId; readonly space: SpaceId },
): Promise<void> {
  await sql`update commons.picture set document = ${document}, space = ${space}
    where id = ${id}`.execute(work.db);
}

/** Everyone sees it from now on: its bytes stand in clear. */
export async function savePublicBytes(work: Work, id: PictureId, bytes: Uint8Array): Promise<void> {
  await sql`update commons.picture set public = ${bytes}, file = null where id = ${id}`.execute(
    work.db,
  );
}

export async function deletePicture(work: Work, id: PictureId): Promise<void> {
  await sql`delete from commons.picture where id = ${id}`.execute(work.db);
}
