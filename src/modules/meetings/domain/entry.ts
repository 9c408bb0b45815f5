import type { EntryId, MeetingId, PersonId, PointId, SpaceId } from "./meeting.ts";

/** In characters: what one says at once. */
export const MOST_SAID = 2_000;
/** In lines of a room: beyond, nobody writes a message, and what is put, to do or noted still goes. */
export const MOST_ENTRIES_SAID = 4_000;
/** In lines of a room: as many are read, so that the room between the two is for decisions and marks. */
export const MOST_ENTRIES = 5_000;

/**
 * What happens in a room: `said`, a message; `noted`, `todo`, `proposed` mark one; a proposal is then `decided`, `asked`
 * (put to a vote) or `dropped`; `unmarked` takes a mark back; the others tell what was opened, closed, and where somebody stands.
 */
export const KINDS = [
  "said",
  "noted",
  "todo",
  "proposed",
  "decided",
  "asked",
  "dropped",
  "unmarked",
  "opened",
  "closed",
  "point-opened",
  "point-closed",
  "approved",
  "seated",
  "hand",
  "consented",
  "moderated",
] as const;
export type EntryKind = (typeof KINDS)[number];

/** What a message can be marked as. */
export const MARKS = ["proposed", "todo", "noted"] as const satisfies readonly EntryKind[];
export type Mark = (typeof MARKS)[number];

/** The entries that take a mark back: of a decision that was put, nothing more is asked either. */
export const TAKEN_BACK = ["unmarked", "dropped"] as const satisfies readonly EntryKind[];

/** The marks that were taken back, by the id of their entry. */
export function takenBackOf(
  entries: readonly Pick<Entry, "kind" | "about">[],
): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ kind, about }) =>
      TAKEN_BACK.some((one) => one === kind) && about !== undefined ? [about] : [],
    ),
  );
}

/** One line of a room: its number, from 1 and without a hole, never changes. */
export interface Entry {
  readonly id: EntryId;
  readonly space: SpaceId;
  readonly meeting: MeetingId;
  readonly number: number;
  readonly at: Temporal.Instant;
  readonly by: PersonId;
  readonly kind: EntryKind;
  /** What it marks, opens or answers. */
  readonly about: string | undefined;
  /** Under which point it was said. */
  readonly point: PointId | undefined;
  /** Whom it names: who does it, whose seat it is. */
  readonly who: PersonId | undefined;
  /** Undefined where there is nothing to read. */
  readonly words: EntryWords | undefined;
}

/** What an entry says. */
export interface EntryWords {
  readonly text: string;
  /** Of something to do: until when (a day, in ISO 8601). */
  readonly due?: string | undefined;
  /** The task, or the vote, that it became. */
  readonly task?: string | undefined;
  readonly vote?: string | undefined;
  /** Of a decision: how many voices were there. */
  readonly voices?: number | undefined;
}

/** Reads what this module wrote. */
export function readEntryWords(text: string): EntryWords | undefined {
  const read: unknown = JSON.parse(text);
  if (typeof read !== "object" || read === null || !("text" in read)) return undefined;
  const of = (name: string): unknown => Object.entries(read).find(([key]) => key === name)?.[1];
  const line = (name: string) => {
    const value = of(name);
    return typeof value === "string" ? value : undefined;
  };
  const voices = of("voices");
  return {
    text: line("text") ?? "",
    due: line("due"),
    task: line("task"),
    vote: line("vote"),
    voices: typeof voices === "number" ? voices : undefined,
  };
}
