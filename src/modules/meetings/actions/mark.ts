import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { addTaskIn } from "#modules/tasks";
import { action, type Work } from "#services/house";

import { type Entry, MOST_SAID } from "../domain/entry.ts";
import { type EntryId, openPointOf, type PersonId } from "../domain/meeting.ts";
import { isThere } from "../domain/quorum.ts";
import { mayTakePart } from "../domain/rights.ts";
import { findEntry, isMarked } from "../store/entries.ts";
import { listPoints } from "../store/points.ts";
import { listSeats } from "../store/seats.ts";
import { settleIn } from "./consent.ts";
import {
  appendEntryIn,
  type Found,
  holdMeetingIn,
  type OfMeeting,
  openEntryIn,
} from "./standing.ts";

export type MarkRefusal =
  | "unknown-meeting"
  | "unknown-message"
  | "not-open"
  | "not-there"
  | "nothing-said"
  | "said-too-long"
  | "not-of-the-circle";

/** What is marked: a message by its number, or words of one’s own. */
export type OfMessage = OfMeeting & {
  readonly number?: number | undefined;
  readonly text?: string | undefined;
};

interface Marked extends Found {
  readonly me: PersonId;
  readonly text: string;
  readonly message: Entry | undefined;
  readonly point: Entry["point"];
}

/** What is to be marked, held, for a member who is there. */
async function markedIn(work: Work, asked: OfMessage): Promise<Result<Marked, MarkRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined) return refused("unknown-meeting");
  const { meeting, standing } = found;
  if (!mayTakePart(standing, meeting)) return refused("not-open");
  const seat = (await listSeats(work, meeting.id)).find(({ person }) => person === me);
  if (seat === undefined || !isThere(seat) || seat.isMuted) return refused("not-there");
  const sealed =
    asked.number === undefined ? undefined : await findEntry(work, meeting.id, asked.number);
  if (asked.number !== undefined && sealed?.kind !== "said") return refused("unknown-message");
  const message = sealed && (await openEntryIn(work, sealed));
  const text = (asked.text ?? message?.words?.text ?? "").trim();
  if (text === "") return refused("nothing-said");
  if (text.length > MOST_SAID) return refused("said-too-long");
  const open = openPointOf(await listPoints(work, meeting.id));
  return done({ ...found, me, text, message, point: message?.point ?? open?.id });
}

/** « Noté » : it goes into the minutes. Noted already, nothing changes. */
export const note = action(noteIn);

export async function noteIn(work: Work, asked: OfMessage): Promise<Result<number, MarkRefusal>> {
  const marked = await markedIn(work, asked);
  if (!marked.done) return marked;
  const { me: by, text, message, point } = marked.value;
  if (message !== undefined && (await isMarked(work, message.id, "noted")))
    return done(message.number);
  const added = await appendEntryIn(work, marked.value, {
    kind: "noted",
    by,
    words: { text },
    about: message?.id,
    point,
  });
  return done(added.number);
}

export type MarkToDo = OfMessage & {
  readonly who: PersonId | undefined;
  readonly due: Temporal.PlainDate | undefined;
};

/** « À faire » : a task of the circle, with who does it and by when. Marked so already, nothing changes. */
export const markToDo = action(markToDoIn);

export async function markToDoIn(
  work: Work,
  asked: MarkToDo,
): Promise<Result<number, MarkRefusal>> {
  const marked = await markedIn(work, asked);
  if (!marked.done) return marked;
  const { meeting, me: by, text, message, point } = marked.value;
  if (message !== undefined && (await isMarked(work, message.id, "todo")))
    return done(message.number);
  const { who, due } = asked;
  const title = titleOfTask(text);
  const about = { table: "meetings.meeting", id: meeting.id };
  const task = await addTaskIn(work, { space: meeting.space, about, title, due, assignee: who });
  if (!task.done)
    return refused(task.refusal === "not-of-the-circle" ? task.refusal : "nothing-said");
  const added = await appendEntryIn(work, marked.value, {
    kind: "todo",
    by,
    words: { text, due: due?.toString(), task: task.value },
    about: message?.id,
    point,
    who,
  });
  return done(added.number);
}

/** How long the title of a task is at most, in characters. */
const TITLE = 120;

/** What is to be done, as the title of a task. */
export const titleOfTask = (text: string): string =>
  text.length > TITLE ? `${text.slice(0, TITLE - 1)}…` : text;

/**
 * « Décision » : it is put to all who are there. Who puts words of their own consents; of the words of another nobody has
 * consented yet, neither who wrote them nor who puts them. Put already, nothing changes.
 */
export const propose = action(proposeIn);

export async function proposeIn(
  work: Work,
  asked: OfMessage,
): Promise<Result<EntryId, MarkRefusal>> {
  const marked = await markedIn(work, asked);
  if (!marked.done) return marked;
  const { me: by, text, message, point } = marked.value;
  if (message !== undefined && (await isMarked(work, message.id, "proposed")))
    return done(message.id);
  const id = newId<"Entry">();
  await appendEntryIn(work, marked.value, {
    id,
    kind: "proposed",
    by,
    words: { text },
    about: message?.id,
    point,
  });
  const said = { person: by, answer: "agrees", words: undefined, byOneself: true } as const;
  const proposal = { id, text, point, about: message?.id };
  if (message === undefined || message.by === by)
    await settleIn(work, marked.value, { proposal, by, said });
  return done(id);
}
