import { sql } from "kysely";

import type { Work } from "#services/house";

import type { AnswerId, OrganisationId, Stage } from "../../domain/answer.ts";

/** An answer under way as an association opened it: nothing of its circle, nor of who else takes part. */
export interface OpenedAnswer {
  readonly id: AnswerId;
  readonly organisation: OrganisationId;
  readonly title: string;
  readonly at: string | undefined;
  readonly deadline: Temporal.Instant | undefined;
  readonly stage: Stage;
}

/** The answers under way in which these organisations take part, as far as who acts may read them. */
export async function listOpenedAnswers(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly OpenedAnswer[]> {
  const { rows } = await sql<{
    id: AnswerId;
    organisation: OrganisationId;
    call_title: string;
    call_at: string | null;
    deadline: Temporal.Instant | null;
    stage: Stage;
  }>`select distinct a.id, p.organisation, a.call_title, a.call_at, a.deadline, a.stage
    from projects.participant p join projects.answer a on a.id = p.answer
    where p.left_at is null and p.organisation = any (${[...organisations]}::uuid[])
      and a.ended_on is null order by a.id, p.organisation`.execute(work.db);
  return rows.map(({ call_title: title, call_at: at, deadline, ...one }) => ({
    ...one,
    title,
    at: at ?? undefined,
    deadline: deadline ?? undefined,
  }));
}
