import { newId } from "#basics/id";
import { person, type PersonId } from "#services/house";

import { makeGiverIn } from "../../src/modules/exchanges/givers/actions/givers.ts";
import type { Giver } from "../../src/modules/exchanges/givers/domain/giver.ts";
import { saveTerms } from "../../src/modules/exchanges/givers/store/givers.ts";
import { saveOffer } from "../../src/modules/exchanges/givers/store/offers.ts";
import type { TestHouse } from "./house.ts";

/** Somebody of the directory who gives a skill in these words, whom two requests at once reach unless said otherwise. */
export function giving(
  app: TestHouse,
  who: PersonId,
  words: string,
  terms: Partial<Giver> = takes(2),
): Promise<Giver["id"]> {
  return app.transaction(person(who), async (work) => {
    const giver = await makeGiverIn(work, { person: who });
    await saveOffer(work, giver, {
      id: newId(),
      kind: "skill",
      words,
      details: undefined,
      rome: undefined,
      job: undefined,
    });
    await saveTerms(work, giver.id, { ...giver, shown: true, ...terms });
    return giver.id;
  });
}

/** The terms of who takes that many requests at once. */
export function takes(size: number): Pick<Giver, "receive"> {
  return { receive: { size, pausedUntil: undefined } };
}
