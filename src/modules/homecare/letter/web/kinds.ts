import { letterKind, type NotificationKind } from "#services/house";

import { seeToldDayIn } from "../actions/write-of-the-day.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** At whose home one passes today: neither when, nor what for. */
export const dayKinds = {
  "homecare.day": letterKind({
    why: texts.why,
    sort: "digest",
    find: seeToldDayIn,
    says: (told) => ({
      // Named by whose week it is, and sent by a body too: one goes to one person.
      subject: texts.subject(new Set(told.map(({ whose }) => whose)).size),
      entries: told.map(({ name, at }) => ({ title: texts.says(name), at, lines: [texts.line] })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
