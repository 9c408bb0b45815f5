import { type Retention, withRight } from "#services/house";

import { KEPT_AFTER_HANDLED_DAYS } from "../domain/message.ts";
import { eraseDeadIn } from "../afterwards/actions/erase-dead.ts";
import { forgetOldMessagesIn } from "./forget-messages.ts";
import { retained } from "./retains-texts.fr.ts";

/** Messages to the operator: a year after they were handled, two at most (`domain/message.ts`). */
export const retains: readonly Retention[] = [
  {
    ...retained.messages,
    name: "messages",
    howLong: `P${KEPT_AFTER_HANDLED_DAYS}D`,
    sweep: (work) => withRight(work, "forget-messages", forgetOldMessagesIn),
  },
  {
    ...retained.dead,
    name: "dead",
    howLong: "P1Y",
    sweep: (work) => eraseDeadIn(work),
  },
];
