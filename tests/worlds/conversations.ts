import { seeNoteIn, shareNoteIn, writeNoteIn } from "#modules/conversations";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** A note of Lucienne, shared with Malika, who read it. */
export async function differ(app: TestHouse): Promise<void> {
  const { lucienne, malika } = demonstrationPeople;
  const note = await app.transaction(person(lucienne.id), async (work) => {
    const told = await writeNoteIn(work, { words: "La clé est sous le pot de thym." });
    if (!told.done) throw new Error(told.refusal);
    const shared = await shareNoteIn(work, { note: told.value, to: malika.id, end: "open" });
    if (!shared.done) throw new Error(shared.refusal);
    return told.value;
  });
  await app.transaction(person(malika.id), (work) => seeNoteIn(work, { note }));
}
