import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Author, Authored, Document, DocumentId, PersonId } from "../domain/document.ts";

/** The authors of a document, in the order in which they came. */
export async function listAuthors(work: Work, document: DocumentId): Promise<readonly Author[]> {
  return (await listAuthorsOf(work, [document])).get(document) ?? [];
}

/** The same of several. */
export async function listAuthorsOf(
  work: Work,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly Author[]>> {
  const { rows } = await sql<Author & { document: DocumentId }>`
    select document, person, because, since from commons.author
    where document = any (${[...documents]}::uuid[]) order by place`.execute(work.db);
  const all = Map.groupBy(rows, ({ document }) => document);
  return new Map(
    [...all].map(([id, list]) => [
      id,
      list.map(({ person, because, since }) => ({ person, because, since })),
    ]),
  );
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

/** An author without an account: the name that they gave, or none, with the suggestion by which they are one. */
export interface NamedAuthor {
  readonly name: string;
  readonly suggestion: string;
}

/** Of several documents, the authors without an account, in the order in which they came. */
export async function listNamedAuthorsOf(
  work: Work,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly NamedAuthor[]>> {
  const { rows } = await sql<NamedAuthor & { document: DocumentId }>`
    select document, name, suggestion from commons.named_author
    where document = any (${[...documents]}::uuid[]) order by since, id`.execute(work.db);
  const all = Map.groupBy(rows, ({ document }) => document);
  return new Map(
    [...all].map(([id, list]) => [id, list.map(({ name, suggestion }) => ({ name, suggestion }))]),
  );
}

/** Somebody without an account is an author by a suggestion of theirs, under the name that they gave with it. */
export async function saveNamedAuthor(
  work: Work,
  { id, space }: Pick<Document, "id" | "space">,
  { name, suggestion }: { readonly name: string; readonly suggestion: string },
): Promise<void> {
  await sql`insert into commons.named_author (space, document, name, suggestion, since)
    values (${space}, ${id}, ${name}, ${suggestion}, ${work.now})
    on conflict (document, suggestion) do nothing`.execute(work.db);
}

/** Those of the document that another is begun from are its authors too: all, or those of some suggestions. */
export async function passNamedAuthors(
  work: Work,
  origin: DocumentId,
  { id, space }: Pick<Document, "id" | "space">,
  suggestions: readonly string[] | undefined,
): Promise<void> {
  const some =
    suggestions === undefined ? sql`true` : sql`suggestion = any (${[...suggestions]}::uuid[])`;
  await sql`insert into commons.named_author (space, document, name, suggestion, since)
    select ${space}, ${id}, name, suggestion, since from commons.named_author
    where document = ${origin} and ${some}`.execute(work.db);
}
