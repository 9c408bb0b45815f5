import type { AboutBy } from "#modules/gifts";

import type { PassedId } from "../domain/passed.ts";
import type { PersonId } from "../domain/visit.ts";

/** The table of what was said of passages, as gifts name what they are about. */
export const PASSED = "homecare.passed";

/** How long who came was there: a gift of theirs about the passage, said once. */
export const timeOf = (passed: PassedId, helper: PersonId): AboutBy => ({
  about: { table: PASSED, id: passed },
  giver: { kind: "person", id: helper },
});
