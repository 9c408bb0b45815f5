import { sql } from "kysely";

import type { Work } from "#services/house";

import type { ChangeKind } from "../domain/call.ts";

/** Something new of a call that one follows. */
export interface CallNews {
  readonly number: number;
  readonly title: string;
  readonly at: Temporal.Instant;
  readonly what: ChangeKind | "question-answered";
  /** What whoever changed it says, or the question that has its answer. */
  readonly words: string | undefined;
  /** The place of the question under the call. */
  readonly question: number | undefined;
}

interface Row {
  readonly number: number;
  readonly title: string;
  readonly at: Temporal.Instant;
  readonly what: CallNews["what"];
  readonly words: string | null;
  readonly question: number | null;
}

/**
 * The news of the calls that one follows, or that one's circles answer, the latest first: what was
 * corrected, moved, closed or withdrawn, and questions that were answered. Row security leaves only
 * one's own alerts and circles.
 */
export async function listNews(
  work: Work,
  { since, most }: { readonly since: Temporal.Instant; readonly most: number },
): Promise<readonly CallNews[]> {
  const { rows } = await sql<Row>`
    with followed as materialized (
      select call from calls.alert where call is not null and state = 'on'
      union select call from calls.circle_of_call)
    select call.number, call.title, news.at, news.what, news.words, news.question
    from followed join calls.call on call.id = followed.call and call.state in ('published', 'withdrawn')
    cross join lateral (
      select at, what, words, null::integer as question from calls.change
        where change.call = call.id and what not in ('first-seen', 'source-added', 'hidden')
      union all
      select coalesce(changed_at, answered_at), 'question-answered', words, place from calls.question
        where question.call = call.id and call.state = 'published') as news
    where news.at > ${since}
    order by news.at desc, call.number, news.question limit ${most}`.execute(work.db);
  return rows.map(({ words, question, ...row }) => ({
    ...row,
    words: words ?? undefined,
    question: question ?? undefined,
  }));
}
