import { letterKind, type NotificationKind } from "#services/house";

import { seeToldGiftIn } from "../actions/tell-said.ts";
import { sayFromTo, sayer, sayWhole } from "./say-gift.ts";
import { mailTexts as texts } from "./texts.fr.ts";

/** What is said of what is given: the other side said something, that waits for a yes. */
export const giftKinds = {
  "gifts.said": letterKind({
    why: texts.why,
    sort: "digest",
    find: seeToldGiftIn,
    says: (told, work) => ({
      subject: texts.subject(told.length),
      entries: told.map((gift) => ({
        title: texts.says(sayer(gift), sayWhole(gift, work.now)),
        at: `/donne/${gift.id}`,
        lines: [
          sayFromTo(gift),
          ...(gift.words === undefined ? [] : [texts.words(gift.words)]),
          texts.ask,
        ],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
