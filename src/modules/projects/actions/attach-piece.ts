import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  dropFileIn,
  type FileSent,
  keepFileIn,
  makeOwnSpaceIn,
  openFileIn,
  type ReadyFile,
  recordReadIn,
  seal,
} from "#modules/access";
import { spaceOf as spaceOfOrganisation } from "#rules/organisations";
import { action, reading, type SpaceId, type Work, withRight } from "#services/house";

import {
  type AnswerId,
  isUnderWay,
  type OrganisationId,
  type PersonId,
  type PieceId,
} from "../domain/answer.ts";
import {
  findPiece,
  listToDrop,
  saveDropped,
  savePiece,
  saveRemoved,
  type SealedPiece,
} from "../store/pieces.ts";
import { findBeforeIn } from "./standing.ts";
import { organisationsThatActIn } from "./take-part.ts";
import { workOnIn, type WorkRefusal } from "./write-part.ts";

type KeepRefusal = Extract<
  Awaited<ReturnType<typeof keepFileIn>>,
  { readonly done: false }
>["refusal"];

export interface AttachFile {
  readonly answer: AnswerId;
  readonly file: FileSent | ReadyFile;
  /**
   * Lent, in one's own name or for an organisation that one represents: its file stays in their space,
   * the circle reads it until the answer ends or it is taken back. Without it, given to the circle.
   */
  readonly lent?: { readonly for: OrganisationId | undefined } | undefined;
}

export type AttachRefusal = WorkRefusal | KeepRefusal | "not-a-representative" | "already-ended";

/** Who takes part attaches a file, given to the circle or lent. */
export const attachFile = action(attachFileIn);

export async function attachFileIn(
  work: Work,
  asked: AttachFile,
): Promise<Result<PieceId, AttachRefusal>> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, space, person } = before.value;
  const { lent } = asked;
  if (lent !== undefined && !isUnderWay(answer.stage)) return refused("already-ended");
  const where = lent === undefined ? done(space) : await spaceOfLenderIn(work, person, lent.for);
  if (!where.done) return where;
  const kept = await keepFileIn(work, { ...asked.file, space: where.value });
  if (!kept.done) return kept;
  const id = newId<"AttachedPiece">();
  const file = kept.value.id;
  await savePiece(work, {
    id,
    circle: answer.circle,
    answer: answer.id,
    name: await seal(work, space, kept.value.name),
    source: lent === undefined ? { from: "circle", file } : { from: "lent", file, for: lent.for },
    by: person,
    at: work.now,
    sent: undefined,
  });
  return done(id);
}

async function spaceOfLenderIn(
  work: Work,
  person: PersonId,
  organisation: OrganisationId | undefined,
): Promise<Result<SpaceId, "not-a-representative">> {
  if (organisation === undefined) return done(await makeOwnSpaceIn(work, person));
  const mine = await organisationsThatActIn(work);
  return mine.some(({ id }) => id === organisation)
    ? done(spaceOfOrganisation(organisation))
    : refused("not-a-representative");
}

export interface OfPiece {
  readonly piece: PieceId;
}

/**
 * A piece is taken away from the answer by who takes part, or by whoever lends it. What the circle
 * keeps stays there, unseen; what was lent is read here no more.
 */
export const removePiece = action(removePieceIn);

export async function removePieceIn(
  work: Work,
  asked: OfPiece,
): Promise<Result<AnswerId, WorkRefusal | "unknown-piece">> {
  const piece = await findPiece(work, asked.piece);
  if (piece === undefined || piece.sent !== undefined) return refused("unknown-piece");
  const before = await workOnIn(work, piece.answer);
  const isLender = piece.source.from === "lent" && piece.by === work.actor.for;
  if (!before.done && !(before.refusal === "not-taking-part" && isLender)) return before;
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
  return piece.source.from === "circle"
    ? openFileIn(work, piece.source.file)
    : openLentIn(work, piece);
}

/** What is lent is read under a right of the house, and the log of its space says who did. */
async function openLentIn(work: Work, { source, takenBackAt }: SealedPiece) {
  if (takenBackAt !== undefined) return undefined;
  const file = await withRight(work, "read-lent-pieces", (lent) => openFileIn(lent, source.file));
  if (file !== undefined)
    await recordReadIn(work, { space: file.space, table: "access.file", row: file.id });
  return file;
}

/** Under a right that reaches it: what was taken back before then leaves the space of whoever lent it. Answers how many. */
export async function dropLentPiecesIn(lent: Work, before: Temporal.Instant): Promise<number> {
  const gone = await listToDrop(lent, before);
  for (const { id, file } of gone) {
    await dropFileIn(lent, file);
    await saveDropped(lent, id);
  }
  return gone.length;
}
