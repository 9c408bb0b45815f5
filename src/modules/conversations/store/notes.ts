import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Note, NoteId, PersonId, SpaceId } from "../domain/note.ts";

/** A note with its words still sealed. */
export type SealedNote = Note & { readonly sealed: Uint8Array };

interface NoteRow {
  readonly id: NoteId;
  readonly space: SpaceId;
  readonly author: PersonId;
  readonly pen_of: PersonId;
  readonly words: Uint8Array;
  readonly written_at: Temporal.Instant;
  readonly is_mine: boolean;
}

const columns = sql`id, space, author, pen_of, words, written_at,
  space = any (array(select access.own_spaces())) as is_mine`;

function toNote(row: NoteRow): SealedNote {
  return {
    id: row.id,
    space: row.space,
    author: row.author,
    penOf: row.pen_of,
    writtenAt: row.written_at,
    isMine: row.is_mine,
    sealed: row.words,
  };
}

export async function saveNote(work: Work, note: Omit<SealedNote, "isMine">): Promise<void> {
  await sql`insert into conversations.note (id, space, author, pen_of, words, written_at)
    values (${note.id}, ${note.space}, ${note.author}, ${note.penOf}, ${note.sealed},
      ${note.writtenAt})`.execute(work.db);
}

/** Finds a note that the actor may read. */
export async function findNote(work: Work, id: NoteId): Promise<SealedNote | undefined> {
  const { rows } = await sql<NoteRow>`
    select ${columns} from conversations.note where id = ${id}`.execute(work.db);
  return rows[0] && toNote(rows[0]);
}

/** The notes in the own spaces of the person who acts, latest first. */
export async function listOwnNotes(work: Work): Promise<readonly SealedNote[]> {
  const { rows } = await sql<NoteRow>`select ${columns} from conversations.note
    where space = any (array(select access.own_spaces())) order by written_at desc, id`.execute(
    work.db,
  );
  return rows.map(toNote);
}

/** Those of some notes that the actor may read. */
export async function listNotes(
  work: Work,
  ids: readonly string[],
): Promise<readonly SealedNote[]> {
  const { rows } = await sql<NoteRow>`select ${columns} from conversations.note
    where id = any (${ids}::uuid[])`.execute(work.db);
  return rows.map(toNote);
}

export async function deleteNote(work: Work, id: NoteId): Promise<void> {
  await sql`delete from conversations.note where id = ${id}`.execute(work.db);
}

/** All the notes of a person, oldest first. */
export async function listNotesOf(work: Work, author: PersonId): Promise<readonly SealedNote[]> {
  const { rows } = await sql<NoteRow>`select ${columns} from conversations.note
    where author = ${author} order by written_at, id`.execute(work.db);
  return rows.map(toNote);
}
