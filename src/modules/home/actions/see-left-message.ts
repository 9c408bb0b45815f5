import { dayOf } from "#basics/dates";
import { reading, seeInstanceIn, type Work, withRight } from "#services/house";

import { askAgainOn, type MessageId, type MessageLife, referenceOf } from "../domain/message.ts";
import { findMessageLife, listMessagesOf } from "../store/messages.ts";
import { isAnybodyToldIn } from "./tell-message.ts";

/** What became of a message, for whoever holds its reference: never a word of it. */
export interface LeftMessage {
  readonly reference: string;
  readonly life: MessageLife;
  /** Whether anybody is told of it: somebody keeps the instance, and can be written to. */
  readonly isTold: boolean;
  /** The day from which one had better ask again. */
  readonly askAgainOn: Temporal.PlainDate;
  readonly publisher: string | undefined;
  readonly telephone: string | undefined;
}

/** What became of one message; undefined once it was deleted. Its address is known to who wrote it alone. */
export const seeLeftMessage = reading(
  async (
    work: Work,
    { message }: { readonly message: MessageId },
  ): Promise<LeftMessage | undefined> => {
    const life = await withRight(work, "messages", (lent) => findMessageLife(lent, message));
    if (life === undefined) return undefined;
    const { publisher, telephone } = await seeInstanceIn(work);
    return {
      reference: referenceOf(message),
      life,
      isTold: await isAnybodyToldIn(work),
      askAgainOn: askAgainOn(life.kind, dayOf(life.sentAt)),
      publisher,
      telephone,
    };
  },
);

/** What the person who acts wrote, the latest first, to follow each. */
export const seeMyMessages = reading(
  async (
    work: Work,
  ): Promise<readonly { readonly id: MessageId; readonly sentAt: Temporal.Instant }[]> => {
    const person = work.actor.for;
    if (person === undefined) return [];
    const mine = await withRight(work, "messages", (lent) => listMessagesOf(lent, person));
    return mine.toReversed().map(({ id, sentAt }) => ({ id, sentAt }));
  },
);
