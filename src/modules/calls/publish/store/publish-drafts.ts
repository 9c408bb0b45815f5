import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { SpaceId, Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { DraftId } from "../../domain/publish/fields.ts";

/** A draft as its row keeps it: what was typed is sealed under the key of its space. */
export interface DraftRow {
  readonly id: DraftId;
  readonly space: SpaceId;
  /** The published call that it corrects, when it does. */
  readonly call: CallId | undefined;
  readonly begunAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly version: number;
  readonly sealed: Uint8Array;
}

const COLUMNS = sql`id, space, call, begun_at as "begunAt", changed_at as "changedAt", version, sealed`;

/** Keeps a new draft. False when its call is being corrected already. */
export async function saveNewDraft(
  work: Work,
  draft: Pick<DraftRow, "id" | "space" | "call" | "sealed">,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into calls.draft (id, space, call, begun_at, changed_at, sealed)
      values (${draft.id}, ${draft.space}, ${draft.call ?? null}, ${work.now}, ${work.now}, ${draft.sealed})
      on conflict (call) do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Finds a draft and holds it until the work is saved. */
export async function holdDraft(work: Work, id: DraftId): Promise<DraftRow | undefined> {
  const { rows } = await sql<
    RowOf<DraftRow>
  >`select ${COLUMNS} from calls.draft where id = ${id} for update`.execute(work.db);
  return rows.map(keptOf<DraftRow>)[0];
}

/** Finds a draft, as far as one may see it. */
export async function findDraft(work: Work, id: DraftId): Promise<DraftRow | undefined> {
  const { rows } = await sql<
    RowOf<DraftRow>
  >`select ${COLUMNS} from calls.draft where id = ${id}`.execute(work.db);
  return rows.map(keptOf<DraftRow>)[0];
}

/** The draft that corrects a call, if there is one. */
export async function findCorrectionDraft(work: Work, call: CallId): Promise<DraftRow | undefined> {
  const { rows } = await sql<
    RowOf<DraftRow>
  >`select ${COLUMNS} from calls.draft where call = ${call}`.execute(work.db);
  return rows.map(keptOf<DraftRow>)[0];
}

/** The drafts that one sees, the latest changed first. */
export async function listDrafts(work: Work): Promise<readonly DraftRow[]> {
  const { rows } = await sql<RowOf<DraftRow>>`select ${COLUMNS} from calls.draft
    order by changed_at desc, id limit 200`.execute(work.db);
  return rows.map(keptOf<DraftRow>);
}

/** Keeps what was typed since. False when the draft changed since that version. */
export async function saveDraft(
  work: Work,
  draft: { readonly id: DraftId; readonly version: number; readonly sealed: Uint8Array },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update calls.draft set sealed = ${draft.sealed},
    changed_at = ${work.now}, version = version + 1
    where id = ${draft.id} and version = ${draft.version}`.execute(work.db);
  return numAffectedRows === 1n;
}

export async function deleteDraft(work: Work, id: DraftId): Promise<void> {
  await sql`delete from calls.draft where id = ${id}`.execute(work.db);
}

/** All drafts of a space go: nobody could open them any more. */
export async function deleteDraftsOf(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from calls.draft where space = ${space}`.execute(work.db);
}
