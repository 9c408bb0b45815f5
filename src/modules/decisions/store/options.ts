import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId, Option, OptionId, VoteId } from "../domain/vote.ts";

/** Saves the answers of a question, in order, from a place on. */
export async function saveOptions(
  work: Work,
  vote: { readonly id: VoteId; readonly circle: CircleId },
  options: readonly Option[],
  from = 0,
): Promise<void> {
  await sql`insert into decisions.option (id, space, vote, place, label, line, cost, person, lot, proposed_by, proposed_at)
    select id, ${vote.circle}, ${vote.id}, ${from} + place, label, line, cost, person, lot, proposed_by, ${work.now}
    from unnest(${options.map(({ id }) => id)}::uuid[], ${options.map((_, i) => i)}::int[],
      ${options.map(({ label }) => label)}::text[], ${options.map(({ line }) => line ?? null)}::text[],
      ${options.map(({ cost }) => cost ?? null)}::bigint[],
      ${options.map(({ person }) => person ?? null)}::uuid[], ${options.map(({ lot }) => lot)}::int[],
      ${options.map(({ proposedBy }) => proposedBy ?? null)}::uuid[])
      as given (id, place, label, line, cost, person, lot, proposed_by)`.execute(work.db);
}

/** The place after the last answer, those taken back included. */
export async function nextPlace(work: Work, vote: VoteId): Promise<number> {
  const { rows } = await sql<{ readonly next: number }>`
    select coalesce(max(place) + 1, 0) as next from decisions.option where vote = ${vote}`.execute(
    work.db,
  );
  return rows[0]?.next ?? 0;
}

export async function withdrawOption(work: Work, option: OptionId): Promise<void> {
  await sql`update decisions.option set withdrawn_at = ${work.now}
    where id = ${option} and withdrawn_at is null`.execute(work.db);
}

export async function renameOption(work: Work, option: OptionId, label: string): Promise<void> {
  await sql`update decisions.option set label = ${label} where id = ${option}`.execute(work.db);
}
