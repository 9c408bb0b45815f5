import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { myPassingAt } from "../../domain/address.ts";
import { seeToldOfferIn, seeToldPasserIn, seeToldTrustedIn } from "../actions/tell.ts";
import { passingMailTexts as texts } from "./texts.fr.ts";

/** What is told of a favour asked of who passes: to who asks, to who passes, and to whom the first trusts. No letter says where. */
export const passingKinds = {
  "homecare.passing-offer": letterKind({
    why: texts.offerWhy,
    sort: "direct",
    find: seeToldOfferIn,
    says: (told, work) => ({
      subject: texts.offerSubject,
      entries: told.map(({ ask, name, day, isGone }) => ({
        title: texts[isGone ? "gone" : "offer"](name, writeDay(day, dayOf(work.now))),
        at: myPassingAt(ask),
        lines: [isGone ? texts.goneLine : texts.offerLine],
      })),
    }),
  }),
  "homecare.passing-said": letterKind({
    why: texts.saidWhy,
    sort: "direct",
    find: seeToldPasserIn,
    says: (told, work) => ({
      subject: texts.yesSubject,
      entries: told.map(({ at, day, isYes }) => ({
        title: texts[isYes ? "yes" : "no"](writeDay(day, dayOf(work.now))),
        at,
        lines: [isYes ? texts.yesLine : texts.noLine],
      })),
    }),
  }),
  "homecare.first-passing": letterKind({
    why: texts.trustedWhy,
    sort: "direct",
    find: seeToldTrustedIn,
    says: (told, work) => ({
      subject: texts.trustedSubject,
      entries: told.map(({ name, day }) => ({
        title: texts.trusted(name, writeDay(day, dayOf(work.now))),
        at: "/moi/fil",
        lines: [texts.trustedLine],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
