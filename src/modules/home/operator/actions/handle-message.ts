import { done, refused, type Result } from "#basics/result";
import { action, isOperator, recordAdministrativeActIn, type Work } from "#services/house";

import type { MessageId } from "../../domain/message.ts";
import { saveHandled } from "../../store/messages.ts";

export type HandleMessageRefusal = "not-the-operator" | "unknown-message";

/** The operator says that a message was handled. */
export const handleMessage = action(handleMessageIn);

export async function handleMessageIn(
  work: Work,
  asked: { readonly message: MessageId },
): Promise<Result<MessageId, HandleMessageRefusal>> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  if (!(await saveHandled(work, asked.message))) return refused("unknown-message");
  await recordAdministrativeActIn(work, { what: "message-handled", about: asked.message });
  return done(asked.message);
}
