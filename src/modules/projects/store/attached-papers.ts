import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { PaperShareId } from "#rules/organisations";
import type { Work } from "#services/house";

import type { AnswerId, CircleId, PersonId } from "../domain/answer.ts";

export type AttachedPaperId = Id<"AttachedPaper">;

/** A paper of an organisation that goes with an answer: its name is sealed, its share opens it to one person. */
export interface SealedPaper {
  readonly id: AttachedPaperId;
  readonly circle: CircleId;
  readonly answer: AnswerId;
  readonly name: Uint8Array;
  readonly share: PaperShareId;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
}

interface Row {
  readonly id: AttachedPaperId;
  readonly space: CircleId;
  readonly answer: AnswerId;
  readonly name: Uint8Array;
  readonly share: PaperShareId;
  readonly attached_by: PersonId;
  readonly attached_at: Temporal.Instant;
}

function toPaper({ id, space, answer, name, share, ...row }: Row): SealedPaper {
  return { id, circle: space, answer, name, share, by: row.attached_by, at: row.attached_at };
}

/** The papers of an answer, oldest first; those taken away are left out. */
export async function listAttachedPapers(
  work: Work,
  answer: AnswerId,
): Promise<readonly SealedPaper[]> {
  const { rows } = await sql<Row>`select * from projects.attached_paper
    where answer = ${answer} and removed_at is null order by attached_at, id`.execute(work.db);
  return rows.map(toPaper);
}

export async function findAttachedPaper(
  work: Work,
  id: AttachedPaperId,
): Promise<SealedPaper | undefined> {
  const { rows } = await sql<Row>`select * from projects.attached_paper
    where id = ${id} and removed_at is null`.execute(work.db);
  return rows[0] && toPaper(rows[0]);
}

export async function saveAttachedPaper(work: Work, paper: SealedPaper): Promise<void> {
  await sql`insert into projects.attached_paper (id, space, answer, name, share, attached_by, attached_at)
    values (${paper.id}, ${paper.circle}, ${paper.answer}, ${paper.name}, ${paper.share},
      ${paper.by}, ${paper.at})`.execute(work.db);
}

/** Taken away from the answer; the line stays, so that one knows that it was there. */
export async function savePaperRemoved(work: Work, id: AttachedPaperId): Promise<void> {
  await sql`update projects.attached_paper set removed_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}

/** The answers with papers: of one circle, or of all. */
export async function listWithPapers(
  work: Work,
  circle: CircleId | undefined,
): Promise<readonly AnswerId[]> {
  const { rows } = await sql<{
    answer: AnswerId;
  }>`select distinct answer from projects.attached_paper
    where removed_at is null and ${circle === undefined ? sql`true` : sql`space = ${circle}`}
    order by answer`.execute(work.db);
  return rows.map(({ answer }) => answer);
}
