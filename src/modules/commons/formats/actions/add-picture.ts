import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import {
  type DrawnPicture,
  keepPicturesIn,
  layPicturesIn,
  samePictureIn,
} from "../../actions/pictures.ts";
import { keepVersionIn, type KeepRefusal, type Kept } from "../../actions/save-version.ts";
import { contentsIn, holdDocumentIn, type OfDocument } from "../../actions/standing.ts";
import { pictureAt, picturesNamed } from "../../domain/picture.ts";
import { mayWrite } from "../../domain/rights.ts";
import { pictureIn } from "../domain/pictures.ts";
import { isShown, withPictureAt } from "../domain/place-picture.ts";
import { MOST } from "./read.ts";

export type AddPicture = OfDocument & {
  /** Drawn again before: it takes its time (decision 0017). */
  readonly picture: DrawnPicture;
  readonly says: string;
  /** Where it stands: one of `spotsOf` of the text. */
  readonly spot: string;
  /** The version that is kept so is called that. */
  readonly name: string;
};

export type AddPictureRefusal = KeepRefusal | "no-such-spot" | "enough-pictures" | "no-room";

/** A picture more in a text, in a version of its own. The same picture in the same text changes nothing. */
export const addPicture = action(
  async (work: Work, asked: AddPicture): Promise<Result<Kept, AddPictureRefusal>> => {
    const found = await holdDocumentIn(work, asked);
    if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
    const { document } = found;
    const contents = await contentsIn(work, document, document.current);
    if (contents?.kind !== "text") return refused("another-kind");
    const named = picturesNamed(contents);
    const same = await samePictureIn(work, document.id, asked.picture);
    if (same !== undefined && named.includes(same))
      return done({ number: document.current, way: "same" });
    if (named.length >= MOST.pictures) return refused("enough-pictures");
    const id = same ?? (await keepPicturesIn(work, [asked.picture]))[0];
    if (id === undefined) return refused("no-room");
    const picture = pictureIn(pictureAt(id), asked.says);
    const markdown = withPictureAt(contents.markdown, asked.spot, picture);
    // Behind code that nobody closed it would be code.
    if (markdown === undefined || !isShown(markdown, pictureAt(id))) return refused("no-such-spot");
    await layPicturesIn(work, document, [id]);
    const { name } = asked;
    return keepVersionIn(work, {
      document: document.id,
      base: document.current,
      name,
      contents: { kind: "text", markdown },
    });
  },
);
