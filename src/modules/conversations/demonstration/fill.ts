import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { giveGrantIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";

import { seeNoteIn } from "../actions/see-notes.ts";
import { sharingText } from "../actions/texts.fr.ts";
import { writeNoteIn } from "../actions/write-note.ts";
import { endOf, NOTES } from "../domain/note.ts";
import { demonstrationNote } from "./note.ts";

/** Adrienne's note, shared with Quentin until Sunday, and her log that he read it. */
export async function fillNotes(app: App): Promise<void> {
  const now = app.clock.now();
  const today = dayOf(now);
  const { id, owner, text, written, grant, reads } = demonstrationNote;
  const author = demonstrationPeople[owner].id;
  await app.transaction(person(author), async (work) => {
    await writeNoteIn({ ...work, now: instantOf(written, today) }, { id, words: text });
    const given = await giveGrantIn(
      { ...work, now: instantOf(grant.given, today) },
      {
        space: ownSpaceOf(author),
        table: NOTES,
        row: id,
        to: demonstrationPeople[grant.to].id,
        until: endOf("sunday", now),
        text: sharingText,
      },
    );
    if (!given.done) throw new Error(`the note was not shared: ${given.refusal}`);
  });
  for (const { by, at } of reads) {
    await app.transaction(person(demonstrationPeople[by].id), (work) =>
      seeNoteIn({ ...work, now: instantOf(at, today) }, { note: id }),
    );
  }
}
