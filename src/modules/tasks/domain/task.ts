import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

export type TaskId = Id<"Task">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** The table of tasks, as the log of reads names it. */
export const TASKS = "tasks.task";

/** What a task says at most, in characters: one line. */
export const MOST_TITLE = 200;
/** The part of a task that is said to who is given it: the list itself is read by the whole circle. */
export const GIVEN = "given";
/** The reason of who cannot, in characters. */
export const MOST_REASON = 300;

/** What a task is about, when it belongs to something of a module above (a joint answer): its table and row. */
export interface About {
  readonly table: string;
  readonly id: string;
}

/** Who does what by when, in the space of a circle or of a person. Its title is sealed apart. */
export interface Task {
  readonly id: TaskId;
  readonly space: SpaceId;
  readonly about: About | undefined;
  /** The order in which tasks were added, whatever the instant. */
  readonly place: number;
  readonly addedBy: PersonId;
  readonly addedAt: Temporal.Instant;
  /** When its words or its day last changed; when it was added, until they do. */
  readonly changedAt: Temporal.Instant;
  /** The last day on which it is in time. */
  readonly due: Temporal.PlainDate | undefined;
  /** Who does it; nobody yet when undefined. */
  readonly assignee: PersonId | undefined;
  /** Who gave it to them: the one who is told when they cannot. */
  readonly assignedBy: PersonId | undefined;
  /** Who last said « je ne peux pas », while nobody else took it. */
  readonly declinedBy: PersonId | undefined;
  readonly life: TaskLife;
  /** Grows with each change of its title or day: a change made from an older one is refused. */
  readonly version: number;
}

/** To be done, or done, by someone at an instant. */
export type TaskLife =
  | { readonly state: "open" }
  | { readonly state: "done"; readonly at: Temporal.Instant; readonly by: PersonId };

/** How a day stands: a task is late the day after its day, and presses from its eve. */
export type Pressure = "late" | "today" | "tomorrow" | "later" | "none";

/** How near the day of a task is; what is done presses nobody. */
export function pressureOf(
  { due, life }: Pick<Task, "due" | "life">,
  today: Temporal.PlainDate,
): Pressure {
  if (due === undefined || life.state === "done") return "none";
  const days = today.until(due, { largestUnit: "days" }).days;
  if (days < 0) return "late";
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : "later";
}

/**
 * Whether someone is reminded of a task on a morning: on its eve, or on the day itself when it was
 * not there yet the evening before. Never of what is done, nor of what is late: the page says so.
 */
export function isToRecall(task: Pick<Task, "due" | "life">, today: Temporal.PlainDate): boolean {
  const pressure = pressureOf(task, today);
  return pressure === "tomorrow" || pressure === "today";
}

/** Who is reminded: who does it; while nobody does, who added it, so that someone is found. */
export function whomToRecall({ assignee, addedBy }: Pick<Task, "assignee" | "addedBy">): PersonId {
  return assignee ?? addedBy;
}

export type WordsRefusal = "empty-title" | "too-long";

/** The words of a task: one line, not empty, of at most `MOST_TITLE` characters. */
export function decideTitle(typed: string): Result<string, WordsRefusal> {
  const title = typed.replace(/\s+/g, " ").trim();
  if (title === "") return refused("empty-title");
  return title.length > MOST_TITLE ? refused("too-long") : done(title);
}
