import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId, ChangeKind, Told, ToldCorrection } from "../domain/call.ts";
import { changesOf, newestFirst } from "../domain/limits/told-changes.ts";
import type { NoticeNature } from "../domain/notice.ts";
import { readTold } from "./told.ts";

interface NoticeRow {
  readonly source: Told["notices"][number]["source"];
  readonly source_id: string;
  readonly title: string;
  readonly url: string | null;
  readonly last_read_at: Temporal.Instant;
  readonly leads: boolean;
  readonly nature: NoticeNature;
  readonly published_on: Temporal.PlainDate | null;
  readonly deadline_on: Temporal.PlainDate | null;
  /** What a correction says that does not lead. */
  readonly told: unknown;
}

interface ChangeRow {
  readonly at: Temporal.Instant;
  readonly what: ChangeKind;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: string | null;
}

/** The notices behind a call and what happened to it, oldest first; what corrections changed, newest first. */
export async function findTold(work: Work, id: CallId): Promise<Told> {
  const notices = await sql<NoticeRow>`
    select source, source_id, title, url, last_read_at, leads, nature, published_on, deadline_on,
      case when nature = 'correction' and not leads then told end as told from calls.notice
    where call = ${id} order by first_read_at, source, source_id`.execute(work.db);
  const changes = await sql<ChangeRow>`
    select at, what, before, after, words from calls.change where call = ${id} order by at, id`.execute(
    work.db,
  );
  return {
    notices: notices.rows.map(toNotice),
    corrections: newestFirst(notices.rows.flatMap(toCorrection)),
    changes: changes.rows.map(({ before, after, words, ...row }) => ({
      ...row,
      before: before ?? undefined,
      after: after ?? undefined,
      words: words ?? undefined,
    })),
  };
}

function toNotice(row: NoticeRow): Told["notices"][number] {
  return {
    source: row.source,
    sourceId: row.source_id,
    title: row.title,
    url: row.url ?? undefined,
    readAt: row.last_read_at,
    leads: row.leads,
    nature: row.nature,
    deadlineOn: row.deadline_on ?? undefined,
  };
}

function toCorrection({ told, ...row }: NoticeRow): readonly ToldCorrection[] {
  if (told === null) return [];
  const { source, source_id: sourceId, url, published_on: published } = row;
  const changes = changesOf(readTold(told));
  return [{ source, sourceId, url: url ?? undefined, published: published ?? undefined, changes }];
}
