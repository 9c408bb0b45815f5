import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { Line, LineId, Point, PointId } from "../domain/line.ts";
import type { AnswerId, PersonId, SituationId, SpaceId } from "../domain/situation.ts";

export type SealedLine = Omit<Line, "text"> & {
  readonly space: SpaceId;
  readonly sealed: Uint8Array;
};
export type SealedPoint = Omit<Point, "text"> & {
  readonly space: SpaceId;
  readonly sealed: Uint8Array;
};

interface LineRow {
  readonly id: LineId;
  readonly space: SpaceId;
  readonly sealed: Uint8Array;
  readonly document: string | null;
  readonly situation: SituationId | null;
  readonly answer: AnswerId | null;
  readonly by_person: PersonId;
  readonly at: Temporal.Instant;
}

async function lines(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedLine[]> {
  const { rows } = await sql<LineRow>`select * from practice.line ${rest}`.execute(work.db);
  return rows.map(({ by_person: by, document, situation, answer, ...row }) => ({
    ...row,
    by,
    document: document ?? undefined,
    situation: situation ?? undefined,
    answer: answer ?? undefined,
  }));
}

/** What moderation hid is no line either. */
const SHOWN = sql`not exists (select from practice.answer one
    where one.id = line.answer and one.hidden_because is not null)
  and not exists (select from practice.situation one
    where one.id = line.situation and one.hidden_because is not null)`;

interface Within {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export async function findLine(work: Work, id: LineId): Promise<SealedLine | undefined> {
  return (await lines(work, sql`where id = ${id}`))[0];
}

export async function findLineOf(work: Work, answer: AnswerId): Promise<SealedLine | undefined> {
  return (await lines(work, sql`where answer = ${answer}`))[0];
}

export function listLinesOf(
  work: Work,
  space: SpaceId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly SealedLine[]> {
  return lines(
    work,
    sql`where space = ${space} and ${SHOWN} order by at desc, id limit ${most} offset ${from}`,
  );
}

export async function countLines(work: Work, space: SpaceId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from practice.line where space = ${space} and ${SHOWN}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

export function listLinesWithin(
  work: Work,
  space: SpaceId,
  { from, until }: Within,
): Promise<readonly SealedLine[]> {
  return lines(
    work,
    sql`where space = ${space} and ${SHOWN} and at >= ${from} and at < ${until}
      order by at, id limit 200`,
  );
}

export function listLinesBy(work: Work, person: PersonId): Promise<readonly SealedLine[]> {
  return lines(work, sql`where by_person = ${person} order by at, id`);
}

export async function saveLine(work: Work, one: Omit<SealedLine, "at">): Promise<void> {
  await sql`insert into practice.line (id, space, sealed, document, situation, answer, by_person, at)
    values (${one.id}, ${one.space}, ${one.sealed}, ${one.document ?? null}, ${one.situation ?? null},
      ${one.answer ?? null}, ${one.by}, ${work.now})`.execute(work.db);
}

export async function deleteLine(work: Work, id: LineId): Promise<void> {
  await sql`delete from practice.line where id = ${id}`.execute(work.db);
}

interface PointRow {
  readonly id: PointId;
  readonly space: SpaceId;
  readonly sealed: Uint8Array;
  readonly by_person: PersonId;
  readonly at: Temporal.Instant;
  readonly taker: PersonId | null;
  readonly task: NonNullable<Point["taken"]>["task"] | null;
  readonly due: Temporal.PlainDate | null;
  readonly built_at: Temporal.Instant | null;
}

async function points(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedPoint[]> {
  const { rows } = await sql<PointRow>`select * from practice.point ${rest}`.execute(work.db);
  return rows.map(({ by_person: by, taker, task, due, built_at, ...row }) => ({
    ...row,
    by,
    taken: task === null || due === null ? undefined : { by: taker ?? undefined, task, due },
    builtAt: built_at ?? undefined,
  }));
}

export async function holdPoint(work: Work, id: PointId): Promise<SealedPoint | undefined> {
  return (await points(work, sql`where id = ${id} for update`))[0];
}

/** What is still to be built, by its day, then in the order in which it was said. */
export function listToBuild(work: Work, space: SpaceId): Promise<readonly SealedPoint[]> {
  return points(
    work,
    sql`where space = ${space} and built_at is null order by due nulls last, at, id limit 200`,
  );
}

/** What was to be built at the end of a time: said before, and not built by then. */
export function listToBuildAt(
  work: Work,
  space: SpaceId,
  until: Temporal.Instant,
): Promise<readonly SealedPoint[]> {
  return points(
    work,
    sql`where space = ${space} and at < ${until} and (built_at is null or built_at >= ${until})
      order by due nulls last, at, id limit 200`,
  );
}

export function listPointsBy(work: Work, person: PersonId): Promise<readonly SealedPoint[]> {
  return points(work, sql`where by_person = ${person} or taker = ${person} order by at, id`);
}

export async function savePoint(
  work: Work,
  one: Pick<SealedPoint, "id" | "space" | "sealed" | "by">,
): Promise<void> {
  await sql`insert into practice.point (id, space, sealed, by_person, at)
    values (${one.id}, ${one.space}, ${one.sealed}, ${one.by}, ${work.now})`.execute(work.db);
}

export async function saveTaken(
  work: Work,
  id: PointId,
  taken: NonNullable<Point["taken"]>,
): Promise<void> {
  await sql`update practice.point set taker = ${taken.by ?? null}, task = ${taken.task},
    due = ${taken.due} where id = ${id}`.execute(work.db);
}

export async function saveBuilt(work: Work, id: PointId): Promise<void> {
  await sql`update practice.point set built_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function deletePoint(work: Work, id: PointId): Promise<void> {
  await sql`delete from practice.point where id = ${id}`.execute(work.db);
}
