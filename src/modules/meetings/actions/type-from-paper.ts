import { done, refused, type Result } from "#basics/result";
import { memberIdsAtIn } from "#modules/circles";
import { addTaskIn } from "#modules/tasks";
import { newId } from "#basics/id";
import { action, type Work } from "#services/house";

import { MOST_SAID } from "../domain/entry.ts";
import { type MeetingId, type PersonId, type PointId, stageOf } from "../domain/meeting.ts";
import { MOST_LINES, type TypedToDo } from "../domain/paper.ts";
import { voicesOf } from "../domain/quorum.ts";
import { listPoints, savePointClosed, savePointOpened } from "../store/points.ts";
import { listSeats, saveSeat } from "../store/seats.ts";
import { closeMeetingIn } from "./keep-minutes.ts";
import { titleOfTask } from "./mark.ts";
import { holdLedIn, type LeadRefusal, openMeetingIn } from "./open-meeting.ts";
import { appendEntryIn, type Found, type OfMeeting } from "./standing.ts";

export type PaperRefusal =
  | LeadRefusal
  | "not-of-the-circle"
  | "nobody-there"
  | "said-too-long"
  | "no-quorum";

/** What a sheet of paper says of a meeting that was held. */
export type FromPaper = OfMeeting & {
  readonly there: readonly PersonId[];
  readonly excused: readonly PersonId[];
  /** The points that were spoken of; the others are left. */
  readonly spoken: readonly PointId[];
  readonly decided: readonly string[];
  readonly todo: readonly TypedToDo[];
  readonly noted: readonly string[];
};

/**
 * Who leads types a meeting that was held with paper: who was there, what was decided, is to be done and was noted; then
 * it is over, and its minutes are those of any other. Over already, nothing changes. What was decided on paper asks for
 * the quorum of the circle, and for nobody’s consent again.
 */
export const typeFromPaper = action(typeFromPaperIn);

export async function typeFromPaperIn(
  work: Work,
  asked: FromPaper,
): Promise<Result<MeetingId, PaperRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done) return held;
  const { meeting, me, circle, setting } = held.value;
  if (stageOf(meeting) === "over") return done(meeting.id);
  if (Temporal.Instant.compare(work.now, meeting.starts) < 0) return refused("too-early");
  const lines = [...asked.decided, ...asked.noted];
  if (lines.some((text) => text.length > MOST_SAID) || lines.length > 2 * MOST_LINES)
    return refused("said-too-long");
  if (asked.there.length === 0) return refused("nobody-there");
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  if ([...asked.there, ...asked.excused].some((one) => !members.includes(one)))
    return refused("not-of-the-circle");
  const opened = await openMeetingIn(work, asked);
  if (!opened.done) return opened;
  await seatIn(work, held.value, asked);
  const seats = await listSeats(work, meeting.id);
  const voices = voicesOf(seats, setting);
  if (asked.decided.length > 0 && voices.isQuorate === false) return refused("no-quorum");
  await writeIn(work, held.value, { asked, by: me, voices: voices.there + voices.represented });
  return closeMeetingIn(work, asked);
}

/** Who is ticked was there; who typed it, and was not, is excused. */
async function seatIn(
  work: Work,
  { meeting, me }: Found & { readonly me: PersonId },
  { there, excused }: FromPaper,
): Promise<void> {
  for (const person of there)
    await saveSeat(work, meeting, { person, stands: "present", holder: undefined });
  const away = new Set([...excused, me].filter((one) => !there.includes(one)));
  for (const person of away)
    await saveSeat(work, meeting, { person, stands: "excused", holder: undefined });
}

interface Written {
  readonly asked: FromPaper;
  readonly by: PersonId;
  readonly voices: number;
}

async function writeIn(work: Work, found: Found, { asked, by, voices }: Written): Promise<void> {
  const { meeting } = found;
  for (const point of await listPoints(work, meeting.id)) {
    if (!asked.spoken.includes(point.id)) continue;
    await savePointOpened(work, point.id);
    await savePointClosed(work, point.id);
  }
  for (const text of asked.decided) {
    const id = newId<"Entry">();
    await appendEntryIn(work, found, { id, kind: "proposed", by, words: { text } });
    await appendEntryIn(work, found, { kind: "decided", by, words: { text, voices }, about: id });
  }
  for (const { text, who, due } of asked.todo) {
    const about = { table: "meetings.meeting", id: meeting.id };
    const title = titleOfTask(text);
    const task = await addTaskIn(work, { space: meeting.space, about, title, due, assignee: who });
    const words = { text, due: due?.toString(), task: task.done ? task.value : undefined };
    await appendEntryIn(work, found, { kind: "todo", by, words, who });
  }
  for (const text of asked.noted)
    await appendEntryIn(work, found, { kind: "noted", by, words: { text } });
}
