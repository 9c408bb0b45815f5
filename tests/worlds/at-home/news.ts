import { dayOf } from "#basics/dates";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { person, type Work } from "#services/house";

import {
  agreeWatchIn,
  proposeWatchIn,
  sayAwayIn,
} from "../../../src/modules/kin/actions/agree-watch.ts";
import { agreeBondIn, askBondIn } from "../../../src/modules/kin/actions/ask-bond.ts";
import { saySpokeIn } from "../../../src/modules/kin/actions/say-spoke.ts";
import { seeBondsIn } from "../../../src/modules/kin/actions/see-bonds.ts";
import { writeWordIn } from "../../../src/modules/kin/actions/write-word.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {};

const { adrienne, quentin } = demonstrationPeople;
const away = (work: Work) => ({ from: dayOf(work.now), until: dayOf(work.now).add({ days: 3 }) });
const as = (key: DemonstrationPersonKey) => person(demonstrationPeople[key].id);

/** Adrienne and her son Marc give each other news; Quentin and she agree on their silence, and write each other. */
export async function differ(app: TestHouse): Promise<void> {
  const son = await app.transaction(as("marc"), async (work) =>
    valueOf(await askBondIn(work, { person: adrienne.id })),
  );
  const friend = await app.transaction(as("adrienne"), async (work) => {
    valueOf(await agreeBondIn(work, { bond: son }));
    valueOf(await saySpokeIn(work, { bond: son, day: undefined }));
    valueOf(
      await writeWordIn(work, { bond: son, words: "Ne le dis pas à Hélène.", alt: undefined }),
    );
    const found = (await seeBondsIn(work))?.find((one) => one.person === quentin.id);
    if (found === undefined) throw new Error("Quentin and she give each other no news");
    valueOf(await proposeWatchIn(work, { bond: found.id, delay: 2 }));
    return found.id;
  });
  await app.transaction(as("quentin"), async (work) => {
    valueOf(await agreeWatchIn(work, { bond: friend }));
    valueOf(await writeWordIn(work, { bond: friend, words: "Je passe jeudi.", alt: undefined }));
    valueOf(await sayAwayIn(work, { bond: friend, ...away(work) }));
  });
}
