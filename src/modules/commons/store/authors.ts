import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Author, Authored, Document, DocumentId, PersonId } from "../domain/document.ts";

/** The authors of a document, in the order in which they came. */
export async function listAuthors(work: Work, document: DocumentId): Promise<readonly Author[]> {
  const { rows } = await sql<Author>`select person, because, since from commons.author
    where document = ${document} order by place`.execute(work.db);
  return rows;
}

/** Somebody is an author; an author already, nothing changes but that who wrote is known to have written. */
export async function saveAuthor(
  work: Work,
  { id, space }: Pick<Document, "id" | "space">,
  { person, because }: { readonly person: PersonId; readonly because: Authored },
): Promise<void> {
  await sql`insert into commons.author (space, document, person, because, since)
    values (${space}, ${id}, ${person}, ${because}, ${work.now})
    on conflict (document, person) do update set because = excluded.because
      where excluded.because = 'wrote'`.execute(work.db);
}
