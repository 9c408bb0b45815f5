import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { seeToldAwayIn, seeToldBackIn } from "../actions/tell-away.ts";
import { seeToldCannotComeIn, seeToldComesIn, seeToldNamedIn } from "../actions/tell-helper.ts";
import { AT, HELPERS, PASSAGES } from "../domain/address.ts";
import { isUntilSaid } from "../domain/pause.ts";
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
  "homecare.away": letterKind({
    why: texts.away.why,
    sort: "direct",
    find: seeToldAwayIn,
    says: (told, work) => ({
      subject: texts.away.subject,
      entries: told.map(({ name, from, until }) => {
        const today = dayOf(work.now);
        const last = isUntilSaid({ from, until }) ? undefined : writeDay(until, today);
        return {
          title: texts.away.says(name, writeDay(from, today), last),
          at: name === undefined ? AT : PASSAGES,
          lines: [name === undefined ? texts.away.mine : texts.away.line],
        };
      }),
    }),
  }),
  "homecare.back": letterKind({
    why: texts.away.why,
    sort: "direct",
    find: seeToldBackIn,
    says: (told) => ({
      subject: texts.back.subject,
      entries: told.map(({ name }) => ({
        title: texts.back.says(name),
        at: name === undefined ? AT : PASSAGES,
        lines: [name === undefined ? texts.back.mine : texts.back.line],
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
