import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { type ImageKind, redrawImage } from "#services/files";
import type { Work } from "#services/house";
import { openBytesIn, openIn, sealBytesIn, sealIn } from "#services/keys";

import {
  type FileFacts,
  type FileId,
  type FileRefusal,
  MOST_IN_A_SPACE,
  nameOf,
  typeNamed,
} from "../domain/file.ts";
import { recogniseFile } from "../domain/file-content.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";
import {
  deleteFile,
  findFile,
  listFacts,
  listFactsOf,
  saveFile,
  saveMoved,
  type SealedFacts,
  weighFiles,
} from "../store/files.ts";

export { readyPicture } from "#services/files";

/** A file as somebody sent it (`filesOf` of `#services/forms`): nothing of it is believed. */
export interface FileSent {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Longer than a form may send: there are no bytes then. */
  readonly isTooLong?: boolean;
}

/** A file looked into, that may be kept: its type is that of its content, a picture was drawn again. */
export interface ReadyFile extends FileSent {
  readonly type: string;
  readonly ready: true;
}

const PICTURES = new Set<string>([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
]);

function isPicture(type: string): type is ImageKind {
  return PICTURES.has(type);
}

/**
 * Looks into a file: what it is, whether it is small enough, and draws a picture again without what
 * the telephone wrote in it. It takes up to some seconds: pages do it *before* they open a transaction
 * and hand what is ready to `keepFileIn`.
 */
export async function readyFile(sent: FileSent): Promise<Result<ReadyFile, FileRefusal>> {
  if (sent.isTooLong === true) return refused("too-big");
  const found = recogniseFile(sent.bytes);
  if (!found.done) return found;
  const type = typeNamed(found.value);
  if (type === undefined) return refused("unknown-type");
  if (sent.bytes.length > type.most) return refused("too-big");
  if (!isPicture(found.value))
    return done({ name: nameOf(sent.name, type), bytes: sent.bytes, type: type.type, ready: true });
  const drawn = await redrawImage(sent.bytes, found.value);
  const drawnType = drawn && typeNamed(drawn.type);
  if (drawn === undefined || drawnType === undefined) return refused("not-an-image");
  return done({
    name: nameOf(sent.name, drawnType),
    bytes: drawn.bytes,
    type: drawn.type,
    ready: true,
  });
}

export type KeepFile = (FileSent | ReadyFile) & {
  readonly space: SpaceId;
  /** Known beforehand for the demonstration. */
  readonly id?: FileId;
};

/**
 * Keeps a file in a space that the actor sees whole, sealed under its key. Who may is the rule of the
 * module that asks. What was not made ready is looked into now.
 */
export async function keepFileIn(
  work: Work,
  asked: KeepFile,
): Promise<Result<FileFacts, FileRefusal>> {
  const ready = "ready" in asked ? done(asked) : await readyFile(asked);
  if (!ready.done) return ready;
  const { name, type, bytes } = ready.value;
  const { space } = asked;
  if ((await weighFiles(work, space)) + bytes.length > MOST_IN_A_SPACE)
    return refused("space-full");
  const facts: FileFacts = {
    id: asked.id ?? newId<"File">(),
    space,
    name,
    type,
    size: bytes.length,
    keptAt: work.now,
  };
  await saveFile(work, {
    ...facts,
    keptBy: work.actor.for,
    name: await sealIn(work, space, name),
    bytes: await sealBytesIn(work, space, bytes),
  });
  return done(facts);
}

/** A file that the actor may see, with its bytes; undefined when there is none, or its key was destroyed. */
export async function openFileIn(
  work: Work,
  id: FileId,
): Promise<(FileFacts & { readonly bytes: Uint8Array }) | undefined> {
  const found = await findFile(work, id);
  if (found === undefined) return undefined;
  const facts = await openFacts(work, found);
  const bytes = await openBytesIn(work, found.space, found.bytes);
  return facts && bytes && { ...facts, bytes };
}

/** What there is to say of these files, in the order asked, of those that the actor may see. */
export async function describeFilesIn(
  work: Work,
  ids: readonly FileId[],
): Promise<readonly FileFacts[]> {
  const known = new Map<FileId, FileFacts>();
  for (const sealed of await listFacts(work, ids)) {
    const facts = await openFacts(work, sealed);
    if (facts !== undefined) known.set(facts.id, facts);
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** The files that a person keeps or gave, oldest first: those of them that the actor may see still. */
export async function listFilesOfIn(work: Work, person: PersonId): Promise<readonly FileFacts[]> {
  const files: FileFacts[] = [];
  for (const sealed of await listFactsOf(work, person)) {
    const facts = await openFacts(work, sealed);
    if (facts !== undefined) files.push(facts);
  }
  return files;
}

/** Opens the name; undefined when its key was destroyed. */
export async function openFacts(work: Work, sealed: SealedFacts): Promise<FileFacts | undefined> {
  const name = await openIn(work, sealed.space, sealed.name);
  const { id, space, type, size, keptAt } = sealed;
  return name === undefined ? undefined : { id, space, name, type, size, keptAt };
}

/**
 * Passes a file to another space that the actor sees whole (a draft is sent): sealed again, under the
 * key of that space. Undefined when there is no such file for the actor.
 */
export async function moveFileIn(
  work: Work,
  { file: id, space }: { readonly file: FileId; readonly space: SpaceId },
): Promise<FileFacts | undefined> {
  const file = await openFileIn(work, id);
  if (file === undefined) return undefined;
  const { bytes, ...facts } = file;
  await saveMoved(work, id, {
    space,
    name: await sealIn(work, space, facts.name),
    bytes: await sealBytesIn(work, space, bytes),
  });
  return { ...facts, space };
}

/** Drops a file for good. Already gone, it stays gone. Who may is the rule of the module that asks. */
export async function dropFileIn(work: Work, id: FileId): Promise<void> {
  await deleteFile(work, id);
}
