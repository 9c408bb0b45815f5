import { letterKind, type NotificationKind } from "#services/house";

import { seeToldAskedIn } from "../actions/tell-bond.ts";
import { seeToldSilenceIn } from "../actions/tell-silence.ts";
import { seeToldProposedIn } from "../actions/tell-watch.ts";
import { seeToldWordIn, type ToldWord } from "../actions/tell-word.ts";
import { AT, bondAt } from "../domain/address.ts";
import { silenceMailTexts as silence } from "./silence-texts.fr.ts";
import { mailTexts as texts } from "./texts.fr.ts";
import { wordMailTexts as words } from "./word-texts.fr.ts";

/** Several words of one person are one line. */
const eachOnce = (told: readonly ToldWord[]) =>
  told.filter(({ bond }, at) => told.findIndex((one) => one.bond === bond) === at);

/** What is said of news between two: never a word of them. */
export const kinKinds = {
  "kin.asked": letterKind({
    why: texts.asked.why,
    sort: "direct",
    find: seeToldAskedIn,
    says: (told) => ({
      subject: texts.asked.subject(told.length),
      entries: told.map(({ name }) => ({
        title: texts.asked.says(name),
        at: AT,
        lines: [texts.asked.line],
      })),
    }),
  }),
  "kin.word": letterKind({
    why: words.why,
    sort: "direct",
    find: seeToldWordIn,
    says: (told) => ({
      subject: words.subject,
      entries: eachOnce(told).map(({ bond, name }) => ({
        title: words.says(name),
        at: bondAt(bond),
        lines: [words.line],
      })),
    }),
  }),
  "kin.silence-proposed": letterKind({
    why: silence.proposed.why,
    sort: "direct",
    find: seeToldProposedIn,
    says: (told) => ({
      subject: silence.proposed.subject,
      entries: told.map(({ name, delay, at }) => ({
        title: silence.proposed.says(name),
        at,
        lines: silence.proposed.lines(delay),
      })),
    }),
  }),
  "kin.small-sign": letterKind({
    why: silence.sign.why,
    sort: "direct",
    find: async (work, facts) => {
      const told = await seeToldSilenceIn(work, facts);
      return told?.isTold === false ? told : undefined;
    },
    says: (told) => ({
      subject: silence.sign.subject,
      entries: told.map(({ name, days, at }) => ({
        title: silence.sign.says(name),
        at,
        lines: silence.sign.lines(days),
      })),
    }),
  }),
  "kin.silence-lasts": letterKind({
    why: silence.lasts.why,
    sort: "direct",
    find: seeToldSilenceIn,
    says: (told) => ({
      subject: silence.lasts.subject,
      entries: told.map(({ name, days, at }) => ({
        title: silence.lasts.says(name),
        at,
        lines: silence.lasts.lines(days),
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
