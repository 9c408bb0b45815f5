import { openThreadIn, writeMessageIn } from "#modules/conversations";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { editMessageIn } from "../../src/modules/conversations/actions/change-message.ts";
import { keepDraftIn } from "../../src/modules/conversations/actions/keep-draft.ts";
import { seeThreadIn } from "../../src/modules/conversations/actions/see-thread.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

const pdf = (words: string) => ({ name: "Salle.pdf", bytes: Buffer.from(`%PDF-1.7 ${words}`) });

/** In an open circle of others: a thread with a file, who is named, a correction, an answer, a draft with its file, and who read it. */
export async function differ(app: TestHouse): Promise<void> {
  const { mireille, bastien, odile } = demonstrationPeople;
  const circle = demonstrationCircles.theatre.id;
  const thread = await app.transaction(person(mireille.id), async (work) => {
    const told = await openThreadIn(work, {
      space: spaceOf(circle),
      title: "La grange du 12 décembre",
      words: "@Bastien, les clés sont chez le boulanger.",
      files: [pdf("plan")],
    });
    if (!told.done) throw new Error(told.refusal);
    const asked = { ...told.value, words: "@Bastien, les clés sont chez la boulangère." };
    const edited = await editMessageIn(work, asked);
    if (!edited.done) throw new Error(edited.refusal);
    return told.value.thread;
  });
  await app.transaction(person(bastien.id), async (work) => {
    const told = await writeMessageIn(work, { thread, words: "J’y passe jeudi." });
    if (!told.done) throw new Error(told.refusal);
    const draft = { circle, thread, title: "", words: "Et le chauffage ?", files: [pdf("devis")] };
    const kept = await keepDraftIn(work, draft);
    if (!kept.done) throw new Error(kept.refusal);
  });
  await app.transaction(person(odile.id), (work) => seeThreadIn(work, { thread }));
}
