import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { AnswerId, CircleId, OrganisationId, PersonId, PieceId } from "../domain/answer.ts";

/** What goes with an answer: a file of the circle's own, or a piece that an organisation shares. Its name is sealed. */
export interface SealedPiece {
  readonly id: PieceId;
  readonly circle: CircleId;
  readonly answer: AnswerId;
  readonly name: Uint8Array;
  readonly source: PieceSource;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
}

export type PieceSource =
  | { readonly from: "file"; readonly file: Id<"File"> }
  | {
      readonly from: "organisation";
      readonly piece: Id<"Piece">;
      readonly organisation: OrganisationId;
    };

interface PieceRow {
  readonly id: PieceId;
  readonly space: CircleId;
  readonly answer: AnswerId;
  readonly name: Uint8Array;
  readonly file: Id<"File"> | null;
  readonly shared: Id<"Piece"> | null;
  readonly organisation: OrganisationId | null;
  readonly attached_by: PersonId;
  readonly attached_at: Temporal.Instant;
}

function toPiece(row: PieceRow): SealedPiece {
  return {
    id: row.id,
    circle: row.space,
    answer: row.answer,
    name: row.name,
    source: sourceOf(row),
    by: row.attached_by,
    at: row.attached_at,
  };
}

function sourceOf({ file, shared, organisation }: PieceRow): PieceSource {
  if (file !== null) return { from: "file", file };
  if (shared !== null && organisation !== null)
    return { from: "organisation", piece: shared, organisation };
  throw new Error("a piece that is neither a file nor shared was kept");
}

/** The pieces of an answer, oldest first; those taken away are left out. */
export async function listPieces(work: Work, answer: AnswerId): Promise<readonly SealedPiece[]> {
  const { rows } = await sql<PieceRow>`select * from projects.piece
    where answer = ${answer} and removed_at is null order by attached_at, id`.execute(work.db);
  return rows.map(toPiece);
}

export async function findPiece(work: Work, id: PieceId): Promise<SealedPiece | undefined> {
  const { rows } = await sql<PieceRow>`select * from projects.piece
    where id = ${id} and removed_at is null`.execute(work.db);
  return rows[0] && toPiece(rows[0]);
}

export async function savePiece(work: Work, piece: SealedPiece): Promise<void> {
  const { source } = piece;
  const [file, shared, organisation] =
    source.from === "file" ? [source.file, null, null] : [null, source.piece, source.organisation];
  await sql`insert into projects.piece (id, space, answer, name, file, shared, organisation,
      attached_by, attached_at)
    values (${piece.id}, ${piece.circle}, ${piece.answer}, ${piece.name}, ${file}, ${shared},
      ${organisation}, ${piece.by}, ${piece.at})`.execute(work.db);
}

/** Taken away from the answer; the line stays, so that one knows that it was there. */
export async function saveRemoved(work: Work, piece: PieceId): Promise<void> {
  await sql`update projects.piece set removed_at = ${work.now} where id = ${piece}`.execute(
    work.db,
  );
}
