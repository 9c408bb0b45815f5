import { action } from "#services/house";

import type { ExchangeLink } from "../../protocol/actions/links.ts";
import type { Plan } from "../domain/meeting.ts";
import { type AskedMove, makeMoveByLinkIn, makeMoveIn, type OnPage } from "./make-move.ts";
import type { Place } from "./standing.ts";

/** What is proposed: when, and where. */
export interface ProposeMeeting extends Omit<AskedMove, "kind"> {
  readonly plan: Plan;
  readonly place: Place;
}

/**
 * One side proposes when and where they meet, or to move it. What was proposed before gives way; what both agreed on
 * stays in force until the other accepts.
 */
export const proposeMeeting = action((work, asked: ProposeMeeting & OnPage) =>
  makeMoveIn(work, { ...asked, kind: "propose" }),
);

/** The same from a letter. */
export const proposeMeetingByLink = action(
  (work, asked: ProposeMeeting & { readonly link: ExchangeLink }) =>
    makeMoveByLinkIn(work, { ...asked, kind: "propose" }),
);
