import { sql } from "kysely";

import { ownSpaceOf } from "#rules/access";
import type { Work } from "#services/house";

import type { Document, DocumentId, PersonId, SpaceId } from "../domain/document.ts";
import { type KeptDocument, selectDocuments } from "./documents.ts";
import { deletePadsOf } from "./pads.ts";

/** All that a person began or is an author of, oldest first; with a right of the house. */
export function listDocumentsAbout(work: Work, person: PersonId): Promise<readonly KeptDocument[]> {
  return selectDocuments(
    work,
    sql`where made_by = ${person} or exists (
      select from commons.author where document = one.id and person = ${person})
      order by made_at, id`,
  );
}

export function listAllOfSpace(work: Work, space: SpaceId): Promise<readonly KeptDocument[]> {
  return selectDocuments(work, sql`where space = ${space} order by made_at, id`);
}

/** What was of their own space alone goes with them; what everyone reads stays, from the version on that was published. */
export async function removeOwnDocuments(work: Work, person: PersonId): Promise<void> {
  await sql`delete from commons.document where space = ${person} and published_at is null`.execute(
    work.db,
  );
  await sql`delete from commons.author where space = ${person} and not exists (
    select from commons.document one where one.id = document and one.published_at is not null)`.execute(
    work.db,
  );
  await sql`delete from commons.version where space = ${person} and sealed is not null`.execute(
    work.db,
  );
  await deletePadsOf(work, ownSpaceOf(person));
}

/** A document is in another space; its versions and authors follow. */
export async function moveDocument(
  work: Work,
  id: DocumentId,
  to: { readonly space: SpaceId; readonly sealed: Uint8Array | undefined },
): Promise<void> {
  await sql`update commons.document set space = ${to.space}, sealed = ${to.sealed ?? null}
    where id = ${id}`.execute(work.db);
}

export interface SealedVersion {
  readonly number: number;
  readonly name: Uint8Array | null;
  readonly sealed: Uint8Array;
}

export async function listSealed(
  work: Work,
  document: Document["id"],
): Promise<readonly SealedVersion[]> {
  const { rows } = await sql<SealedVersion>`select number, name, sealed from commons.version
    where document = ${document} and sealed is not null order by number`.execute(work.db);
  return rows;
}

/** A version sealed anew, under the key of another space. */
export async function sealAnew(
  work: Work,
  document: DocumentId,
  { number, name, sealed }: SealedVersion,
): Promise<void> {
  await sql`update commons.version set name = ${name}, sealed = ${sealed}
    where document = ${document} and number = ${number}`.execute(work.db);
}
