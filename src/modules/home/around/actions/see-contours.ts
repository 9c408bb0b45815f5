import { seeOutlinesIn, type SeenOutlines } from "#modules/territory";
import { reading } from "#services/house";

import { MAINLAND, readBox } from "../domain/view.ts";

/** Nearer than this, the limits of communes are drawn, in degrees from south to north. */
export const COMMUNES_SHOWN = 0.65;

/** The outlines of a rectangle, for a map that is moved by hand: facts, the same for everybody. */
export const seeContours = reading<{ readonly frame: string }, SeenOutlines>((work, { frame }) => {
  const box = readBox(frame) ?? MAINLAND;
  const communes = box.north - box.south < 2 * COMMUNES_SHOWN;
  return Promise.resolve(seeOutlinesIn(work, { box, communes }));
});
