import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { seeToldFirstIn } from "../actions/tell-first.ts";
import { firstMailTexts as texts } from "./texts.fr.ts";

/** That somebody new came: on which day, and from which body; neither who, nor what for. */
export const firstKinds = {
  "homecare.first": letterKind({
    why: texts.why,
    sort: "direct",
    find: seeToldFirstIn,
    says: (told, work) => ({
      subject: texts.subject,
      entries: told.map(({ name, day, body }) => ({
        title: texts.says(name, writeDay(day, dayOf(work.now))),
        at: "/moi/fil",
        lines: [body === undefined ? texts.named(name) : texts.sentBy(body), texts.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
