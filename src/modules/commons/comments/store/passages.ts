import { sql } from "kysely";

import type { Work } from "#services/house";

import type { DocumentId } from "../../domain/document.ts";
import type { Passage } from "../domain/passage.ts";

/** A passage with what it said, sealed. */
export type SealedPassage = Passage & { readonly sealed: Uint8Array };

/** The passages of a document about which something was said, oldest first. */
export async function listPassages(
  work: Work,
  document: DocumentId,
): Promise<readonly SealedPassage[]> {
  const { rows } = await sql<SealedPassage>`select id, space, document, place, sealed
    from commons.passage where document = ${document} order by made_at, id`.execute(work.db);
  return rows;
}

export async function savePassage(work: Work, one: SealedPassage): Promise<void> {
  await sql`insert into commons.passage (id, space, document, place, sealed, made_at)
    values (${one.id}, ${one.space}, ${one.document}, ${one.place}, ${one.sealed}, ${work.now})`.execute(
    work.db,
  );
}
