import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { areOfOneShape, unitsOf, withUnit } from "../domain/merge.ts";
import { mayWrite } from "../domain/rights.ts";
import { placeToday } from "../suggestions/actions/decide-suggestion.ts";
import { lineOf, type TypedLine } from "../suggestions/domain/line.ts";
import { keepVersionIn, type Kept, type KeepRefusal } from "./save-version.ts";
import { contentsIn, findDocumentIn, type OfDocument } from "./standing.ts";

export type KeepLine = OfDocument &
  TypedLine & {
    /** The version that was read while writing. */
    readonly base: number;
    /** Its rank in that version, from 0; after the last, a line more. */
    readonly place: number;
  };
export type KeepLineRefusal = KeepRefusal | "empty-line";

/** Who writes in a table keeps one line of it: other cells, a line more, or none. The rest is as somebody else left it meanwhile. */
export const keepLine = action(keepLineIn);

async function keepLineIn(work: Work, asked: KeepLine): Promise<Result<Kept, KeepLineRefusal>> {
  const { base, place, cells, isGone } = asked;
  const found = await findDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const { document } = found;
  const read = await contentsIn(work, document, base);
  const standing = await contentsIn(work, document, document.current);
  if (read?.kind !== "table" || standing === undefined) return refused("unknown-version");
  const was = unitsOf(read)[place] ?? "";
  if (was === "" && place !== read.rows.length) return refused("unknown-version");
  const line = isGone ? "" : lineOf(was, cells, read.columns.length);
  if (line === "" && (!isGone || was === "")) return refused("empty-line");
  // Sent a second time, by going back: it was added already.
  const isAdded = was === "" && unitsOf(standing).slice(read.rows.length).includes(line);
  if (line === was || isAdded) return done({ number: document.current, way: "same" });
  const today = areOfOneShape(read, standing) ? placeToday(read, standing, { place }) : undefined;
  const contents =
    today === undefined ? withUnit(read, place, line) : withUnit(standing, today, line);
  if (contents === undefined) return refused("unknown-version");
  const from = today === undefined ? base : document.current;
  return keepVersionIn(work, { document: document.id, base: from, contents });
}
