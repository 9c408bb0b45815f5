import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { proposeWatchIn } from "../../src/modules/kin/actions/agree-watch.ts";
import { agreeBondIn, askBondIn } from "../../src/modules/kin/actions/ask-bond.ts";
import { saySpokeIn } from "../../src/modules/kin/actions/say-spoke.ts";
import { writeWordIn } from "../../src/modules/kin/actions/write-word.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** The two alone know: of them none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie } = demonstrationPeople;

export const paths: readonly string[] = ["/nouvelles", "/nouvelles/proposer"];

/** Lucienne and Sylvie give each other news, spoke today, and one proposes that their silence be noticed. */
export async function differ(app: TestHouse): Promise<void> {
  const bond = await app.transaction(person(lucienne.id), async (work) =>
    valueOf(await askBondIn(work, { person: sylvie.id })),
  );
  await app.transaction(person(sylvie.id), async (work) => {
    valueOf(await agreeBondIn(work, { bond }));
    valueOf(await saySpokeIn(work, { bond, day: undefined }));
    valueOf(await writeWordIn(work, { bond, words: "Le chat est revenu.", alt: undefined }));
    valueOf(await proposeWatchIn(work, { bond, delay: 2 }));
  });
}
