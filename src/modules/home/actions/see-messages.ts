import { isOperator, reading, type Work } from "#services/house";

import { type KeptMessage, listMessages } from "../store/messages.ts";

export type { KeptMessage } from "../store/messages.ts";

/** The messages left to the operator, those that wait first; undefined for anyone else. */
export const seeMessages = reading(seeMessagesIn);

export async function seeMessagesIn(
  work: Work,
  asked: { readonly from: number; readonly most: number },
): Promise<{ readonly messages: readonly KeptMessage[]; readonly total: number } | undefined> {
  return isOperator(work.actor) ? listMessages(work, asked) : undefined;
}
