import { type RawBuilder, sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type {
  AnswerId,
  CircleId,
  OrganisationId,
  PersonId,
  PieceId,
  PieceSource,
  SendingId,
  SentAs,
} from "../domain/answer.ts";

/** What goes with an answer. Its name is sealed under the key of the circle. */
export interface SealedPiece {
  readonly id: PieceId;
  readonly circle: CircleId;
  readonly answer: AnswerId;
  readonly name: Uint8Array;
  readonly source: PieceSource;
  readonly by: PersonId;
  readonly at: Temporal.Instant;
  /** Since when what was lent is no longer read here. */
  readonly takenBackAt: Temporal.Instant | undefined;
  /** Of what was sent: the file that was handed in, or its receipt. */
  readonly sent: { readonly sending: SendingId; readonly as: SentAs } | undefined;
}

interface PieceRow {
  readonly id: PieceId;
  readonly space: CircleId;
  readonly answer: AnswerId;
  readonly name: Uint8Array;
  readonly file: Id<"File"> | null;
  readonly shared: Id<"File"> | null;
  readonly organisation: OrganisationId | null;
  readonly attached_by: PersonId;
  readonly attached_at: Temporal.Instant;
  readonly taken_back_at: Temporal.Instant | null;
  readonly sending: SendingId | null;
  readonly sent_as: SentAs | null;
}

function toPiece(row: PieceRow): SealedPiece {
  const { sending, sent_as: as } = row;
  return {
    id: row.id,
    circle: row.space,
    answer: row.answer,
    name: row.name,
    source: sourceOf(row),
    by: row.attached_by,
    at: row.attached_at,
    takenBackAt: row.taken_back_at ?? undefined,
    sent: sending === null || as === null ? undefined : { sending, as },
  };
}

function sourceOf({ file, shared, organisation }: PieceRow): PieceSource {
  if (file !== null) return { from: "circle", file };
  if (shared !== null) return { from: "lent", file: shared, for: organisation ?? undefined };
  throw new Error("a piece that is neither a file nor shared was kept");
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedPiece[]> {
  const { rows } = await sql<PieceRow>`select * from projects.piece ${rest}`.execute(work.db);
  return rows.map(toPiece);
}

/** The pieces of an answer, oldest first; those taken away are left out, those taken back are not. */
export function listPieces(work: Work, answer: AnswerId): Promise<readonly SealedPiece[]> {
  return select(
    work,
    sql`where answer = ${answer} and removed_at is null order by attached_at, id`,
  );
}

export async function findPiece(work: Work, id: PieceId): Promise<SealedPiece | undefined> {
  return (await select(work, sql`where id = ${id} and removed_at is null`))[0];
}

export async function savePiece(
  work: Work,
  piece: Omit<SealedPiece, "takenBackAt">,
): Promise<void> {
  const { source, sent } = piece;
  const [file, shared, organisation] =
    source.from === "circle" ? [source.file, null, null] : [null, source.file, source.for ?? null];
  await sql`insert into projects.piece (id, space, answer, name, file, shared, organisation,
      attached_by, attached_at, sending, sent_as)
    values (${piece.id}, ${piece.circle}, ${piece.answer}, ${piece.name}, ${file}, ${shared},
      ${organisation}, ${piece.by}, ${piece.at}, ${sent?.sending ?? null},
      ${sent?.as ?? null})`.execute(work.db);
}

/** Taken away from the answer; the line stays, so that one knows that it was there. */
export async function saveRemoved(work: Work, piece: PieceId): Promise<void> {
  await sql`update projects.piece set removed_at = ${work.now},
      taken_back_at = case when shared is null then null else coalesce(taken_back_at, ${work.now}) end
    where id = ${piece}`.execute(work.db);
}

/** What went with sendings that never left is taken away with them. */
export async function removeSent(work: Work, answer: AnswerId): Promise<void> {
  await sql`update projects.piece set removed_at = coalesce(removed_at, ${work.now}), sending = null,
      sent_as = null where answer = ${answer} and sending is not null`.execute(work.db);
}

/** Whose lent pieces go back: all those of an answer, or those of one person there, in a circle, or everywhere. */
export interface Lent {
  readonly answer?: AnswerId | undefined;
  readonly circle?: CircleId | undefined;
  readonly person?: PersonId | undefined;
  /** Lent for this organisation; « none » for what is lent in one's own name. */
  readonly organisation?: OrganisationId | "none" | undefined;
}

/** What was lent is no longer read here. */
export async function takeBack(work: Work, lent: Lent): Promise<void> {
  await sql`update projects.piece set taken_back_at = ${work.now}
    where shared is not null and taken_back_at is null and ${isLent(lent)}`.execute(work.db);
}

/** The answer goes on: what its end took back, and was not dropped since, is read again. */
export async function lendAgain(work: Work, answer: AnswerId): Promise<void> {
  await sql`update projects.piece set taken_back_at = null
    where answer = ${answer} and shared is not null and removed_at is null and dropped_at is null
      and attached_by in (select person from projects.participant
        where answer = ${answer} and left_at is null)`.execute(work.db);
}

function isLent({ answer, circle, person, organisation }: Lent): RawBuilder<unknown> {
  const conditions = [
    answer === undefined ? sql`true` : sql`answer = ${answer}`,
    circle === undefined ? sql`true` : sql`space = ${circle}`,
    person === undefined ? sql`true` : sql`attached_by = ${person}`,
    organisation === undefined
      ? sql`true`
      : organisation === "none"
        ? sql`organisation is null`
        : sql`organisation = ${organisation}`,
  ];
  return sql.join(conditions, sql` and `);
}

/** What was taken back before an instant and still lies in the space of whoever lent it. */
export async function listToDrop(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly { readonly id: PieceId; readonly file: Id<"File"> }[]> {
  const { rows } = await sql<{ id: PieceId; file: Id<"File"> }>`
    select id, shared as file from projects.piece
    where shared is not null and dropped_at is null and taken_back_at < ${before}
    order by taken_back_at, id`.execute(work.db);
  return rows;
}

export async function saveDropped(work: Work, piece: PieceId): Promise<void> {
  await sql`update projects.piece set dropped_at = ${work.now} where id = ${piece}`.execute(
    work.db,
  );
}
