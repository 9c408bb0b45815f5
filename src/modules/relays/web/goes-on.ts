import type { GoesOn, PersonId, Work } from "#services/house";

import { answerAskedIn } from "../actions/answer-asked.ts";
import { seeForOthersIn, seeHelpIn } from "../actions/see-relays.ts";
import { FOR_OTHERS, WHO } from "../domain/address.ts";
import { goesOnTexts as texts } from "./goes-on-texts.fr.ts";

/** Who tells whom when something is wrong, between the person who acts and these. */
export async function goesOn(work: Work, persons: readonly PersonId[]): Promise<readonly GoesOn[]> {
  const mine = ((await seeForOthersIn(work))?.named ?? [])
    .filter(({ person, said }) => said === "yes" && persons.includes(person))
    .map(({ id, person, relay }): GoesOn => ({
      with: person,
      side: "mine",
      what: "list",
      says: texts.mine[relay],
      at: FOR_OTHERS,
      go: texts.goMine,
      end: (then) => answerAskedIn(then, { named: id, yes: false }),
    }));
  const theirs = ((await seeHelpIn(work))?.named ?? [])
    .filter(({ person, said }) => said === "yes" && persons.includes(person))
    .map(({ person }) => ({
      with: person,
      side: "theirs" as const,
      what: "list" as const,
      says: texts.theirs,
      at: WHO,
      go: texts.goTheirs,
    }));
  return [...mine, ...theirs];
}
