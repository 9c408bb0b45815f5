import { open, seal } from "#modules/access";
import { reading, type Work } from "#services/house";

import { seenIn, type SeenDocument } from "../../actions/see-document.ts";
import { findDocumentIn, type OfDocument } from "../../actions/standing.ts";
import type { Contents } from "../../domain/contents.ts";
import type { Document } from "../../domain/document.ts";
import { mayWrite } from "../../domain/rights.ts";
import { findPad, savePad } from "../../store/pads.ts";
import { listPicturesOf } from "../../store/pictures.ts";
import { type PadAddress, readPad } from "../domain/pad-address.ts";

/** A pad as it is kept: the version that stood when it was last read, and what it held then. */
export interface KeptPad {
  readonly address: string;
  readonly number: number;
  readonly read?: Contents | undefined;
}

export async function padIn(
  work: Work,
  { id, space }: Pick<Document, "id" | "space">,
): Promise<KeptPad | undefined> {
  const sealed = await findPad(work, id);
  const text = sealed && (await open(work, space, sealed));
  if (text === undefined) return undefined;
  // What this module wrote, in the shape in which it writes.
  const kept: KeptPad = JSON.parse(text);
  return kept;
}

export async function keepPadIn(
  work: Work,
  document: Pick<Document, "id" | "space">,
  pad: KeptPad,
): Promise<void> {
  await savePad(work, document, await seal(work, document.space, JSON.stringify(pad)));
}

/** A document and the pad where it is written, for who writes in it. */
export interface SeenPad extends SeenDocument {
  readonly pad: PadAddress | undefined;
  /** The pictures that are of it. */
  readonly own: ReadonlySet<string>;
}

/** Where a document is written elsewhere; undefined for who does not write in it. */
export const seePad = reading(seePadIn);

export async function seePadIn(work: Work, asked: OfDocument): Promise<SeenPad | undefined> {
  const found = await findDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return undefined;
  const kept = await padIn(work, found.document);
  const own = await listPicturesOf(work, found.document.id);
  return {
    ...(await seenIn(work, found)),
    pad: kept && readPad(kept.address),
    own: new Set(own.map(({ id }) => id)),
  };
}
