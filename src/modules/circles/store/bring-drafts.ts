import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";
import { openIn, sealIn } from "#services/keys";

import type { BringDraft, BringDraftId } from "../domain/brought.ts";
import type { PersonId } from "../domain/circle.ts";

interface DraftRow {
  readonly id: BringDraftId;
  readonly person: PersonId;
  readonly mark: Uint8Array;
  readonly made_at: Temporal.Instant;
  readonly files: readonly Id<"File">[];
}

function toDraft({ id, person, mark, files, made_at }: DraftRow): BringDraft {
  return { id, person, mark, files, madeAt: made_at };
}

const columns = sql`id, person, mark, made_at, files`;

/** Saves what an archive says; undefined when the same one waits for this person already. */
export async function saveBringDraft(
  work: Work,
  draft: Omit<BringDraft, "id" | "madeAt"> & { readonly content: string },
): Promise<BringDraftId | undefined> {
  const id: BringDraftId = newId<"BringDraft">();
  const content = await sealIn(work, draft.person, draft.content);
  const { numAffectedRows } =
    await sql`insert into circles.bring_draft (id, space, person, mark, made_at, content, files)
    values (${id}, ${draft.person}, ${draft.person}, ${draft.mark}, ${work.now}, ${content},
      ${draft.files}::uuid[]) on conflict (person, mark) do nothing`.execute(work.db);
  return numAffectedRows === 1n ? id : undefined;
}

export async function findDraftByMark(
  work: Work,
  person: PersonId,
  mark: Uint8Array,
): Promise<BringDraftId | undefined> {
  const { rows } = await sql<{ id: BringDraftId }>`select id from circles.bring_draft
    where person = ${person} and mark = ${mark}`.execute(work.db);
  return rows[0]?.id;
}

/** The archives that wait for somebody, the latest first. */
export async function listDraftsOf(work: Work, person: PersonId): Promise<readonly BringDraft[]> {
  const { rows } = await sql<DraftRow>`select ${columns} from circles.bring_draft
    where person = ${person} order by made_at desc, id`.execute(work.db);
  return rows.map(toDraft);
}

/** A draft of this person with what it says; held until the work is saved. */
export async function holdBringDraft(
  work: Work,
  id: BringDraftId,
  person: PersonId,
): Promise<(BringDraft & { readonly content: string }) | undefined> {
  const { rows } = await sql<DraftRow & { readonly content: Uint8Array }>`
    select ${columns}, content from circles.bring_draft
    where id = ${id} and person = ${person} for update`.execute(work.db);
  const [row] = rows;
  const content = row && (await openIn(work, person, row.content));
  return row && content !== undefined ? { ...toDraft(row), content } : undefined;
}

/** The same to be read only. */
export async function findBringDraft(
  work: Work,
  id: BringDraftId,
  person: PersonId,
): Promise<(BringDraft & { readonly content: string }) | undefined> {
  const { rows } = await sql<DraftRow & { readonly content: Uint8Array }>`
    select ${columns}, content from circles.bring_draft
    where id = ${id} and person = ${person}`.execute(work.db);
  const [row] = rows;
  const content = row && (await openIn(work, person, row.content));
  return row && content !== undefined ? { ...toDraft(row), content } : undefined;
}

export async function deleteBringDraft(work: Work, id: BringDraftId): Promise<void> {
  await sql`delete from circles.bring_draft where id = ${id}`.execute(work.db);
}

/** All drafts of a person, taken away; with the files that go with them. */
export async function takeDraftsOf(work: Work, person: PersonId): Promise<readonly BringDraft[]> {
  const { rows } = await sql<DraftRow>`delete from circles.bring_draft
    where person = ${person} returning ${columns}`.execute(work.db);
  return rows.map(toDraft);
}

/** Drafts older than that; with the files that go with them. */
export async function takeOldDrafts(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly BringDraft[]> {
  const { rows } = await sql<DraftRow>`delete from circles.bring_draft
    where made_at <= ${before} returning ${columns}`.execute(work.db);
  return rows.map(toDraft);
}
