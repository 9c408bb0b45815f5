import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { holdDocumentIn, type OfDocument } from "../../actions/standing.ts";
import { mayWrite } from "../../domain/rights.ts";
import { deletePad } from "../../store/pads.ts";
import { readPad } from "../domain/pad-address.ts";
import { keepPadIn, padIn } from "./find-pad.ts";

export type SetPad = OfDocument & {
  /** None: it is written elsewhere no more. */
  readonly address: string | undefined;
};

/** Who writes in a document says where it is written elsewhere, or nowhere any more. Nothing is asked of the pad yet. */
export const setPad = action(setPadIn);

export async function setPadIn(
  work: Work,
  asked: SetPad,
): Promise<Result<undefined, "unknown-document" | "unknown-pad">> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const { document } = found;
  if (asked.address === undefined) {
    await deletePad(work, document.id);
    return done(undefined);
  }
  const pad = readPad(asked.address);
  if (pad === undefined) return refused("unknown-pad");
  if ((await padIn(work, document))?.address !== pad.url)
    await keepPadIn(work, document, { address: pad.url, number: document.current });
  return done(undefined);
}
