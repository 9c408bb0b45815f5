import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/answer.ts";
import { listOpenedAnswers, type OpenedAnswer } from "../store/opened-answers.ts";

export type { OpenedAnswer } from "../store/opened-answers.ts";

/** The answers under way that these organisations opened to a structure of the person who acts. */
export function listOpenedIn(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly OpenedAnswer[]> {
  return listOpenedAnswers(work, organisations);
}
