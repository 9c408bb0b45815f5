import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId, PersonId } from "../domain/circle.ts";
import type { InviteList, InviteListId, ListCounts, ListState } from "../domain/invitation.ts";
import type { Mapping } from "../domain/invite-list.ts";

interface ListRow extends ListCounts {
  readonly id: InviteListId;
  readonly space: CircleId;
  readonly by_person: PersonId;
  readonly made_at: Temporal.Instant;
  readonly source: "file" | "paste";
  readonly state: ListState;
  readonly content: Uint8Array | null;
  readonly mapping: Mapping | null;
  readonly words: Uint8Array | null;
  readonly about: Uint8Array | null;
  readonly reminded_at: Temporal.Instant | null;
}

/** What was sent and what is added to the letter are sealed under the key of the circle's space. */
export type SealedList = InviteList & {
  readonly content: Uint8Array | undefined;
  readonly words: Uint8Array | undefined;
  readonly about: Uint8Array | undefined;
};

function toList(row: ListRow): SealedList {
  const { broken, twice, known, queued } = row;
  return {
    id: row.id,
    circle: row.space,
    by: row.by_person,
    madeAt: row.made_at,
    source: row.source,
    state: row.state,
    mapping: row.mapping ?? undefined,
    counts: { broken, twice, known, queued },
    remindedAt: row.reminded_at ?? undefined,
    content: row.content ?? undefined,
    words: row.words ?? undefined,
    about: row.about ?? undefined,
  };
}

export async function findList(work: Work, list: InviteListId): Promise<SealedList | undefined> {
  const { rows } = await sql<ListRow>`
    select * from circles.invite_list where id = ${list}`.execute(work.db);
  return rows[0] && toList(rows[0]);
}

/** Finds a list and holds it until the work is saved: it is sent, or cancelled, once. */
export async function holdList(work: Work, list: InviteListId): Promise<SealedList | undefined> {
  const { rows } = await sql<ListRow>`
    select * from circles.invite_list where id = ${list} for update`.execute(work.db);
  return rows[0] && toList(rows[0]);
}

/** The lists of a circle, latest first. */
export async function listLists(work: Work, circle: CircleId): Promise<readonly SealedList[]> {
  const { rows } = await sql<ListRow>`select * from circles.invite_list where space = ${circle}
    order by made_at desc, id limit 100`.execute(work.db);
  return rows.map(toList);
}

/** Saves a list to read over. */
export async function saveDraft(
  work: Work,
  list: Pick<InviteList, "id" | "circle" | "by" | "source" | "mapping"> & {
    readonly content: Uint8Array;
  },
): Promise<void> {
  const mapping = list.mapping === undefined ? null : JSON.stringify(list.mapping);
  await sql`insert into circles.invite_list (id, space, by_person, made_at, source, content, mapping)
    values (${list.id}, ${list.circle}, ${list.by}, ${work.now}, ${list.source}, ${list.content},
      ${mapping}::jsonb)`.execute(work.db);
}

export async function saveMapping(work: Work, list: InviteListId, mapping: Mapping): Promise<void> {
  await sql`update circles.invite_list set mapping = ${JSON.stringify(mapping)}::jsonb
    where id = ${list}`.execute(work.db);
}

/** The list was read over: what was sent is kept no more, its persons are asked. */
export async function saveSending(
  work: Work,
  list: InviteListId,
  { counts, words }: { readonly counts: ListCounts; readonly words: Uint8Array | undefined },
): Promise<void> {
  const { broken, twice, known, queued } = counts;
  await sql`update circles.invite_list set state = 'sending', content = null, words = ${words ?? null},
      broken = ${broken}, twice = ${twice}, known = ${known}, queued = ${queued}, made_at = ${work.now}
    where id = ${list}`.execute(work.db);
}

export async function saveListState(
  work: Work,
  list: InviteListId,
  state: "sent" | "cancelled",
): Promise<void> {
  await sql`update circles.invite_list set state = ${state}, content = null where id = ${list}`.execute(
    work.db,
  );
}

export async function saveListReminded(work: Work, list: InviteListId): Promise<void> {
  await sql`update circles.invite_list set reminded_at = ${work.now} where id = ${list}`.execute(
    work.db,
  );
}

/** What the structures of a list are asked for. */
export async function saveAbout(work: Work, list: InviteListId, about: Uint8Array): Promise<void> {
  await sql`update circles.invite_list set about = ${about} where id = ${list}`.execute(work.db);
}

/** Lists that nobody sent are forgotten. Answers how many. */
export async function deleteDrafts(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from circles.invite_list where state = 'draft' and made_at < ${before}`.execute(
      work.db,
    );
  return Number(numAffectedRows ?? 0n);
}

/** A list that somebody brought and did not send. */
export async function deleteDraft(work: Work, list: InviteListId): Promise<void> {
  await sql`delete from circles.invite_list where id = ${list} and state = 'draft'`.execute(
    work.db,
  );
}
