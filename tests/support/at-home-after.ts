import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { pauseIn } from "../../src/modules/homecare/actions/pause.ts";
import { seeBondsIn } from "../../src/modules/kin/actions/see-bonds.ts";
import { writeWordIn } from "../../src/modules/kin/actions/write-word.ts";
import { askForHelpIn } from "../../src/modules/relays/actions/raise.ts";
import type { TestHouse } from "./house.ts";
import { valueOf } from "./organisations.ts";
import { passTime } from "./time.ts";

const { adrienne, helene } = demonstrationPeople;

/**
 * What Adrienne does next, of which they are told who know something of her: she is away for two days next week, needs help, which
 * passes on to Hélène, and writes to her, while they give each other news.
 */
export async function liveOnAtHome(app: TestHouse): Promise<void> {
  const hers = person(adrienne.id);
  await app.transaction(hers, async (work) => {
    const from = dayOf(work.now).add({ days: 5 });
    valueOf(await pauseIn(work, { from, until: from.add({ days: 2 }) }));
    const bond = (await seeBondsIn(work))?.find((one) => one.person === helene.id);
    if (bond?.standing === "agreed")
      valueOf(await writeWordIn(work, { bond: bond.id, words: "Il fait beau.", alt: undefined }));
    valueOf(await askForHelpIn(work));
  });
  await passTime(app, { minutes: 11 });
}
