import { newId } from "#basics/id";
import { job } from "#services/house";
import { makePersonIn } from "#modules/people";
import { beginSessionIn } from "#services/sessions";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** One person more, who shares nothing with anybody, and who has come in. */
export async function differ(app: TestHouse): Promise<void> {
  const id = newId<"Person">();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id, name: "Zoé Ailleurs", simple: false, operator: false }),
  );
  await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "Une tablette"));
}
