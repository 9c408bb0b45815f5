import type { Circle } from "#rules/circles";
import { letterKind, type NotificationKind } from "#services/house";

import { HELPED, seeToldHelpedIn, type ToldHelped } from "../actions/answer-situation.ts";
import { GATHER, seeToldGatheringIn } from "../actions/propose-gathering.ts";
import { datesFor, situationAt } from "../domain/address.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** What is said of communities of practice, in the digest: thanks, without a name; and that one has not met for long. */
export const practiceLetters = {
  [HELPED]: letterKind<ToldHelped>({
    why: texts.why,
    sort: "digest",
    find: seeToldHelpedIn,
    says: (told) => ({
      subject: texts.helped(told.length),
      entries: told.map(({ situation, title }) => ({
        title,
        at: situationAt(situation),
        lines: [texts.says],
      })),
    }),
  }),
  [GATHER]: letterKind<Circle>({
    why: texts.gatherWhy,
    sort: "digest",
    find: seeToldGatheringIn,
    says: (told) => ({
      subject: texts.gather(told.length),
      entries: told.map((circle) => ({
        title: circle.name,
        at: datesFor(circle),
        lines: [texts.gatherSays],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
