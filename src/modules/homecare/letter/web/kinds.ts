import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { PASSAGES } from "../../domain/address.ts";
import { alsoTexts as also } from "../../web/passages/also-texts.fr.ts";
import { seeToldDayIn, seeToldNotTheirsIn, type ToldDay } from "../actions/write-of-the-day.ts";
import { sayHours } from "../../web/hours.fr.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** Of which of these somebody else comes too: neither goes without knowing. */
const sayShared = (passages: ToldDay["passages"]): readonly string[] =>
  passages.flatMap(({ starts, ends, isShared }) => {
    if (!isShared) return [];
    return [passages.length === 1 ? also.letter : also.letterAt(sayHours(starts, ends))];
  });

/** At whose home one passes today, and when; not what for. */
export const dayKinds = {
  "homecare.day": letterKind({
    why: texts.why,
    sort: "digest",
    find: seeToldDayIn,
    says: (told) => ({
      // Named by whose week it is, and sent by a body too: one goes to one person.
      subject: texts.subject(new Set(told.map(({ whose }) => whose)).size),
      entries: told.map(({ name, passages, at }) => ({
        title: texts.says(name),
        at,
        lines: [
          texts.when(passages.map(({ starts, ends }) => sayHours(starts, ends))),
          ...sayShared(passages),
          texts.line,
          texts.cannotLine,
        ],
      })),
    }),
  }),
  "homecare.not-theirs": letterKind({
    why: texts.why,
    sort: "direct",
    find: seeToldNotTheirsIn,
    says: (told, work) => ({
      subject: texts.notTheirs.subject,
      entries: told.map(({ name, day }) => ({
        title: texts.notTheirs.says(name, writeDay(day, dayOf(work.now))),
        at: PASSAGES,
        lines: [texts.notTheirs.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
