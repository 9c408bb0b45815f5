import { type RawBuilder, sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { AnswerId, CircleId, Part, PartId, PartKind, PersonId } from "../domain/answer.ts";

/** A part with its title still sealed. */
export type SealedPart = Part & { readonly title: Uint8Array; readonly circle: CircleId };

/** A version of the words of a part, still sealed. */
export interface SealedWording {
  readonly part: PartId;
  readonly version: number;
  readonly words: Uint8Array;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
}

interface PartRow {
  readonly id: PartId;
  readonly space: CircleId;
  readonly answer: AnswerId;
  readonly kind: PartKind;
  readonly title: Uint8Array;
  readonly owner: PersonId | null;
  readonly version: number;
  readonly is_aside: boolean;
}

function toPart(row: PartRow): SealedPart {
  return {
    id: row.id,
    circle: row.space,
    answer: row.answer,
    kind: row.kind,
    title: row.title,
    owner: row.owner ?? undefined,
    version: row.version,
    isAside: row.is_aside,
  };
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedPart[]> {
  const { rows } = await sql<PartRow>`select * from projects.part ${rest}`.execute(work.db);
  return rows.map(toPart);
}

/** The parts of an answer in their order, those set aside too; what was learnt last. */
export function listParts(work: Work, answer: AnswerId): Promise<readonly SealedPart[]> {
  return select(work, sql`where answer = ${answer} order by kind = 'learnt', place, id`);
}

export async function findPart(work: Work, id: PartId): Promise<SealedPart | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Finds a part and holds it, so that one version follows another. */
export async function holdPart(work: Work, id: PartId): Promise<SealedPart | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** How many parts these answers have, those set aside left out, and how many of them are written. */
export async function countParts(
  work: Work,
  answers: readonly AnswerId[],
): Promise<ReadonlyMap<AnswerId, { readonly written: number; readonly all: number }>> {
  const { rows } = await sql<{ answer: AnswerId; written: number; all: number }>`
    select answer, count(*) filter (where version > 0)::int as written, count(*)::int as all
    from projects.part where answer = any (${answers}::uuid[]) and kind = 'part' and not is_aside
    group by answer`.execute(work.db);
  return new Map(rows.map(({ answer, written, all }) => [answer, { written, all }]));
}

/** The words of what was learnt from these answers, still sealed. */
export async function listLearnt(
  work: Work,
  answers: readonly AnswerId[],
): Promise<ReadonlyMap<AnswerId, Uint8Array>> {
  const { rows } = await sql<{ answer: AnswerId; words: Uint8Array }>`
    select p.answer, w.words from projects.part p
    join projects.wording w on w.part = p.id and w.version = p.version
    where p.answer = any (${answers}::uuid[]) and p.kind = 'learnt'`.execute(work.db);
  return new Map(rows.map(({ answer, words }) => [answer, words]));
}

/** What one person answers for and nobody wrote yet, in answers that are being prepared. */
export function listUnwrittenOf(work: Work, person: PersonId): Promise<readonly SealedPart[]> {
  return select(
    work,
    sql`where owner = ${person} and version = 0 and kind = 'part' and not is_aside
      and answer in (select id from projects.answer where stage = 'preparing') order by answer, place`,
  );
}

/** Saves a new part, last in its answer. */
export async function savePart(
  work: Work,
  part: Omit<SealedPart, "version" | "isAside">,
): Promise<void> {
  await sql`insert into projects.part (id, space, answer, kind, place, title, owner)
    values (${part.id}, ${part.circle}, ${part.answer}, ${part.kind},
      (select coalesce(max(place), 0) + 1 from projects.part where answer = ${part.answer}),
      ${part.title}, ${part.owner ?? null})`.execute(work.db);
}

/** Another title, another who answers for it. */
export async function savePartNamed(
  work: Work,
  part: PartId,
  { title, owner }: { readonly title: Uint8Array; readonly owner: PersonId | undefined },
): Promise<void> {
  await sql`update projects.part set title = ${title}, owner = ${owner ?? null}
    where id = ${part}`.execute(work.db);
}

export async function savePartAside(work: Work, part: PartId, isAside: boolean): Promise<void> {
  await sql`update projects.part set is_aside = ${isAside} where id = ${part}`.execute(work.db);
}

/** Puts a part where another stands, and that one in its place. */
export async function swapParts(work: Work, one: PartId, other: PartId): Promise<void> {
  await sql`update projects.part p set place = o.place from projects.part o
    where p.id in (${one}, ${other}) and o.id in (${one}, ${other}) and o.id <> p.id`.execute(
    work.db,
  );
}

/** The words that stand in parts: the latest version of each. */
export async function listWords(
  work: Work,
  parts: readonly PartId[],
): Promise<ReadonlyMap<PartId, SealedWording>> {
  const { rows } = await sql<SealedWording>`
    select distinct on (part) part, version, words, written_by as by, written_at as at
    from projects.wording where part = any (${parts}::uuid[])
    order by part, version desc`.execute(work.db);
  return new Map(rows.map((row) => [row.part, row]));
}

/** All the versions of a part, latest first. */
export async function listVersions(work: Work, part: PartId): Promise<readonly SealedWording[]> {
  const { rows } = await sql<SealedWording>`
    select part, version, words, written_by as by, written_at as at
    from projects.wording where part = ${part} order by version desc`.execute(work.db);
  return rows;
}

/** Keeps new words as the next version of a part that is held. */
export async function saveWords(
  work: Work,
  part: SealedPart,
  { words, by }: { readonly words: Uint8Array; readonly by: PersonId },
): Promise<void> {
  await sql`insert into projects.wording (id, space, part, version, words, written_by, written_at)
    values (${newId()}, ${part.circle}, ${part.id}, ${part.version + 1}, ${words}, ${by},
      ${work.now})`.execute(work.db);
  await sql`update projects.part set version = version + 1 where id = ${part.id}`.execute(work.db);
}

/**
 * What somebody answered for is free again: in one answer, in those of one circle, or in all. Answers
 * which of these parts are still to be prepared.
 */
export async function freeParts(
  work: Work,
  person: PersonId,
  where: AnswerId | CircleId | undefined,
): Promise<readonly Pick<SealedPart, "id" | "answer">[]> {
  const { rows } = await sql<Pick<SealedPart, "id" | "answer"> & { readonly awaited: boolean }>`
    update projects.part p set owner = null from projects.answer a
    where a.id = p.answer and p.owner = ${person}
      and ${where === undefined ? sql`true` : sql`${where} in (p.answer, p.space)`}
    returning p.id, p.answer,
      a.stage = 'preparing' and p.kind = 'part' and not p.is_aside as awaited`.execute(work.db);
  return rows.filter(({ awaited }) => awaited);
}
