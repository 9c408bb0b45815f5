import { letterKind, type WrittenEntry } from "#services/house";

import { titleOfTerms } from "../../protocol/web/terms.ts";
import { seeRecalledIn, seeToldMoveIn, type ToldMeeting } from "../actions/see-told-meeting.ts";
import { sayWhen } from "./say-meeting.ts";
import { meetingLetterTexts as texts } from "./texts.fr.ts";

/** Something was done about a meeting: who, and when. Where it is, and the words, are read on its page alone. */
const meetingLetter = letterKind({
  why: texts.why,
  sort: "direct",
  find: seeToldMoveIn,
  says: (all, { now }) => ({
    subject: texts.subject(all.length),
    entries: all.map((one) => entryOf(one, [sayMove(one, now), texts.whereToAnswer])),
  }),
});

/** What both agreed on is for tomorrow, or for today. */
const nearLetter = letterKind({
  why: texts.whyNear,
  sort: "digest",
  find: seeRecalledIn,
  says: (all, { now }) => ({
    subject: texts.near(all.length),
    entries: all.map((one) =>
      entryOf(one, [texts.with(one.from, sayWhen(one.plan, now)), texts.whereToRead]),
    ),
  }),
});

export const meetingLetters = {
  "exchanges.meeting": meetingLetter,
  "exchanges.meeting-near": nearLetter,
} as const;

function sayMove({ move, from, plan, agreed }: ToldMeeting, now: Temporal.Instant): string {
  const when = sayWhen(plan, now);
  return move === "propose" && agreed !== undefined
    ? texts.move(from, when, sayWhen(agreed, now))
    : texts.says[move](from, when);
}

function entryOf({ told }: ToldMeeting, lines: readonly string[]): WrittenEntry {
  return {
    title: `${told.kind.name} : ${titleOfTerms(told.kind, told.values)}`,
    at: `${told.at}#rendez-vous`,
    lines,
  };
}
