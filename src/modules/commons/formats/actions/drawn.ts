import { pictureKindOf } from "#basics/file-kind";
import { type PictureFrame, redrawImage, type Redrawn } from "#services/files";

import type { PictureFound } from "./read.ts";

/** A picture of a text drawn again by us: its pixels and nothing else of what was sent. */
export interface DrawnPicture extends Redrawn {
  readonly name: string;
  readonly says: string;
}

/**
 * Draws again the pictures of a document, in a frame when one is given (decision 0017), one after the other: it takes a moment, before any
 * transaction. One that is broken, is no picture (a drawing in SVG is a programme), or is meant to break us is left
 * out, and its name told.
 */
export async function drawnOf(
  pictures: readonly PictureFound[],
  frame?: PictureFrame,
): Promise<{
  readonly drawn: readonly DrawnPicture[];
  readonly broken: readonly string[];
}> {
  const drawn: DrawnPicture[] = [];
  const broken: string[] = [];
  for (const { name, says, bytes } of pictures) {
    const kind = pictureKindOf(bytes);
    const again = kind === undefined ? undefined : await redrawImage(bytes, kind, frame);
    if (again === undefined) broken.push(name);
    else drawn.push({ ...again, name, says });
  }
  return { drawn, broken };
}
