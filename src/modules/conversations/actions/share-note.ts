import { refused, done, type Result } from "#basics/result";
import { endGrantIn, giveGrantIn, listGrantsIn, tellShownIn } from "#modules/access";
import { type Companion, listCompanionsIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { isOpen } from "#rules/access";
import { action, onHoldersSideIn, reading, type Work } from "#services/house";

import { type End, endOf, type Note, type NoteId, NOTES, type PersonId } from "../domain/note.ts";
import { decideKeeping, type KeepRefusal } from "../domain/rights.ts";
import { deleteNote, findNote, listOwnNotes } from "../store/notes.ts";
import { standingTo } from "./see-notes.ts";
import { sharingText } from "./texts.fr.ts";

export interface OfNote {
  readonly note: NoteId;
}

/** The note, when the person who acts is its owner. */
async function ownNoteIn(work: Work, { note: id }: OfNote): Promise<Result<Note, KeepRefusal>> {
  const note = await findNote(work, id);
  const decision = decideKeeping(standingTo(note));
  if (!decision.done) return decision;
  return note === undefined ? refused("unknown-note") : done(note);
}

/** Whom the person who acts may share a note with: those they shared one with, latest first, then those of their circles; under a mandate never its holder, nor their side. */
export const seeChoices = reading(seeChoicesIn);

export async function seeChoicesIn(
  work: Work,
  asked: OfNote,
): Promise<readonly Companion[] | undefined> {
  if (!(await ownNoteIn(work, asked)).done) return undefined;
  const rows = (await listOwnNotes(work)).map(({ id }) => id);
  const grants = await listGrantsIn(work, { table: NOTES, rows });
  // What the person gave and took back is theirs alone: who acts for them reads whom it is open to, and whom they opened it to.
  const { mandate } = work.actor;
  const told = grants.filter(
    (one) => mandate === undefined || one.under === mandate || isOpen(one, work.now),
  );
  const before = [...new Set(told.map(({ to }) => to))];
  const names = await namesOfIn(work, before);
  const known = before.map((person) => ({ person, name: names.get(person) ?? "" }));
  const near = await listCompanionsIn(work);
  const all = [...known, ...near.filter(({ person }) => !before.includes(person))];
  const side = await onHoldersSideIn(
    work,
    all.map(({ person }) => person),
  );
  return all.filter(({ person }) => !side.has(person));
}

export type ShareNote = OfNote & { readonly to: PersonId; readonly end: End };
export type ShareRefusal = KeepRefusal | "unknown-person" | "unsaid-for-long";

/** The owner lets one person, whom they know, read a note until a day; they read what it means. */
export const shareNote = action(shareNoteIn);

export async function shareNoteIn(
  work: Work,
  asked: ShareNote,
): Promise<Result<Note, ShareRefusal>> {
  const own = await ownNoteIn(work, asked);
  if (!own.done) return own;
  const choices = (await seeChoicesIn(work, asked)) ?? [];
  if (!choices.some(({ person }) => person === asked.to)) return refused("unknown-person");
  const given = await giveGrantIn(work, {
    space: own.value.space,
    table: NOTES,
    row: own.value.id,
    to: asked.to,
    until: endOf(asked.end, work.now),
    text: sharingText,
  });
  if (given.done) {
    await tellShownIn(work, given.value);
    return own;
  }
  switch (given.refusal) {
    case "to-yourself":
    case "to-the-holder":
      return refused("unknown-person");
    case "not-your-space":
    case "unknown-row":
      return refused("not-your-note");
    // What one chooses on the page is still to come: under a mandate alone is it over as it begins.
    case "already-over":
      return refused("unsaid-for-long");
  }
}

/** The owner takes a note back: from everyone, at once. Shared with nobody, nothing changes. */
export const takeBackNote = action(takeBackNoteIn);

export async function takeBackNoteIn(
  work: Work,
  asked: OfNote,
): Promise<Result<Note, KeepRefusal>> {
  const own = await ownNoteIn(work, asked);
  if (!own.done) return own;
  const grants = await listGrantsIn(work, { table: NOTES, rows: [asked.note] });
  for (const grant of grants.filter((one) => isOpen(one, work.now)))
    await endGrantIn(work, { grant: grant.id });
  return own;
}

/** The owner deletes a note. Nothing keeps its words; the log keeps that it was seen. */
export const deleteOwnNote = action(deleteOwnNoteIn);

export async function deleteOwnNoteIn(
  work: Work,
  asked: OfNote,
): Promise<Result<Note, KeepRefusal>> {
  const own = await takeBackNoteIn(work, asked);
  if (own.done) await deleteNote(work, asked.note);
  return own;
}
