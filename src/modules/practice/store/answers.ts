import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { AnswerId, PersonId, SituationId, SpaceId } from "../domain/situation.ts";

export interface SealedAnswer {
  readonly id: AnswerId;
  readonly space: SpaceId;
  readonly situation: SituationId;
  readonly sealed: Uint8Array;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
  readonly helpedAt: Temporal.Instant | undefined;
  readonly hiddenBecause: string | undefined;
}

interface Row {
  readonly id: AnswerId;
  readonly space: SpaceId;
  readonly situation: SituationId;
  readonly sealed: Uint8Array;
  readonly by_person: PersonId;
  readonly at: Temporal.Instant;
  readonly helped_at: Temporal.Instant | null;
  readonly hidden_because: string | null;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedAnswer[]> {
  const { rows } = await sql<Row>`select one.* from practice.answer one ${rest}`.execute(work.db);
  return rows.map(({ by_person: by, helped_at, hidden_because, ...row }) => ({
    ...row,
    by,
    helpedAt: helped_at ?? undefined,
    hiddenBecause: hidden_because ?? undefined,
  }));
}

export async function findAnswer(work: Work, id: AnswerId): Promise<SealedAnswer | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Held until the work is saved; undefined once it is gone. */
export async function holdAnswer(work: Work, id: AnswerId): Promise<SealedAnswer | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** Those that helped come first, then in the order in which they came. */
export function listAnswers(
  work: Work,
  situations: readonly SituationId[],
): Promise<readonly SealedAnswer[]> {
  return select(
    work,
    sql`where situation = any (${[...situations]}::uuid[])
      order by helped_at is null, at, id limit 500`,
  );
}

/** Those that helped, as was said in a time. */
export function listHelped(
  work: Work,
  space: SpaceId,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly SealedAnswer[]> {
  return select(
    work,
    sql`where space = ${space} and helped_at >= ${from} and helped_at < ${until}
      and hidden_because is null order by helped_at, id limit 100`,
  );
}

export function listAnswersBy(work: Work, person: PersonId): Promise<readonly SealedAnswer[]> {
  return select(work, sql`where by_person = ${person} order by at, id`);
}

export async function saveAnswer(
  work: Work,
  one: Pick<SealedAnswer, "id" | "space" | "situation" | "sealed" | "by">,
): Promise<void> {
  await sql`insert into practice.answer (id, space, situation, sealed, by_person, at)
    values (${one.id}, ${one.space}, ${one.situation}, ${one.sealed}, ${one.by}, ${work.now})`.execute(
    work.db,
  );
}

/** It helped, or does not after all; said twice, the first moment stays. */
export async function saveHelped(work: Work, id: AnswerId, helped: boolean): Promise<void> {
  await sql`update practice.answer set
    helped_at = ${helped ? sql`coalesce(helped_at, ${work.now})` : sql`null`}
    where id = ${id}`.execute(work.db);
}

export async function saveAnswerHidden(
  work: Work,
  id: AnswerId,
  reason: string | undefined,
): Promise<void> {
  await sql`update practice.answer set hidden_because = ${reason ?? null} where id = ${id}`.execute(
    work.db,
  );
}

export async function deleteAnswer(work: Work, id: AnswerId): Promise<void> {
  await sql`delete from practice.answer where id = ${id}`.execute(work.db);
}
