import { dayOf, writeDay } from "#basics/dates";
import type { GoesOn, PersonId, Work } from "#services/house";

import { leavingAt } from "../../domain/address.ts";
import { comesToWhomIn } from "../actions/leave.ts";
import { goesOnTexts as texts } from "./texts.fr.ts";

/** At whose homes one comes, until one says that one does no more. */
export async function goesOn(work: Work, persons: readonly PersonId[]): Promise<readonly GoesOn[]> {
  const comes = await comesToWhomIn(work);
  const today = dayOf(work.now);
  return persons.flatMap((person) => {
    if (!comes.has(person)) return [];
    const from = comes.get(person);
    return [
      {
        with: person,
        side: "mine",
        what: "passages",
        says: from === undefined ? texts.comes : texts.comesUntil(writeDay(from, today)),
        at: leavingAt(person),
        go: texts.go,
      } as const,
    ];
  });
}
