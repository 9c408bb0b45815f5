import { done, refused, type Result } from "#basics/result";
import { action, isOperator, recordAdministrativeActIn, type Work } from "#services/house";

import type { MessageId } from "../../domain/message.ts";
import { saveTaken } from "../../store/messages.ts";
import type { HandleMessageRefusal } from "./handle-message.ts";

/** The operator says that they take care of a message: whoever wrote reads it. Twice changes nothing. */
export const takeMessage = action(
  async (
    work: Work,
    asked: { readonly message: MessageId },
  ): Promise<Result<MessageId, HandleMessageRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-the-operator");
    if (!(await saveTaken(work, asked.message))) return refused("unknown-message");
    await recordAdministrativeActIn(work, { what: "message-taken", about: asked.message });
    return done(asked.message);
  },
);
