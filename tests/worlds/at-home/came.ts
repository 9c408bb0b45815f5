import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { noteCameIn } from "../../../src/modules/homecare/actions/say-passed.ts";
import { demonstrationVisits } from "../../../src/modules/homecare/demonstration/visits.ts";
import { writeEntryIn } from "../../../src/modules/homecare/entry/actions/write-entry.ts";
import { trustIn } from "../../../src/modules/homecare/first/actions/trust.ts";
import { beCounted } from "../../../src/modules/homecare/gaps/actions/be-counted.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {};

const adrienne = person(demonstrationPeople.adrienne.id);

/** Adrienne notes who came last week, has another key, trusts Quentin with the first times, and is counted. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(adrienne, async (work) => {
    const tuesday = dayOf(work.now).subtract({ days: 1 });
    const [, paul, bruno] = demonstrationVisits;
    if (paul === undefined || bruno === undefined) throw new Error("her week is not as told");
    const all = [
      { visit: bruno.id, day: tuesday, assignment: undefined },
      { visit: paul.id, day: tuesday.subtract({ days: 1 }), assignment: undefined },
    ];
    valueOf(await noteCameIn(work, { all, by: "paper" }));
    valueOf(
      await writeEntryIn(work, { words: "La clé est sous le pot bleu, le code est 4 7 1 1." }),
    );
    valueOf(await trustIn(work, { person: demonstrationPeople.quentin.id }));
  });
  valueOf(await beCounted(app, adrienne, { commune: "26045" }));
}
