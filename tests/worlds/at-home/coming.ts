import { dayOf } from "#basics/dates";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { person } from "#services/house";

import { sayCannotComeIn } from "../../../src/modules/homecare/actions/cannot-come.ts";
import { nameHelperIn } from "../../../src/modules/homecare/actions/name-helper.ts";
import { seePassagesIn } from "../../../src/modules/homecare/actions/see-passages.ts";
import { demonstrationVisits } from "../../../src/modules/homecare/demonstration/visits.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {
  "a daughter": "Adrienne shows her who comes, by a first name, and that nobody does",
};

const as = (key: DemonstrationPersonKey) => person(demonstrationPeople[key].id);

/** Adrienne names Bruno for his Tuesdays and Sylvie for her Wednesdays, and Quentin cannot come on his next Thursday. */
export async function differ(app: TestHouse): Promise<void> {
  const [, , tuesday, wednesday] = demonstrationVisits;
  if (tuesday === undefined || wednesday === undefined) throw new Error("her week is not as told");
  for (const [key, visit] of [
    ["bruno", tuesday.id],
    ["sylvie", wednesday.id],
  ] as const)
    await app.transaction(as("adrienne"), async (work) => {
      const helper = demonstrationPeople[key].id;
      const asked = { helper, visits: [visit], from: dayOf(work.now), until: undefined };
      valueOf(await nameHelperIn(work, asked));
    });
  await app.transaction(as("quentin"), async (work) => {
    const [next] = (await seePassagesIn(work))?.passages ?? [];
    if (next === undefined) throw new Error("Quentin is expected nowhere");
    const { assignment, visit, starts } = next;
    valueOf(
      await sayCannotComeIn(work, { assignment, visit: visit.id, day: starts.toPlainDate() }),
    );
  });
}
