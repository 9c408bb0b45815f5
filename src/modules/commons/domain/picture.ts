import type { Id } from "#basics/id";

import type { Contents } from "./contents.ts";
import type { DocumentId, SpaceId } from "./document.ts";

export type PictureId = Id<"Picture">;

/** A picture of a text, drawn again by us. Without a document it was just brought, and waits for one. */
export interface Picture extends PictureSize {
  readonly id: PictureId;
  readonly space: SpaceId;
  readonly document: DocumentId | undefined;
  readonly type: "image/jpeg" | "image/png";
}

/** The name of its file: nothing of the one that was sent. */
export function fileNameOf({ type }: Pick<Picture, "type">): string {
  return `image.${type === "image/png" ? "png" : "jpg"}`;
}

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What is brought waits so long for a document. */
export const DAYS_TO_WAIT = 1;

/** Pictures of one text that are looked for: the others stay links. */
const MOST_IN_A_TEXT = 200;

const AT = "/communs/images/";

/** The address of a picture, which never changes: texts name it by that. */
export function pictureAt(id: PictureId): string {
  return AT + id;
}

/** The picture that an address names; undefined for any other address. */
export function pictureOf(address: string): PictureId | undefined {
  const id = address.startsWith(AT) ? address.slice(AT.length) : "";
  return UUID.test(id) && isPictureId(id) ? id : undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isPictureId = (id: string): id is PictureId => UUID.test(id);

/** The pictures of the house that a text names, each once. */
export function picturesNamed(contents: Contents): readonly PictureId[] {
  if (contents.kind === "table") return [];
  const found = new Set<PictureId>();
  for (const part of contents.markdown.split(AT).slice(1)) {
    const id = pictureOf(AT + part.slice(0, 36));
    if (id !== undefined) found.add(id);
    if (found.size >= MOST_IN_A_TEXT) break;
  }
  return [...found];
}

/** A text without the addresses of its pictures, for what is looked for by its words. */
export function withoutPictures(markdown: string): string {
  return markdown.replaceAll(/\(\/communs\/images\/[0-9a-f-]{36}\)/g, " ");
}
