import { sql } from "kysely";

import type { Work } from "#services/house";

import type { AnswerId, CircleId, PersonId } from "../domain/answer.ts";

/** What somebody did in an answer: wrote a part, attached a piece, said that it was sent. */
export interface NewsRow {
  readonly what: "written" | "attached" | "sent";
  readonly answer: AnswerId;
  readonly space: CircleId;
  readonly call: string;
  /** The sealed title of the part, or name of the piece; none for a sending. */
  readonly title: Uint8Array | null;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
}

/**
 * What others did since an instant in the answers in which a person takes part, latest first: each
 * part once, by who wrote it last.
 */
export async function listNews(
  work: Work,
  asked: { readonly person: PersonId; readonly since: Temporal.Instant; readonly most: number },
): Promise<readonly NewsRow[]> {
  const { person, since, most } = asked;
  const { rows } = await sql<NewsRow>`
    with mine as (
      select distinct a.id, a.space, a.call_title as call from projects.answer a
      join projects.participant p on p.answer = a.id
      where p.person = ${person} and p.left_at is null
    )
    select 'written' as what, mine.id as answer, mine.space, mine.call, p.title,
      w.written_by as by, w.written_at as at
    from mine join projects.part p on p.answer = mine.id and not p.is_aside
    join projects.wording w on w.part = p.id and w.version = p.version
    where w.written_at > ${since} and w.written_by <> ${person}
    union all
    select 'attached', mine.id, mine.space, mine.call, i.name, i.attached_by, i.attached_at
    from mine join projects.piece i on i.answer = mine.id and i.removed_at is null
      and i.taken_back_at is null and i.sending is null
    where i.attached_at > ${since} and i.attached_by <> ${person}
    union all
    select 'sent', mine.id, mine.space, mine.call, null, s.by_person, s.said_at
    from mine join projects.sending s on s.answer = mine.id
    where s.said_at > ${since} and s.by_person <> ${person}
    order by at desc, answer, what limit ${most}`.execute(work.db);
  return rows;
}
