import type { NotificationKind } from "#services/house";

import { seeToldSignalIn, type ToldSignal } from "../actions/decide-signal.ts";
import { signalTexts as texts } from "./texts.fr.ts";

/** What became of a call that I signalled. */
export const signalKinds = {
  "calls.signal-settled": {
    why: texts.mailWhy,
    sort: "direct",
    stillTrue: async (work, facts) => {
      const told = await seeToldSignalIn(work, facts);
      return told !== undefined && told.state !== "waiting";
    },
    write: async (work, { facts }) => {
      const told: ToldSignal[] = [];
      for (const one of facts) {
        const signal = await seeToldSignalIn(work, one);
        if (signal !== undefined) told.push(signal);
      }
      if (told.length === 0) return undefined;
      const subject = texts.mailSubject(told.length);
      return { subject, title: subject, entries: told.map(entryOf) };
    },
  },
} as const satisfies Readonly<Record<string, NotificationKind>>;

function entryOf({ title, call, why }: ToldSignal) {
  return {
    title,
    at: call === undefined ? "/appels/signaler" : `/appels/${call.number}`,
    lines: [why === undefined ? texts.mailTaken : texts.mailDeclined(why)],
  };
}
