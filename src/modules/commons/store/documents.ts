import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";
import { isTheme } from "#rules/subjects";

import type {
  Document,
  DocumentId,
  Kind,
  Language,
  Origin,
  PersonId,
  SpaceId,
  Words,
} from "../domain/document.ts";
import type { Licence } from "../domain/licences.ts";

/** The words of a document: sealed under the key of its space, or in clear once it is published. */
export type Kept<Value> = { readonly sealed: Uint8Array } | { readonly open: Value };

/** A document with its words as they are kept. */
export type KeptDocument = Document & { readonly words: Kept<Words> };

interface DocumentRow {
  readonly id: DocumentId;
  readonly space: SpaceId;
  readonly kind: Kind;
  readonly sealed: Uint8Array | null;
  readonly public: { readonly title: string; readonly whose?: string } | null;
  readonly language: Language;
  readonly licence: Licence | null;
  readonly themes: readonly string[];
  readonly origin: DocumentId | null;
  readonly origin_number: number | null;
  readonly origin_title: string | null;
  readonly origin_licence: Licence | null;
  readonly came_under: Licence | null;
  readonly made_by: PersonId;
  readonly made_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
  readonly current: number;
  readonly versions: number;
  readonly published_at: Temporal.Instant | null;
  readonly published_from: number | null;
  readonly hidden_because: string | null;
  readonly kept_by: string | null;
  readonly settled_at: Temporal.Instant | null;
  readonly version: number;
}

function originOf(row: DocumentRow): Origin | undefined {
  const { origin, origin_number, origin_title, origin_licence } = row;
  if (origin === null || origin_number === null) return undefined;
  if (origin_title === null || origin_licence === null) return undefined;
  return { document: origin, number: origin_number, title: origin_title, licence: origin_licence };
}

function wordsOf({ sealed, public: shown }: DocumentRow): Kept<Words> {
  if (sealed !== null) return { sealed };
  return { open: { title: shown?.title ?? "", whose: shown?.whose } };
}

function toDocument(row: DocumentRow): KeptDocument {
  const { published_at: at, published_from: from } = row;
  return {
    id: row.id,
    space: row.space,
    kind: row.kind,
    words: wordsOf(row),
    language: row.language,
    licence: row.licence ?? undefined,
    themes: row.themes.filter(isTheme),
    origin: originOf(row),
    cameUnder: row.came_under ?? undefined,
    madeBy: row.made_by,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    current: row.current,
    versions: row.versions,
    published: at === null || from === null ? undefined : { at, from },
    hiddenBecause: row.hidden_because ?? undefined,
    keptBy: row.kept_by ?? undefined,
    settledAt: row.settled_at ?? undefined,
    version: row.version,
  };
}

/** Documents by a condition and an order, for the stores of this module. */
export async function selectDocuments(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly KeptDocument[]> {
  const { rows } = await sql<DocumentRow>`select one.* from commons.document one ${rest}`.execute(
    work.db,
  );
  return rows.map(toDocument);
}

export async function findDocument(work: Work, id: DocumentId): Promise<KeptDocument | undefined> {
  return (await selectDocuments(work, sql`where id = ${id}`))[0];
}

/** Finds a document and holds it until the work is saved: two who save take turns. */
export async function holdDocument(work: Work, id: DocumentId): Promise<KeptDocument | undefined> {
  return (await selectDocuments(work, sql`where id = ${id} for update`))[0];
}

/** A page of the documents of a space: what changed last comes first. */
export function listOfSpace(
  work: Work,
  space: SpaceId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly KeptDocument[]> {
  return selectDocuments(
    work,
    sql`where space = ${space} order by changed_at desc, id limit ${most} offset ${from}`,
  );
}

export async function countOfSpace(work: Work, space: SpaceId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from commons.document where space = ${space}`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}

/** Those begun from a document that everyone reads too, latest first. */
export function listDerived(work: Work, origin: DocumentId): Promise<readonly KeptDocument[]> {
  return selectDocuments(
    work,
    sql`where origin = ${origin} and published_at is not null and hidden_because is null
      order by published_at desc, id limit 50`,
  );
}

type Facts = Pick<Document, "language" | "licence" | "themes">;

function kept(words: Kept<Words>): RawBuilder<unknown> {
  return "sealed" in words
    ? sql`sealed = ${words.sealed}, public = null`
    : sql`sealed = null, public = ${JSON.stringify(words.open)}::jsonb`;
}

export async function saveDocument(
  work: Work,
  one: Pick<Document, "id" | "space" | "kind" | "origin" | "cameUnder" | "madeBy" | "keptBy"> &
    Facts & { readonly sealed: Uint8Array },
): Promise<void> {
  const { origin } = one;
  await sql`insert into commons.document (id, space, kind, sealed, language, licence, themes, origin,
      origin_number, origin_title, origin_licence, came_under, made_by, made_at,
      changed_at, kept_by)
    values (${one.id}, ${one.space}, ${one.kind}, ${one.sealed}, ${one.language}, ${one.licence ?? null},
      ${[...one.themes]}, ${origin?.document ?? null}, ${origin?.number ?? null}, ${origin?.title ?? null},
      ${origin?.licence ?? null}, ${one.cameUnder ?? null}, ${one.madeBy}, ${work.now}, ${work.now},
      ${one.keptBy ?? null})`.execute(work.db);
}

/** From now on nobody writes in it but the module that keeps it; settled already, nothing changes. */
export async function saveSettled(work: Work, id: DocumentId): Promise<void> {
  await sql`update commons.document set settled_at = coalesce(settled_at, ${work.now})
    where id = ${id}`.execute(work.db);
}

export async function saveReopened(work: Work, id: DocumentId): Promise<void> {
  await sql`update commons.document set settled_at = null where id = ${id}`.execute(work.db);
}

/** A new title, licence, language or subjects. */
export async function saveFacts(
  work: Work,
  id: DocumentId,
  { words, language, licence, themes }: Facts & { readonly words: Kept<Words> },
): Promise<void> {
  await sql`update commons.document set ${kept(words)}, language = ${language},
    licence = ${licence ?? null}, themes = ${[...themes]}, version = version + 1
    where id = ${id}`.execute(work.db);
}

/** One version more; it stands, unless it is beside another. */
export async function saveCount(
  work: Work,
  id: DocumentId,
  { number, stands }: { readonly number: number; readonly stands: boolean },
): Promise<void> {
  await sql`update commons.document set versions = ${number},
    current = ${stands ? number : sql`current`}, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** Everyone reads it from its version of this number on. */
export async function savePublished(
  work: Work,
  id: DocumentId,
  { from, words }: { readonly from: number; readonly words: Words },
): Promise<void> {
  await sql`update commons.document set ${kept({ open: words })}, published_at = ${work.now},
    published_from = ${from} where id = ${id}`.execute(work.db);
}

/** Why it is hidden from those who are not of its space, or no longer. */
export async function saveHidden(
  work: Work,
  id: DocumentId,
  reason: string | undefined,
): Promise<void> {
  await sql`update commons.document set hidden_because = ${reason ?? null} where id = ${id}`.execute(
    work.db,
  );
}

export async function deleteDocument(work: Work, id: DocumentId): Promise<void> {
  await sql`delete from commons.document where id = ${id}`.execute(work.db);
}

/** When something was last written in a space; undefined when nothing ever was. */
export async function lastTouchedAt(
  work: Work,
  space: string,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(changed_at) as at from commons.document where space = ${space}`.execute(work.db);
  return rows[0]?.at ?? undefined;
}
