import type { Id } from "#basics/id";
import {
  listGrantsIn,
  listGrantsUnderIn,
  listReadsIn,
  listSharedWithMeIn,
  open,
  recordReadIn,
} from "#modules/access";
import { namesOfIn, whoActsForMeIn } from "#modules/people";
import { type Grant, isOpen, type Read } from "#rules/access";
import { reading, type Work } from "#services/house";

import { type Note, type NoteId, NOTES, type PersonId, type SpaceId } from "../domain/note.ts";
import { mayRead, type Standing } from "../domain/rights.ts";
import {
  findNote,
  listNotes,
  listNotesOfSpace,
  listOwnNotes,
  type SealedNote,
} from "../store/notes.ts";

/** With whom a note is shared now. */
export interface Sharing {
  readonly grant: Grant;
  readonly name: string;
}

export type ListedNote = Note & { readonly words: string; readonly shared: readonly Sharing[] };
/** A note of somebody else: its words are read, and logged, only on its own page. */
export type SharedNote = Note & {
  readonly authorName: string;
  readonly until: Temporal.Instant | undefined;
  readonly isRead: boolean;
};

/** The notes of the person who acts, and those that others share with them. */
export const listMyNotes = reading(async (work: Work) => ({
  mine: await listOwnNotesIn(work),
  holders: await whoActsForMeIn(work, "notes"),
  shared: await listSharedNotesIn(work),
}));

async function listOwnNotesIn(work: Work): Promise<readonly ListedNote[]> {
  const notes = await listOwnNotes(work);
  const sharings = await sharingsOf(
    work,
    notes.map(({ id }) => id),
  );
  const listed: ListedNote[] = [];
  for (const { sealed, ...note } of notes) {
    const words = await open(work, note.space, sealed);
    if (words === undefined) continue;
    listed.push({ ...note, words, shared: sharings.get(note.id) ?? [] });
  }
  return listed;
}

/** The notes of a space, or these of them, with their words, as row security shows them. Who shows them to somebody writes it in the log. */
export async function seeWrittenIn(
  work: Work,
  asked: { readonly space: SpaceId; readonly rows: readonly string[] | undefined },
): Promise<readonly (Pick<Note, "id"> & { readonly words: string })[]> {
  const seen: { readonly id: NoteId; readonly words: string }[] = [];
  for (const { id, space, sealed } of await listNotesOfSpace(work, asked)) {
    const words = await open(work, space, sealed);
    if (words !== undefined) seen.push({ id, words });
  }
  return seen;
}

/** The notes that others share with the person who acts, now; latest shared first. */
export async function listSharedNotesIn(work: Work): Promise<readonly SharedNote[]> {
  const grants = await listSharedWithMeIn(work, { table: NOTES });
  const notes = await listNotes(
    work,
    grants.map(({ row }) => row),
  );
  const names = await namesOfIn(
    work,
    notes.map(({ author }) => author),
  );
  const shared: SharedNote[] = [];
  for (const grant of grants) {
    const found = notes.find(({ id }) => id === grant.row);
    if (found === undefined) continue;
    const { sealed: _, ...note } = found;
    const reads = await listReadsIn(work, { table: NOTES, row: note.id });
    const isRead = reads.some(({ at }) => Temporal.Instant.compare(at, grant.givenAt) >= 0);
    shared.push({ ...note, authorName: names.get(note.author) ?? "", until: grant.until, isRead });
  }
  return shared;
}

async function sharingsOf(
  work: Work,
  rows: readonly NoteId[],
): Promise<ReadonlyMap<string, readonly Sharing[]>> {
  const grants = await listGrantsIn(work, { table: NOTES, rows });
  const now = grants.filter((grant) => isOpen(grant, work.now));
  const names = await namesOfIn(
    work,
    now.map(({ to }) => to),
  );
  return Map.groupBy(
    now.map((grant) => ({ grant, name: names.get(grant.to) ?? "" })),
    ({ grant }) => grant.row,
  );
}

/** A note that was shared under a mandate: with whom, and how it begins. */
export interface OpenedNote extends Sharing {
  readonly words: string;
}

/** The notes of the person who acts that were shared under a mandate of theirs, latest first. */
export async function listOpenedUnderIn(
  work: Work,
  asked: { readonly mandate: Id<"Mandate"> },
): Promise<readonly OpenedNote[]> {
  const grants = await listGrantsUnderIn(work, { ...asked, table: NOTES });
  const notes = await listNotes(
    work,
    grants.map(({ row }) => row),
  );
  const names = await namesOfIn(
    work,
    grants.map(({ to }) => to),
  );
  const opened: OpenedNote[] = [];
  for (const grant of grants) {
    const note = notes.find(({ id, isMine }) => id === grant.row && isMine);
    const words = note && (await open(work, note.space, note.sealed));
    if (words !== undefined)
      opened.push({ grant, name: names.get(grant.to) ?? "", words: words.slice(0, 60) });
  }
  return opened;
}

export interface SeenNote {
  readonly note: Note;
  readonly words: string;
  readonly authorName: string;
  /** Who held the pen, when it was somebody else. */
  readonly penName: string | undefined;
  /** For its owner: with whom it is shared. For whom it is shared with: their own sharing. */
  readonly shared: readonly Sharing[];
  /** Those who may act for its owner, and so read it; for the owner. */
  readonly holders: readonly string[];
}

/**
 * Sees a note: one's own, or one shared with oneself. That somebody else than its owner saw it is
 * written in its log, in the same transaction. Undefined when there is none, or none that one may know of.
 */
export const seeNote = reading(seeNoteIn);

export async function seeNoteIn(
  work: Work,
  asked: { readonly note: NoteId },
): Promise<SeenNote | undefined> {
  const found = await findNote(work, asked.note);
  if (found === undefined || !mayRead(standingTo(found))) return undefined;
  const { sealed, ...note } = found;
  const words = await open(work, note.space, sealed);
  if (words === undefined) return undefined;
  await recordReadIn(work, { space: note.space, table: NOTES, row: note.id });
  const names = await namesOfIn(work, [note.author, note.penOf]);
  return {
    note,
    words,
    authorName: names.get(note.author) ?? "",
    penName: note.penOf === note.author ? undefined : names.get(note.penOf),
    shared: (await sharingsOf(work, [note.id])).get(note.id) ?? [],
    holders: found.isMine ? await whoActsForMeIn(work, "notes") : [],
  };
}

/** How the person who acts stands towards what PostgreSQL showed them. */
export function standingTo(note: SealedNote | undefined): Standing {
  if (note === undefined) return "stranger";
  return note.isMine ? "owner" : "guest";
}

export interface ReadLine {
  readonly read: Read;
  readonly name: string;
}

/** Who saw a note, latest first: for its owner only. */
export const seeReads = reading(
  async (
    work: Work,
    asked: { readonly note: NoteId },
  ): Promise<readonly ReadLine[] | undefined> => {
    if (standingTo(await findNote(work, asked.note)) !== "owner") return undefined;
    const reads = await listReadsIn(work, { table: NOTES, row: asked.note });
    const persons = reads.flatMap(({ by }): readonly PersonId[] => (by === undefined ? [] : [by]));
    const names = await namesOfIn(work, persons);
    return reads.map((read) => ({
      read,
      name: read.by === undefined ? "" : (names.get(read.by) ?? ""),
    }));
  },
);
