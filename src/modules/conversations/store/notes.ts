import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Note, NoteId, PersonId, SpaceId } from "../domain/note.ts";

/** A note with its words still sealed. */
export type SealedNote = Note & { readonly sealed: Uint8Array };

const columns = sql`id, space, author, pen_of as "penOf", words as sealed, written_at as "writtenAt",
  space = any (array(select access.own_spaces())) as "isMine"`;

export async function saveNote(work: Work, note: Omit<SealedNote, "isMine">): Promise<void> {
  await sql`insert into conversations.note (id, space, author, pen_of, words, written_at)
    values (${note.id}, ${note.space}, ${note.author}, ${note.penOf}, ${note.sealed},
      ${note.writtenAt})`.execute(work.db);
}

/** Finds a note that the actor may read. */
export async function findNote(work: Work, id: NoteId): Promise<SealedNote | undefined> {
  const { rows } = await sql<SealedNote>`
    select ${columns} from conversations.note where id = ${id}`.execute(work.db);
  return rows[0];
}

/** The notes in the own spaces of the person who acts, latest first. */
export async function listOwnNotes(work: Work): Promise<readonly SealedNote[]> {
  const { rows } = await sql<SealedNote>`select ${columns} from conversations.note
    where space = any (array(select access.own_spaces())) order by written_at desc, id`.execute(
    work.db,
  );
  return rows;
}

/** The notes of one space, or these of them, at most 200, latest first, as the actor may read them. */
export async function listNotesOfSpace(
  work: Work,
  { space, rows: ids }: { readonly space: SpaceId; readonly rows: readonly string[] | undefined },
): Promise<readonly SealedNote[]> {
  const these = ids === undefined ? sql`true` : sql`id = any (${[...ids]}::uuid[])`;
  const { rows } = await sql<SealedNote>`select ${columns} from conversations.note
    where space = ${space} and ${these} order by written_at desc, id limit 200`.execute(work.db);
  return rows;
}

/** Those of some notes that the actor may read. */
export async function listNotes(
  work: Work,
  ids: readonly string[],
): Promise<readonly SealedNote[]> {
  const { rows } = await sql<SealedNote>`select ${columns} from conversations.note
    where id = any (${ids}::uuid[])`.execute(work.db);
  return rows;
}

export async function deleteNote(work: Work, id: NoteId): Promise<void> {
  await sql`delete from conversations.note where id = ${id}`.execute(work.db);
}

/** All the notes of a person, oldest first. */
export async function listNotesOf(work: Work, author: PersonId): Promise<readonly SealedNote[]> {
  const { rows } = await sql<SealedNote>`select ${columns} from conversations.note
    where author = ${author} order by written_at, id`.execute(work.db);
  return rows;
}
