import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { giveGrantIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { demonstrationPeople } from "#rules/people";
import { mandatesOfIn } from "#modules/people";
import { type Actor, type App, holderOf, person, type Work } from "#services/house";

import { seeNoteIn } from "../actions/see-notes.ts";
import { sharingText } from "../actions/texts.fr.ts";
import { writeNoteIn } from "../actions/write-note.ts";
import { endOf, NOTES } from "../domain/note.ts";
import { fillThreads } from "./fill-threads.ts";
import { demonstrationNote, type DemonstrationNote, noteToSayAgain, ownNote } from "./note.ts";

/** What is said in the circles, and in one's own space. */
export async function fillConversations(app: App): Promise<void> {
  await fillNotes(app);
  await fillThreads(app);
}

/** Adrienne's notes: one for herself, one shared with Quentin until Sunday, and her log that he read it; and one that was shared in her name. */
async function fillNotes(app: App): Promise<void> {
  for (const note of [ownNote, demonstrationNote, noteToSayAgain]) await fillOne(app, note);
}

/** Who writes: the owner, or whoever acts for them. */
async function writerOf(app: App, { owner, pen }: DemonstrationNote): Promise<Actor> {
  const { id: author } = demonstrationPeople[owner];
  if (pen === undefined) return person(author);
  const holder = demonstrationPeople[pen].id;
  const mandates = await app.transaction(person(author), (work) => mandatesOfIn(work, author));
  const mandate = mandates.find((one) => one.holder === holder);
  if (mandate === undefined) throw new Error("the demonstration has no such mandate");
  return holderOf(holder, { person: author, mandate: mandate.id, scopes: mandate.scopes });
}

async function fillOne(app: App, asked: DemonstrationNote): Promise<void> {
  const today = dayOf(app.clock.now());
  await app.transaction(await writerOf(app, asked), async (work) => {
    const written = { ...work, now: instantOf(asked.written, today) };
    await writeNoteIn(written, { id: asked.id, words: asked.text });
    if (asked.grant !== undefined) await share(work, asked, asked.grant);
  });
  for (const { by, at } of asked.reads) {
    await app.transaction(person(demonstrationPeople[by].id), (work) =>
      seeNoteIn({ ...work, now: instantOf(at, today) }, { note: asked.id }),
    );
  }
}

async function share(
  work: Work,
  { id, owner, pen }: DemonstrationNote,
  { to, given }: NonNullable<DemonstrationNote["grant"]>,
): Promise<void> {
  const told = await giveGrantIn(
    { ...work, now: instantOf(given, dayOf(work.now)) },
    {
      space: ownSpaceOf(demonstrationPeople[owner].id),
      table: NOTES,
      row: id,
      to: demonstrationPeople[to].id,
      until: endOf(pen === undefined ? "sunday" : "open", work.now),
      text: sharingText,
    },
  );
  if (!told.done) throw new Error(`the note was not shared: ${told.refusal}`);
}
