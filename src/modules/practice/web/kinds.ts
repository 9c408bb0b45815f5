import { letterKind, type NotificationKind } from "#services/house";

import { HELPED, seeToldHelpedIn, type ToldHelped } from "../actions/answer-situation.ts";
import { situationAt } from "../domain/address.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** What is said of communities of practice: thanks, in the digest and without a name. */
export const practiceLetters = {
  [HELPED]: letterKind<ToldHelped>({
    why: texts.why,
    sort: "digest",
    find: seeToldHelpedIn,
    says: (told) => ({
      subject: texts.helped(told.length),
      entries: told.map(({ situation, title }) => ({
        title,
        at: situationAt(situation),
        lines: [texts.says],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
