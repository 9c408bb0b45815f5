import { done } from "#basics/result";

/** Why a text of ballots is not read. */
export type BallotTextRefusal =
  | "unreadable-line"
  | "unclosed"
  | "unknown-kind"
  | "no-options"
  | "too-many-options"
  | "no-ballots"
  | "too-large"
  | "count-not-a-number"
  | "count-out-of-bounds"
  | "unknown-option"
  | "option-twice"
  | "unknown-category"
  | "too-many-ranks"
  | "tie"
  | "incomplete"
  | "score-not-a-number"
  | "score-out-of-bounds"
  | "score-missing"
  | "order-against-scores"
  | "voters-differ";

/** Ballots read from a text, in the columns of a `Sheet`: `rows` are its marks. */
export interface BallotText {
  readonly title: string;
  readonly options: readonly string[];
  readonly rows: Uint8Array;
  readonly voices: Int32Array;
  /**
   * What a mark is. `ranks`: 1 first, equals allowed, 0 not ranked. `scores`: the higher the better, 0
   * where none is given. `categories`: the place of its category, 1 the best; 0 in none: so they read as
   * ranks too.
   */
  readonly kind: "ranks" | "scores" | "categories";
  /** The names of categories, the best first; none for the other kinds. */
  readonly categories: readonly string[];
}

/** The ballots, or the line that cannot be read, from 1, and why. */
export type BallotReading =
  | { readonly done: true; readonly value: BallotText }
  | {
      readonly done: false;
      readonly refusal: { readonly line: number; readonly reason: BallotTextRefusal };
    };

export const MOST_OPTIONS = 200;
/** The last mark that a byte holds. */
export const LAST_MARK = 255;
/** Marks of a whole text: 64 MB of memory. */
const MOST_MARKS = 2 ** 26;
const MOST_VOICES = 2 ** 31 - 1;

export function refusedAt(line: number, reason: BallotTextRefusal): BallotReading {
  return { done: false, refusal: { line, reason } };
}

/** The lines of a text, whatever ends them, without a byte order mark. */
export function linesOf(text: string): readonly string[] {
  return (text.startsWith("\uFEFF") ? text.slice(1) : text).split(/\r\n|\n|\r/);
}

/** A whole number written in at most ten digits, or undefined. */
export function readWhole(text: string): number | undefined {
  const trimmed = text.trim();
  return trimmed.length <= 10 && /^\d+$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** How many voices a line carries: 1 or more. */
export function readVoices(text: string): number | BallotTextRefusal {
  const trimmed = text.trim();
  const voices = readWhole(trimmed);
  if (voices === undefined)
    return /^-?\d+$/.test(trimmed) ? "count-out-of-bounds" : "count-not-a-number";
  return voices >= 1 && voices <= MOST_VOICES ? voices : "count-out-of-bounds";
}

/** Rows as they are read: only the marks that a line gives, before the number of options is known. */
export interface Draft {
  /** Option after option, row after row. */
  readonly options: number[];
  readonly marks: number[];
  /** Where each row ends. */
  readonly ends: number[];
  readonly voices: number[];
}

export function emptyDraft(): Draft {
  return { options: [], marks: [], ends: [], voices: [] };
}

/** Ends the row at hand. */
export function endRow(draft: Draft, voices: number): void {
  draft.ends.push(draft.options.length);
  draft.voices.push(voices);
}

/** Lays a draft in columns; `line` is the last of the text. */
export function layOut(
  draft: Draft,
  told: Omit<BallotText, "rows" | "voices">,
  line: number,
): BallotReading {
  const width = told.options.length;
  if (draft.voices.length === 0) return refusedAt(line, "no-ballots");
  if (draft.voices.length * width > MOST_MARKS) return refusedAt(line, "too-large");
  const rows = new Uint8Array(draft.voices.length * width);
  let cell = 0;
  for (const [row, end] of draft.ends.entries())
    for (; cell < end; cell += 1)
      rows[row * width + (draft.options[cell] ?? 0)] = draft.marks[cell] ?? 0;
  return done({ ...told, rows, voices: Int32Array.from(draft.voices) });
}
