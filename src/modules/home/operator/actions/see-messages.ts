import { isOperator, reading, type Work } from "#services/house";

import type { MessageId } from "../../domain/message.ts";
import {
  countWaitingMessages,
  findMessageLife,
  type KeptMessage,
  listMessages,
} from "../../store/messages.ts";

export type { KeptMessage } from "../../store/messages.ts";

/** The messages left to the operator, those that wait first; undefined for anyone else. */
export const seeMessages = reading(seeMessagesIn);

export async function seeMessagesIn(
  work: Work,
  asked: { readonly from: number; readonly most: number },
): Promise<{ readonly messages: readonly KeptMessage[]; readonly total: number } | undefined> {
  return isOperator(work.actor) ? listMessages(work, asked) : undefined;
}

/** A message of which a letter tells, read as it is written: undefined once somebody took it up, or handled it. */
export async function seeWaitingMessageIn(work: Work, message: MessageId) {
  const life = await findMessageLife(work, message);
  const waits = life?.takenAt === undefined && life?.handledAt === undefined;
  return life === undefined || !waits ? undefined : { ...life, id: message };
}

/** How many wait for the person who acts; none for who does not answer. */
export async function countWaitingIn(work: Work): Promise<number> {
  return isOperator(work.actor) ? (await countWaitingMessages(work)).waiting : 0;
}
