import { isId, newId } from "#basics/id";
import { done } from "#basics/result";
import { dropFileIn, keepFileIn, makeOwnSpaceIn, moveFileIn, openFileIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  action,
  type OwnFile,
  reading,
  type Retention,
  SWEPT_AT_ONCE,
  type Work,
  withRight,
} from "#services/house";

import type { Contents } from "../domain/contents.ts";
import type { Document, DocumentId, PersonId } from "../domain/document.ts";
import {
  DAYS_TO_WAIT,
  fileNameOf,
  type Picture,
  pictureAt,
  type PictureId,
  picturesNamed,
  type PictureSize,
} from "../domain/picture.ts";
import {
  deletePicture,
  findPublicBytes,
  listInClearOf,
  type KeptPicture,
  listPictures,
  listPicturesOf,
  listWaitingOf,
  listWaitingSince,
  saveOfDocument,
  savePicture,
  savePublicBytes,
} from "../store/pictures.ts";
import { picturesKept } from "./pictures-kept.fr.ts";

/** A picture drawn again by us: its pixels, and nothing else of what was sent. */
export type DrawnPicture = Pick<Picture, "type" | "width" | "height"> & {
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * Pictures that somebody just brought wait a day in their own space for the document that is begun with them.
 * Answers the id of each, in their order; undefined for one that finds no room there.
 */
export const keepPictures = action(async (work: Work, drawn: readonly DrawnPicture[]) =>
  done(await keepPicturesIn(work, drawn)),
);

export async function keepPicturesIn(
  work: Work,
  drawn: readonly DrawnPicture[],
): Promise<readonly (PictureId | undefined)[]> {
  const person = work.actor.for;
  if (person === undefined) return [];
  const space = await makeOwnSpaceIn(work, person);
  const ids: (PictureId | undefined)[] = [];
  for (const { type, width, height, name, bytes } of drawn) {
    const kept = await keepFileIn(work, { space, name, type, bytes, ready: true });
    const id = kept.done ? newId<"Picture">() : undefined;
    if (kept.done && id !== undefined)
      await savePicture(work, { id, space, file: kept.value.id, type, width, height });
    ids.push(id);
  }
  return ids;
}

/** Those of these pictures that waited in the space of who brings them are of a document from now on. */
export async function layPicturesIn(
  work: Work,
  { id: document, space }: Pick<Document, "id" | "space">,
  ids: readonly PictureId[],
): Promise<void> {
  const person = work.actor.for;
  for (const one of await listPictures(work, ids)) {
    if (one.document !== undefined || one.file === undefined) continue;
    if (person === undefined || one.space !== ownSpaceOf(person)) continue;
    if (space !== one.space) await moveFileIn(work, { file: one.file, space });
    await saveOfDocument(work, one.id, { document, space });
  }
}

/** What a version names that everyone reads stands in clear from now on, of its own document alone. */
export async function openPicturesIn(
  work: Work,
  { id: document }: Pick<Document, "id">,
  contents: Contents,
): Promise<void> {
  for (const one of await listPictures(work, picturesNamed(contents))) {
    if (one.document !== document || one.file === undefined) continue;
    const file = await openFileIn(work, one.file);
    if (file === undefined) continue;
    await savePublicBytes(work, one.id, file.bytes);
    await dropFileIn(work, one.file);
  }
}

/** How large the pictures of a text are, by their address: those that who acts may see. */
export async function picturesOfIn(
  work: Work,
  contents: Contents,
): Promise<ReadonlyMap<string, PictureSize>> {
  const ids = picturesNamed(contents);
  const found = ids.length === 0 ? [] : await listPictures(work, ids);
  return new Map(found.map(({ id, width, height }) => [pictureAt(id), { width, height }]));
}

export const picturesOf = reading(picturesOfIn);

export type OpenedPicture = Picture & { readonly bytes: Uint8Array };

/** A picture with its bytes, for who may read its document, or who just brought it. */
export const seePicture = reading(
  async (work: Work, id: PictureId): Promise<OpenedPicture | undefined> => {
    const [one] = await listPictures(work, [id]);
    return one && openedPictureIn(work, one);
  },
);

/** Bytes of the pictures that go inside of one file. */
const MOST_INSIDE = 40 * 1024 * 1024;

/** The pictures of a text with their bytes, by their address, for a file that holds them: as many as it can. */
export const openPicturesOf = reading(
  async (work: Work, contents: Contents): Promise<ReadonlyMap<string, OpenedPicture>> => {
    const ids = picturesNamed(contents);
    const found = new Map<string, OpenedPicture>();
    let left = MOST_INSIDE;
    for (const one of ids.length === 0 ? [] : await listPictures(work, ids)) {
      const opened = await openedPictureIn(work, one);
      if (opened === undefined || opened.bytes.length > left) continue;
      left -= opened.bytes.length;
      found.set(pictureAt(one.id), opened);
    }
    return found;
  },
);

/** The pictures of texts of somebody's own that everyone reads; the others are files of their space. */
export async function ownPicturesIn(work: Work, person: PersonId): Promise<readonly OwnFile[]> {
  const kept = await listInClearOf(work, ownSpaceOf(person));
  return kept.map((one) => ({ id: one.id, keptAt: one.keptAt, name: fileNameOf(one) }));
}

/** The bytes of one of those, for who may see it. */
export async function openOwnPictureIn(work: Work, id: string): Promise<Uint8Array | undefined> {
  const [one] = isId<"Picture">(id) ? await listPictures(work, [id]) : [];
  return one && (await openedPictureIn(work, one))?.bytes;
}

async function openedPictureIn(
  work: Work,
  { file, ...one }: KeptPicture,
): Promise<OpenedPicture | undefined> {
  const bytes =
    file === undefined
      ? await findPublicBytes(work, one.id)
      : (await openFileIn(work, file))?.bytes;
  return bytes && { ...one, bytes };
}

/** The picture of a document that has the same pixels; undefined where there is none. */
export async function samePictureIn(
  work: Work,
  document: DocumentId,
  { type, bytes, width, height }: DrawnPicture,
): Promise<PictureId | undefined> {
  for (const one of await listPicturesOf(work, document)) {
    if (one.type !== type || one.width !== width || one.height !== height) continue;
    const opened = await openedPictureIn(work, one);
    if (opened !== undefined && Buffer.from(opened.bytes).equals(bytes)) return one.id;
  }
  return undefined;
}

/** The pictures of a document that goes, with their bytes. */
export async function dropPicturesIn(work: Work, document: DocumentId): Promise<void> {
  for (const one of await listPicturesOf(work, document)) await dropPictureIn(work, one);
}

/** What somebody brought and began nothing with. */
export async function dropWaitingIn(work: Work, person: PersonId): Promise<void> {
  for (const one of await listWaitingOf(work, ownSpaceOf(person))) await dropPictureIn(work, one);
}

/** A document passes to another space: its sealed pictures too. */
export async function movePicturesIn(
  work: Work,
  document: DocumentId,
  space: Document["space"],
): Promise<void> {
  for (const { file } of await listPicturesOf(work, document))
    if (file !== undefined) await moveFileIn(work, { file, space });
}

async function dropPictureIn(work: Work, { id, file }: KeptPicture): Promise<void> {
  await deletePicture(work, id);
  if (file !== undefined) await dropFileIn(work, file);
}

/** What was brought, and no document was begun with, goes after a day. */
export const waitingPictures: Retention = {
  name: "commons.waiting-pictures",
  ...picturesKept,
  howLong: `P${DAYS_TO_WAIT}D`,
  sweep: (work, before) =>
    withRight(work, "sweep-pictures", async (lent) => {
      const old = await listWaitingSince(lent, before, SWEPT_AT_ONCE);
      for (const one of old) await dropPictureIn(lent, one);
      return old.length;
    }),
};
