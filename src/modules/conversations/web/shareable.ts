import { shorten } from "#basics/text";
import type { Shareable, SpaceId } from "#services/house";

import { seeWrittenIn } from "../actions/see-notes.ts";
import { NOTES } from "../domain/note.ts";
import { sharingTexts as texts } from "./texts.fr.ts";

/** Notes, one by one: a whole notebook is nobody's to ask for. */
export const shareableNotes: Shareable = {
  table: NOTES,
  heading: texts.heading,
  one: texts.one,
  see: async (work, { space, rows }) => {
    // oxlint-disable-next-line no-unsafe-type-assertion -- an id of a space, as `access` hands it over
    const notes = await seeWrittenIn(work, { space: space as SpaceId, rows });
    return notes.map(({ id, words }) => ({
      row: id,
      label: shorten(words.replace(/\s+/g, " "), 60),
      says: [words],
    }));
  },
};
