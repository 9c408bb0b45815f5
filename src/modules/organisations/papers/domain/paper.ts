import { daysBetween } from "#basics/dates";
import type { Id } from "#basics/id";

import {
  ALWAYS_ASKED,
  PAPER_KINDS,
  type PaperKind,
  type PaperKindKey,
} from "../../data/paper-kinds.ts";
import type { OrganisationId, PersonId } from "../../domain/organisation.ts";

export { ALWAYS_ASKED, PAPER_KINDS, type PaperKind, type PaperKindKey };

export type PaperId = Id<"Paper">;
export type PaperVersionId = Id<"PaperVersion">;
export type PaperShareId = Id<"PaperShare">;
type FileId = Id<"File">;

/** The table under whose name the reads of a paper are logged and its bytes are granted. */
export const PAPER_FILES = "access.file";

/** From so many days before its end on, a paper is to be made again: a new one takes weeks to come. */
export const RENEW_DAYS = 60;

/** One state of a paper, as it was on its day. The newest is the one that counts; the older ones stay. */
export interface PaperVersion {
  readonly id: PaperVersionId;
  readonly paper: PaperId;
  readonly file: FileId;
  /** The day written on the paper. */
  readonly dated: Temporal.PlainDate;
  /** The last day on which it is accepted; undefined: until it changes. */
  readonly expires: Temporal.PlainDate | undefined;
  readonly keptBy: PersonId | undefined;
  readonly keptAt: Temporal.Instant;
}

/** A paper that an organisation keeps once, for all who ask for it. */
export interface Paper {
  readonly id: PaperId;
  readonly organisation: OrganisationId;
  readonly kind: PaperKindKey;
}

/** Where a paper stands: said in words on the page, never by a colour alone. */
export type PaperState =
  | { readonly is: "up-to-date"; readonly until: Temporal.PlainDate | undefined }
  | { readonly is: "to-renew"; readonly before: Temporal.PlainDate }
  | { readonly is: "expired"; readonly since: Temporal.PlainDate }
  | { readonly is: "missing" };

/**
 * Where a paper stands on a day. Its last day still counts: it is expired from the day after, and
 * `since` is that last day.
 */
export function stateOfPaper(
  current: Pick<PaperVersion, "expires"> | undefined,
  today: Temporal.PlainDate,
): PaperState {
  if (current === undefined) return { is: "missing" };
  const { expires } = current;
  if (expires === undefined) return { is: "up-to-date", until: undefined };
  const left = daysBetween(today, expires);
  if (left < 0) return { is: "expired", since: expires };
  return left <= RENEW_DAYS
    ? { is: "to-renew", before: expires }
    : { is: "up-to-date", until: expires };
}

/** Whether somebody has something to do about it. A paper that nobody asks for is never missing. */
export function isToDo(state: PaperState, kind: PaperKindKey): boolean {
  if (state.is === "missing") return ALWAYS_ASKED.includes(kind);
  return state.is !== "up-to-date";
}

/** Until when a paper of that day is usually accepted; undefined: until it changes. */
export function usualEnd(
  kind: PaperKindKey,
  dated: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const { validMonths } = paperKind(kind);
  return validMonths === undefined ? undefined : dated.add({ months: validMonths });
}

export type PaperDatesRefusal = "dated-tomorrow" | "ends-before-its-day";

/** What is wrong with the days of a paper, if anything: it exists already, and lives at least a day. */
export function complainOfDates(
  { dated, expires }: Pick<PaperVersion, "dated" | "expires">,
  today: Temporal.PlainDate,
): PaperDatesRefusal | undefined {
  if (Temporal.PlainDate.compare(dated, today) > 0) return "dated-tomorrow";
  if (expires !== undefined && Temporal.PlainDate.compare(expires, dated) < 0)
    return "ends-before-its-day";
  return undefined;
}

/** A kind by its key. */
export function paperKind(key: PaperKindKey): PaperKind {
  const found: PaperKind | undefined = PAPER_KINDS.find((kind) => kind.key === key);
  if (found === undefined) throw new Error(`no kind of paper is ${key}`);
  return found;
}

/** A key among ours, or undefined. */
export function readPaperKind(text: string): PaperKindKey | undefined {
  return PAPER_KINDS.find(({ key }) => key === text)?.key;
}

/** Whether several papers of that kind stand side by side. */
export function maySeveral(key: PaperKindKey): boolean {
  return paperKind(key).several === true;
}
