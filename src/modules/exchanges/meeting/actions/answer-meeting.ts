import { action } from "#services/house";

import type { ExchangeLink } from "../../protocol/actions/links.ts";
import type { MoveKind } from "../domain/meeting.ts";
import { type AskedMove, makeMoveByLinkIn, makeMoveIn, type OnPage } from "./make-move.ts";

/** Yes to what the other proposed; the day that was agreed stays; or the meeting is called off, and the exchange goes on. */
export interface AnswerMeeting extends Omit<AskedMove, "kind" | "plan" | "place"> {
  readonly kind: Exclude<MoveKind, "propose">;
}

/** One side answers what the other proposed, or calls the meeting off. */
export const answerMeeting = action((work, asked: AnswerMeeting & OnPage) =>
  makeMoveIn(work, asked),
);

/** The same from a letter. */
export const answerMeetingByLink = action(
  (work, asked: AnswerMeeting & { readonly link: ExchangeLink }) => makeMoveByLinkIn(work, asked),
);
