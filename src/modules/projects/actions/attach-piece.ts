import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { type FileSent, keepFileIn, openFileIn, type ReadyFile, seal } from "#modules/access";
import { action, reading, type Work } from "#services/house";

import type { AnswerId, PieceId } from "../domain/answer.ts";
import { findPiece, savePiece, saveRemoved } from "../store/pieces.ts";
import { findBeforeIn } from "./standing.ts";
import { workOnIn, type WorkRefusal } from "./write-part.ts";

type KeepRefusal = Extract<
  Awaited<ReturnType<typeof keepFileIn>>,
  { readonly done: false }
>["refusal"];

export interface AttachFile {
  readonly answer: AnswerId;
  readonly file: FileSent | ReadyFile;
}

export type AttachRefusal = WorkRefusal | KeepRefusal;

/** Who takes part attaches a file: kept in the space of the circle, and read by its members. */
export const attachFile = action(attachFileIn);

export async function attachFileIn(
  work: Work,
  asked: AttachFile,
): Promise<Result<PieceId, AttachRefusal>> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, space, person } = before.value;
  const kept = await keepFileIn(work, { ...asked.file, space });
  if (!kept.done) return kept;
  const id = newId<"AttachedPiece">();
  await savePiece(work, {
    id,
    circle: answer.circle,
    answer: answer.id,
    name: await seal(work, space, kept.value.name),
    source: { from: "file", file: kept.value.id },
    by: person,
    at: work.now,
  });
  return done(id);
}

export interface OfPiece {
  readonly piece: PieceId;
}

/** Who takes part takes a piece away from the answer: its line and its file stay, so that it can be put back by hand. */
export const removePiece = action(removePieceIn);

export async function removePieceIn(
  work: Work,
  asked: OfPiece,
): Promise<Result<AnswerId, WorkRefusal | "unknown-piece">> {
  const piece = await findPiece(work, asked.piece);
  if (piece === undefined) return refused("unknown-piece");
  const before = await workOnIn(work, piece.answer);
  if (!before.done) return before;
  await saveRemoved(work, piece.id);
  return done(piece.answer);
}

/** The bytes of a piece, for a member of the circle; undefined when there is none that they may know of. */
export const openPiece = reading(openPieceIn);

export async function openPieceIn(
  work: Work,
  asked: OfPiece,
): Promise<
  { readonly name: string; readonly type: string; readonly bytes: Uint8Array } | undefined
> {
  const piece = await findPiece(work, asked.piece);
  if (piece === undefined || (await findBeforeIn(work, piece.answer)) === undefined)
    return undefined;
  return piece.source.from === "file" ? openFileIn(work, piece.source.file) : undefined;
}
