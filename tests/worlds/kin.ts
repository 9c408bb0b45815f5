import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { proposeWatchIn, sayAwayIn } from "../../src/modules/kin/actions/agree-watch.ts";
import { agreeBondIn, askBondIn } from "../../src/modules/kin/actions/ask-bond.ts";
import { saySpokeIn } from "../../src/modules/kin/actions/say-spoke.ts";
import { writeWordIn } from "../../src/modules/kin/actions/write-word.ts";
import { saveQuestion } from "../../src/modules/kin/store/watches.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** The two alone know: of them none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie } = demonstrationPeople;

export const paths: readonly string[] = ["/nouvelles", "/nouvelles/proposer"];

/** Lucienne and Sylvie give each other news, spoke today, and one proposes that their silence be noticed, and is away. */
export async function differ(app: TestHouse): Promise<void> {
  const bond = await app.transaction(person(lucienne.id), async (work) =>
    valueOf(await askBondIn(work, { person: sylvie.id })),
  );
  await app.transaction(person(sylvie.id), async (work) => {
    valueOf(await agreeBondIn(work, { bond }));
    valueOf(await saySpokeIn(work, { bond, day: undefined }));
    valueOf(await writeWordIn(work, { bond, words: "Le chat est revenu.", alt: undefined }));
    valueOf(await proposeWatchIn(work, { bond, delay: 2 }));
    const today = dayOf(work.now);
    valueOf(await sayAwayIn(work, { bond, from: today, until: today.add({ days: 3 }) }));
    const asked = { after: today, tellsOn: today.add({ days: 2 }) };
    await saveQuestion(work, { id: newId<"KinQuestion">(), bond, ...asked });
  });
}
