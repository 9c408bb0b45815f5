import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId, Told } from "../domain/call.ts";
import { changesOf, newestFirst } from "../domain/limits/told-changes.ts";
import type { NoticeNature } from "../domain/notice.ts";
import { readTold } from "./told.ts";

/** The notices behind a call and what happened to it, oldest first. */
export async function findTold(work: Work, id: CallId): Promise<Told> {
  const notices = await sql<{
    source: Told["notices"][number]["source"];
    source_id: string;
    title: string;
    url: string | null;
    last_read_at: Temporal.Instant;
    leads: boolean;
    nature: NoticeNature;
    published_on: Temporal.PlainDate | null;
    deadline_on: Temporal.PlainDate | null;
    told: unknown;
  }>`
    select source, source_id, title, url, last_read_at, leads, nature, published_on, deadline_on,
      case when nature = 'correction' and not leads then told end as told from calls.notice
    where call = ${id} order by first_read_at, source, source_id`.execute(work.db);
  const changes = await sql<{
    at: Temporal.Instant;
    what: Told["changes"][number]["what"];
    before: string | null;
    after: string | null;
    words: string | null;
  }>`
    select at, what, before, after, words from calls.change where call = ${id} order by at, id`.execute(
    work.db,
  );
  return {
    notices: notices.rows.map((row) => ({
      source: row.source,
      sourceId: row.source_id,
      title: row.title,
      url: row.url ?? undefined,
      readAt: row.last_read_at,
      leads: row.leads,
      nature: row.nature,
      deadlineOn: row.deadline_on ?? undefined,
    })),
    corrections: newestFirst(
      notices.rows.flatMap(({ told, source, source_id: sourceId, url, published_on: published }) =>
        told === null
          ? []
          : [
              {
                source,
                sourceId,
                url: url ?? undefined,
                published: published ?? undefined,
                changes: changesOf(readTold(told)),
              },
            ],
      ),
    ),
    changes: changes.rows.map((row) => ({
      at: row.at,
      what: row.what,
      before: row.before ?? undefined,
      after: row.after ?? undefined,
      words: row.words ?? undefined,
    })),
  };
}
