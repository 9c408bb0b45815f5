import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  describeFilesIn,
  dropFileIn,
  type FileSent,
  keepFileIn,
  makeOwnSpaceIn,
  moveFileIn,
  open,
  type ReadyFile,
  seal,
} from "#modules/access";
import { type FileId, type FileRefusal, ownSpaceOf } from "#rules/access";
import { action, reading, type Work } from "#services/house";

import type { SpaceId } from "../domain/note.ts";
import { type Draft, type DraftPlace, MOST_ATTACHED } from "../domain/thread.ts";
import {
  addDraftFiles,
  deleteDraft,
  findDraft,
  saveDraft,
  type SealedDraft,
} from "../store/drafts.ts";
import { findMessage } from "../store/messages.ts";
import { findSeatIn } from "./seat.ts";

/** The draft of the person who acts at a place, if they began one. */
export const seeDraft = reading(seeDraftIn);

export async function seeDraftIn(work: Work, place: DraftPlace): Promise<Draft | undefined> {
  const me = work.actor.for;
  if (me === undefined) return undefined;
  const found = await findDraft(work, ownSpaceOf(me), place);
  return found && openDraftIn(work, found, ownSpaceOf(me));
}

/** Opens its words; undefined when its key was destroyed. */
export async function openDraftIn(
  work: Work,
  { files, ...sealed }: SealedDraft,
  space: SpaceId,
): Promise<Draft | undefined> {
  const words = await open(work, space, sealed.words);
  const title = sealed.title === undefined ? "" : await open(work, space, sealed.title);
  if (words === undefined || title === undefined) return undefined;
  return { ...sealed, title, words, files: await describeFilesIn(work, files) };
}

export type KeepDraft = DraftPlace & {
  readonly title: string;
  readonly words: string;
  /** Files to add to those it has. */
  readonly files: readonly (FileSent | ReadyFile)[];
  /** The message that the form becomes when it is sent: kept late, after it was, it is a draft no more. */
  readonly unlessSent?: string | undefined;
};

export type DraftRefusal = FileRefusal | "unknown-circle" | "too-many-files";

/**
 * Keeps what a member began to write, with its files, in their own space: nobody else sees it. It
 * takes the place of the draft that stood there. Also when the thread or the circle was closed
 * meanwhile: nothing written is lost.
 */
export const keepDraft = action(keepDraftIn);

export async function keepDraftIn(
  work: Work,
  asked: KeepDraft,
): Promise<Result<Draft | undefined, DraftRefusal>> {
  const me = work.actor.for;
  const seated = await findSeatIn(work, asked.circle);
  if (me === undefined || seated === undefined) return refused("unknown-circle");
  if (await isSentIn(work, asked.unlessSent)) return done(undefined);
  const before = await seeDraftIn(work, asked);
  if ((before?.files.length ?? 0) + asked.files.length > MOST_ATTACHED)
    return refused("too-many-files");

  const space = await makeOwnSpaceIn(work, me);
  const draft = await saveDraft(work, space, {
    circle: asked.circle,
    thread: asked.thread,
    title: asked.title === "" ? undefined : await seal(work, space, asked.title),
    words: await seal(work, space, asked.words),
  });
  if (draft === undefined) throw new Error("a draft was not saved");
  const added: FileId[] = [];
  for (const file of asked.files) {
    const kept = await keepFileIn(work, { ...file, space });
    if (!kept.done) return kept;
    added.push(kept.value.id);
  }
  await addDraftFiles(work, { space, draft }, added);
  const kept = await seeDraftIn(work, asked);
  if (kept === undefined) throw new Error("a draft was not found again");
  return done(kept);
}

async function isSentIn(work: Work, message: string | undefined): Promise<boolean> {
  if (message === undefined || !isId<"Message">(message)) return false;
  return (await findMessage(work, message)) !== undefined;
}

/** Takes a file out of one's draft. Already out, it stays out. */
export const dropDraftFile = action(
  async (
    work: Work,
    asked: DraftPlace & { readonly file: string },
  ): Promise<Result<undefined, never>> => {
    const draft = await seeDraftIn(work, asked);
    const file = draft?.files.find(({ id }) => id === asked.file);
    if (file !== undefined) await dropFileIn(work, file.id);
    return done(undefined);
  },
);

/** Throws a draft away, with its files. */
export const throwDraftAway = action(
  async (work: Work, asked: DraftPlace): Promise<Result<undefined, never>> => {
    const draft = await seeDraftIn(work, asked);
    if (draft === undefined) return done(undefined);
    for (const { id } of draft.files) await dropFileIn(work, id);
    await deleteDraft(work, draft.id);
    return done(undefined);
  },
);

/** A draft is sent: it is a draft no more, and its files pass to the space where it goes. Answers them in order. */
export async function sendDraftIn(
  work: Work,
  place: DraftPlace,
  space: SpaceId,
): Promise<readonly FileId[]> {
  const draft = await seeDraftIn(work, place);
  if (draft === undefined) return [];
  const moved: FileId[] = [];
  for (const { id } of draft.files)
    if ((await moveFileIn(work, { file: id, space })) !== undefined) moved.push(id);
  await deleteDraft(work, draft.id);
  return moved;
}
