import { sql } from "kysely";

import { type RowOf, keptOf } from "#basics/row";
import type { FileId } from "#rules/access";
import { SWEPT_AT_ONCE, type Work } from "#services/house";

import type { PersonId, SpaceId } from "../domain/note.ts";
import type { Draft, DraftId, DraftPlace } from "../domain/thread.ts";

/** A draft with its words still sealed, and the ids of its files. */
export type SealedDraft = Omit<Draft, "title" | "words" | "files"> & {
  readonly title: Uint8Array | undefined;
  readonly words: Uint8Array;
  readonly files: readonly FileId[];
};

const columns = sql`id, circle, thread, title, words, saved_at as "savedAt",
  array(select file from conversations.draft_file f where f.draft = d.id order by f.place) as files`;

const toDraft = (row: RowOf<SealedDraft>) => keptOf<SealedDraft>(row);

/** The draft of a space at a place, if there is one. */
export async function findDraft(
  work: Work,
  space: SpaceId,
  { circle, thread }: DraftPlace,
): Promise<SealedDraft | undefined> {
  const { rows } = await sql<RowOf<SealedDraft>>`select ${columns} from conversations.draft d
    where space = ${space} and circle = ${circle}
      and thread is not distinct from ${thread ?? null}::uuid`.execute(work.db);
  return rows[0] && toDraft(rows[0]);
}

/** All drafts of a space, latest first. */
export async function listDrafts(work: Work, space: string): Promise<readonly SealedDraft[]> {
  const { rows } = await sql<RowOf<SealedDraft>>`select ${columns} from conversations.draft d
    where space = ${space} order by saved_at desc, id`.execute(work.db);
  return rows.map(toDraft);
}

/** Drafts that nobody touched since before this instant, so many at once. */
export async function listOldDrafts(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly Pick<SealedDraft, "id" | "files">[]> {
  const { rows } = await sql<RowOf<SealedDraft>>`select ${columns} from conversations.draft d
    where saved_at < ${before} order by saved_at, id limit ${SWEPT_AT_ONCE}`.execute(work.db);
  return rows.map(toDraft);
}

/** Saves it in place of the one that stood there; its files stay. Answers its id. */
export async function saveDraft(
  work: Work,
  space: SpaceId,
  draft: DraftPlace & { readonly title: Uint8Array | undefined; readonly words: Uint8Array },
): Promise<DraftId | undefined> {
  const { rows } = await sql<{ readonly id: DraftId }>`
    insert into conversations.draft (id, space, circle, thread, title, words, saved_at)
    values (gen_random_uuid(), ${space}, ${draft.circle}, ${draft.thread ?? null},
      ${draft.title ?? null}, ${draft.words}, ${work.now})
    on conflict (space, circle, thread) do update set title = excluded.title,
      words = excluded.words, saved_at = excluded.saved_at
    returning id`.execute(work.db);
  return rows[0]?.id;
}

export async function addDraftFiles(
  work: Work,
  { space, draft }: { readonly space: SpaceId; readonly draft: DraftId },
  files: readonly FileId[],
): Promise<void> {
  if (files.length === 0) return;
  await sql`insert into conversations.draft_file (id, space, draft, file, place)
    select gen_random_uuid(), ${space}, ${draft}, file, place + (
      select coalesce(max(place), 0) from conversations.draft_file where draft = ${draft})
    from unnest(${files}::uuid[]) with ordinality as given (file, place)`.execute(work.db);
}

/** Its files stay where they are: whoever deletes it drops them, or has moved them. */
export async function deleteDraft(work: Work, id: DraftId): Promise<void> {
  await sql`delete from conversations.draft where id = ${id}`.execute(work.db);
}

export async function deleteDraftsOf(work: Work, person: PersonId): Promise<void> {
  await sql`delete from conversations.draft where space = ${person}`.execute(work.db);
}
