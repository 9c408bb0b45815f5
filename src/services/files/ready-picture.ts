import { pictureKindOf } from "#basics/file-kind";
import { done, refused, type Result } from "#basics/result";

import { type PictureFrame, redrawImage, type Redrawn } from "./redraw-image.ts";

/** A picture as somebody sent it: nothing of it is believed. */
export interface PictureSent {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Longer than a form may send: there are no bytes then. */
  readonly isTooLong?: boolean;
}

export type PictureRefusal = "empty" | "too-big" | "not-an-image";

const MOST_SENT = 10 * 1024 * 1024;

/**
 * Draws what was sent as a picture, in a frame when one is given, and nothing else: a drawing in SVG, a PDF or a broken picture is
 * refused. It takes up to some seconds: pages do it *before* they open a transaction. The one home of pictures that
 * stand for somebody or something (logos, faces), or in a text.
 */
export async function readyPicture(
  sent: PictureSent,
  frame?: PictureFrame,
): Promise<Result<Redrawn, PictureRefusal>> {
  if (sent.isTooLong === true) return refused("too-big");
  if (sent.bytes.length === 0) return refused("empty");
  const kind = pictureKindOf(sent.bytes);
  if (kind === undefined) return refused("not-an-image");
  if (sent.bytes.length > MOST_SENT) return refused("too-big");
  const drawn = await redrawImage(sent.bytes, kind, frame);
  return drawn === undefined ? refused("not-an-image") : done(drawn);
}
