import { letterKind, type NotificationKind } from "#services/house";

import { seeToldNewsIn, seeToldWaitsIn } from "../actions/tell.ts";
import { RECEIVED } from "../domain/address.ts";
import { mailTexts as texts } from "./texts.fr.ts";

/** That something waits: never a word of it, nor of whom it speaks. */
export const concernKinds = {
  "concerns.waits": letterKind({
    why: texts.waits.why,
    sort: "direct",
    find: seeToldWaitsIn,
    says: (told) => ({
      subject: texts.waits.subject,
      entries: told.map(({ service }) => ({
        title: texts.waits.title(service),
        at: RECEIVED,
        lines: [texts.waits.line],
      })),
    }),
  }),
  "concerns.news": letterKind({
    why: texts.news.why,
    sort: "direct",
    discreet: true,
    find: seeToldNewsIn,
    says: () => ({
      subject: texts.news.subject,
      // Neither the service nor this page is named: others may read the letters of who wrote.
      entries: [{ title: texts.news.title, at: "/moi/fil", lines: [texts.news.line] }],
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
