import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { action, personBy, type Work } from "#services/house";

import type { NoteId } from "../domain/note.ts";
import { saveNote } from "../store/notes.ts";

export interface WriteNote {
  /** Known beforehand for the demonstration. */
  readonly id?: NoteId;
  readonly words: string;
}

/** A person writes a note in their own space; nobody else reads it until they share it. */
export const writeNote = action(writeNoteIn);

export async function writeNoteIn(
  work: Work,
  asked: WriteNote,
): Promise<Result<NoteId, "sign-in-first">> {
  const author = work.actor.for;
  if (author === undefined) return refused("sign-in-first");
  const space = await makeOwnSpaceIn(work, author);
  const id = asked.id ?? newId<"Note">();
  await saveNote(work, {
    id,
    space,
    author,
    penOf: personBy(work.actor) ?? author,
    writtenAt: work.now,
    sealed: await seal(work, space, asked.words),
  });
  return done(id);
}
