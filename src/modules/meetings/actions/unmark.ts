import { done, refused, type Result } from "#basics/result";
import { isId } from "#basics/id";
import { removeTaskIn } from "#modules/tasks";
import { action, type Work } from "#services/house";

import { type Entry, MARKS, takenBackOf } from "../domain/entry.ts";
import { mayTakePart } from "../domain/rights.ts";
import { isMarked, listEntries } from "../store/entries.ts";
import { appendEntryIn, holdMeetingIn, type OfMeeting, openEntryIn } from "./standing.ts";

export type UnmarkRefusal =
  | "unknown-meeting"
  | "unknown-message"
  | "not-open"
  | "not-your-mark"
  | "already-settled";

/** Which mark: by the number of its entry. */
export type OfMark = OfMeeting & { readonly number: number };

/**
 * Who made a mark takes it back, until the meeting is closed: it leaves the minutes, and its task goes where it still may;
 * a decision is put no more, and one that is taken stays. Taken back already, nothing changes.
 */
export const unmark = action(unmarkIn);

export async function unmarkIn(work: Work, asked: OfMark): Promise<Result<number, UnmarkRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  if (!mayTakePart(found.standing, found.meeting)) return refused("not-open");
  const entries = await listEntries(work, found.meeting.id);
  const mark = entries.find(({ number }) => number === asked.number);
  if (mark === undefined || !isMark(mark.kind)) return refused("unknown-message");
  if (takenBackOf(entries).has(mark.id)) return done(mark.number);
  if (mark.by !== me) return refused("not-your-mark");
  for (const kind of ["decided", "asked"] as const)
    if (await isMarked(work, mark.id, kind)) return refused("already-settled");
  const { words } = await openEntryIn(work, mark);
  const task = words?.task;
  if (task !== undefined && isId<"Task">(task)) await removeTaskIn(work, { task });
  await appendEntryIn(work, found, {
    kind: mark.kind === "proposed" ? "dropped" : "unmarked",
    by: me,
    about: mark.id,
    point: mark.point,
  });
  return done(mark.number);
}

const isMark = (kind: Entry["kind"]) => MARKS.some((one) => one === kind);
