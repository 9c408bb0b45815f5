import { letterKind, type NotificationKind } from "#services/house";

import { seeToldAnswerIn, type ToldAnswer } from "../actions/tell.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** What is said of methods. */
export const methodLetters = {
  "methods.answered": letterKind<ToldAnswer>({
    why: texts.why,
    sort: "digest",
    find: seeToldAnswerIn,
    says: (told) => ({
      subject: texts.subject(told.length),
      entries: told.map(({ title, number, changed, at }) => ({
        title: texts.entry(title, number),
        at,
        lines: [texts.line(changed)],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
