import { readHour } from "#basics/dates";
import { FRENCH_ZONES } from "#basics/zones";
import { PARIS } from "#basics/dates";
import { type AnswersOf, form, puts } from "#basics/form";
import { day, maybeChoice, maybeLine, maybeLines, parsed } from "#basics/questions";
import { limitRefusals } from "#rules/moderation";

import { MOST_WORD } from "../../protocol/domain/word.ts";
import { carried, count } from "../../protocol/web/forms.ts";
import type { ProposeMeeting } from "../actions/propose-meeting.ts";
import { type HoursMisfit, planOf, readVideo } from "../domain/hours.ts";
import { MOST_PLACE, MOST_VIDEO, type Plan } from "../domain/meeting.ts";
import { meetingProblems as problems, meetingRefusals, meetingTexts as texts } from "./texts.fr.ts";

/** The forms of the box, for what comes back with something to mend. */
export const PROPOSE = "rendez-vous";
export const ANSWER = "rendez-vous-reponse";
export const CALL_OFF = "rendez-vous-annuler";

/** What every form of the box bears: its act, and the number of the last move that was read. */
const borne = {
  id: carried<"MeetingMove">("act"),
  read: count().register(puts, { name: "lu", as: "hidden" }),
};

const writeHour = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });

const hourPut = { as: "line", type: "time", width: "court", help: texts.hourHelp } as const;

const from = parsed(
  { ...hourPut, name: "debut", label: texts.from },
  { empty: problems.hour, read: readHour, write: writeHour },
);

/** What stands for an hour that is left empty. */
const NONE = "none";

const until = parsed(
  { ...hourPut, name: "fin", label: texts.end, optional: true },
  {
    empty: problems.hour,
    read: (text) => (text.trim() === "" ? NONE : readHour(text)),
    write: (time) => (time === NONE ? "" : writeHour(time)),
  },
);

const video = parsed(
  {
    name: "visio",
    label: texts.videoAddress,
    help: texts.videoHelp,
    as: "line",
    type: "url",
    inputmode: "url",
    most: MOST_VIDEO,
    optional: true,
  },
  {
    empty: problems.video,
    read: (text) => (text.trim() === "" ? "" : readVideo(text)),
    write: String,
  },
);

const words = maybeLines("mot", {
  label: texts.word,
  help: texts.wordHelp,
  rows: 2,
  most: MOST_WORD,
});

const proposal = form({
  ...borne,
  day: day("jour", { label: texts.day, empty: problems.day, width: "court" }),
  from,
  until,
  where: maybeLine("lieu", { label: texts.where, help: texts.whereHelp, most: MOST_PLACE }),
  video,
  zone: maybeChoice("fuseau", {
    label: texts.zone,
    of: FRENCH_ZONES,
    says: texts.zones,
    optional: false,
  }),
  words,
});

type Proposed = AnswersOf<typeof proposal>;

/** When, where, and a word: a day and an hour that exist, somewhere or by video. */
export const proposeForm = proposal.superRefine((answers, context) => {
  const plan = hoursIn(answers);
  const fields = { "no-such-hour": "from", "ends-before": "until" } as const;
  if (isMisfit(plan))
    context.addIssue({ code: "custom", path: [fields[plan]], message: problems[plan] });
  if (answers.where === undefined && answers.video === "")
    context.addIssue({ code: "custom", path: ["where"], message: problems.nowhere });
});

function hoursIn({ day: on, from: start, until: end, zone }: Proposed): Plan | HoursMisfit {
  return planOf({
    day: on,
    from: start,
    until: end === NONE ? undefined : end,
    zone: zone ?? PARIS,
  });
}

function isMisfit(plan: Plan | HoursMisfit): plan is HoursMisfit {
  return typeof plan === "string";
}

/** What was proposed, out of what was answered. */
export function proposalIn(answers: Proposed): ProposeMeeting {
  const plan = hoursIn(answers);
  if (isMisfit(plan)) throw new Error(`a form was read whose hours do not fit: ${plan}`);
  const { id, read, where, video: address, words: said } = answers;
  return {
    id,
    read,
    plan,
    place: { where, video: address === "" ? undefined : address },
    words: said,
  };
}

/** One button. */
export const answerForm = form(borne);

/** It is called off, with a word if one wants. */
export const callOffForm = form({ ...borne, words });

/** Why nothing was changed. */
export const proposeRefusals = {
  ...meetingRefusals,
  "too-many": limitRefusals["too-many"]("message"),
  "too-many-to-them": limitRefusals["too-many-to-them"](),
} as const;
