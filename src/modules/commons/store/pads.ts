import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Document, DocumentId, SpaceId } from "../domain/document.ts";

/** Where the pad of a document is, sealed under the key of its space, published or not. */
export async function findPad(work: Work, document: DocumentId): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select sealed from commons.pad where document = ${document}`.execute(work.db);
  return rows[0]?.sealed;
}

export async function savePad(
  work: Work,
  { id, space }: Pick<Document, "id" | "space">,
  sealed: Uint8Array,
): Promise<void> {
  await sql`insert into commons.pad (document, space, sealed) values (${id}, ${space}, ${sealed})
    on conflict (document) do update set sealed = excluded.sealed`.execute(work.db);
}

export async function deletePad(work: Work, document: DocumentId): Promise<void> {
  await sql`delete from commons.pad where document = ${document}`.execute(work.db);
}

/** Those of a space whose key is about to go. */
export async function deletePadsOf(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from commons.pad where space = ${space}`.execute(work.db);
}
