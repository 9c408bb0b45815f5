import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { tellOfSilenceIn } from "../../../src/modules/relays/actions/tell-of-silence.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {
  "a daughter": "she is in the list, and who is in it reads whether they are told of a silence",
};

/** Nobody of her list is told of Adrienne’s silence any more. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.adrienne.id), async (work) =>
    valueOf(await tellOfSilenceIn(work, { tells: false })),
  );
}
