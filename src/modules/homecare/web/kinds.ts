import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { seeToldCannotComeIn, seeToldComesIn, seeToldNamedIn } from "../actions/tell-helper.ts";
import { HELPERS, PASSAGES } from "../domain/address.ts";
import { helperMailTexts as texts } from "./helper-texts.fr.ts";

/** What is said of who comes: one was named; somebody cannot come. Never what the visit is. */
export const helperKinds = {
  "homecare.named": letterKind({
    why: texts.named.why,
    sort: "direct",
    find: seeToldNamedIn,
    says: (told) => ({
      subject: texts.named.subject(told.length),
      entries: told.map(({ name }) => ({
        title: texts.named.says(name),
        at: PASSAGES,
        lines: [texts.named.line],
      })),
    }),
  }),
  "homecare.comes": letterKind({
    why: texts.comes.why,
    sort: "direct",
    find: seeToldComesIn,
    says: (told, work) => ({
      subject: texts.comes.subject(told.length),
      entries: told.map(({ name, day }) => ({
        title: texts.comes.says(name, writeDay(day, dayOf(work.now))),
        at: HELPERS,
        lines: [texts.comes.line],
      })),
    }),
  }),
  "homecare.cannot-come": letterKind({
    why: texts.cannot.why,
    sort: "direct",
    find: seeToldCannotComeIn,
    says: (told, work) => ({
      subject: texts.cannot.subject(told.length),
      entries: told.map(({ name, day }) => ({
        title: texts.cannot.says(name, writeDay(day, dayOf(work.now))),
        at: HELPERS,
        lines: [texts.cannot.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
