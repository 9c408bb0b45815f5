import { letterKind, type NotificationKind } from "#services/house";

import { seeToldSignalIn, type ToldSignal } from "../actions/decide-signal.ts";
import { signalTexts as texts } from "./texts.fr.ts";

/** What became of a call that I signalled. */
export const signalKinds = {
  "calls.signal-settled": letterKind({
    why: texts.mailWhy,
    sort: "direct",
    find: async (work, facts) => {
      const told = await seeToldSignalIn(work, facts);
      return told?.state === "waiting" ? undefined : told;
    },
    says: (told) => ({ subject: texts.mailSubject(told.length), entries: told.map(entryOf) }),
  }),
} as const satisfies Readonly<Record<string, NotificationKind>>;

function entryOf({ title, call, why }: ToldSignal) {
  return {
    title,
    at: call === undefined ? "/appels/signaler" : `/appels/${call.number}`,
    lines: [why === undefined ? texts.mailTaken : texts.mailDeclined(why)],
  };
}
