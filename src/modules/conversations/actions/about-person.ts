import { open } from "#modules/access";
import { type AboutPerson, withRight } from "#services/house";

import { deleteNotesOf, listNotesOf, passNotes } from "../store/notes.ts";

const RIGHT = "conversations-about-person";

/** Their notes. Erased: deleted (and their key is destroyed). Merged: they pass with their space. */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      const notes = [];
      for (const note of await listNotesOf(lent, person)) {
        notes.push({
          identifiant: note.id,
          écrit: note.writtenAt.toString(),
          mot: (await open(lent, note.space, note.sealed)) ?? null,
        });
      }
      return { "Vos mots": notes };
    }),
  erases: (work, person) => withRight(work, RIGHT, (lent) => deleteNotesOf(lent, person)),
  merges: (work, from, into) => withRight(work, RIGHT, (lent) => passNotes(lent, from, into)),
};
