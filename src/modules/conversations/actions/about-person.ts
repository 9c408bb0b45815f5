import { dropFileIn, makeOwnSpaceIn, moveFileIn, open, seal } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import type { PersonId } from "../domain/note.ts";
import {
  addDraftFiles,
  deleteDraft,
  deleteDraftsOf,
  findDraft,
  listDrafts,
  saveDraft,
} from "../store/drafts.ts";
import { fates } from "../store/fates.ts";
import { deleteMarks, passMarks } from "../store/marks.ts";
import { forgetPen, listMessagesOf } from "../store/messages.ts";
import { listNotesOf } from "../store/notes.ts";
import { listThreadsNamed } from "../store/threads.ts";
import { forgetMessagesIn } from "./change-message.ts";
import { openDraftIn } from "./keep-draft.ts";

const RIGHT = "conversations-about-person";

/**
 * Their notes, messages and drafts. Erased: notes, drafts and marks are deleted; of their messages in
 * circles only the place stays, without a word. Merged: all of it passes.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => ({
      "Vos mots": await notesIn(lent, person),
      "Ce que vous avez dit dans les cercles": await messagesIn(lent, person),
      "Vos brouillons": await draftsIn(lent, person),
    })),
  erases: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      const messages = await listMessagesOf(lent, person);
      await forgetMessagesIn(
        lent,
        messages.map(({ id }) => id),
      );
      await forgetPen(lent, person);
      await eraseByFatesIn(lent, fates, person);
      for (const { files } of await listDrafts(lent, person))
        for (const file of files) await dropFileIn(lent, file);
      await deleteDraftsOf(lent, person);
      await deleteMarks(lent, person);
    }),
  merges: (work, from, into) =>
    withRight(work, RIGHT, async (lent) => {
      await mergeByFatesIn(lent, fates, from, into);
      await makeOwnSpaceIn(lent, into);
      await passMarks(lent, from, into);
      await passDraftsIn(lent, from, into);
    }),
};

/** Sealed again under the key of whom one becomes; where both had a draft, theirs stays. */
async function passDraftsIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  for (const sealed of await listDrafts(work, from)) {
    const draft = await openDraftIn(work, sealed, ownSpaceOf(from));
    const theirs = await findDraft(work, ownSpaceOf(into), sealed);
    if (draft === undefined || theirs !== undefined) continue;
    const space = ownSpaceOf(into);
    const id = await saveDraft(work, space, {
      circle: draft.circle,
      thread: draft.thread,
      title: draft.title === "" ? undefined : await seal(work, space, draft.title),
      words: await seal(work, space, draft.words),
    });
    const files = draft.files.map(({ id: file }) => file);
    await deleteDraft(work, draft.id);
    for (const file of files) await moveFileIn(work, { file, space });
    if (id !== undefined) await addDraftFiles(work, { space, draft: id }, files);
  }
}

async function notesIn(work: Work, person: PersonId) {
  const notes = [];
  for (const note of await listNotesOf(work, person)) {
    notes.push({
      identifiant: note.id,
      écrit: note.writtenAt.toString(),
      mot: (await open(work, note.space, note.sealed)) ?? null,
    });
  }
  return notes;
}

async function messagesIn(work: Work, person: PersonId) {
  const messages = await listMessagesOf(work, person);
  const threads = await listThreadsNamed(work, [...new Set(messages.map(({ thread }) => thread))]);
  const titles = new Map<string, string>();
  for (const { id, space, title } of threads)
    titles.set(id, (await open(work, space, title)) ?? "");
  const given = [];
  for (const { thread, space, words, writtenAt } of messages) {
    given.push({
      fil: titles.get(thread) ?? null,
      écrit: writtenAt.toString(),
      message: (words && (await open(work, space, words))) ?? null,
    });
  }
  return given;
}

async function draftsIn(work: Work, person: PersonId) {
  const drafts = [];
  for (const sealed of await listDrafts(work, person)) {
    const draft = await openDraftIn(work, sealed, ownSpaceOf(person));
    if (draft !== undefined)
      drafts.push({
        titre: draft.title,
        texte: draft.words,
        gardé: draft.savedAt.toString(),
        fichiers: draft.files.map(({ name }) => name),
      });
  }
  return drafts;
}
