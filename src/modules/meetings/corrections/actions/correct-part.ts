import { refused, type Result } from "#basics/result";
import { keepVersionIn, seeDocumentIn } from "#modules/commons";
import { action, reading, type Work } from "#services/house";

import { texts } from "../../actions/texts.fr.ts";
import {
  findMeetingIn,
  type Found,
  holdMeetingIn,
  type OfMeeting,
} from "../../actions/standing.ts";
import { isFixed } from "../../domain/approval.ts";
import { type DocumentId, stageOf } from "../../domain/meeting.ts";
import { type Line, type Part, partsOf, withLines } from "../domain/part.ts";

/** The words of minutes, and where the day begins: « avant le ». */
const WORDS = { todo: texts.todo, until: texts.until("").trim() };

/** Minutes as one corrects them: a version of their text, part by part. */
export interface ToCorrect {
  readonly document: DocumentId;
  readonly number: number;
  readonly parts: readonly Part[];
}

export type AskedParts = OfMeeting & {
  /** That version; else the one that stands. */
  readonly number?: number | undefined;
};

/** Sees the parts of minutes, for who may correct them; undefined for anyone else, and where they are no text yet. */
export const seeParts = reading(async (work: Work, asked: AskedParts) => {
  const found = await findMeetingIn(work, asked);
  if (found === undefined || !mayCorrect(found)) return undefined;
  const read = await textIn(work, found, asked.number);
  if (read === undefined) return undefined;
  const { document, number, markdown } = read;
  return { document, number, parts: partsOf(markdown, WORDS) } satisfies ToCorrect;
});

/** Members, once it is over and until it is approved. */
function mayCorrect({ meeting, standing }: Found): boolean {
  const isIn = standing.isMember && standing.person !== undefined;
  return isIn && stageOf(meeting) === "over" && !isFixed(meeting);
}

async function textIn(work: Work, { meeting }: Found, number: number | undefined) {
  const { document } = meeting;
  const seen = document && (await seeDocumentIn(work, { document, number }));
  if (seen?.contents.kind !== "text" || seen.version.way === "beside") return undefined;
  const { markdown } = seen.contents;
  return { document: seen.document.id, number: seen.version.number, markdown };
}

export type CorrectPart = OfMeeting & {
  /** The version that was read while writing. */
  readonly number: number;
  /** Which of its parts, from 0. */
  readonly part: number;
  readonly lines: readonly Line[];
};
export type CorrectPartRefusal =
  | "unknown-meeting"
  | "not-over"
  | "already-approved"
  | "not-written"
  | "too-long";

/** A member corrects one part of the minutes: a version more of their text, merged with what another corrected meanwhile. */
export const correctPart = action(correctPartIn);

async function correctPartIn(work: Work, asked: CorrectPart) {
  const found = await holdMeetingIn(work, asked);
  if (found === undefined || !found.standing.isMember || found.standing.person === undefined)
    return no("unknown-meeting");
  if (stageOf(found.meeting) !== "over") return no("not-over");
  if (isFixed(found.meeting)) return no("already-approved");
  const read = await textIn(work, found, asked.number);
  const markdown = read && withLines(read.markdown, asked.part, asked.lines, WORDS);
  if (read === undefined || markdown === undefined) return no("not-written");
  const contents = { kind: "text", markdown } as const;
  const { document, number: base } = read;
  const kept = await keepVersionIn(work, { document, base, contents });
  if (kept.done) return { done: true, value: { document, ...kept.value } } as const;
  return no(kept.refusal === "text-too-long" ? "too-long" : "not-written");
}

const no = (refusal: CorrectPartRefusal): Result<never, CorrectPartRefusal> => refused(refusal);
