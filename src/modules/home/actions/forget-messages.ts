import { mergeByFatesIn, type PersonId, type Work, withRight } from "#services/house";

import { messageLabels } from "../domain/message.ts";
import { fates } from "../store/fates.ts";
import { deleteMessagesOf, deleteOldMessages, listMessagesOf } from "../store/messages.ts";
import { texts } from "./texts.fr.ts";

const { mine } = texts;

/** Deletes messages kept long enough, under a right that reaches them. */
export function forgetOldMessagesIn(work: Work): Promise<number> {
  return deleteOldMessages(work);
}

/** What a person wrote to the operator, for their own copy. */
export async function giveMessagesIn(
  work: Work,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  const messages = await withRight(work, "messages", (lent) => listMessagesOf(lent, person));
  if (messages.length === 0) return {};
  return {
    [mine.title]: messages.map(({ kind, words, sentAt, handledAt }) => ({
      [mine.about]: messageLabels[kind],
      [mine.words]: words,
      [mine.sent]: sentAt.toString(),
      [mine.handled]: handledAt?.toString() ?? null,
    })),
  };
}

/** What a person wrote to the operator is deleted when they leave. */
export function forgetMessagesOfIn(work: Work, person: PersonId): Promise<void> {
  return withRight(work, "messages", (lent) => deleteMessagesOf(lent, person));
}

/** When two accounts become one, so do their messages. */
export function passMessagesIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  return withRight(work, "messages", (lent) => mergeByFatesIn(lent, fates, from, into));
}
